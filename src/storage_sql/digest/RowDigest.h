// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

struct sqlite3_value;

namespace kece {

/// 64 bits that depend on every bit of every value of one row and on its table. Against damage, not against people: the trail is for those. Unknown
/// values do not count, so that a column added later changes nothing.
class RowDigest
{
public:
    explicit RowDigest(std::string_view table) { add(table); }

    void add(int column, sqlite3_value* value);
    uint64_t value() const { return m_state; }

private:
    void mix(uint64_t word);
    void add(std::string_view bytes);

    uint64_t m_state = 0x243F6A8885A308D3;
};

} // namespace kece
