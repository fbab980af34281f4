// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/RecordCells.h"

#include "storage_sql/connection/Connection.h"
#include "storage_sql/stores/FieldColumn.h"

#include <algorithm>

namespace kece {

namespace {

/// How many ids a statement asks for; the last one is repeated to fill it, so that each is prepared once.
constexpr size_t kPortion = 512;

bool isNumber(const Field& field)
{
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Money:
    case FieldType::Flag:
        return true;
    default:
        return false;
    }
}

QString idsOfAPortion()
{
    QStringList marks;
    for (size_t i = 1; i <= kPortion; ++i)
        marks << '?' + QString::number(i);
    return marks.join(',');
}

Result<NativeStatement> prepareFor(Connection& connection, const QString& text)
{
    return NativeStatement::prepare(connection, text.arg(idsOfAPortion()).toStdString());
}

void bindAll(NativeStatement& statement, std::span<const qint64> portion)
{
    statement.reset();
    for (size_t i = 0; i < kPortion; ++i)
        statement.bind(int(i) + 1, int64_t(portion[std::min(i, portion.size() - 1)]));
}

} // namespace

Result<RecordCells> RecordCells::prepare(Connection& connection, const RecordColumns& columns)
{
    const EntitySchema& schema = *columns.schema;
    const QString owner = ownerColumn(schema);
    RecordCells cells;
    QStringList selected{"t.id"};
    QString from = QStringLiteral("%1 t").arg(schema.table);
    if (const char* figures = figureTable(schema))
        from += QStringLiteral(" left join %1 f on f.%2 = t.id").arg(figures, owner);
    const Record blank(schema);
    for (const Field* field : columns.fields) {
        const size_t column = cells.m_width++;
        if (field->type == FieldType::ReferenceList) {
            const EntitySchema& target = *field->target();
            KECE_TRY(NativeStatement links,
                prepareFor(connection,
                    QStringLiteral("select l.%1, r.%2 from %3 l left join %4 r on r.id = l.%5 where l.%1 in (%6) order by l.%1, l.position")
                        .arg(owner, target.identityKey, field->linkTable, target.table, field->key, "%1")));
            cells.m_links.push_back({column, std::move(links)});
            continue;
        }
        Source source{column, isNumber(*field), {}};
        Record unknown(blank);
        unknown.setValue(*field, {});
        if (const QVariant value = unknown.value(*field); source.isNumber && value.isValid())
            source.unknown = {StoredCell::Kind::Integer, value.toLongLong(), 0, 0};
        cells.m_sources.push_back(source);
        if (field->type == FieldType::Reference) {
            const QString alias = QStringLiteral("r%1").arg(column);
            from += QStringLiteral(" left join %1 %2 on %2.id = t.%3").arg(field->target()->table, alias, field->key);
            selected << alias + '.' + field->target()->identityKey;
        } else {
            selected << QString::fromLatin1(field->figureOf ? "f." : "t.") + field->key;
        }
    }
    KECE_TRY(cells.m_records,
        prepareFor(connection, QStringLiteral("select %1 from %2 where t.id in (%3) order by t.id").arg(selected.join(", "), from, "%1")));
    cells.m_firstAttribute = cells.m_width;
    for (const QString& name : columns.attributes)
        cells.m_attributeNames.push_back(name.toStdString());
    cells.m_width += cells.m_attributeNames.size();
    if (!cells.m_attributeNames.empty()) {
        cells.m_areScores = schema.scores.has_value();
        const QString attributes = cells.m_areScores
            ? QStringLiteral("select v.%1, v.factor, v.score from %2 v where v.%1 in (%3)").arg(schema.scores->owner, schema.scores->table, "%1")
            : QStringLiteral("select v.%1, a.name, v.value from custom_values v join custom_attributes a on a.id = v.attribute_id where v.%1 in (%2)")
                  .arg(owner, "%1");
        KECE_TRY(cells.m_attributes, prepareFor(connection, attributes));
    }
    return cells;
}

Done RecordCells::each(std::span<const qint64> ids, const Visit& visit)
{
    std::vector<StoredCell> row(m_width);
    for (size_t from = 0; from < ids.size(); from += kPortion) {
        const auto portion = ids.subspan(from, std::min(kPortion, ids.size() - from));
        KECE_CHECK(read(portion));
        for (const qint64 id : portion) {
            const Kept* kept = cellOf(id, 0);
            if (!kept)
                continue;
            for (size_t column = 0; column < m_width; ++column, ++kept)
                row[column] = {kept->kind, kept->integer, std::string_view(m_texts).substr(kept->from, kept->size)};
            KECE_CHECK(visit(row));
        }
    }
    return {};
}

Done RecordCells::read(std::span<const qint64> portion)
{
    m_ids.clear();
    m_cells.clear();
    m_texts.clear();
    bindAll(m_records, portion);
    KECE_CHECK(readRecords());
    for (Links& links : m_links) {
        bindAll(links.rows, portion);
        KECE_CHECK(readLinks(links));
    }
    if (m_attributeNames.empty())
        return {};
    bindAll(m_attributes, portion);
    return readAttributes();
}

Done RecordCells::readRecords()
{
    while (m_records.next()) {
        m_ids.push_back(m_records.integer(0));
        m_cells.resize(m_ids.size() * m_width);
        Kept* cells = &m_cells[(m_ids.size() - 1) * m_width];
        int from = 1;
        for (const Source& source : m_sources) {
            Kept& cell = cells[source.column];
            if (m_records.isUnknown(from))
                cell = source.unknown;
            else if (source.isNumber)
                cell = {StoredCell::Kind::Integer, m_records.integer(from), 0, 0};
            else if (const std::string_view text = m_records.text(from); !text.empty())
                cell = keep(text);
            ++from;
        }
    }
    return m_records.status();
}

Done RecordCells::readLinks(Links& links)
{
    std::string joined;
    Kept* last = nullptr;
    while (links.rows.next()) {
        Kept* cell = cellOf(links.rows.integer(0), links.column);
        if (!cell)
            continue;
        if (cell == last)
            joined += ';';
        else
            joined.clear();
        joined += links.rows.text(1);
        *cell = keep(joined);
        last = cell;
    }
    return links.rows.status();
}

Done RecordCells::readAttributes()
{
    while (m_attributes.next()) {
        const auto name = std::find(m_attributeNames.begin(), m_attributeNames.end(), m_attributes.text(1));
        if (name == m_attributeNames.end())
            continue;
        if (Kept* cell = cellOf(m_attributes.integer(0), m_firstAttribute + size_t(name - m_attributeNames.begin())))
            *cell = m_areScores ? keep(scoreText(m_attributes.integer(2)).toStdString()) : keep(m_attributes.text(2));
    }
    return m_attributes.status();
}

RecordCells::Kept RecordCells::keep(std::string_view text)
{
    const size_t from = m_texts.size();
    m_texts += text;
    return {StoredCell::Kind::Text, 0, from, text.size()};
}

RecordCells::Kept* RecordCells::cellOf(qint64 id, size_t column)
{
    const auto at = std::lower_bound(m_ids.begin(), m_ids.end(), id);
    return at == m_ids.end() || *at != id ? nullptr : &m_cells[size_t(at - m_ids.begin()) * m_width + column];
}

} // namespace kece
