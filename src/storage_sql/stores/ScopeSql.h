// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/query/RecordQuery.h"
#include "domain/schema/EntitySchema.h"
#include "foundation/Result.h"

namespace kece {

class Connection;

/// A reader's reach as a condition on `t`, a row of the kind's table: by owner and departments of the customer it is or belongs to, by its own owner
/// where it has no customer, and none at all where it has neither; less the customers whose secrecy is closed to the reader. A small reach is looked
/// up first and the list sorted afterwards; a large one is tested row by row along the index the list is sorted by. Either way the first window of a
/// list costs at most a few thousand rows.
class ScopeSql
{
public:
    enum class Size { Small, Large };

    ScopeSql(const EntitySchema& schema, const RecordScope& scope, Size size);

    QString condition() const { return m_condition; }
    QVariantList values() const { return m_values; }

private:
    void keepSecret(const QString& customer, const RecordScope& scope);
    QString reached(const QString& customer, const RecordScope& scope, Size size);

    QString m_condition;
    QVariantList m_values;
};

/// How many customers the reach holds, as far as it matters; reads a few thousand index entries at most.
Result<ScopeSql::Size> sizeOf(Connection& connection, const RecordScope& scope);

} // namespace kece
