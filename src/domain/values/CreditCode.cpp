// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/CreditCode.h"

#include "foundation/TextFold.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

constexpr QStringView alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QString normalised(QStringView text)
{
    QString code = halfWidth(text).toUpper();
    code.removeIf([](QChar c) { return c == u'-' || isBlank(c); });
    return code;
}

/// GB 32100-2015 appendix A: weights are the powers of 3 modulo 31, the check character the complement of the sum to 31.
QChar checkCharacter(QStringView code)
{
    int sum = 0;
    int weight = 1;
    for (const QChar c : code.first(17)) {
        sum += int(alphabet.indexOf(c)) * weight;
        weight = weight * 3 % 31;
    }
    return alphabet[(31 - sum % 31) % 31];
}

CreditCodeVerdict judge(QStringView code)
{
    if (code.isEmpty())
        return CreditCodeVerdict::Empty;
    if (code.size() == 15 && std::all_of(code.begin(), code.end(), isDigit))
        return CreditCodeVerdict::Legacy15;
    if (code.size() != 18)
        return CreditCodeVerdict::Length;
    const QStringView area = code.sliced(2, 6);
    if (!std::all_of(code.begin(), code.end(), [](QChar c) { return alphabet.contains(c); }) || !std::all_of(area.begin(), area.end(), isDigit))
        return CreditCodeVerdict::Character;
    return checkCharacter(code) == code.back() ? CreditCodeVerdict::Ok : CreditCodeVerdict::Check;
}

} // namespace

CreditCode readCreditCode(QStringView text)
{
    CreditCode code{normalised(text), {}};
    code.verdict = judge(code.text);
    return code;
}

QString creditCodeSentence(CreditCodeVerdict verdict)
{
    switch (verdict) {
    case CreditCodeVerdict::Ok:
        return QStringLiteral("ok");
    case CreditCodeVerdict::Empty:
        return QCoreApplication::translate("CreditCode", "There is no credit code here.");
    case CreditCodeVerdict::Length:
        return QCoreApplication::translate("CreditCode", "A credit code has 18 characters; compare it with the business licence.");
    case CreditCodeVerdict::Character:
        return QCoreApplication::translate(
            "CreditCode", "A credit code has digits for the area and never the letters I, O, S, V or Z; perhaps 1 and 0 are meant.");
    case CreditCodeVerdict::Check:
        return QCoreApplication::translate("CreditCode", "The last character does not fit the others; a character is mistyped or two are exchanged.");
    case CreditCodeVerdict::Legacy15:
        return QCoreApplication::translate("CreditCode", "This is a 15-digit registration number from before 2015; ask for the 18-character code.");
    }
    return {};
}

} // namespace kece
