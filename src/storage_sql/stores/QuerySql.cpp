// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/QuerySql.h"

#include "foundation/TextFold.h"
#include "storage_sql/dialect/Dialect.h"
#include "storage_sql/stores/FieldColumn.h"

#include <QCoreApplication>

namespace kece {

namespace {

using Op = Filter::Op;

bool isText(const Field& field)
{
    return field.type == FieldType::Text || field.type == FieldType::LongText || field.type == FieldType::Choice;
}

/// A value that is there for every record, so that no row sorts as unknown.
bool isAlwaysKnown(const Field& field)
{
    return !field.figureOf && (field.isRequired || field.type == FieldType::Flag);
}

QString questionMarks(qsizetype count)
{
    return QStringList(count, "?").join(',');
}

const char* comparison(Op op)
{
    switch (op) {
    case Op::Less:
        return "<";
    case Op::LessOrEqual:
        return "<=";
    case Op::Greater:
        return ">";
    case Op::GreaterOrEqual:
        return ">=";
    default:
        return "=";
    }
}

Error unfit(const EntitySchema& schema, const Field& field)
{
    return Error::invalid(QCoreApplication::translate("Storage", "The list cannot be filtered by %1 in this way.").arg(schema.label(field)),
        QString::fromLatin1(field.key));
}

Error unknownField(const QString& key)
{
    return Error::invalid(QCoreApplication::translate("Storage", "The list has no field “%1”.").arg(key), key);
}

/// Known values as bound, and whether unknown was among them.
QPair<QVariantList, bool> boundValues(const Field& field, const QVariantList& values)
{
    QVariantList bound;
    bool hasUnknown = false;
    for (const QVariant& value : values) {
        const QVariant column = toColumn(field, value);
        if (column.isValid())
            bound << column;
        else
            hasUnknown = true;
    }
    return {bound, hasUnknown};
}

bool hasRightCount(const Filter& filter)
{
    switch (filter.op) {
    case Op::In:
        return true;
    case Op::IsEmpty:
    case Op::IsNotEmpty:
        return filter.values.isEmpty();
    case Op::Between:
        return filter.values.size() == 2;
    default:
        return filter.values.size() == 1;
    }
}

} // namespace

Result<QuerySql> QuerySql::make(const RecordQuery& query, const Dialect& dialect, ScopeSql::Size size, const std::optional<QString>& found)
{
    QuerySql sql(*query.schema);
    if (query.schema->isTracked && !query.withVoided)
        sql.addCondition("t.voided_on is null");
    const qsizetype ownConditions = sql.m_conditions.size();
    if (query.scope.isLimited) {
        const ScopeSql scope(*query.schema, query.scope, size);
        sql.m_isNarrow = size == ScopeSql::Size::Small;
        sql.addCondition(scope.condition(), scope.values());
    }
    for (const Filter& filter : query.filters)
        KECE_CHECK(sql.addFilter(filter, dialect));
    if (found)
        sql.addCondition(QStringLiteral("t.id in (%1)").arg(dialect.idsInJson("?")), {*found});
    else
        sql.addText(query.text, dialect, query.scope.wholeNumbersOnly);
    sql.m_hasFilters = sql.m_conditions.size() > ownConditions;
    KECE_CHECK(sql.addOrder(query.sort));
    return sql;
}

QuerySql::Segment QuerySql::over(const QString& expression) const
{
    return segment(from(), m_conditions, {}, expression);
}

Result<QString> QuerySql::column(const Field& field) const
{
    if (field.type == FieldType::ReferenceList)
        return unfit(m_schema, field);
    return columnName(field);
}

void QuerySql::addCondition(const QString& condition, const QVariantList& values)
{
    m_conditions << condition;
    m_values << values;
}

Done QuerySql::addFilter(const Filter& filter, const Dialect& dialect)
{
    const Field* field = m_schema.field(filter.field);
    if (!field)
        return unknownField(filter.field);
    if (!hasRightCount(filter))
        return unfit(m_schema, *field);
    if (field->type == FieldType::ReferenceList)
        return addLinkFilter(*field, filter);

    const QString column = columnName(*field);
    const auto [known, hasUnknown] = boundValues(*field, filter.values);
    switch (filter.op) {
    case Op::IsEmpty:
        addCondition(column + " is null");
        break;
    case Op::IsNotEmpty:
        addCondition(column + " is not null");
        break;
    case Op::Equals:
        addCondition(hasUnknown ? column + " is null" : column + " = ?", known);
        break;
    case Op::NotEquals:
        addCondition(hasUnknown ? column + " is not null" : QStringLiteral("(%1 <> ? or %1 is null)").arg(column), known);
        break;
    case Op::In: {
        QStringList either;
        if (!known.isEmpty())
            either << QStringLiteral("%1 in (%2)").arg(column, questionMarks(known.size()));
        if (hasUnknown)
            either << column + " is null";
        addCondition(either.isEmpty() ? "1 = 0" : '(' + either.join(" or ") + ')', known);
        break;
    }
    case Op::Contains:
    case Op::StartsWith: {
        if (!isText(*field))
            return unfit(m_schema, *field);
        const QString position = dialect.position(dialect.folded(column), "?");
        addCondition(position + (filter.op == Op::Contains ? " > 0" : " = 1"), {foldForSearch(filter.values.first().toString())});
        break;
    }
    case Op::Between: {
        const QVariant from = toColumn(*field, filter.values.at(0));
        const QVariant to = toColumn(*field, filter.values.at(1));
        if (from.isValid())
            addCondition(column + " >= ?", {from});
        if (to.isValid())
            addCondition(column + " <= ?", {to});
        break;
    }
    case Op::Less:
    case Op::LessOrEqual:
    case Op::Greater:
    case Op::GreaterOrEqual:
        if (hasUnknown)
            return unfit(m_schema, *field);
        addCondition(QStringLiteral("%1 %2 ?").arg(column, comparison(filter.op)), known);
        break;
    }
    return {};
}

Done QuerySql::addLinkFilter(const Field& field, const Filter& filter)
{
    const auto [known, hasUnknown] = boundValues(field, filter.values);
    const QString none = QStringLiteral("not exists (select 1 from %1 l where l.%2 = t.id)").arg(field.linkTable, ownerColumn(m_schema));
    const QString linked = QStringLiteral("exists (select 1 from %1 l where l.%2 = t.id and l.%3 in (%4))")
                               .arg(field.linkTable, ownerColumn(m_schema), field.key, questionMarks(known.size()));
    switch (filter.op) {
    case Op::IsEmpty:
        addCondition(none);
        return {};
    case Op::IsNotEmpty:
        addCondition("not " + none);
        return {};
    case Op::Equals:
    case Op::In: {
        QStringList either;
        if (!known.isEmpty())
            either << linked;
        if (hasUnknown)
            either << none;
        addCondition(either.isEmpty() ? "1 = 0" : '(' + either.join(" or ") + ')', known);
        return {};
    }
    case Op::NotEquals:
        addCondition(hasUnknown ? "not " + none : "not " + linked, known);
        return {};
    default:
        return unfit(m_schema, field);
    }
}

void QuerySql::addText(const QString& text, const Dialect& dialect, bool wholeNumbersOnly)
{
    const QString wanted = foldForSearch(text);
    if (wanted.isEmpty())
        return;
    QStringList either;
    QVariantList values;
    for (const Field& field : m_schema.fields) {
        if (!field.isSearchable || !isText(field))
            continue;
        const bool isWhole = wholeNumbersOnly && field.fieldClass == FieldClass::Personal;
        either << (isWhole ? dialect.folded(columnName(field)) + " = ?" : dialect.position(dialect.folded(columnName(field)), "?") + " > 0");
        values << wanted;
    }
    addCondition(either.isEmpty() ? "1 = 0" : '(' + either.join(" or ") + ')', values);
}

Done QuerySql::addOrder(const QVector<SortOrder>& sort)
{
    QVector<SortOrder> keys = sort;
    if (keys.isEmpty() && m_schema.dateKey)
        keys << SortOrder{QString::fromLatin1(m_schema.dateKey), Qt::DescendingOrder};
    else if (keys.isEmpty() && m_schema.codeKey)
        keys << SortOrder{QString::fromLatin1(m_schema.codeKey), Qt::AscendingOrder};
    if (keys.isEmpty()) {
        m_segments << segment(from(), m_conditions, {"t.id"});
        return {};
    }

    QStringList rest;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const Field* field = m_schema.field(keys[i].field);
        if (!field)
            return unknownField(keys[i].field);
        const QString direction = keys[i].order == Qt::DescendingOrder ? " desc" : "";
        const QString expression = sortExpression(*field);
        if (i > 0 && !isAlwaysKnown(*field))
            rest << expression + " is null";
        if (i > 0)
            rest << expression + direction;
    }
    const Field& leading = *m_schema.field(keys.first().field);
    const QString leadingExpression = sortExpression(leading);
    const QString leadingDirection = keys.first().order == Qt::DescendingOrder ? " desc" : "";
    const QString idDirection = keys.last().order == Qt::DescendingOrder ? " desc" : "";
    const QStringList byRest = rest + QStringList("t.id" + idDirection);
    const QStringList byAll = QStringList(leadingExpression + leadingDirection) + byRest;

    if (isAlwaysKnown(leading)) {
        m_segments << segment(from(), m_conditions, byAll);
        return {};
    }
    m_segments << (leading.figureOf && !m_isNarrow ? alongFigures(leading, byAll, idDirection)
                                                   : segment(from(), m_conditions + QStringList(leadingExpression + " is not null"), byAll));
    m_segments << segment(from(), m_conditions + QStringList(leadingExpression + " is null"), byRest);
    return {};
}

/// The rows whose leading figure is known, from the figures' own index; without filters the records themselves need not be read.
QuerySql::Segment QuerySql::alongFigures(const Field& leading, const QStringList& order, const QString& idDirection) const
{
    const QString owner = "f." + ownerColumn(m_schema);
    const QString known = QStringLiteral("f.%1 is not null").arg(leading.key);
    QStringList byOwner = order;
    byOwner.last() = owner + idDirection;
    if (!m_hasFilters && m_schema.isTracked && order.size() == 2) {
        QStringList conditions{known};
        if (!m_conditions.isEmpty())
            conditions << QStringLiteral("%1 not in (select id from %2 where voided_on is not null)").arg(owner, m_schema.table);
        return segment(QStringLiteral("%1 f").arg(leading.figureOf), conditions, byOwner, owner);
    }
    return segment(
        QStringLiteral("%1 f cross join %2 t").arg(leading.figureOf, m_schema.table), QStringList{"t.id = " + owner, known} + m_conditions, byOwner);
}

QString QuerySql::columnName(const Field& field) const
{
    return QString::fromLatin1(field.figureOf ? "f." : "t.") + field.key;
}

QString QuerySql::sortExpression(const Field& field) const
{
    if (field.type == FieldType::Reference)
        return QStringLiteral("(select %1 from %2 r where r.id = t.%3)").arg(titleExpression(*field.target(), "r"), field.target()->table, field.key);
    if (field.type == FieldType::ReferenceList) {
        return QStringLiteral("(select min(%1) from %2 l join %3 r on r.id = l.%4 where l.%5 = t.id)")
            .arg(titleExpression(*field.target(), "r"), field.linkTable, field.target()->table, field.key, ownerColumn(m_schema));
    }
    return columnName(field);
}

QString QuerySql::from() const
{
    const char* figures = figureTable(m_schema);
    if (!figures)
        return QStringLiteral("%1 t").arg(m_schema.table);
    return QStringLiteral("%1 t left join %2 f on f.%3 = t.id").arg(m_schema.table, figures, ownerColumn(m_schema));
}

QuerySql::Segment QuerySql::segment(const QString& from, const QStringList& conditions, const QStringList& order, const QString& selected) const
{
    QString text = QStringLiteral("select %1 from %2").arg(selected, from);
    if (!conditions.isEmpty())
        text += " where " + conditions.join(" and ");
    if (!order.isEmpty())
        text += " order by " + order.join(", ");
    return {text, m_values};
}

} // namespace kece
