// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/query/RecordQuery.h"
#include "domain/schema/Record.h"
#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "storage/StoredCell.h"

#include <functional>
#include <span>
#include <vector>

namespace kece {

/// What is read of each record of one kind: fields, then custom attributes by name.
struct RecordColumns {
    const EntitySchema* schema = nullptr;
    std::vector<const Field*> fields;
    QStringList attributes;
};

/// The records of every entity of the catalogue. Every change writes its entry of the trail in the same unit of work, marks the customer for
/// regrading and keeps the search index. Lives on the thread of its Store. Errors: NotFound, Conflict (someone saved in between: rowVersion differs;
/// a unique value is taken: `field` names it), Unavailable (disk).
class RecordStore
{
public:
    virtual ~RecordStore() = default;

    virtual Result<RecordRow> get(const EntitySchema& schema, qint64 id) = 0;
    /// By the schema's code field, exactly. NotFound if there is none or it is void.
    virtual Result<RecordRow> byCode(const EntitySchema& schema, const QString& code) = 0;

    virtual Result<qint64> insert(const Record& record) = 0;
    virtual Done update(const Record& record) = 0;
    /// Writes what the program computes of a record (fields of its own table): no new version, no entry in the trail. Where it is more than read-only
    /// fields the customer is marked for regrading.
    virtual Done keepComputed(const EntitySchema& schema, qint64 id, const QVector<QPair<const Field*, QVariant>>& values) = 0;
    virtual Done voidRecord(const EntitySchema& schema, qint64 id, int rowVersion, const QString& reason, QDate on) = 0;

    /// The rows of a list's first window at once, by keyset.
    virtual Result<QVector<RecordRow>> first(const RecordQuery& query, int limit) = 0;
    /// Every id in the order of the list; 8 bytes a row. Stops with Cancelled when `progress` is cancelled.
    virtual Result<std::vector<qint64>> ids(const RecordQuery& query, Progress progress) = 0;
    /// The rows of these ids, in this order; ids that are gone are left out. Titles are there by field key, codes of what is referred to by file key
    /// (`customer_code`); several are joined by `;`.
    virtual Result<QVector<RecordRow>> rows(const EntitySchema& schema, const std::vector<qint64>& ids) = 0;
    /// The same rows cell by cell, for files of any length. A reference is a text, by which files name the record (code, name, login); several are
    /// joined by `;`. The cells are valid during the visit, whose first error ends the reading.
    virtual Done eachRow(const RecordColumns& columns, std::span<const qint64> ids, const std::function<Done(std::span<const StoredCell>)>& visit)
        = 0;
    /// Which of these records lie within a reach, in this order; void ones too.
    virtual Result<std::vector<qint64>> within(const EntitySchema& schema, const std::vector<qint64>& ids, const RecordScope& scope) = 0;
    /// Sum of one Money, Decimal or Integer field over the query's rows.
    virtual Result<qint64> sum(const RecordQuery& query, const Field& field) = 0;

    /// The distinct values of a field with their number of rows, most frequent first: for filter menus.
    virtual Result<QVector<QPair<QVariant, qint64>>> distinct(
        const EntitySchema& schema, const Field& field, int limit, const RecordScope& scope = {})
        = 0;

    /// Names of the attributes in use with a kind that has some, sorted.
    virtual Result<QStringList> attributeNames(const EntitySchema& schema) = 0;

    /// Reads the whole query front to back without keeping it in memory; stops when `visit` returns false.
    virtual Done each(const RecordQuery& query, const std::function<bool(const RecordRow&)>& visit) = 0;
};

} // namespace kece
