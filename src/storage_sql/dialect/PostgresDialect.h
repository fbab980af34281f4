// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage_sql/dialect/Dialect.h"

namespace kece {

/// PostgreSQL 15. Everything lives in the schema `kece`; days, instants and texts are domains of ours over text in the order of code points, so that
/// they compare, sort and look as they do in a file (docs/decisions/0005-two-engines-one-text.md).
class PostgresDialect final : public Dialect
{
public:
    /// Makes the schema and its domains, once for each database.
    static QString foundation();

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
