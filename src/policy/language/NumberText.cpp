// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/NumberText.h"

namespace kece {

namespace {

constexpr int kMostDigits = 27;

bool isDigit(char32_t c)
{
    return c >= '0' && c <= '9';
}

qint64 unitOf(char32_t c)
{
    switch (c) {
    case U'百':
        return 100;
    case U'千':
        return 1'000;
    case U'万':
        return 10'000;
    case U'亿':
        return 100'000'000;
    default:
        return 0;
    }
}

} // namespace

NumberText readNumber(std::u32string_view text)
{
    const auto at = [&](size_t i) { return i < text.size() ? text[i] : 0; };
    Rational::Wide digits = 0;
    Rational::Wide denominator = 1;
    int count = 0;
    const auto takeDigits = [&](size_t i, bool decimals) {
        for (; isDigit(at(i)) || (at(i) == '_' && isDigit(at(i + 1)) && isDigit(at(i - 1))); ++i) {
            if (at(i) == '_' || ++count > kMostDigits)
                continue;
            digits = digits * 10 + (at(i) - '0');
            if (decimals)
                denominator *= 10;
        }
        return i;
    };

    if (!isDigit(at(0)))
        return {};
    size_t end = takeDigits(0, false);
    if (at(end) == '.' && isDigit(at(end + 1)))
        end = takeDigits(end + 1, true);
    std::optional<Rational> value = Rational::of(digits, denominator);
    if (at(end) == '%') {
        ++end;
        value = value->over(Rational(100));
    } else {
        for (; unitOf(at(end)) != 0; ++end)
            value = value ? value->times(Rational(unitOf(at(end)))) : value;
    }
    return {end, count <= kMostDigits ? value : std::nullopt};
}

} // namespace kece
