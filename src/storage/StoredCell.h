// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstdint>
#include <string_view>

namespace kece {

/// One value on its way between a file and the database, as it is stored: unknown, an integer (money, ids, decimals, flags) or UTF-8 text (text,
/// choices, ISO days and instants). The text belongs to whoever made the cell.
struct StoredCell {
    enum class Kind : uint8_t { Unknown, Integer, Text } kind = Kind::Unknown;
    qint64 integer = 0;
    std::string_view text;
};

} // namespace kece
