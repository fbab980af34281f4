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

QString SqliteDialect::countTables() const
{
    return "select count(*) from sqlite_master where type = 'table' and name = ?";
}

QString SqliteDialect::columnsOf() const
{
    return "select name from pragma_table_info(?)";
}

QString SqliteDialect::folded(const QString& expression) const
{
    return QStringLiteral("kece_fold(%1)").arg(expression);
}

QString SqliteDialect::position(const QString& text, const QString& part) const
{
    return QStringLiteral("instr(%1, %2)").arg(text, part);
}

QString SqliteDialect::idsInJson(const QString& list) const
{
    return QStringLiteral("select value from json_each(%1)").arg(list);
}

} // namespace kece
