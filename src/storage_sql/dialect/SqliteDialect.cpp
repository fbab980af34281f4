// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/dialect/SqliteDialect.h"

#include "foundation/TextFold.h"

#include <sqlite3.h>

namespace kece {

namespace {

void fold(sqlite3_context* context, int, sqlite3_value** arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL)
        return;
    const auto* bytes = static_cast<const char*>(sqlite3_value_blob(arguments[0]));
    const QByteArray folded = foldForSearch(QString::fromUtf8(bytes, sqlite3_value_bytes(arguments[0]))).toUtf8();
    sqlite3_result_text64(context, folded.constData(), sqlite3_uint64(folded.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

} // namespace

bool SqliteDialect::addFunctions(sqlite3* handle)
{
    return sqlite3_create_function_v2(
               handle, "kece_fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr, fold, nullptr, nullptr, nullptr)
        == SQLITE_OK;
}

QString SqliteDialect::fillTokens(QString migration) const
{
    return migration.replace("${id}", "integer primary key").replace("${blob}", "blob").replace("${now}", "(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))");
}

QString SqliteDialect::columnsOf() const
{
    return "select name, case when \"notnull\" then dflt_value end from pragma_table_info(?)";
}

QString SqliteDialect::indexesOf() const
{
    return "select name, sql from sqlite_master where type = 'index' and tbl_name = ? and sql is not null order by name";
}

QString SqliteDialect::goOnBehind(const QString&) const
{
    return {};
}

QString SqliteDialect::alongIndex(const QString& index) const
{
    return " indexed by " + index;
}

QString SqliteDialect::idsInJson(const QString& list) const
{
    return QStringLiteral("select value from json_each(%1)").arg(list);
}

SqliteDialect::Touches SqliteDialect::touches() const
{
    return {"id", "select coalesce(max(id), 0) from touched_customers"};
}

SqliteDialect::GramsMatch SqliteDialect::gramsMatch(const QByteArray& stage) const
{
    return {"search_grams match ?1", {stage}};
}

QByteArray SqliteDialect::gramsValue(const QByteArray& tokens) const
{
    return tokens;
}

QString SqliteDialect::removeGrams() const
{
    return "insert into search_grams (search_grams, rowid, grams) values ('delete', ?1, ?2)";
}

QString SqliteDialect::clearGrams() const
{
    return "insert into search_grams (search_grams) values ('delete-all')";
}

QStringList SqliteDialect::gramUpkeep(GramUpkeep when) const
{
    constexpr int kUsualHashSize = 1 << 20;
    constexpr int kLargeHashSize = 64 << 20;
    if (when == GramUpkeep::Optimize)
        return {"insert into search_grams (search_grams) values ('optimize')"};
    return {QStringLiteral("insert into search_grams (search_grams, rank) values ('hashsize', %1)")
                .arg(when == GramUpkeep::BeforeMany ? kLargeHashSize : kUsualHashSize)};
}

} // namespace kece
