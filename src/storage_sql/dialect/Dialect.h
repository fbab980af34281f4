// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVector>

namespace kece {

/// The named differences between the databases; everything else is written once, in SQL that both understand. Both know the functions
/// `kece_fold(text)`, which folds as `foldForSearch` does, and `instr(text, part)`, from 1, which has no wildcards to escape.
class Dialect
{
public:
    virtual ~Dialect() = default;

    /// The text of a migration with ${id}, ${blob} and ${now} filled in.
    virtual QString fillTokens(QString migration) const = 0;
    /// A query for the columns of a table, one name a row, with the default of those that may not be unknown; no rows if there is no such table.
    virtual QString columnsOf() const = 0;
    /// A query for the indexes of a table that can be dropped and made again: name and definition.
    virtual QString indexesOf() const = 0;
    /// After rows came with ids of their own: a statement by which the database goes on behind the last, ?1. Empty where it does so anyway.
    virtual QString goOnBehind(const QString& table) const = 0;
    /// Behind the name of a table that is to be read along this index.
    virtual QString alongIndex(const QString& index) const = 0;
    /// A query for the numbers in a JSON list, one a row.
    virtual QString idsInJson(const QString& list) const = 0;

    /// How `touched_customers` tells what was touched since: the column to compare, and a query for the highest value of it below which no unit that
    /// is still under way can add any more.
    struct Touches {
        QString column;
        QString settled;
    };
    virtual Touches touches() const = 0;

    struct GramsMatch {
        QString condition;
        QVector<QByteArray> values; ///< of ?1, ?2 …
    };
    /// The condition under which an entry of `search_grams` has the tokens asked for by one stage of a question (SearchQuestion).
    virtual GramsMatch gramsMatch(const QByteArray& stage) const = 0;
    /// The tokens of an entry as its row in `search_grams` takes them.
    virtual QByteArray gramsValue(const QByteArray& tokens) const = 0;
    /// A statement over an entry ?1 and its tokens ?2.
    virtual QString removeGrams() const = 0;
    virtual QString clearGrams() const = 0;
    enum class GramUpkeep { BeforeMany, AfterMany, Optimize };
    /// What makes the index quicker around very many entries.
    virtual QStringList gramUpkeep(GramUpkeep when) const = 0;
};

} // namespace kece
