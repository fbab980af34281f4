// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage_sql/dialect/Dialect.h"

struct sqlite3;

namespace kece {

/// SQLite as Debian builds it, with our folding added to each connection as the function `kece_fold`.
class SqliteDialect final : public Dialect
{
public:
    /// Adds the functions that both databases know and SQLite lacks.
    static bool addFunctions(sqlite3* handle);

    QString fillTokens(QString migration) const override;
    QString columnsOf() const override;
    QString indexesOf() const override;
    QString goOnBehind(const QString& table) const override;
    QString alongIndex(const QString& index) const override;
    QString idsInJson(const QString& list) const override;
    Touches touches() const override;
    GramsMatch gramsMatch(const QByteArray& stage) const override;
    QByteArray gramsValue(const QByteArray& tokens) const override;
    QString removeGrams() const override;
    QString clearGrams() const override;
    QStringList gramUpkeep(GramUpkeep when) const override;
};

} // namespace kece
