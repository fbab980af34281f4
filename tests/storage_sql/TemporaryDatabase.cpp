// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/TemporaryDatabase.h"

#include "storage_sql/statement/NativeStatement.h"

#include <QCryptographicHash>

namespace kece::testing {

QByteArray TemporaryDatabase::digest() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QStringList tables;
    Statement names = valueOf(connection->prepare(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and sql not like 'create virtual%' order by name"));
    check(names.run());
    while (names.next())
        tables << names.string(0);
    for (const QString& table : std::as_const(tables)) {
        Statement columns = valueOf(connection->prepare("select name from pragma_table_info(?)"));
        check(columns.run({table}));
        QStringList quoted;
        while (columns.next())
            quoted << QStringLiteral("quote(\"%1\")").arg(columns.string(0));
        auto rows = valueOf(NativeStatement::prepare(
            *connection, QStringLiteral("select %1 from \"%2\" order by %1").arg(quoted.join("||'|'||"), table).toStdString()));
        hash.addData(table.toUtf8());
        while (rows.next())
            hash.addData(rows.string(0).toUtf8());
        check(rows.status());
    }
    return hash.result().toHex();
}

} // namespace kece::testing
