// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/privacy/ErasePerson.h"

#include "domain/entities/Catalogue.h"
#include "storage_sql/audit/SqlAuditStore.h"
#include "storage_sql/dialect/Dialect.h"
#include "storage_sql/search/SqlSearchStore.h"
#include "storage_sql/stores/FieldColumn.h"

#include <QCoreApplication>

namespace kece {

namespace {

/// Shorter ones stand in too many places that are not about the person.
constexpr qsizetype kShortestValue = 2;

/// What stands where something must.
QString gone()
{
    return QStringLiteral("（已删除）");
}

bool isText(const Field& field)
{
    return isOwnColumn(field) && (field.type == FieldType::Text || field.type == FieldType::LongText);
}

/// The number of a document stays with it: who has the paper must find the record.
bool isDocumentNumber(const EntitySchema& schema, const Field& field)
{
    return &schema != &customerSchema() && field.isUnique;
}

QStringList textColumns(const EntitySchema& schema)
{
    QStringList columns;
    for (const Field& field : schema.fields) {
        const bool isDelicate = field.type == FieldType::Choice && field.fieldClass == FieldClass::Secret; // a criminal record, and no figure
        if ((isText(field) && !isDocumentNumber(schema, field)) || isDelicate)
            columns << QString::fromLatin1(field.key);
    }
    if (schema.isTracked)
        columns << "void_reason";
    return columns;
}

/// Kinds whose records belong to customers and are written by people.
QVector<const EntitySchema*> ownKinds()
{
    QVector<const EntitySchema*> kinds{&customerSchema()};
    for (const EntitySchema* schema : catalogue()) {
        if (schema->customerKey && !schema->isReadOnly)
            kinds << schema;
    }
    return kinds;
}

} // namespace

QString ErasePerson::ownRows(const EntitySchema& schema) const
{
    return QStringLiteral("%1 = %2").arg(&schema == &customerSchema() ? "id" : schema.customerKey).arg(m_customer.value);
}

Result<PrivacyStore::Erased> ErasePerson::run(const QString& reason)
{
    KECE_CHECK(collectValues());
    for (const EntitySchema* schema : ownKinds()) {
        KECE_CHECK(eraseImportChanges(*schema));
        KECE_CHECK(eraseRecords(*schema));
    }
    KECE_CHECK(eraseAttributes());
    KECE_CHECK(eraseTrail(reason));
    for (const EntitySchema* schema : ownKinds())
        KECE_CHECK(refreshSearch(*schema));
    KECE_CHECK(m_search.optimize());
    KECE_CHECK(replaceValues("saved_views", {"name", "definition"}, "1 = 1"));
    KECE_CHECK(m_connection.change("delete from kept_facts")); // they hold custom attributes; the next grading reads them anew
    KECE_CHECK(m_connection.touchCustomer(m_customer.value));
    m_erased.values = QStringList(m_values.begin(), m_values.end());
    return m_erased;
}

Done ErasePerson::readValues(const QString& sql)
{
    KECE_TRY(Statement row, m_connection.prepare(sql));
    KECE_CHECK(row.run());
    while (row.next()) {
        const QString value = row.string(0).trimmed();
        if (value.size() >= kShortestValue)
            m_values.insert(value);
    }
    return row.status();
}

Done ErasePerson::collectValues()
{
    const EntitySchema& schema = isWhole() ? customerSchema() : contactSchema();
    const qint64 id = isWhole() ? m_customer.value : m_contact.value;
    for (const char* key : {"name", "short_name", "code", "credit_code", "contact", "phone", "mobile", "fax", "email", "address"}) {
        if (schema.field(QString::fromLatin1(key)))
            KECE_CHECK(readValues(QStringLiteral("select %1 from %2 where id = %3").arg(key, schema.table).arg(id)));
    }
    if (!isWhole())
        return {};
    KECE_CHECK(readValues(QStringLiteral("select value from custom_values where customer_id = %1").arg(id)));
    for (const char* key : {"name", "phone", "mobile", "email"})
        KECE_CHECK(readValues(QStringLiteral("select %1 from contacts where customer_id = %2").arg(key).arg(id)));
    return {};
}

Done ErasePerson::clearTexts(const EntitySchema& schema, const QString& where)
{
    QStringList assignments;
    QVariantList values;
    for (const QString& column : textColumns(schema)) {
        const Field* field = schema.field(column);
        const bool isNeeded = field && field->isRequired;
        assignments << (&schema == &customerSchema() && column == "code" ? QStringLiteral("code = 'erased-' || id") : column + " = ?");
        if (assignments.last().endsWith('?'))
            values << (isNeeded ? QVariant(gone()) : QVariant());
    }
    if (schema.isTracked)
        assignments << "row_version = row_version + 1";
    if (assignments.isEmpty())
        return {};
    KECE_TRY(const qint64 changed,
        m_connection.change(QStringLiteral("update %1 set %2 where %3").arg(schema.table, assignments.join(", "), where), values));
    m_erased.records += changed;
    return {};
}

Done ErasePerson::replaceValues(const QString& table, const QStringList& columns, const QString& where)
{
    for (const QString& column : columns) {
        const QString sql = QStringLiteral("update %1 set %2 = replace(%2, ?, ?) where %3 and instr(%2, ?) > 0").arg(table, column, where);
        for (const QString& value : m_values) {
            KECE_TRY(const qint64 changed, m_connection.change(sql, {value, gone(), value}));
            m_erased.records += changed;
        }
    }
    return {};
}

Done ErasePerson::eraseRecords(const EntitySchema& schema)
{
    if (isWhole())
        return clearTexts(schema, ownRows(schema));
    if (&schema == &contactSchema())
        KECE_CHECK(clearTexts(schema, QStringLiteral("id = %1").arg(m_contact.value)));
    QStringList columns = textColumns(schema);
    columns.removeAll(QStringLiteral("code"));
    return replaceValues(QString::fromLatin1(schema.table), columns, ownRows(schema));
}

Done ErasePerson::eraseAttributes()
{
    const QString whose = QStringLiteral("customer_id = %1").arg(m_customer.value);
    if (!isWhole()) {
        KECE_CHECK(replaceValues("custom_values", {"value"}, whose));
        return replaceValues("tier_decisions", {"reason", "approver"}, whose);
    }
    KECE_CHECK(m_connection.change("delete from custom_values where " + whose));
    KECE_CHECK(m_connection.change("update tier_decisions set reason = ? where " + whose, {gone()}));
    return {};
}

Done ErasePerson::eraseImportChanges(const EntitySchema& schema)
{
    const QString mine = QStringLiteral("part <> 'departments' and record_id in (select id from %1 where %2) and batch_id in (select id from "
                                        "import_batches where kind = ?)")
                             .arg(schema.table, ownRows(schema));
    if (isWhole()) {
        KECE_CHECK(m_connection.change("update import_changes set before = '{}' where " + mine, {schema.kind}));
        return {};
    }
    for (const QString& value : m_values) {
        KECE_CHECK(m_connection.change(
            QStringLiteral("update import_changes set before = '{}' where %1 and instr(before, ?) > 0").arg(mine), {schema.kind, value}));
    }
    return {};
}

Result<QVector<qint64>> ErasePerson::entriesOf(const EntitySchema& schema)
{
    QString sql = QStringLiteral("select id from audit_entries where (changes is not null or reason is not null) and kind = ? and record_id in "
                                 "(select id from %1 where %2)")
                      .arg(schema.table, ownRows(schema));
    QVariantList values{schema.kind};
    if (!isWhole()) {
        QStringList mentions;
        if (&schema == &contactSchema()) {
            mentions << "record_id = ?";
            values << m_contact.value;
        }
        for (const QString& value : m_values) {
            mentions << "instr(coalesce(changes, '') || coalesce(reason, ''), ?) > 0";
            values << value;
        }
        if (mentions.isEmpty())
            return QVector<qint64>();
        sql += " and (" + mentions.join(" or ") + ')';
    }
    KECE_TRY(Statement rows, m_connection.prepare(sql));
    KECE_CHECK(rows.run(values));
    QVector<qint64> numbers;
    while (rows.next())
        numbers << rows.integer(0);
    KECE_CHECK(rows.status());
    return numbers;
}

Done ErasePerson::eraseTrail(const QString& reason)
{
    QVector<qint64> numbers;
    for (const EntitySchema* schema : ownKinds()) {
        KECE_TRY(const QVector<qint64> some, entriesOf(*schema));
        numbers += some;
    }
    KECE_TRY(m_erased.entries, SqlAuditStore(m_connection).eraseValues(numbers, QString::fromLatin1(AuditAction::kErase), reason));
    return {};
}

Done ErasePerson::refreshSearch(const EntitySchema& schema)
{
    KECE_TRY(Statement rows, m_connection.prepare(QStringLiteral("select id from %1 where %2 order by id").arg(schema.table, ownRows(schema))));
    KECE_CHECK(rows.run());
    std::vector<qint64> ids;
    while (rows.next())
        ids.push_back(rows.integer(0));
    KECE_CHECK(rows.status());
    return m_search.reindexMany(schema, ids);
}

} // namespace kece
