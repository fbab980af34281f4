// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/ImportBatch.h"
#include "domain/schema/Record.h"
#include "foundation/Result.h"
#include "storage/StoredCell.h"

#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace kece {

/// Writes many records of one kind over the driver's own handle inside the open unit of work; it is the caller's to commit or roll back.
/// Cells come in the order of `fields` given to `begin`. Non-unique indexes of a table that grows by more than it held are dropped at the start and
/// made again at `finish`; the search index follows the rows.
class BulkImport
{
public:
    using Cell = StoredCell;

    virtual ~BulkImport() = default;

    /// Starts a batch of `schema`; `fields` are its columns that every row gives.
    virtual Done begin(const EntitySchema& schema, std::span<const Field* const> fields, const ImportBatch& batch) = 0;

    /// The id of a customer, department, product, campaign (by name) or user (by login); 0 if there is none. Remembers what it looked up.
    virtual Result<qint64> idOf(const EntitySchema& target, std::string_view code) = 0;
    /// A department, product or campaign by name, created if it is not there.
    virtual Result<qint64> idOfOrNew(const EntitySchema& target, std::string_view name) = 0;

    /// The row already stored with the same key, or 0. `key` are indexes into `fields`; n-th equal row to n-th: `skip` says how many equal rows to
    /// pass over.
    virtual Result<qint64> existing(std::span<const Cell> row, std::span<const int> key, int skip) = 0;

    /// What is stored of the batch's kind, void records left out: these text fields of each, empty where unknown. Valid during the visit.
    virtual Done eachStored(std::span<const Field* const> texts, const std::function<void(std::span<const std::string_view>)>& visit) = 0;

    virtual Result<qint64> insert(std::span<const Cell> row) = 0;
    /// Overwrites the known cells only and keeps the old values for the undo.
    virtual Result<bool> update(qint64 id, std::span<const Cell> row) = 0;

    /// Of a kind whose attributes are scores, `value` is one, written `92.50`.
    virtual Done setAttribute(qint64 record, const QString& name, std::string_view value) = 0;
    virtual Done setDepartments(qint64 customer, std::span<const qint64> departments) = 0;

    /// Indexes, search index, touched customers, the batch's own record. Returns the batch's id.
    virtual Result<qint64> finish() = 0;

    struct Undone {
        qint64 removed = 0;
        qint64 restored = 0;
        QString kind;
        std::vector<qint64> restoredIds;
    };
    /// Takes a whole batch back: inserted rows go, updated ones get their old values. Conflict, naming the record, where a row was changed since.
    virtual Result<Undone> undo(qint64 batch) = 0;
};

} // namespace kece
