// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/bulk/KeyIndex.h"

#include <algorithm>

namespace kece {

namespace {

using Cell = BulkImport::Cell;

/// Mixes the values of a key one after another.
class KeyHash
{
public:
    void addUnknown() { mix(0x51ed270b); }
    void add(int64_t number) { mix(uint64_t(number)); }
    void add(std::string_view text) { mix(std::hash<std::string_view>()(text)); }
    uint32_t value() const { return uint32_t(m_state >> 32); }

private:
    void mix(uint64_t value)
    {
        m_state = (m_state ^ value) * 0x9fb21c651e98df25ull;
        m_state ^= m_state >> 29;
        m_state *= 0x9e3779b97f4a7c15ull;
    }
    uint64_t m_state = 0x2545f4914f6cdd1dull;
};

uint32_t hashOf(std::span<const Cell* const> cells)
{
    KeyHash hash;
    for (const Cell* cell : cells) {
        if (cell->kind == Cell::Kind::Unknown)
            hash.addUnknown();
        else if (cell->kind == Cell::Kind::Integer)
            hash.add(cell->integer);
        else
            hash.add(cell->text);
    }
    return hash.value();
}

bool isText(const Field& field)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Choice:
    case FieldType::Date:
    case FieldType::Instant:
        return true;
    default:
        return false;
    }
}

} // namespace

KeyIndex::KeyIndex(Connection& connection, const EntitySchema& schema, std::vector<const Field*> key, bool withVoided)
    : m_connection(connection), m_table(schema.table), m_key(std::move(key)), m_withVoided(withVoided), m_slots(1 << 16)
{}

Done KeyIndex::readAll()
{
    std::string columns;
    for (const Field* field : m_key)
        columns += std::string(", ") + field->key;
    KECE_TRY(auto rows,
        NativeStatement::prepare(m_connection, "select id" + columns + " from " + m_table + (m_withVoided ? "" : " where voided_on is null")));
    while (rows.next()) {
        KeyHash hash;
        for (size_t i = 0; i < m_key.size(); ++i) {
            const int column = int(i) + 1;
            if (rows.isUnknown(column))
                hash.addUnknown();
            else if (isText(*m_key[i]))
                hash.add(rows.text(column));
            else
                hash.add(rows.integer(column));
        }
        put(hash.value(), uint32_t(rows.integer(0)));
    }
    return rows.status();
}

void KeyIndex::add(std::span<const Cell* const> cells, qint64 id)
{
    put(hashOf(cells), uint32_t(id));
}

Result<qint64> KeyIndex::find(std::span<const Cell* const> cells, int skip)
{
    const uint32_t hash = hashOf(cells);
    std::vector<qint64> equal;
    for (size_t slot = slotOf(hash); m_slots[slot].id != 0; slot = slot + 1 == m_slots.size() ? 0 : slot + 1) {
        if (m_slots[slot].hash != hash)
            continue;
        KECE_TRY(const bool isSame, isEqual(m_slots[slot].id, cells));
        if (isSame)
            equal.push_back(m_slots[slot].id);
    }
    if (equal.size() <= size_t(skip))
        return 0;
    std::sort(equal.begin(), equal.end());
    return equal[size_t(skip)];
}

void KeyIndex::put(uint32_t hash, uint32_t id)
{
    if ((m_used + 1) * 10 > m_slots.size() * 7)
        grow();
    size_t slot = slotOf(hash);
    while (m_slots[slot].id != 0)
        slot = slot + 1 == m_slots.size() ? 0 : slot + 1;
    m_slots[slot] = {hash, id};
    ++m_used;
}

void KeyIndex::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    m_used = 0;
    for (const Slot& slot : old) {
        if (slot.id != 0)
            put(slot.hash, slot.id);
    }
}

Result<bool> KeyIndex::isEqual(qint64 id, std::span<const Cell* const> cells)
{
    if (!m_isPrepared) {
        std::string columns;
        for (const Field* field : m_key)
            columns += (columns.empty() ? "" : ", ") + std::string(field->key);
        KECE_TRY(m_row, NativeStatement::prepare(m_connection, "select " + columns + " from " + m_table + " where id = ?1"));
        m_isPrepared = true;
    }
    m_row.reset();
    m_row.bind(1, id);
    if (!m_row.next()) {
        KECE_CHECK(m_row.status());
        return false;
    }
    bool isSame = true;
    for (size_t i = 0; isSame && i < cells.size(); ++i) {
        const Cell& cell = *cells[i];
        const int column = int(i);
        if (cell.kind == Cell::Kind::Unknown || m_row.isUnknown(column))
            isSame = (cell.kind == Cell::Kind::Unknown) == m_row.isUnknown(column);
        else if (cell.kind == Cell::Kind::Integer)
            isSame = m_row.integer(column) == cell.integer;
        else
            isSame = m_row.text(column) == cell.text;
    }
    m_row.reset();
    return isSame;
}

} // namespace kece
