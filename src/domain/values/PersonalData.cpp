// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/PersonalData.h"

#include <QRegularExpression>

#include <algorithm>

namespace kece {

namespace {

constexpr int kFewestDigits = 7; ///< of a number that reaches somebody

const QString kStars = QStringLiteral("****");

bool isDigit(QChar c)
{
    return c.digitValue() >= 0;
}

/// Digits of the area code a landline begins with: 010 and 02x have three, all others four. 0 for any other number.
qsizetype areaDigits(const QString& part, qsizetype digits)
{
    QVector<int> first;
    for (qsizetype i = 0; i < part.size() && first.size() < 2; ++i) {
        if (isDigit(part[i]))
            first << part[i].digitValue();
    }
    if (digits < 10 || digits > 12 || first[0] != 0)
        return 0;
    return first[1] == 1 || first[1] == 2 ? 3 : 4;
}

/// The first and last digits stay, so that two numbers are told apart: three and four of eleven, all of an area code.
QString maskedNumber(const QString& part)
{
    const qsizetype digits = std::count_if(part.begin(), part.end(), isDigit);
    if (digits == 0)
        return part.trimmed().isEmpty() ? part : kStars;
    const qsizetype area = areaDigits(part, digits);
    const qsizetype first = area > 0 ? area : digits >= 11 ? 3 : digits >= kFewestDigits ? 2 : 0;
    const qsizetype last = area > 0 ? digits - area - 4 : digits >= 11 ? 4 : digits >= kFewestDigits ? 2 : 0;
    QString masked;
    qsizetype place = 0;
    for (const QChar c : part) {
        if (!isDigit(c)) {
            masked += c == 'X' || c == 'x' ? QChar('*') : c;
            continue;
        }
        masked += place < first || place >= digits - last ? c : QChar('*');
        ++place;
    }
    return masked;
}

QString maskedMail(const QString& part)
{
    const qsizetype at = part.indexOf('@');
    return part.left(at > 1 ? 1 : 0) + kStars + part.mid(at);
}

bool mayHoldPersonal(const QString& text)
{
    qsizetype digits = 0;
    for (const QChar c : text) {
        if (c == '@' || c == QChar(0xff20))
            return true;
        digits += isDigit(c) ? 1 : 0;
    }
    return digits >= kFewestDigits;
}

} // namespace

QString maskedPersonal(const QString& value)
{
    if (value.isEmpty() || isMasked(value))
        return value;
    QString masked;
    QString part;
    const auto endPart = [&] {
        masked += part.contains('@') ? maskedMail(part) : maskedNumber(part);
        part.clear();
    };
    for (const QChar c : value) {
        if (QStringLiteral(",;/、，；\n").contains(c)) {
            endPart();
            masked += c;
        } else {
            part += c;
        }
    }
    endPart();
    return masked;
}

QString maskedWithin(const QString& text)
{
    if (!mayHoldPersonal(text))
        return text;
    static const QRegularExpression personal(QStringLiteral("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"            // mail
                                                            "|(?<!\\d)\\d{17}[\\dXx](?!\\d)"            // identity number
                                                            "|(?<!\\d)1[3-9]\\d([ -]?\\d{4}){2}(?!\\d)" // mobile
                                                            "|(?<!\\d)0\\d{2,3}[ -]?\\d{7,8}(?!\\d)"),  // phone with its area
        QRegularExpression::UseUnicodePropertiesOption);
    QString masked;
    qsizetype from = 0;
    for (auto it = personal.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        masked += QStringView(text).mid(from, match.capturedStart() - from);
        masked += maskedPersonal(match.captured());
        from = match.capturedEnd();
    }
    return masked + text.mid(from);
}

bool isMasked(const QString& value)
{
    return value.count('*') >= 3;
}

} // namespace kece
