// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"
#include "foundation/Result.h"

namespace kece {

/// A field's value as it is bound: days as ISO dates, instants as ISO in UTC, flags as 0 or 1, everything else as it is; invalid for unknown.
QVariant toColumn(const Field& field, const QVariant& value);
/// And back from a column.
QVariant fromColumn(const Field& field, const QVariant& column);

/// The field is a column of the entity's own table.
inline bool isOwnColumn(const Field& field)
{
    return !field.figureOf && field.type != FieldType::ReferenceList;
}

/// The one-to-one table of the entity's kept figures; nullptr if it has none.
const char* figureTable(const EntitySchema& schema);

/// The column by which link tables, figures and custom attributes name the entity they belong to: `customer_id`.
QString ownerColumn(const EntitySchema& schema);

/// Scores by factor: what is bound is the record's id, the factor, and (not to remove it) the score.
QString scoreInsertion(const ScoreTable& scores);
QString scoreRemoval(const ScoreTable& scores);
/// Hundredths and back: `92.50`. Invalid for what is no score.
Result<qint64> scoreFromText(const QString& text);
QString scoreText(qint64 hundredths);

/// What stands for a record in one line of SQL: the title field, else the code.
QString titleExpression(const EntitySchema& schema, const QString& alias);

} // namespace kece
