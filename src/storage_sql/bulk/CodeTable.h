// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kece {

/// A million codes with their ids, looked up ten million times: two visits to memory each, where a std::unordered_map takes four. Nothing is ever
/// removed.
class CodeTable
{
public:
    CodeTable() : m_slots(1 << 12) {}

    /// The id of a code; −1 if it was never put in.
    int64_t find(std::string_view code) const;
    void put(std::string_view code, int64_t id);

private:
    struct Slot {
        uint32_t hash = 0;
        uint32_t entry = 0; ///< where in m_entries its entry begins, from 1; 0: empty
    };
    struct Head {
        int64_t id;
        uint32_t size;
    };

    static uint32_t hashOf(std::string_view code) { return uint32_t(std::hash<std::string_view>()(code) >> 16); }
    size_t slotOf(uint32_t hash, std::string_view code) const;
    Head headOf(const Slot& slot) const;
    void grow();

    std::vector<Slot> m_slots; ///< as many as a power of two
    std::string m_entries;     ///< each a Head and the code's bytes
    size_t m_used = 0;
};

} // namespace kece
