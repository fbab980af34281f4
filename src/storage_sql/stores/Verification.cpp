// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/Verification.h"

#include "domain/entities/Catalogue.h"
#include "storage_sql/connection/Connection.h"
#include "storage_sql/dialect/Dialect.h"
#include "storage_sql/stores/FieldColumn.h"

#include <QCoreApplication>
#include <QSet>

namespace kece {

namespace {

constexpr int kMostProblemsOfAKind = 100;

Done checkPages(Connection& connection, QStringList& problems)
{
    KECE_TRY(Statement statement, connection.prepare(QStringLiteral("pragma integrity_check(%1)").arg(kMostProblemsOfAKind)));
    KECE_CHECK(statement.run());
    while (statement.next()) {
        if (statement.string(0) != QLatin1String("ok"))
            problems << QCoreApplication::translate("Storage", "The file is damaged: %1.").arg(statement.string(0));
    }
    return statement.status();
}

Done checkReferences(Connection& connection, QStringList& problems)
{
    KECE_TRY(Statement statement, connection.prepare("pragma foreign_key_check"));
    KECE_CHECK(statement.run());
    for (int n = 0; n < kMostProblemsOfAKind && statement.next(); ++n) {
        problems << QCoreApplication::translate("Storage", "Row %2 of %1 refers to a record in %3 that does not exist.")
                        .arg(statement.string(0), statement.string(1), statement.string(2));
    }
    return statement.status();
}

Done checkColumns(Connection& connection, const QString& table, const QStringList& expected, QStringList& problems)
{
    KECE_TRY(Statement statement, connection.prepare(connection.dialect().columnsOf()));
    KECE_CHECK(statement.run({table}));
    QSet<QString> present;
    while (statement.next())
        present.insert(statement.string(0));
    KECE_CHECK(statement.status());
    for (const QString& column : expected) {
        if (!present.contains(column))
            problems << QCoreApplication::translate("Storage", "The column %2 of the table %1 is missing.").arg(table, column);
    }
    return {};
}

} // namespace

Result<QStringList> verifyFile(Connection& connection)
{
    QStringList problems;
    if (connection.isSqlite()) { // a server looks after its own pages and lets no reference go
        KECE_CHECK(checkPages(connection, problems));
        KECE_CHECK(checkReferences(connection, problems));
    }
    return problems;
}

Result<QStringList> verifyDatabase(Connection& connection)
{
    KECE_TRY(QStringList problems, verifyFile(connection));
    for (const EntitySchema* schema : catalogue()) {
        QStringList own{"id"};
        if (schema->isTracked)
            own << "row_version"
                << "voided_on"
                << "void_reason"
                << "import_batch";
        for (const Field& field : schema->fields) {
            const QString key = QString::fromLatin1(field.key);
            if (isOwnColumn(field)) {
                own << key;
                continue;
            }
            const QStringList beside = field.linkTable ? QStringList{ownerColumn(*schema), "position", key} : QStringList{ownerColumn(*schema), key};
            KECE_CHECK(checkColumns(connection, QString::fromLatin1(field.linkTable ? field.linkTable : field.figureOf), beside, problems));
        }
        KECE_CHECK(checkColumns(connection, QString::fromLatin1(schema->table), own, problems));
    }
    return problems;
}

} // namespace kece
