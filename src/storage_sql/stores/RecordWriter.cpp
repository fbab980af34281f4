// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/RecordWriter.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Role.h"
#include "domain/entities/User.h"
#include "storage/AuditStore.h"
#include "storage_sql/connection/Connection.h"
#include "storage_sql/connection/SqliteError.h"
#include "storage_sql/search/SqlSearchStore.h"
#include "storage_sql/stores/FieldColumn.h"
#include "storage_sql/stores/RecordReader.h"

#include <QCoreApplication>
#include <QSet>

namespace kece {

namespace {

/// The customer whose figures a record belongs to; 0 if none.
qint64 customerOf(const Record& record)
{
    const EntitySchema& schema = record.schema();
    if (&schema == &customerSchema())
        return record.id();
    return schema.customerKey ? record.value(QString::fromLatin1(schema.customerKey)).toLongLong() : 0;
}

} // namespace

Result<qint64> RecordWriter::insert(const Record& record)
{
    const EntitySchema& schema = record.schema();
    QStringList columns;
    QVariantList values;
    for (const Field& field : schema.fields) {
        if (!isOwnColumn(field))
            continue;
        const QVariant value = toColumn(field, record.value(field));
        if (!value.isValid())
            continue;
        columns << QString::fromLatin1(field.key);
        values << value;
    }
    if (schema.isTracked) {
        columns << "row_version"
                << "import_batch";
        values << 1 << (record.stored().importBatch > 0 ? QVariant(record.stored().importBatch) : QVariant());
    }
    const auto id = insertRow(schema, columns, values);
    if (!id.ok())
        return explained(id.error(), record);

    Record stored = record;
    stored.setId(*id);
    const Record nothing(schema);
    for (const Field& field : schema.fields) {
        if (field.type == FieldType::ReferenceList && stored.value(field).isValid())
            KECE_CHECK(writeLinks(stored, field));
    }
    KECE_CHECK(writeAttributes(nothing, stored));
    KECE_CHECK(follow(stored, stored, AuditAction::kCreate, difference(nothing, stored), {}));
    return *id;
}

Result<qint64> RecordWriter::insertRow(const EntitySchema& schema, QStringList columns, QVariantList values)
{
    const auto sql = [&] {
        return QStringLiteral("insert into %1(%2) values (%3)").arg(schema.table, columns.join(", "), QStringList(columns.size(), "?").join(", "));
    };
    if (m_connection.isSqlite() || &schema != &customerSchema())
        return m_connection.insert(sql(), values);
    // Who reaches a department does not see a customer before it belongs there, so that the server would not tell its number.
    KECE_TRY(const QVariant id, m_connection.value("select nextval(pg_get_serial_sequence('kece.customers', 'id'))"));
    columns << "id";
    values << id;
    KECE_CHECK(m_connection.change(sql(), values));
    return id.toLongLong();
}

Done RecordWriter::update(const Record& record)
{
    const EntitySchema& schema = record.schema();
    KECE_TRY(const Record before, stillAt(schema, record.id(), schema.isTracked ? record.stored().rowVersion : 0));
    const QVector<FieldChange> changes = difference(before, record);
    if (changes.isEmpty())
        return {};
    KECE_CHECK(updateColumns(before, record, changes));
    for (const Field& field : schema.fields) {
        if (field.type == FieldType::ReferenceList && before.value(field) != record.value(field))
            KECE_CHECK(writeLinks(record, field));
    }
    KECE_CHECK(writeAttributes(before, record));
    const bool isOfAccounts = &schema == &userSchema() || &schema == &roleSchema();
    return follow(before, record, isOfAccounts ? AuditAction::kUserChange : AuditAction::kChange, changes, {});
}

Done RecordWriter::updateColumns(const Record& before, const Record& after, const QVector<FieldChange>& changes)
{
    const EntitySchema& schema = after.schema();
    QStringList assignments;
    QVariantList values;
    for (const FieldChange& change : changes) {
        const Field* field = schema.field(change.field);
        if (!field || !isOwnColumn(*field))
            continue;
        assignments << change.field + " = ?";
        values << toColumn(*field, after.value(*field));
    }
    QString where = "id = ?";
    if (schema.isTracked) {
        assignments << "row_version = row_version + 1";
        where += " and row_version = ?";
    }
    if (assignments.isEmpty())
        return {};
    values << after.id();
    if (schema.isTracked)
        values << before.stored().rowVersion;
    const auto changed = m_connection.change(QStringLiteral("update %1 set %2 where %3").arg(schema.table, assignments.join(", "), where), values);
    if (!changed.ok())
        return explained(changed.error(), after);
    if (*changed == 0)
        return conflict(schema, after.id());
    return {};
}

Done RecordWriter::voidRecord(const EntitySchema& schema, qint64 id, int rowVersion, const QString& reason, QDate on)
{
    if (!schema.isTracked)
        return Error::invalid(QCoreApplication::translate("Storage", "A record of this kind cannot be voided."));
    if (reason.trimmed().isEmpty())
        return Error::invalid(QCoreApplication::translate("Storage", "Give the reason why the record is void."), "void_reason");
    if (!on.isValid())
        return Error::invalid(QCoreApplication::translate("Storage", "Give the day from which the record is void."), "voided_on");
    KECE_TRY(const Record before, stillAt(schema, id, rowVersion));
    KECE_TRY(const qint64 changed,
        m_connection.change(
            QStringLiteral("update %1 set voided_on = ?, void_reason = ?, row_version = row_version + 1 where id = ? and row_version = ?")
                .arg(schema.table),
            {on.toString(Qt::ISODate), reason, id, rowVersion}));
    if (changed == 0)
        return conflict(schema, id);
    return follow(before, before, AuditAction::kVoid, {{"voided_on", {}, on.toString(Qt::ISODate)}}, reason);
}

Done RecordWriter::writeLinks(const Record& record, const Field& field)
{
    const QString owner = ownerColumn(record.schema());
    KECE_CHECK(m_connection.change(QStringLiteral("delete from %1 where %2 = ?").arg(field.linkTable, owner), {record.id()}));
    int position = 0;
    for (const QVariant& target : record.value(field).toList()) {
        const auto linked = m_connection.change(
            QStringLiteral("insert into %1(%2, position, %3) values (?, ?, ?)").arg(field.linkTable, owner, field.key),
            {record.id(), ++position, target.toLongLong()});
        if (!linked.ok())
            return explained(linked.error(), record);
    }
    return {};
}

Done RecordWriter::writeAttributes(const Record& before, const Record& after)
{
    if (!after.schema().attributes)
        return {};
    const auto old = before.attributes();
    const auto now = after.attributes();
    for (auto it = old.begin(); it != old.end(); ++it) {
        if (!now.contains(it.key()))
            KECE_CHECK(removeAttribute(after, it.key()));
    }
    for (auto it = now.begin(); it != now.end(); ++it) {
        if (!old.contains(it.key()) || old.value(it.key()) != it.value())
            KECE_CHECK(writeAttribute(after, it.key(), it.value()));
    }
    return {};
}

Done RecordWriter::writeAttribute(const Record& record, const QString& name, const QString& value)
{
    if (const auto& scores = record.schema().scores) {
        KECE_TRY(const qint64 score, scoreFromText(value));
        KECE_CHECK(m_connection.change(scoreInsertion(*scores), {record.id(), name, score}));
        return {};
    }
    KECE_TRY(const qint64 attribute, attributeId(name));
    KECE_CHECK(m_connection.change(QStringLiteral("insert into custom_values(%1, attribute_id, value) values (?, ?, ?) "
                                                  "on conflict (%1, attribute_id) do update set value = excluded.value")
                                       .arg(ownerColumn(record.schema())),
        {record.id(), attribute, value}));
    return {};
}

Done RecordWriter::removeAttribute(const Record& record, const QString& name)
{
    if (const auto& scores = record.schema().scores) {
        KECE_CHECK(m_connection.change(scoreRemoval(*scores), {record.id(), name}));
        return {};
    }
    KECE_TRY(const qint64 attribute, attributeId(name));
    KECE_CHECK(m_connection.change(
        QStringLiteral("delete from custom_values where %1 = ? and attribute_id = ?").arg(ownerColumn(record.schema())), {record.id(), attribute}));
    return {};
}

Result<qint64> RecordWriter::attributeId(const QString& name)
{
    KECE_TRY(const QVariant id, m_connection.value("select id from custom_attributes where name = ?", {name}));
    if (!id.isNull())
        return id.toLongLong();
    return m_connection.insert("insert into custom_attributes(name) values (?)", {name});
}

Done RecordWriter::follow(const Record& before, const Record& after, const char* action, const QVector<FieldChange>& changes, const QString& reason)
{
    const EntitySchema& schema = after.schema();
    if (schema.isTracked) {
        AuditEntry entry;
        entry.action = QString::fromLatin1(action);
        entry.kind = QString::fromLatin1(schema.kind);
        entry.recordId = after.id();
        entry.customer.value = customerOf(after);
        entry.changes = changesText(changes);
        entry.reason = reason;
        KECE_TRY([[maybe_unused]] const qint64 number, m_audit.append(entry));
    }
    for (const qint64 customer : QSet<qint64>{customerOf(before), customerOf(after)} - QSet<qint64>{0})
        KECE_CHECK(m_connection.touchCustomer(customer));
    return m_search.reindex(schema, after.id());
}

Result<Record> RecordWriter::stillAt(const EntitySchema& schema, qint64 id, int rowVersion)
{
    KECE_TRY(Record record, m_reader.record(schema, id));
    if (record.isVoid())
        return Error::conflict(QCoreApplication::translate("Storage", "This record is void and cannot be changed any more."));
    if (schema.isTracked && record.stored().rowVersion != rowVersion)
        return conflict(schema, id);
    return record;
}

Error RecordWriter::conflict(const EntitySchema& schema, qint64 id)
{
    AuditFilter filter;
    filter.kind = QString::fromLatin1(schema.kind);
    filter.recordId = id;
    const auto last = m_audit.entries(filter, 0, 1);
    const QString who = last.ok() && !last->isEmpty() ? last->first().actor : QString();
    return Error::conflict(who.isEmpty() ? QCoreApplication::translate("Storage",
                               "Not saved: someone else has changed this record since you opened it. Load it again and enter your change anew.")
                                         : QCoreApplication::translate("Storage",
                                             "Not saved: %1 has changed this record since you opened it. Load it again and enter your change anew.")
                                               .arg(who));
}

Error RecordWriter::explained(Error error, const Record& record)
{
    const EntitySchema& schema = record.schema();
    const QString column = brokenColumn(error).section('.', 1, 1);
    if (const Field* field = column.isEmpty() ? nullptr : schema.field(column)) {
        error.field = column;
        error.message = error.kind == Error::Kind::Conflict
            ? QCoreApplication::translate("Storage", "Not saved: another record has the same value in %1.").arg(schema.label(*field))
            : QCoreApplication::translate("Storage", "Not saved: %1 is missing.").arg(schema.label(*field));
        return error;
    }
    if (error.kind != Error::Kind::Invalid)
        return error;
    const auto missing = [&](const Field& field) {
        error.field = QString::fromLatin1(field.key);
        error.message = QCoreApplication::translate("Storage", "Not saved: the record chosen in %1 does not exist.").arg(schema.label(field));
        return error;
    };
    if (const Field* field = error.field.isEmpty() ? nullptr : schema.field(error.field)) // a server says which
        return missing(*field);
    for (const Field& field : schema.fields) {
        if (!field.target || field.figureOf)
            continue;
        const QVariant value = record.value(field);
        for (const QVariant& id : field.type == FieldType::ReferenceList ? value.toList() : QVariantList{value}) {
            if (!id.isValid())
                continue;
            const auto found = m_connection.value(QStringLiteral("select 1 from %1 where id = ?").arg(field.target()->table), {id});
            if (found.ok() && found->isNull())
                return missing(field);
        }
    }
    return error;
}

} // namespace kece
