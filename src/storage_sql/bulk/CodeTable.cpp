// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/bulk/CodeTable.h"

#include <cstring>

namespace kece {

CodeTable::Head CodeTable::headOf(const Slot& slot) const
{
    Head head;
    std::memcpy(&head, m_entries.data() + slot.entry - 1, sizeof head);
    return head;
}

/// The slot of the code, or the empty one where it belongs.
size_t CodeTable::slotOf(uint32_t hash, std::string_view code) const
{
    const size_t mask = m_slots.size() - 1;
    size_t at = hash & mask;
    for (; m_slots[at].entry != 0; at = (at + 1) & mask) {
        const Slot& slot = m_slots[at];
        if (slot.hash == hash && std::string_view(m_entries).substr(slot.entry - 1 + sizeof(Head), headOf(slot).size) == code)
            break;
    }
    return at;
}

int64_t CodeTable::find(std::string_view code) const
{
    const Slot& slot = m_slots[slotOf(hashOf(code), code)];
    return slot.entry == 0 ? -1 : headOf(slot).id;
}

void CodeTable::put(std::string_view code, int64_t id)
{
    if ((m_used + 1) * 2 > m_slots.size())
        grow();
    const uint32_t hash = hashOf(code);
    Slot& slot = m_slots[slotOf(hash, code)];
    if (slot.entry != 0) {
        std::memcpy(m_entries.data() + slot.entry - 1, &id, sizeof id);
        return;
    }
    slot = {hash, uint32_t(m_entries.size() + 1)};
    const Head head{id, uint32_t(code.size())};
    m_entries.append(reinterpret_cast<const char*>(&head), sizeof head);
    m_entries.append(code);
    ++m_used;
}

void CodeTable::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    const size_t mask = m_slots.size() - 1;
    for (const Slot& slot : old) {
        if (slot.entry == 0)
            continue;
        size_t at = slot.hash & mask;
        while (m_slots[at].entry != 0)
            at = (at + 1) & mask;
        m_slots[at] = slot;
    }
}

} // namespace kece
