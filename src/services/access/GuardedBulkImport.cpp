// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/GuardedBulkImport.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "domain/entities/ImportBatch.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

bool isMaskedText(std::string_view text)
{
    return std::count(text.begin(), text.end(), '*') >= 3;
}

} // namespace

Done GuardedBulkImport::begin(const EntitySchema& schema, std::span<const Field* const> fields, const ImportBatch& batch)
{
    KECE_CHECK(m_guard.require(Action::Import, schema));
    m_schema = &schema;
    m_scope = m_guard.person().scopeOf(Action::Import, schema);
    m_isPersonal.clear();
    for (const Field* field : fields)
        m_isPersonal.push_back(field->fieldClass == FieldClass::Personal);
    m_written.clear();
    ImportBatch own = batch;
    own.user.value = m_guard.person().user;
    return inner().begin(schema, fields, own);
}

Result<qint64> GuardedBulkImport::idOf(const EntitySchema& target, std::string_view code)
{
    KECE_TRY(const qint64 id, inner().idOf(target, code));
    if (id == 0 || &target != &customerSchema() || !m_scope.isLimited)
        return id;
    KECE_TRY(const auto reached, m_guard.inner().records().within(target, {id}, m_scope));
    return reached.empty() ? 0 : id;
}

/// A new department would change who reaches what: that takes the right to create departments. Products and campaigns come with the import.
Result<qint64> GuardedBulkImport::idOfOrNew(const EntitySchema& target, std::string_view name)
{
    if (&target != &departmentSchema() || m_guard.person().may(Action::Create, target))
        return inner().idOfOrNew(target, name);
    KECE_TRY(const qint64 id, inner().idOf(target, name));
    if (id == 0)
        return m_guard.refuse(Action::Create, target, 0, m_guard.person().denied(Action::Create, target));
    return id;
}

Result<qint64> GuardedBulkImport::existing(std::span<const Cell> row, std::span<const int> key, int skip)
{
    return inner().existing(row, key, skip);
}

/// Likenesses to records out of reach would tell of them.
Done GuardedBulkImport::eachStored(std::span<const Field* const> texts, const std::function<void(std::span<const std::string_view>)>& visit)
{
    return m_scope.isLimited ? Done() : inner().eachStored(texts, visit);
}

Result<qint64> GuardedBulkImport::insert(std::span<const Cell> row)
{
    KECE_TRY(const qint64 id, inner().insert(withoutMasks(row)));
    if (m_scope.isLimited)
        m_written.push_back(id);
    return id;
}

Result<bool> GuardedBulkImport::update(qint64 id, std::span<const Cell> row)
{
    if (m_scope.isLimited) {
        KECE_CHECK(m_guard.require(Action::Change, *m_schema));
        KECE_CHECK(checkReach(Action::Change, {id}));
        m_written.push_back(id);
    }
    return inner().update(id, withoutMasks(row));
}

Done GuardedBulkImport::setAttribute(qint64 customer, const QString& name, std::string_view value)
{
    return isMaskedText(value) ? Done() : inner().setAttribute(customer, name, value);
}

Done GuardedBulkImport::setDepartments(qint64 customer, std::span<const qint64> departments)
{
    return inner().setDepartments(customer, departments);
}

Result<qint64> GuardedBulkImport::finish()
{
    KECE_TRY(const qint64 batch, inner().finish());
    if (!m_written.empty())
        KECE_CHECK(checkReach(Action::Import, m_written));
    return batch;
}

Result<BulkImport::Undone> GuardedBulkImport::undo(qint64 batch)
{
    KECE_CHECK(m_guard.require(Action::Void, importBatchSchema()));
    KECE_TRY(const bool reached, m_guard.reaches(Action::Void, importBatchSchema(), batch));
    if (!reached)
        return m_guard.refuse(Action::Void, importBatchSchema(), batch, m_guard.person().denied(Action::Void, importBatchSchema()));
    return inner().undo(batch);
}

std::span<const BulkImport::Cell> GuardedBulkImport::withoutMasks(std::span<const Cell> row)
{
    m_row.assign(row.begin(), row.end());
    for (size_t i = 0; i < m_row.size(); ++i) {
        if (m_isPersonal[i] && m_row[i].kind == Cell::Kind::Text && isMaskedText(m_row[i].text))
            m_row[i] = {};
    }
    return m_row;
}

Done GuardedBulkImport::checkReach(Action action, const std::vector<qint64>& ids)
{
    KECE_TRY(const auto reached, m_guard.inner().records().within(*m_schema, ids, m_guard.person().scopeOf(action, *m_schema)));
    if (reached.size() == ids.size())
        return {};
    return m_guard.refuse(action, *m_schema, 0,
        Error::denied(QCoreApplication::translate(
            "Access", "Nothing was imported: %1 of the rows would stand outside what %2 may import. Each needs an owner or department of your own.")
                          .arg(ids.size() - reached.size())
                          .arg(m_guard.person().login)));
}

} // namespace kece
