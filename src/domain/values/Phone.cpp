// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/Phone.h"

#include "foundation/TextFold.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace kece {

namespace {

struct CodeRange {
    short first;
    short last;
};

/// Area codes of three digits in use.
constexpr CodeRange areaCodes[] = {{310, 319}, {335, 335}, {349, 359}, {370, 379}, {391, 396}, {398, 398}, {410, 419}, {421, 421}, {427, 427},
    {429, 429}, {431, 439}, {451, 459}, {464, 464}, {467, 479}, {482, 483}, {510, 519}, {523, 523}, {527, 527}, {530, 539}, {543, 543}, {546, 546},
    {550, 559}, {561, 564}, {566, 566}, {570, 580}, {591, 599}, {631, 635}, {660, 660}, {662, 663}, {668, 668}, {691, 692}, {701, 701}, {710, 719},
    {722, 722}, {724, 724}, {728, 728}, {730, 731}, {734, 739}, {743, 746}, {750, 760}, {762, 763}, {766, 766}, {768, 779}, {790, 799}, {807, 807},
    {812, 813}, {816, 818}, {825, 827}, {830, 839}, {851, 859}, {870, 879}, {883, 883}, {886, 888}, {891, 898}, {901, 903}, {906, 906}, {908, 909},
    {911, 917}, {919, 919}, {930, 939}, {941, 941}, {943, 943}, {951, 955}, {970, 977}, {979, 979}, {990, 999}};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

bool startsWithAny(QStringView text, std::initializer_list<QStringView> beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(), [&](QStringView b) { return text.startsWith(b); });
}

bool isMobile(QStringView digits)
{
    return digits.size() == 11 && digits[0] == u'1' && digits[1] >= u'3';
}

/// A number with an area code in front of it does not begin with 0 or 1; two-digit areas have eight digits.
bool isSubscriber(QStringView digits, qsizetype areaLength)
{
    if (digits.size() == 8 || (digits.size() == 7 && areaLength == 3))
        return digits[0] >= u'2';
    return (digits.size() == 5 || digits.size() == 6) && startsWithAny(digits, {u"95", u"96", u"100"});
}

bool isServiceNumber(QStringView digits)
{
    switch (digits.size()) {
    case 3:
        return startsWithAny(digits, {u"110", u"119", u"120", u"122", u"114"});
    case 5:
        return startsWithAny(digits, {u"95", u"96", u"100", u"101", u"116", u"118", u"12"});
    case 6:
        return startsWithAny(digits, {u"95", u"96"});
    default:
        return false;
    }
}

std::optional<PhoneNumber> landline(QStringView digits)
{
    for (const qsizetype length : {2, 3}) {
        if (digits.size() > length && isAreaCode(digits.first(length)) && isSubscriber(digits.sliced(length), length))
            return PhoneNumber{u'0' + digits.first(length).toString() + u'-' + digits.sliced(length).toString(), {}, PhoneKind::Landline};
    }
    return std::nullopt;
}

/// A whole number as dialled within the country.
std::optional<PhoneNumber> domestic(QStringView digits)
{
    if (isMobile(digits))
        return PhoneNumber{digits.toString(), {}, PhoneKind::Mobile};
    if (digits.startsWith(u'0')) {
        if (isMobile(digits.sliced(1)))
            return PhoneNumber{digits.sliced(1).toString(), {}, PhoneKind::Mobile};
        return landline(digits.sliced(1));
    }
    if (startsWithAny(digits, {u"400", u"800"})) {
        if (digits.size() != 10)
            return std::nullopt;
        return PhoneNumber{
            digits.first(3).toString() + u'-' + digits.sliced(3, 3).toString() + u'-' + digits.sliced(6).toString(), {}, PhoneKind::Service};
    }
    if (isServiceNumber(digits))
        return PhoneNumber{digits.toString(), {}, PhoneKind::Service};
    if ((digits.size() == 7 || digits.size() == 8) && digits[0] >= u'2')
        return PhoneNumber{digits.toString(), {}, PhoneKind::Local};
    return std::nullopt;
}

/// A whole number as dialled from abroad, behind the 86.
std::optional<PhoneNumber> afterCountryCode(QStringView digits)
{
    if (digits.startsWith(u'0') || isMobile(digits))
        return domestic(digits);
    if (auto found = landline(digits))
        return found;
    auto found = domestic(digits);
    return found && found->kind == PhoneKind::Service ? found : std::nullopt;
}

std::optional<PhoneNumber> wholeNumber(QStringView digits, bool plus)
{
    if (!plus && digits.startsWith(u"00")) {
        plus = true;
        digits = digits.sliced(2);
    }
    if (plus) {
        if (digits.startsWith(u"86"))
            return afterCountryCode(digits.sliced(2));
        if (digits.size() >= 7 && digits.size() <= 15 && digits[0] != u'0')
            return PhoneNumber{u'+' + digits.toString(), {}, PhoneKind::Foreign};
        return std::nullopt;
    }
    if (auto found = domestic(digits))
        return found;
    return digits.startsWith(u"86") && digits.size() > 10 ? afterCountryCode(digits.sliced(2)) : std::nullopt;
}

struct Pieces {
    QList<QStringView> groups; ///< runs of digits
    bool plus = false;
    bool readable = true; ///< nothing but digits and separators
};

Pieces split(QStringView text)
{
    Pieces pieces;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool digit = i < text.size() && isDigit(text[i]);
        if (digit && start < 0)
            start = i;
        if (!digit && start >= 0) {
            pieces.groups += text.sliced(start, i - start);
            start = -1;
        }
        if (i == text.size() || digit)
            continue;
        const QChar c = text[i];
        if (c == u'+' && pieces.groups.isEmpty() && !pieces.plus)
            pieces.plus = true;
        else if (!isBlank(c) && !QStringView(u"-.()[]_·").contains(c) && c.category() != QChar::Punctuation_Dash && c != QChar(0x2212))
            pieces.readable = false;
    }
    return pieces;
}

/// Cuts a spelled-out extension off; false where something else than digits follows the word.
bool cutExtension(QString& text, QString& extension)
{
    static constexpr std::array<QStringView, 9> words = {u"转分机", u"分机", u"转", u"extension", u"ext.", u"ext", u"x", u"#", u"*"};
    for (const QStringView word : words) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            continue;
        QString rest = text.sliced(at + word.size());
        rest.removeIf([](QChar c) { return isBlank(c) || c == u':' || c == u'-' || c == u'.' || c == u')'; });
        if (!allDigits(rest) || rest.size() > 8)
            return false;
        extension = rest;
        text.truncate(at);
        return true;
    }
    return true;
}

std::optional<PhoneNumber> readKnown(QStringView trimmed)
{
    QString text = halfWidth(trimmed);
    QString extension;
    if (!cutExtension(text, extension))
        return std::nullopt;
    Pieces pieces = split(text);
    if (!pieces.readable || pieces.groups.isEmpty())
        return std::nullopt;
    QString digits;
    for (const QStringView group : pieces.groups)
        digits += group;
    if (digits.size() > 24)
        return std::nullopt;
    std::optional<PhoneNumber> found;
    if (const QStringView last = pieces.groups.back(); extension.isEmpty() && pieces.groups.size() > 1 && last.size() <= 6) {
        // 0891-6333333-2: the last group is an extension where the groups before it are a number; in 0571-8888-8888 they are none.
        found = wholeNumber(QStringView(digits).chopped(last.size()), pieces.plus);
        if (found && found->kind != PhoneKind::Foreign)
            extension = last.toString();
        else
            found.reset();
    }
    if (!found)
        found = wholeNumber(digits, pieces.plus);
    if (found)
        found->extension = extension;
    return found;
}

/// Stars for `hidden` digits in front of the last `shown`.
QString starred(QString text, qsizetype shown, qsizetype hidden)
{
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        if (!isDigit(text[i]))
            continue;
        if (shown > 0)
            --shown;
        else if (hidden-- > 0)
            text[i] = u'*';
    }
    return text;
}

} // namespace

PhoneNumber readPhone(QStringView text)
{
    const QStringView trimmed = trimmedText(text);
    if (trimmed.isEmpty())
        return {};
    if (auto found = readKnown(trimmed))
        return *found;
    return {trimmed.toString(), {}, PhoneKind::Unknown};
}

QString phoneDoubt(PhoneKind kind)
{
    switch (kind) {
    case PhoneKind::Empty:
    case PhoneKind::Mobile:
    case PhoneKind::Landline:
    case PhoneKind::Service:
    case PhoneKind::Foreign:
        return {};
    case PhoneKind::Local:
        return QCoreApplication::translate("Phone", "The area code is missing; write the number like 0571-88888888.");
    case PhoneKind::Unknown:
        return QCoreApplication::translate("Phone", "This is not one complete telephone number; it is kept as it was typed.");
    }
    return {};
}

QString maskedPhone(const PhoneNumber& phone)
{
    if (phone.kind == PhoneKind::Unknown)
        return starred(phone.normal, 0, phone.normal.size());
    const auto digits = std::count_if(phone.normal.begin(), phone.normal.end(), isDigit);
    const PhoneNumber masked{digits >= 8 ? starred(phone.normal, 4, 4) : starred(phone.normal, 2, digits), phone.extension, phone.kind};
    return masked.text();
}

bool isAreaCode(QStringView digits)
{
    if (digits.size() == 2)
        return digits == u"10" || (digits[0] == u'2' && isDigit(digits[1]) && digits[1] != u'6');
    if (digits.size() != 3 || !allDigits(digits))
        return false;
    const int code = digits.toInt();
    return std::any_of(std::begin(areaCodes), std::end(areaCodes), [code](CodeRange r) { return code >= r.first && code <= r.last; });
}

} // namespace kece
