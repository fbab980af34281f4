// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/TemporaryDatabase.h"

#include "storage_sql/statement/NativeStatement.h"
#include "support/TestServer.h"

#include <QCryptographicHash>

namespace kece::testing {

namespace {

QString makeDatabase(const QString& path)
{
    const auto make = [](const QString& url) { valueOf(createDatabase(url)).reset(); };
    if (server::isWanted())
        return server::copyOf("whole_ladder", make);
    make(path);
    return path;
}

} // namespace

TemporaryDatabase::TemporaryDatabase() : m_url(makeDatabase(m_folder.filePath("kece.db")))
{
    connection = valueOf(Connection::open(m_url, Connection::Access::ReadWrite));
    if (connection->isSqlite())
        check(connection->execute("pragma synchronous = off"));
    connection->clock = clock;
    connection->actor = "tester";
    store = std::make_unique<SqlStore>(*connection);
}

TemporaryDatabase::~TemporaryDatabase()
{
    store.reset();
    connection.reset();
    if (server::isWanted())
        server::drop(m_url);
}

QByteArray TemporaryDatabase::digest() const
{
    const bool isFile = connection->isSqlite();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QStringList tables;
    {
        Statement names = valueOf(connection->prepare(isFile
                ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and sql not like 'create virtual%' order by name"
                : "select tablename from pg_tables where schemaname = 'kece' and tablename not in ('search_grams', 'requests') order by 1"));
        check(names.run());
        while (names.next())
            tables << names.string(0);
    }
    for (const QString& table : std::as_const(tables)) {
        Statement columns = valueOf(connection->prepare(connection->dialect().columnsOf()));
        check(columns.run({table}));
        QStringList quoted;
        while (columns.next())
            quoted << QString(isFile ? "quote(\"%1\")" : "quote_nullable(\"%1\")").arg(columns.string(0));
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
