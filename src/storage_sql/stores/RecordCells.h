// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/RecordStore.h"
#include "storage_sql/statement/NativeStatement.h"

#include <string>

namespace kece {

/// Reads chosen columns of many records over the driver's own handle, a portion of ids at a time: one statement for the records with the names of
/// what they refer to, one for each list of references, one for the custom attributes. All of them come from the schema. Gives what RecordReader
/// gives, cell for cell. Must not outlive its connection.
class RecordCells
{
public:
    using Visit = std::function<Done(std::span<const StoredCell>)>;

    static Result<RecordCells> prepare(Connection& connection, const RecordColumns& columns);

    /// In the order of the ids; those that are gone are left out.
    Done each(std::span<const qint64> ids, const Visit& visit);

private:
    /// A cell whose text stands in m_texts.
    struct Kept {
        StoredCell::Kind kind = StoredCell::Kind::Unknown;
        qint64 integer = 0;
        size_t from = 0;
        size_t size = 0;
    };
    /// Where a column of the records' own statement goes.
    struct Source {
        size_t column;
        bool isNumber;
        Kept unknown; ///< what the field is where the database knows nothing
    };
    struct Links {
        size_t column;
        NativeStatement rows;
    };

    Done read(std::span<const qint64> portion);
    Done readRecords();
    Done readLinks(Links& links);
    Done readAttributes();
    Kept keep(std::string_view text);
    Kept* cellOf(qint64 id, size_t column);

    size_t m_width = 0;
    std::vector<Source> m_sources;
    NativeStatement m_records;
    std::vector<Links> m_links;
    NativeStatement m_attributes;
    std::vector<std::string> m_attributeNames;
    size_t m_firstAttribute = 0;
    bool m_areScores = false;

    std::vector<qint64> m_ids; ///< of the portion, ascending
    std::vector<Kept> m_cells; ///< m_width for each
    std::string m_texts;
};

} // namespace kece
