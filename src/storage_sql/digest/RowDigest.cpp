// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/digest/RowDigest.h"

#include <sqlite3.h>

#include <bit>
#include <cstring>

namespace kece {

/// One to one for a given word, and for a given state: a single change is never lost.
void RowDigest::mix(uint64_t word)
{
    constexpr uint64_t kOdd = 0x9E3779B97F4A7C15;
    uint64_t state = (m_state ^ word) * kOdd;
    state ^= state >> 32;
    m_state = std::rotl(state * kOdd, 29);
}

void RowDigest::add(std::string_view bytes)
{
    mix(bytes.size());
    uint64_t word = 0;
    while (bytes.size() >= sizeof word) {
        std::memcpy(&word, bytes.data(), sizeof word);
        mix(word);
        bytes.remove_prefix(sizeof word);
    }
    if (!bytes.empty()) {
        word = 0;
        std::memcpy(&word, bytes.data(), bytes.size());
        mix(word);
    }
}

void RowDigest::add(int column, sqlite3_value* value)
{
    int type = sqlite3_value_type(value);
    if (type == SQLITE_NULL)
        return;
    constexpr sqlite3_int64 kExact = sqlite3_int64(1) << 53;
    if (type == SQLITE_INTEGER && sqlite3_value_int64(value) > -kExact && sqlite3_value_int64(value) < kExact)
        type = SQLITE_FLOAT; // a whole number in a column of real ones is stored as the one and read as the other
    mix(uint64_t(column + 1) << 8 | uint64_t(type));
    if (type == SQLITE_INTEGER)
        return mix(uint64_t(sqlite3_value_int64(value)));
    if (type == SQLITE_FLOAT)
        return mix(std::bit_cast<uint64_t>(sqlite3_value_double(value)));
    const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
    add(std::string_view(bytes, size_t(sqlite3_value_bytes(value))));
}

} // namespace kece
