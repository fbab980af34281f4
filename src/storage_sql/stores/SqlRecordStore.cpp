// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/SqlRecordStore.h"

#include "foundation/TextFold.h"
#include "storage_sql/connection/Connection.h"
#include "storage_sql/dialect/Dialect.h"
#include "storage_sql/statement/Interruption.h"
#include "storage_sql/statement/NativeStatement.h"
#include "storage_sql/stores/FieldColumn.h"
#include "storage_sql/stores/ListSearch.h"
#include "storage_sql/stores/RecordCells.h"
#include "storage_sql/stores/ScopeSql.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace kece {

namespace {

constexpr size_t kPageSize = 512;

} // namespace

SqlRecordStore::SqlRecordStore(Connection& connection, SqlSearchStore& search, AuditStore& audit)
    : m_connection(connection), m_reader(connection), m_writer(connection, m_reader, search, audit)
{}

Result<RecordRow> SqlRecordStore::get(const EntitySchema& schema, qint64 id)
{
    KECE_TRY(QVector<RecordRow> found, m_reader.rows(schema, {&id, 1}));
    if (found.isEmpty())
        return Error::notFound(
            QCoreApplication::translate("Storage", "There is no such record any more (%1, number %2).").arg(schema.singularName()).arg(id));
    return found.first();
}

Result<RecordRow> SqlRecordStore::byCode(const EntitySchema& schema, const QString& code)
{
    if (!schema.codeKey)
        return Error::invalid(QCoreApplication::translate("Storage", "Records of this kind have no code: %1.").arg(schema.pluralName()));
    const QString notVoid = schema.isTracked ? " and voided_on is null" : "";
    KECE_TRY(const QVariant id,
        m_connection.value(
            QStringLiteral("select id from %1 where %2 = ?%3 order by id limit 1").arg(schema.table, schema.codeKey, notVoid), {code}));
    if (id.isNull())
        return Error::notFound(
            QCoreApplication::translate("Storage", "There is no “%2” (%1).").arg(schema.singularName(), code), QString::fromLatin1(schema.codeKey));
    return get(schema, id.toLongLong());
}

Result<QVector<RecordRow>> SqlRecordStore::first(const RecordQuery& query, int limit)
{
    std::vector<qint64> found;
    KECE_CHECK(eachId(query, limit, [&](qint64 id) {
        found.push_back(id);
        return true;
    }));
    return m_reader.rows(*query.schema, found);
}

Result<std::vector<qint64>> SqlRecordStore::ids(const RecordQuery& query, Progress progress)
{
    const Interruption interruption(m_connection, progress);
    std::vector<qint64> found;
    KECE_CHECK(eachId(query, -1, [&](qint64 id) {
        found.push_back(id);
        return true;
    }));
    found.shrink_to_fit();
    return found;
}

Result<QVector<RecordRow>> SqlRecordStore::rows(const EntitySchema& schema, const std::vector<qint64>& ids)
{
    return m_reader.rows(schema, ids);
}

Done SqlRecordStore::eachRow(const RecordColumns& columns, std::span<const qint64> ids, const std::function<Done(std::span<const StoredCell>)>& visit)
{
    KECE_TRY(RecordCells cells, RecordCells::prepare(m_connection, columns));
    return cells.each(ids, visit);
}

Result<std::vector<qint64>> SqlRecordStore::within(const EntitySchema& schema, const std::vector<qint64>& ids, const RecordScope& scope)
{
    if (!scope.isLimited || ids.empty())
        return ids;
    QString list("[");
    for (const qint64 id : ids)
        list += QString::number(id) + ',';
    list.back() = ']';
    const ScopeSql limit(schema, scope, ScopeSql::Size::Large);
    KECE_TRY(NativeStatement statement,
        NativeStatement::prepare(m_connection,
            QStringLiteral("select t.id from %1 t where t.id in (%2) and %3")
                .arg(schema.table, m_connection.dialect().idsInJson("?"), limit.condition())
                .toStdString()));
    int parameter = 0;
    for (const QVariant& value : QVariantList{list} + limit.values())
        statement.bindValue(++parameter, value);
    std::unordered_set<qint64> reached;
    while (statement.next())
        reached.insert(statement.integer(0));
    KECE_CHECK(statement.status());
    std::vector<qint64> found;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(found), [&](qint64 id) { return reached.contains(id); });
    return found;
}

Done SqlRecordStore::keepComputed(const EntitySchema& schema, qint64 id, const QVector<QPair<const Field*, QVariant>>& values)
{
    QStringList columns;
    QVariantList bound;
    bool isAsked = false; // by the facts of its customer
    for (const auto& [field, value] : values) {
        Q_ASSERT(isOwnColumn(*field));
        isAsked = isAsked || !field->isReadOnly;
        columns << QStringLiteral("%1 = ?").arg(field->key);
        bound << toColumn(*field, value);
    }
    const QString sql = QStringLiteral("update %1 set %2 where id = ?").arg(schema.table, columns.join(QStringLiteral(", ")));
    KECE_TRY(const qint64 rows, m_connection.change(sql, bound << id));
    if (rows == 0)
        return Error::denied(QCoreApplication::translate("Storage",
            "What follows from the policy cannot be kept with record %1: it is gone, or its kind may not be "
            "changed from here.")
                                 .arg(id));
    if (!isAsked || !schema.customerKey)
        return {};
    KECE_TRY(
        const QVariant customer, m_connection.value(QStringLiteral("select %1 from %2 where id = ?").arg(schema.customerKey, schema.table), {id}));
    return m_connection.touchCustomer(customer.toLongLong());
}

Result<qint64> SqlRecordStore::sum(const RecordQuery& query, const Field& field)
{
    if (field.type != FieldType::Money && field.type != FieldType::Decimal && field.type != FieldType::Integer) {
        return Error::invalid(
            QCoreApplication::translate("Storage", "%1 cannot be added up.").arg(query.schema->label(field)), QString::fromLatin1(field.key));
    }
    KECE_TRY(const QuerySql sql, sqlOf(query));
    KECE_TRY(const QString column, sql.column(field));
    const QuerySql::Segment total = sql.over(QStringLiteral("coalesce(sum(%1), 0)").arg(column));
    KECE_TRY(const QVariant value, m_connection.value(total.text, total.values));
    return value.toLongLong();
}

Result<QVector<QPair<QVariant, qint64>>> SqlRecordStore::distinct(const EntitySchema& schema, const Field& field, int limit, const RecordScope& scope)
{
    const QString owner = ownerColumn(schema);
    QString from = QStringLiteral("%1 t").arg(schema.table);
    QString column = QStringLiteral("t.%1").arg(field.key);
    if (field.figureOf) {
        from += QStringLiteral(" join %1 f on f.%2 = t.id").arg(field.figureOf, owner);
        column = QStringLiteral("f.%1").arg(field.key);
    } else if (field.type == FieldType::ReferenceList) {
        from += QStringLiteral(" join %1 l on l.%2 = t.id").arg(field.linkTable, owner);
        column = QStringLiteral("l.%1").arg(field.key);
    }
    QString further = schema.isTracked ? " and t.voided_on is null" : "";
    QVariantList values;
    if (scope.isLimited) {
        KECE_TRY(const ScopeSql::Size size, sizeOf(m_connection, scope));
        const ScopeSql reach(schema, scope, size);
        further += " and " + reach.condition();
        values = reach.values();
    }
    KECE_TRY(Statement statement,
        m_connection.prepare(QStringLiteral("select %1, count(*) from %2 where %1 is not null%3 group by %1 order by count(*) desc, %1 limit ?")
                                 .arg(column, from, further)));
    KECE_CHECK(statement.run(values + QVariantList{limit}));
    QVector<QPair<QVariant, qint64>> found;
    while (statement.next())
        found << qMakePair(fromColumn(field, statement.value(0)), statement.integer(1));
    KECE_CHECK(statement.status());
    return found;
}

Result<QStringList> SqlRecordStore::attributeNames(const EntitySchema& schema)
{
    KECE_TRY(Statement statement,
        m_connection.prepare(schema.scores
                ? QStringLiteral("select distinct factor from %1 order by factor").arg(schema.scores->table)
                : QStringLiteral("select name from custom_attributes a where exists (select 1 from custom_values v where v.attribute_id = a.id)"
                                 " order by name")));
    KECE_CHECK(statement.run());
    QStringList names;
    while (statement.next())
        names << statement.string(0);
    KECE_CHECK(statement.status());
    return names;
}

Done SqlRecordStore::each(const RecordQuery& query, const std::function<bool(const RecordRow&)>& visit)
{
    std::vector<qint64> page;
    Done outcome;
    bool goOn = true;
    const auto show = [&] {
        auto rows = m_reader.rows(*query.schema, page);
        page.clear();
        if (!rows.ok()) {
            outcome = rows.error();
            return false;
        }
        for (const RecordRow& row : std::as_const(*rows)) {
            if (!visit(row))
                return false;
        }
        return true;
    };
    KECE_CHECK(eachId(query, -1, [&](qint64 id) {
        page.push_back(id);
        if (page.size() == kPageSize)
            goOn = show();
        return goOn;
    }));
    if (goOn && !page.empty())
        show();
    return outcome;
}

Done SqlRecordStore::eachId(const RecordQuery& query, qint64 limit, const std::function<bool(qint64)>& visit)
{
    KECE_TRY(const QuerySql sql, sqlOf(query));
    qint64 seen = 0;
    for (const QuerySql::Segment& segment : sql.segments()) {
        const QString text = limit < 0 ? segment.text : segment.text + " limit ?";
        KECE_TRY(NativeStatement statement, NativeStatement::prepare(m_connection, text.toStdString()));
        int parameter = 0;
        for (const QVariant& value : segment.values)
            statement.bindValue(++parameter, value);
        if (limit >= 0)
            statement.bind(++parameter, int64_t(limit - seen));
        while (statement.next()) {
            ++seen;
            if (!visit(statement.integer(0)))
                return {};
        }
        KECE_CHECK(statement.status());
        if (limit >= 0 && seen >= limit)
            return {};
    }
    return {};
}

Result<QuerySql> SqlRecordStore::sqlOf(const RecordQuery& query)
{
    KECE_TRY(const ScopeSql::Size size, sizeOf(m_connection, query.scope));
    if (query.withVoided || foldForSearch(query.text).isEmpty() || !hasListSearch(*query.schema))
        return QuerySql::make(query, m_connection.dialect(), size);
    KECE_TRY(const QString found, idsAnswering(m_connection, *query.schema, query.text, query.scope.wholeNumbersOnly));
    return QuerySql::make(query, m_connection.dialect(), size, found);
}

} // namespace kece
