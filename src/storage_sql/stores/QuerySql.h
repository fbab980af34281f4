// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/query/RecordQuery.h"
#include "domain/schema/EntitySchema.h"
#include "foundation/Result.h"
#include "storage_sql/stores/ScopeSql.h"

#include <QStringList>

namespace kece {

class Dialect;

/// A RecordQuery as SQL. Identifiers come from the schema only; every value is bound. Unknown sorts last in both directions: the known rows and the
/// unknown ones are two segments, read one after the other, so that each can run along an index. Invalid for a field, an operator or a number of
/// values that the query cannot have.
class QuerySql
{
public:
    struct Segment {
        QString text; ///< `select t.id … order by …`
        QVariantList values;
    };

    /// `found`: the ids that an index found for the query's text, as a JSON list; without it the text is looked for in the searchable fields of every
    /// row.
    static Result<QuerySql> make(
        const RecordQuery& query, const Dialect& dialect, ScopeSql::Size size = ScopeSql::Size::Large, const std::optional<QString>& found = {});

    /// The ids of the list, front to back.
    const QVector<Segment>& segments() const { return m_segments; }
    /// One value over the rows of the query, in no order: `sum(t.amount)`.
    Segment over(const QString& expression) const;
    /// The column of a field as the expressions above may name it. Invalid for a list of references.
    Result<QString> column(const Field& field) const;

private:
    explicit QuerySql(const EntitySchema& schema) : m_schema(schema) {}

    Done addFilter(const Filter& filter, const Dialect& dialect);
    Done addLinkFilter(const Field& field, const Filter& filter);
    void addText(const QString& text, const Dialect& dialect, bool wholeNumbersOnly);
    Done addOrder(const QVector<SortOrder>& sort);
    void addCondition(const QString& condition, const QVariantList& values = {});

    QString columnName(const Field& field) const;
    QString sortExpression(const Field& field) const;
    QString from() const;
    Segment segment(const QString& from, const QStringList& conditions, const QStringList& order, const QString& selected = "t.id") const;
    Segment alongFigures(const Field& leading, const QStringList& order, const QString& idDirection) const;

    const EntitySchema& m_schema;
    QStringList m_conditions;
    QVariantList m_values;
    QVector<Segment> m_segments;
    bool m_hasFilters = false;
    bool m_isNarrow = false; ///< so few rows that they are sorted
};

} // namespace kece
