// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/bulk/ImportBatchRun.h"

#include "domain/entities/Customer.h"
#include "storage_sql/dialect/Dialect.h"
#include "storage_sql/search/SqlSearchStore.h"
#include "storage_sql/stores/FieldColumn.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace kece {

namespace {

constexpr qint64 kManyRows = 20'000; ///< fewer are inserted into the indexes as they stand

template<class To>
void bindCell(To& statement, int parameter, const BulkImport::Cell& cell)
{
    using Kind = BulkImport::Cell::Kind;
    if (cell.kind == Kind::Unknown)
        statement.bindUnknown(parameter);
    else if (cell.kind == Kind::Integer)
        statement.bind(parameter, int64_t(cell.integer));
    else
        statement.bind(parameter, cell.text);
}

QVariant variantOf(const BulkImport::Cell& cell)
{
    using Kind = BulkImport::Cell::Kind;
    if (cell.kind == Kind::Unknown)
        return {};
    if (cell.kind == Kind::Integer)
        return cell.integer;
    return QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size()));
}

bool isSame(const NativeStatement& row, int column, const BulkImport::Cell& cell)
{
    if (row.isUnknown(column))
        return false;
    return cell.kind == BulkImport::Cell::Kind::Integer ? row.integer(column) == cell.integer : row.text(column) == cell.text;
}

/// What a column that must not be empty is where nobody gives it.
Result<QHash<QString, QString>> defaultsOf(Connection& connection, const QString& table)
{
    QHash<QString, QString> defaults;
    KECE_TRY(Statement columns, connection.prepare(connection.dialect().columnsOf()));
    KECE_CHECK(columns.run({table}));
    while (columns.next()) {
        if (!columns.string(1).isEmpty())
            defaults.insert(columns.string(0), columns.string(1));
    }
    KECE_CHECK(columns.status());
    return defaults;
}

} // namespace

ImportBatchRun::ImportBatchRun(Connection& connection, const EntitySchema& schema, std::span<const Field* const> fields, qint64 batch)
    : m_connection(connection),
      m_schema(schema),
      m_fields(fields.begin(), fields.end()),
      m_batch(batch),
      m_indexes(connection, QString::fromLatin1(schema.table)),
      m_references(connection),
      m_changes(connection, schema, batch)
{}

Done ImportBatchRun::prepare()
{
    KECE_TRY(const auto defaults, defaultsOf(m_connection, QString::fromLatin1(m_schema.table)));
    m_defaults.resize(m_fields.size());
    QStringList columns;
    QStringList marks;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const Field& field = *m_fields[i];
        if (m_schema.customerKey && qstrcmp(field.key, m_schema.customerKey) == 0)
            m_customerField = int(i);
        if (!isOwnColumn(field)) {
            m_parameters.push_back(0);
            continue;
        }
        const QString key = QString::fromLatin1(field.key);
        const QString mark = QStringLiteral("?%1").arg(columns.size() + 1);
        marks << (defaults.contains(key) ? QStringLiteral("coalesce(%1, %2)").arg(mark, defaults.value(key)) : mark);
        if (defaults.contains(key)) {
            KECE_TRY(const QVariant value, m_connection.value("select " + defaults.value(key)));
            m_defaults[i] = value.toString().toUtf8();
        }
        columns << key;
        m_parameters.push_back(int(columns.size()));
    }
    const int batchParameter = int(columns.size()) + 1;
    const QString current = QStringLiteral("select %1 from %2 where id = ?1")
                                .arg(QStringList(columns + QStringList{"id"}).join(", "), m_schema.table);
    columns << "import_batch";
    marks << QStringLiteral("?%1").arg(batchParameter);
    const QString insert = QStringLiteral("insert into %1 (%2) values (%3) returning id").arg(m_schema.table, columns.join(", "), marks.join(", "));
    KECE_TRY(m_insert, NativeStatement::prepare(m_connection, insert.toStdString()));
    m_insert.bind(batchParameter, int64_t(m_batch));
    KECE_TRY(m_current, NativeStatement::prepare(m_connection, current.toStdString()));
    KECE_TRY(const QVariant last, m_connection.value(QStringLiteral("select coalesce(max(id), 0) from %1").arg(m_schema.table)));
    m_held = last.toLongLong();
    return {};
}

CodeIndex& ImportBatchRun::codes(const EntitySchema& target)
{
    return m_codes.try_emplace(&target, m_connection, target).first->second;
}

std::vector<const ImportBatchRun::Cell*> ImportBatchRun::cellsOf(std::span<const Cell> row, const Key& key) const
{
    std::vector<const Cell*> cells;
    for (const int field : key)
        cells.push_back(&row[size_t(field)]);
    return cells;
}

bool ImportBatchRun::isUnique(const Key& key) const
{
    return std::any_of(key.begin(), key.end(), [this](int field) { return m_fields[size_t(field)]->isUnique; });
}

Result<qint64> ImportBatchRun::existing(std::span<const Cell> row, std::span<const int> wanted, int skip)
{
    Key key;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(key), [this](int field) { return isOwnColumn(*m_fields[size_t(field)]); });
    if (!m_indexes.areAside())
        return findBySql(row, key, skip);

    auto at = m_keys.find(key);
    if (at == m_keys.end()) {
        std::vector<const Field*> fields;
        for (const int field : key)
            fields.push_back(m_fields[size_t(field)]);
        at = m_keys.try_emplace(key, m_connection, m_schema, std::move(fields), isUnique(key)).first;
        KECE_CHECK(at->second.readAll());
    }
    return at->second.find(cellsOf(row, key), skip);
}

Result<qint64> ImportBatchRun::findBySql(std::span<const Cell> row, const Key& key, int skip)
{
    const auto cells = cellsOf(row, key);
    std::string conditions;
    for (size_t i = 0; i < key.size(); ++i) {
        const bool isKnown = cells[i]->kind != Cell::Kind::Unknown;
        conditions += std::string(m_fields[size_t(key[i])]->key) + (isKnown ? " = ? and " : " is null and ");
    }
    auto at = m_lookUps.find(conditions);
    if (at == m_lookUps.end()) {
        const std::string sql = std::string("select id from ") + m_schema.table + " where " + conditions
            + (isUnique(key) ? "true" : "voided_on is null") + " order by id limit 1 offset ?";
        KECE_TRY(auto lookUp, NativeStatement::prepare(m_connection, sql));
        at = m_lookUps.emplace(conditions, std::move(lookUp)).first;
    }
    NativeStatement& lookUp = at->second;
    lookUp.reset();
    int parameter = 0;
    for (const Cell* cell : cells) {
        if (cell->kind != Cell::Kind::Unknown)
            bindCell(lookUp, ++parameter, *cell);
    }
    lookUp.bind(parameter + 1, int64_t(skip));
    const qint64 id = lookUp.next() ? lookUp.integer(0) : 0;
    KECE_CHECK(lookUp.status());
    lookUp.reset();
    return id;
}

Done ImportBatchRun::eachStored(std::span<const Field* const> texts, const std::function<void(std::span<const std::string_view>)>& visit)
{
    std::string columns;
    for (const Field* field : texts)
        columns += std::string(columns.empty() ? "" : ", ") + field->key;
    KECE_TRY(auto rows, NativeStatement::prepare(m_connection, "select " + columns + " from " + m_schema.table + " where voided_on is null"));
    std::vector<std::string_view> values(texts.size());
    while (rows.next()) {
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = rows.isUnknown(int(i)) ? std::string_view() : rows.text(int(i));
        visit(values);
    }
    return rows.status();
}

Done ImportBatchRun::setIndexesAside()
{
    KECE_TRY(const bool may, m_indexes.mayGo());
    if (!may)
        return {};
    m_lookUps.clear();
    KECE_CHECK(m_references.start(m_fields));
    return m_indexes.drop();
}

void ImportBatchRun::touch(std::span<const Cell> row)
{
    if (m_customerField >= 0)
        m_touched.add(row[size_t(m_customerField)].integer);
}

Result<qint64> ImportBatchRun::insert(std::span<const Cell> row)
{
    if (!m_indexes.areAside() && m_inserted >= std::max(m_held, kManyRows) && m_lastId + m_inserted < KeyIndex::kLargestId)
        KECE_CHECK(setIndexesAside());
    KECE_CHECK(m_references.check(row));
    KECE_CHECK(m_isBulk ? insertOneOfMany(row) : insertOne(row));
    if (m_inserted++ == 0)
        m_firstId = m_lastId;
    for (auto& [key, index] : m_keys)
        index.add(cellsOf(row, key), m_lastId);
    touch(row);
    return m_lastId;
}

Done ImportBatchRun::insertOne(std::span<const Cell> row)
{
    for (size_t i = 0; i < row.size(); ++i) {
        if (m_parameters[i] > 0)
            bindCell(m_insert, m_parameters[i], row[i]);
    }
    if (m_insert.next())
        m_lastId = m_insert.integer(0);
    KECE_CHECK(m_insert.status());
    m_insert.reset();
    if (!m_indexes.areAside())
        return {};
    // From here on nobody else can add to the table: the ids that follow are free.
    QStringList columns;
    for (size_t i = 0; i < row.size(); ++i) {
        if (m_parameters[i] > 0)
            columns << QString::fromLatin1(m_fields[i]->key);
    }
    KECE_TRY(m_bulk, BulkInsert::prepare(m_connection, QString::fromLatin1(m_schema.table), columns + QStringList{"import_batch", "id"}));
    m_bulk.bind(int(columns.size()) + 1, int64_t(m_batch));
    m_idColumn = int(columns.size()) + 2;
    m_isBulk = true;
    return {};
}

Done ImportBatchRun::insertOneOfMany(std::span<const Cell> row)
{
    for (size_t i = 0; i < row.size(); ++i) {
        if (m_parameters[i] == 0)
            continue;
        const bool isDefault = row[i].kind == Cell::Kind::Unknown && !m_defaults[i].isEmpty();
        if (isDefault)
            m_bulk.bind(m_parameters[i], std::string_view(m_defaults[i].constData(), size_t(m_defaults[i].size())));
        else
            bindCell(m_bulk, m_parameters[i], row[i]);
    }
    m_bulk.bind(m_idColumn, int64_t(++m_lastId));
    return m_bulk.insert();
}

Done ImportBatchRun::finishBulk()
{
    if (!m_isBulk)
        return {};
    KECE_CHECK(m_bulk.finish());
    m_bulk = {};
    const QString goOn = m_connection.dialect().goOnBehind(QString::fromLatin1(m_schema.table));
    if (!goOn.isEmpty())
        KECE_CHECK(m_connection.value(goOn, {m_lastId}));
    return {};
}

Result<bool> ImportBatchRun::update(qint64 id, std::span<const Cell> row)
{
    QJsonObject before;
    QStringList assignments;
    QVariantList values;
    m_current.reset();
    m_current.bind(1, int64_t(id));
    if (m_current.next()) {
        for (size_t i = 0; i < row.size(); ++i) {
            const int column = m_parameters[i] - 1;
            if (column < 0 || row[i].kind == Cell::Kind::Unknown || isSame(m_current, column, row[i]))
                continue;
            const QString key = QString::fromLatin1(m_fields[i]->key);
            const QVariant was = m_current.isUnknown(column) ? QVariant() : QVariant(m_current.string(column));
            before.insert(key, was.isValid() ? QJsonValue(was.toString()) : QJsonValue());
            assignments << key + " = ?";
            values << variantOf(row[i]);
        }
        if (m_customerField >= 0)
            m_touched.add(m_current.integer(m_parameters[size_t(m_customerField)] - 1));
    }
    KECE_CHECK(m_current.status());
    m_current.reset();
    if (before.isEmpty())
        return false;

    KECE_CHECK(m_changes.note(id, ImportChanges::Part::Fields, before));
    values << id;
    KECE_CHECK(m_connection.change(QStringLiteral("update %1 set %2 where id = ?").arg(m_schema.table, assignments.join(", ")), values));
    touch(row);
    return true;
}

Result<qint64> ImportBatchRun::attributeId(const QString& name)
{
    qint64& known = m_attributes[name];
    if (known > 0)
        return known;
    KECE_TRY(const QVariant id, m_connection.value("select id from custom_attributes where name = ?", {name}));
    if (id.isValid()) {
        known = id.toLongLong();
    } else {
        KECE_TRY(known, m_connection.insert("insert into custom_attributes (name) values (?)", {name}));
    }
    return known;
}

Done ImportBatchRun::setScore(qint64 record, const QString& factor, const QString& text)
{
    const ScoreTable& scores = *m_schema.scores;
    KECE_TRY(const qint64 score, scoreFromText(text));
    if (!isNew(record)) {
        KECE_TRY(const QVariant was,
            m_connection.value(QStringLiteral("select score from %1 where %2 = ? and factor = ?").arg(scores.table, scores.owner), {record, factor}));
        if (was.isValid() && was.toLongLong() == score)
            return {};
        const QJsonObject before{{factor, was.isValid() ? QJsonValue(was.toString()) : QJsonValue()}};
        KECE_CHECK(m_changes.note(record, ImportChanges::Part::Attribute, before));
    }
    KECE_CHECK(m_connection.change(scoreInsertion(scores), {record, factor, score}));
    return {};
}

Done ImportBatchRun::setAttribute(qint64 customer, const QString& name, std::string_view value)
{
    if (value.empty())
        return {};
    const QString text = QString::fromUtf8(value.data(), qsizetype(value.size()));
    if (m_schema.scores)
        return setScore(customer, name, text);
    KECE_TRY(const qint64 attribute, attributeId(name));
    if (!isNew(customer)) {
        KECE_TRY(const QVariant was,
            m_connection.value("select value from custom_values where customer_id = ? and attribute_id = ?", {customer, attribute}));
        if (was.toString() == text)
            return {};
        const QJsonObject before{{name, was.isValid() ? QJsonValue(was.toString()) : QJsonValue()}};
        KECE_CHECK(m_changes.note(customer, ImportChanges::Part::Attribute, before));
    }
    KECE_CHECK(m_connection.change("insert into custom_values (customer_id, attribute_id, value) values (?, ?, ?)"
                                   " on conflict (customer_id, attribute_id) do update set value = excluded.value",
        {customer, attribute, text}));
    return {};
}

Done ImportBatchRun::setDepartments(qint64 customer, std::span<const qint64> departments)
{
    if (departments.empty())
        return {};
    if (!isNew(customer)) {
        std::vector<qint64> before;
        {
            KECE_TRY(Statement links, m_connection.prepare("select department_id from customer_departments where customer_id = ? order by position"));
            KECE_CHECK(links.run({customer}));
            while (links.next())
                before.push_back(links.integer(0));
            KECE_CHECK(links.status());
        }
        if (std::equal(before.begin(), before.end(), departments.begin(), departments.end()))
            return {};
        QJsonArray ids;
        for (const qint64 id : before)
            ids << QString::number(id);
        KECE_CHECK(m_changes.note(customer, ImportChanges::Part::Departments, ids));
        KECE_CHECK(m_connection.change("delete from customer_departments where customer_id = ?", {customer}));
    }
    for (size_t i = 0; i < departments.size(); ++i) {
        KECE_CHECK(m_connection.change(
            "insert into customer_departments (customer_id, position, department_id) values (?, ?, ?)", {customer, qint64(i + 1), departments[i]}));
    }
    return {};
}

Done ImportBatchRun::finish()
{
    m_keys.clear();
    m_codes.clear();
    m_references.stop();
    KECE_CHECK(finishBulk());
    KECE_CHECK(m_indexes.restore());
    SqlSearchStore search(m_connection);
    if (m_inserted > 0)
        KECE_CHECK(search.addRange(m_schema, m_firstId, m_lastId));
    std::vector<qint64> updated = m_changes.records();
    std::sort(updated.begin(), updated.end());
    updated.erase(std::unique(updated.begin(), updated.end()), updated.end());
    KECE_CHECK(search.reindexMany(m_schema, updated));

    if (&m_schema == &customerSchema()) {
        for (qint64 id = m_firstId; m_inserted > 0 && id <= m_lastId; ++id)
            m_touched.add(id);
        for (const qint64 id : updated)
            m_touched.add(id);
    }
    KECE_CHECK(m_touched.write(m_connection));
    m_updated = qint64(updated.size());
    KECE_CHECK(m_connection.change("update import_batches set inserted = ?, updated = ? where id = ?", {m_inserted, m_updated, m_batch}));
    return {};
}

} // namespace kece
