// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/ValueText.h"

namespace kece {

namespace {

QString withoutTrailingZeros(QString text)
{
    if (!text.contains(u'.'))
        return text;
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

/// Separators of thousands, and the minus that is as wide as a plus.
QString grouped(QString text)
{
    const qsizetype first = text.startsWith(u'-') ? 1 : 0;
    const qsizetype point = text.indexOf(u'.');
    for (qsizetype i = (point < 0 ? text.size() : point) - 3; i > first; i -= 3)
        text.insert(i, u',');
    if (first == 1)
        text[0] = QChar(0x2212);
    return text;
}

} // namespace

QString numberForPeople(const Rational& number, Unit unit)
{
    if (unit == Unit::Yuan)
        return grouped(number.roundedText(2));
    if (unit == Unit::Share) {
        if (const std::optional<Rational> percent = number.times(Rational(100)))
            return grouped(withoutTrailingZeros(percent->roundedText(2))) + u'%';
    }
    return grouped(withoutTrailingZeros(number.roundedText(4)));
}

QJsonValue numberForFiles(const Rational& number, Unit unit)
{
    if (unit == Unit::Yuan)
        return number.roundedText(2);
    if (unit == Unit::Share) {
        const QString exact = number.text();
        return exact.contains(u'/') ? number.roundedText(6) : exact;
    }
    return number.toDouble();
}

} // namespace kece
