// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/language/Rational.h"

#include <string_view>

namespace kece {

/// A number as a regulation writes it, at the front of some text.
struct NumberText {
    size_t length = 0;             ///< characters it takes; 0: there is no number
    std::optional<Rational> value; ///< nothing where it has more than 27 digits
};

/// Reads `1_200.50`, `50万`, `15%` (units 百 千 万 亿 and those one after the other, as 千万). No sign, no blanks.
NumberText readNumber(std::u32string_view text);

} // namespace kece
