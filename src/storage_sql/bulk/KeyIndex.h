// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/BulkImport.h"
#include "storage_sql/statement/NativeStatement.h"

#include <string>
#include <vector>

namespace kece {

/// Which rows of a table have which key, while the table's own indexes are aside: eight bytes a row, by hash; the row itself decides.
class KeyIndex
{
public:
    /// `key`: the columns; `withVoided`: void rows take part, as they do under a unique index.
    KeyIndex(Connection& connection, const EntitySchema& schema, std::vector<const Field*> key, bool withVoided);

    Done readAll();
    void add(std::span<const BulkImport::Cell* const> cells, qint64 id);
    /// The (skip + 1)th row with these values, in order of id; 0 if there is none.
    Result<qint64> find(std::span<const BulkImport::Cell* const> cells, int skip);

    /// Rows with larger ids cannot be held.
    static constexpr qint64 kLargestId = 0xffffffff;

private:
    struct Slot {
        uint32_t hash;
        uint32_t id; ///< 0: empty
    };

    void put(uint32_t hash, uint32_t id);
    void grow();
    size_t slotOf(uint32_t hash) const { return size_t(uint64_t(hash) * m_slots.size() >> 32); }
    Result<bool> isEqual(qint64 id, std::span<const BulkImport::Cell* const> cells);

    Connection& m_connection;
    std::string m_table;
    std::vector<const Field*> m_key;
    bool m_withVoided;
    NativeStatement m_row;
    bool m_isPrepared = false;
    std::vector<Slot> m_slots;
    size_t m_used = 0;
};

} // namespace kece
