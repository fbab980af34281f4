// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"
#include "storage/SearchStore.h"
#include "storage_sql/connection/Connection.h"
#include "storage_sql/dialect/Dialect.h"
#include "storage_sql/search/SearchEntry.h"

#include <QStringList>

namespace kece {

/// The search index over SQLite's FTS5, used for what it does best: intersecting sorted lists of entries. It holds grams of our own making, without
/// positions and without the texts; what a query's grams find is checked against the texts, so that a hit is always a real one (docs/database.md,
/// "Search"). Orders are found by the beginning of their number, through its own index. Void records are not found.
class SqlSearchStore final : public SearchStore
{
public:
    explicit SqlSearchStore(Connection& connection) : m_connection(connection) {}

    Result<QVector<SearchHit>> find(const QString& text, const QString& kind, int limit, const SearchScopes& scopes = {}) override;
    Done rebuild() override;

    /// Brings the entry of one record up to date; nothing for kinds that are not indexed.
    Done reindex(const EntitySchema& schema, qint64 id);
    /// The same for many; builds everything anew where that is quicker.
    Done reindexMany(const EntitySchema& schema, const std::vector<qint64>& ids);
    /// Adds the entries of records that have none yet, `first` to `last`: quicker than one by one.
    Done addRange(const EntitySchema& schema, qint64 first, qint64 last);
    /// What differs between the entries and the records, in words; at most a sentence for each kind.
    Result<QStringList> problems();
    /// Writes the index anew without what is no longer in it.
    Done optimize();

private:
    Done addEntries(const SearchedKind& kind, qint64 first, qint64 last);
    Done keepUp(Dialect::GramUpkeep when);

    Connection& m_connection;
};

} // namespace kece
