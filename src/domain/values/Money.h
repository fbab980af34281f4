// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QString>

namespace kece {

/// Money is counted in fen (分), a hundredth of a yuan, never in floating point.
using Fen = qint64;

struct ParsedMoney {
    Fen fen = 0;
    bool rounded = false; ///< the text had more than two decimals
};

struct ParsedDecimal {
    qint64 scaled = 0; ///< the number times 10^decimals
    bool rounded = false;
};

/// An amount as people and spreadsheets write it: `¥ ￥ 元 万 万元`, thousands separators in strict groups of three, full-width digits,
/// `(1.00)`, a minus before or after (U+2212 too), no exponent. More than two decimals round half away from zero to fen. Exact: decimal
/// text throughout. What cannot be read, or does not fit into 64 bits of fen, is an Invalid error that says why. Pure, any thread.
Result<ParsedMoney> parseMoney(QStringView text);

/// A quantity or a score by the same rules without currency and 万, to `decimals` (0 to 9) places.
Result<ParsedDecimal> parseDecimal(QStringView text, int decimals);

/// `1234.50`, `-0.05`: for files and JSON; parseMoney reads it back to the same fen.
QString moneyText(Fen fen);

/// `1,234.50`, with U+2212 as the minus: for the screen and for print.
QString moneyForScreen(Fen fen);

/// `1.25` for 125 at two decimals; without trailing zeros if asked.
QString decimalText(qint64 scaled, int decimals, bool trimZeros = false);

} // namespace kece
