// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage_sql/dialect/Dialect.h"

struct sqlite3;

namespace kece {

/// SQLite as Debian builds it, with our folding added to each connection as the function `kece_fold`.
class SqliteDialect final : public Dialect
{
public:
    /// Adds the functions that the expressions below use.
    static bool addFunctions(sqlite3* handle);

    QString name() const override { return "sqlite"; }
    QString fillTokens(QString migration) const override;
    QString countTables() const override;
    QString columnsOf() const override;
    QString folded(const QString& expression) const override;
    QString position(const QString& text, const QString& part) const override;
    QString idsInJson(const QString& list) const override;
};

} // namespace kece
