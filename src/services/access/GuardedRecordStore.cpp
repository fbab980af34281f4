// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/GuardedRecordStore.h"

#include "domain/entities/AuditEntry.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Role.h"
#include "domain/entities/User.h"
#include "services/access/DeskReach.h"
#include "services/access/Roles.h"
#include "services/access/TrailConcealment.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <string>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Access", text);
}

Error noSuchRecord(const EntitySchema& schema, qint64 id)
{
    return Error::notFound(
        QCoreApplication::translate("Storage", "There is no such record any more (%1, number %2).").arg(schema.singularName()).arg(id));
}

/// Accounts and roles are not records like others: who may write them could give himself any right.
bool isOfAccounts(const EntitySchema& schema)
{
    return &schema == &userSchema() || &schema == &roleSchema();
}

constexpr size_t kIdsAtOnce = 8192;

/// Passes rows on with what may not be seen left out or masked.
class ConcealedCells
{
public:
    using Visit = std::function<Done(std::span<const StoredCell>)>;

    ConcealedCells(const Concealment& concealment, const RecordColumns& columns, const Visit& visit)
        : m_concealment(concealment), m_columns(columns), m_visit(visit)
    {}

    Done operator()(std::span<const StoredCell> row)
    {
        if (m_concealment.isNone())
            return m_visit(row);
        m_row.assign(row.begin(), row.end());
        m_texts.clear();
        m_texts.reserve(row.size()); // cells point into them
        for (size_t i = 0; i < row.size(); ++i)
            conceal(i);
        return m_visit(m_row);
    }

private:
    void conceal(size_t i)
    {
        StoredCell& cell = m_row[i];
        const Field* field = i < m_columns.fields.size() ? m_columns.fields[i] : nullptr;
        if (field && m_concealment.isHidden(*field)) {
            cell = {};
        } else if (cell.kind == StoredCell::Kind::Text && !(field && field->target)) {
            const QString clear = QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
            const QString seen = field ? m_concealment.applied(*field, clear) : m_concealment.appliedToAttribute(clear);
            if (seen == clear)
                return;
            m_texts.push_back(seen.toStdString());
            cell.text = m_texts.back();
        }
    }

    const Concealment& m_concealment;
    const RecordColumns& m_columns;
    const Visit& m_visit;
    std::vector<StoredCell> m_row;
    std::vector<std::string> m_texts;
};

} // namespace

Result<RecordRow> GuardedRecordStore::get(const EntitySchema& schema, qint64 id)
{
    const Action reading = readingOf(schema);
    KECE_CHECK(m_guard.require(reading, schema));
    KECE_TRY(const RecordRow row, inner().get(schema, id));
    KECE_TRY(const bool reached, m_guard.reaches(reading, schema, id));
    if (!reached)
        return noSuchRecord(schema, id);
    QVector<RecordRow> rows{row};
    KECE_CHECK(conceal(rows, schema));
    return rows.first();
}

Result<RecordRow> GuardedRecordStore::byCode(const EntitySchema& schema, const QString& code)
{
    const Action reading = readingOf(schema);
    KECE_CHECK(m_guard.require(reading, schema));
    KECE_TRY(const RecordRow row, inner().byCode(schema, code));
    KECE_TRY(const bool reached, m_guard.reaches(reading, schema, row.record.id()));
    if (!reached)
        return Error::notFound(
            QCoreApplication::translate("Storage", "There is no “%2” (%1).").arg(schema.singularName(), code), QString::fromLatin1(schema.codeKey));
    QVector<RecordRow> rows{row};
    KECE_CHECK(conceal(rows, schema));
    return rows.first();
}

Result<qint64> GuardedRecordStore::insert(const Record& record)
{
    const EntitySchema& schema = record.schema();
    KECE_CHECK(m_guard.require(isOfAccounts(schema) ? Action::Administer : Action::Create, schema));
    if (&schema == &roleSchema())
        KECE_CHECK(checkRole(record));
    KECE_CHECK(checkPlace(Action::Create, record));
    const Concealment concealment(person(), schema);
    KECE_TRY(const Record whole, concealment.restored(record, Record(schema)));
    KECE_TRY(const qint64 id, inner().insert(whole));
    if (isOfAccounts(schema))
        KECE_CHECK(keepDesksWithinReach(m_guard.inner()));
    return id;
}

Done GuardedRecordStore::update(const Record& record)
{
    const EntitySchema& schema = record.schema();
    KECE_CHECK(m_guard.require(isOfAccounts(schema) ? Action::Administer : Action::Change, schema));
    if (&schema == &roleSchema())
        KECE_CHECK(checkRole(record));
    KECE_TRY(const Record stored, reached(Action::Change, schema, record.id()));
    const Concealment concealment(person(), schema);
    KECE_TRY(const Record whole, concealment.restored(record, stored));
    KECE_CHECK(checkPlace(Action::Change, whole));
    KECE_CHECK(inner().update(whole));
    return isOfAccounts(schema) ? keepDesksWithinReach(m_guard.inner()) : Done();
}

Done GuardedRecordStore::keepComputed(const EntitySchema& schema, qint64 id, const QVector<QPair<const Field*, QVariant>>& values)
{
    return inner().keepComputed(schema, id, values);
}

Done GuardedRecordStore::voidRecord(const EntitySchema& schema, qint64 id, int rowVersion, const QString& reason, QDate on)
{
    KECE_CHECK(m_guard.require(isOfAccounts(schema) ? Action::Administer : Action::Void, schema));
    KECE_TRY([[maybe_unused]] const Record stored, reached(Action::Void, schema, id));
    KECE_CHECK(inner().voidRecord(schema, id, rowVersion, reason, on));
    return isOfAccounts(schema) ? keepDesksWithinReach(m_guard.inner()) : Done();
}

Result<QVector<RecordRow>> GuardedRecordStore::first(const RecordQuery& query, int limit)
{
    KECE_TRY(const RecordQuery allowed, limited(query));
    KECE_TRY(QVector<RecordRow> rows, inner().first(allowed, limit));
    KECE_CHECK(conceal(rows, *query.schema));
    return rows;
}

Result<std::vector<qint64>> GuardedRecordStore::ids(const RecordQuery& query, Progress progress)
{
    KECE_TRY(const RecordQuery allowed, limited(query));
    return inner().ids(allowed, progress);
}

Result<QVector<RecordRow>> GuardedRecordStore::rows(const EntitySchema& schema, const std::vector<qint64>& ids)
{
    KECE_CHECK(m_guard.require(readingOf(schema), schema));
    KECE_TRY(const std::vector<qint64> reached, inner().within(schema, ids, person().scopeOf(readingOf(schema), schema)));
    KECE_TRY(QVector<RecordRow> rows, inner().rows(schema, reached));
    KECE_CHECK(conceal(rows, schema));
    return rows;
}

Done GuardedRecordStore::eachRow(
    const RecordColumns& columns, std::span<const qint64> ids, const std::function<Done(std::span<const StoredCell>)>& visit)
{
    const EntitySchema& schema = *columns.schema;
    KECE_CHECK(m_guard.require(readingOf(schema), schema));
    const RecordScope scope = person().scopeOf(readingOf(schema), schema);
    const Concealment concealment(person(), schema);
    const ConcealedCells::Visit conceal = ConcealedCells(concealment, columns, visit);
    for (size_t from = 0; from < ids.size(); from += kIdsAtOnce) {
        const auto portion = ids.subspan(from, std::min(kIdsAtOnce, ids.size() - from));
        if (&schema == &auditEntrySchema()) {
            KECE_CHECK(eachEntry(columns, portion, visit));
            continue;
        }
        if (!scope.isLimited) {
            KECE_CHECK(inner().eachRow(columns, portion, conceal));
            continue;
        }
        KECE_TRY(const std::vector<qint64> reached, inner().within(schema, {portion.begin(), portion.end()}, scope));
        KECE_CHECK(inner().eachRow(columns, reached, conceal));
    }
    return {};
}

Result<std::vector<qint64>> GuardedRecordStore::within(const EntitySchema& schema, const std::vector<qint64>& ids, const RecordScope& scope)
{
    KECE_TRY(const std::vector<qint64> reached, inner().within(schema, ids, scope));
    return inner().within(schema, reached, person().scopeOf(readingOf(schema), schema));
}

Result<qint64> GuardedRecordStore::sum(const RecordQuery& query, const Field& field)
{
    KECE_TRY(const RecordQuery allowed, limited(query));
    KECE_CHECK(checkField(*query.schema, field, nullptr));
    return inner().sum(allowed, field);
}

Result<QVector<QPair<QVariant, qint64>>> GuardedRecordStore::distinct(const EntitySchema& schema, const Field& field, int limit, const RecordScope&)
{
    KECE_CHECK(m_guard.require(readingOf(schema), schema));
    KECE_CHECK(checkField(schema, field, nullptr));
    KECE_TRY(auto values, inner().distinct(schema, field, limit, person().scopeOf(readingOf(schema), schema)));
    const Concealment concealment(person(), schema);
    if (field.type == FieldType::Text || field.type == FieldType::LongText) {
        for (auto& [value, count] : values)
            value = concealment.applied(field, value.toString());
    }
    return values;
}

Result<QStringList> GuardedRecordStore::attributeNames(const EntitySchema& schema)
{
    KECE_CHECK(m_guard.require(m_reading, schema));
    return inner().attributeNames(schema);
}

Done GuardedRecordStore::each(const RecordQuery& query, const std::function<bool(const RecordRow&)>& visit)
{
    KECE_TRY(const RecordQuery allowed, limited(query));
    Done concealed;
    KECE_CHECK(inner().each(allowed, [&](const RecordRow& row) {
        QVector<RecordRow> rows{row};
        concealed = conceal(rows, *query.schema);
        return concealed.ok() && visit(rows.first());
    }));
    return concealed;
}

Result<RecordQuery> GuardedRecordStore::limited(const RecordQuery& query)
{
    const EntitySchema& schema = *query.schema;
    KECE_CHECK(m_guard.require(readingOf(schema), schema));
    for (const Filter& filter : query.filters) {
        if (const Field* field = schema.field(filter.field))
            KECE_CHECK(checkField(schema, *field, &filter));
    }
    for (const SortOrder& sort : query.sort) {
        if (const Field* field = schema.field(sort.field))
            KECE_CHECK(checkField(schema, *field, nullptr));
    }
    RecordQuery allowed = query;
    allowed.scope = person().scopeOf(readingOf(schema), schema);
    return allowed;
}

/// Who sees a number only in part may look for it whole; its order, its sum and its beginnings would tell the rest.
Done GuardedRecordStore::checkField(const EntitySchema& schema, const Field& field, const Filter* filter)
{
    const Concealment concealment(person(), schema);
    const bool asksForWhole = filter
        && (filter->op == Filter::Op::Equals || filter->op == Filter::Op::In || filter->op == Filter::Op::IsEmpty
            || filter->op == Filter::Op::IsNotEmpty);
    if (concealment.isHidden(field))
        return m_guard.refuse(Action::SeeSecret, schema, 0, person().denied(Action::SeeSecret, schema));
    if (TrailConcealment(m_guard).covers(schema, field)) {
        if (filter && (filter->op == Filter::Op::IsEmpty || filter->op == Filter::Op::IsNotEmpty))
            return {};
        return m_guard.refuse(Action::SeeClear, schema, 0,
            Error::denied(say(QT_TRANSLATE_NOOP("Access", "“%1” of the trail is shown to you in part only, so that it cannot be searched or sorted."))
                              .arg(schema.label(field))));
    }
    if (concealment.isMasked(field) && !asksForWhole)
        return m_guard.refuse(Action::SeeClear, schema, 0,
            Error::denied(say(QT_TRANSLATE_NOOP("Access",
                                  "“%1” is shown to you in part only, so that a list can be searched for a whole value of it, "
                                  "but not sorted or searched for a part."))
                              .arg(schema.label(field))));
    return {};
}

Done GuardedRecordStore::checkPlace(Action action, const Record& record)
{
    const EntitySchema& schema = record.schema();
    const Action place = isOfAccounts(schema) ? Action::See : action;
    const RecordScope scope = person().scopeOf(place, schema);
    if (!scope.isLimited)
        return {};
    const auto refuse = [&]() -> Error {
        return m_guard.refuse(action, schema, record.id(),
            Error::denied(
                say(QT_TRANSLATE_NOOP("Access", "Not saved: %1 would stand outside what %2 may %3. Choose an owner or department of your own."))
                    .arg(schema.singularName(), person().login, labelOf(action))));
    };
    if (schema.customerKey) {
        const qint64 customer = record.value(QString::fromLatin1(schema.customerKey)).toLongLong();
        if (customer == 0 && scope.allOwners)
            return {};
        KECE_TRY(const auto reached, inner().within(customerSchema(), {customer}, scope));
        return reached.empty() ? Done(refuse()) : Done();
    }
    if (!schema.ownerKey)
        return refuse();
    if (&schema == &customerSchema() && person().isKeptFrom(record.as<Customer>()))
        return m_guard.refuse(action, schema, record.id(),
            Error::denied(say(QT_TRANSLATE_NOOP("Access",
                                  "Not saved: at this secrecy level %1 would not see the customer any more. Put somebody cleared for it to that, "
                                  "or put %1 on the distribution list."))
                              .arg(person().login)));
    if (scope.allOwners)
        return {};
    if (record.value(QString::fromLatin1(schema.ownerKey)).toLongLong() == scope.owner)
        return {};
    for (const Field& field : schema.fields) {
        if (field.type != FieldType::ReferenceList)
            continue;
        for (const QVariant& department : record.value(field).toList()) {
            if (scope.departments.contains(department.toLongLong()))
                return {};
        }
    }
    return refuse();
}

Result<Record> GuardedRecordStore::reached(Action action, const EntitySchema& schema, qint64 id)
{
    KECE_TRY(const RecordRow row, inner().get(schema, id));
    const Action place = isOfAccounts(schema) ? Action::See : action;
    KECE_TRY(const bool seen, m_guard.reaches(Guard::readingOf(Action::See, schema), schema, id));
    if (!seen)
        return noSuchRecord(schema, id);
    KECE_TRY(const bool reached, m_guard.reaches(place, schema, id));
    if (!reached)
        return m_guard.refuse(action, schema, id, person().denied(action, schema));
    return row.record;
}

Done GuardedRecordStore::conceal(QVector<RecordRow>& rows, const EntitySchema& schema)
{
    if (&schema == &auditEntrySchema())
        return TrailConcealment(m_guard).apply(rows);
    const Concealment concealment(person(), schema);
    if (concealment.isNone())
        return {};
    for (RecordRow& row : rows)
        concealment.apply(row);
    return {};
}

/// The trail cell by cell: what may be told of an entry depends on what it is about.
Done GuardedRecordStore::eachEntry(
    const RecordColumns& columns, std::span<const qint64> ids, const std::function<Done(std::span<const StoredCell>)>& visit)
{
    KECE_TRY(QVector<RecordRow> rows, inner().rows(*columns.schema, {ids.begin(), ids.end()}));
    KECE_CHECK(TrailConcealment(m_guard).apply(rows));
    qsizetype next = 0;
    return inner().eachRow(columns, ids, [&](std::span<const StoredCell> cells) {
        const RecordRow& entry = rows[next++];
        std::vector<StoredCell> seen(cells.begin(), cells.end());
        std::vector<std::string> texts;
        texts.reserve(seen.size()); // cells point into them
        for (size_t i = 0; i < columns.fields.size(); ++i) {
            const Field& field = *columns.fields[i];
            const bool isCustomer = field.target != nullptr;
            if (isCustomer && entry.record.value(field).isValid())
                continue;
            if (!isCustomer && field.type != FieldType::Text && field.type != FieldType::LongText)
                continue;
            texts.push_back(isCustomer ? std::string() : entry.record.value(field).toString().toStdString());
            seen[i] = texts.back().empty() ? StoredCell() : StoredCell{StoredCell::Kind::Text, 0, texts.back()};
        }
        return visit(seen);
    });
}

} // namespace kece
