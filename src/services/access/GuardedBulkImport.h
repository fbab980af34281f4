// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/Guard.h"
#include "storage/BulkImport.h"

#include <vector>

namespace kece {

/// An import as far as somebody's right to import reaches: customers out of reach are not found, and at the end every row must lie within it, or the
/// whole import is refused. Values that are masked (as an export of somebody without the right shows them) are left out, so that they never overwrite
/// real ones.
class GuardedBulkImport final : public BulkImport
{
public:
    explicit GuardedBulkImport(Guard& guard) : m_guard(guard) {}

    Done begin(const EntitySchema& schema, std::span<const Field* const> fields, const ImportBatch& batch) override;
    Result<qint64> idOf(const EntitySchema& target, std::string_view code) override;
    Result<qint64> idOfOrNew(const EntitySchema& target, std::string_view name) override;
    Result<qint64> existing(std::span<const Cell> row, std::span<const int> key, int skip) override;
    Done eachStored(std::span<const Field* const> texts, const std::function<void(std::span<const std::string_view>)>& visit) override;
    Result<qint64> insert(std::span<const Cell> row) override;
    Result<bool> update(qint64 id, std::span<const Cell> row) override;
    Done setAttribute(qint64 customer, const QString& name, std::string_view value) override;
    Done setDepartments(qint64 customer, std::span<const qint64> departments) override;
    Result<qint64> finish() override;
    Result<Undone> undo(qint64 batch) override;

private:
    BulkImport& inner() const { return m_guard.inner().bulk(); }
    std::span<const Cell> withoutMasks(std::span<const Cell> row);
    Done checkReach(Action action, const std::vector<qint64>& ids);

    Guard& m_guard;
    const EntitySchema* m_schema = nullptr;
    std::vector<bool> m_isPersonal; ///< of the batch's fields
    std::vector<Cell> m_row;
    RecordScope m_scope;
    std::vector<qint64> m_written; ///< only where the reach is limited
};

} // namespace kece
