// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/RmbCapitals.h"

namespace kece {

namespace {

constexpr QStringView digitNames = u"零壹贰叁肆伍陆柒捌玖";
constexpr quint64 tenThousand = 10'000;
constexpr quint64 hundredMillion = 100'000'000;

/// 1 to 9999, without a 零 in front.
QString belowTenThousand(quint64 value)
{
    static constexpr QStringView places[] = {u"仟", u"佰", u"拾", u""};
    QString text;
    bool zero = false;
    quint64 scale = 1000;
    for (const QStringView place : places) {
        const auto digit = qsizetype(value / scale % 10);
        scale /= 10;
        if (digit == 0) {
            zero = !text.isEmpty();
            continue;
        }
        if (zero)
            text += digitNames[0];
        zero = false;
        text += digitNames[digit];
        text += place;
    }
    return text;
}

/// A whole number above 0: what stands before 亿, read by the same rule, then 万, then the rest.
QString wholeNumber(quint64 value)
{
    if (value < tenThousand)
        return belowTenThousand(value);
    const quint64 unit = value < hundredMillion ? tenThousand : hundredMillion;
    QString text = wholeNumber(value / unit) + (unit == tenThousand ? "万" : "亿");
    const quint64 rest = value % unit;
    if (rest > 0) {
        if (rest < unit / 10)
            text += digitNames[0];
        text += wholeNumber(rest);
    }
    return text;
}

} // namespace

QString rmbCapitals(Fen fen)
{
    if (fen == 0)
        return QStringLiteral("零元整");
    const quint64 amount = fen < 0 ? 0 - quint64(fen) : quint64(fen);
    const quint64 yuan = amount / 100;
    const auto jiao = qsizetype(amount / 10 % 10);
    const auto last = qsizetype(amount % 10);

    QString text = fen < 0 ? QStringLiteral("负") : QString();
    if (yuan > 0)
        text += wholeNumber(yuan) + "元";
    if (jiao > 0) {
        text += digitNames[jiao];
        text += "角";
    } else if (yuan > 0 && last > 0) {
        text += digitNames[0];
    }
    if (last > 0) {
        text += digitNames[last];
        text += "分";
    } else {
        text += "整";
    }
    return text;
}

} // namespace kece
