// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kece {

/// The named differences between the databases; everything else is written once, in SQL that both understand.
class Dialect
{
public:
    virtual ~Dialect() = default;

    /// "sqlite" or "postgres": the variant of a migration file.
    virtual QString name() const = 0;
    /// The text of a migration with ${id}, ${blob} and ${now} filled in.
    virtual QString fillTokens(QString migration) const = 0;
    /// A query for the number of tables of a name, which is its one value.
    virtual QString countTables() const = 0;
    /// A query for the columns of a table, one name a row.
    virtual QString columnsOf() const = 0;
    /// The expression folded as `foldForSearch` does.
    virtual QString folded(const QString& expression) const = 0;
    /// Where the second text begins in the first, from 1; 0 if nowhere. No wildcards, so nothing to escape.
    virtual QString position(const QString& text, const QString& part) const = 0;
    /// A query for the numbers in a JSON list, one a row.
    virtual QString idsInJson(const QString& list) const = 0;
};

} // namespace kece
