// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/Money.h"

namespace kece {

/// An amount in the capitals that contracts and cheques demand: 壹仟贰佰叁拾肆元伍角整. 整 closes after 元 and after 角, never after 分; 零 stands
/// once for zeros inside; tens are written 壹拾; a negative amount begins with 负. (支付结算办法, annex 1.) For every value of Fen. Pure.
QString rmbCapitals(Fen fen);

} // namespace kece
