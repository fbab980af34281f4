// SPDX-License-Identifier: GPL-3.0-or-later
#include "Floors.h"

#include "Stopwatch.h"

#include <sqlite3.h>

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

namespace kece::bench {

namespace {

/// A connection of SQLite's own.
class Raw
{
public:
    explicit Raw(const QString& path)
    {
        if (sqlite3_open_v2(path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
            fail(path + " cannot be opened");
        sqlite3_exec(m_handle, "pragma cache_size = -32000", nullptr, nullptr, nullptr); // as ours
    }
    ~Raw() { sqlite3_close(m_handle); }

    sqlite3_stmt* prepare(const char* sql)
    {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK)
            fail(sqlite3_errmsg(m_handle));
        return statement;
    }

private:
    sqlite3* m_handle = nullptr;
};

} // namespace

bool FilePlace::isFilled() const
{
    return QFile::exists(url());
}

double FilePlace::scanRows(QDate asOf) const
{
    Raw raw(url());
    const QByteArray day = asOf.toString(Qt::ISODate).toLatin1();
    qint64 taken = 0;
    const double seconds = secondsOf([&] {
        struct Scan {
            const char* sql;
            const char* columns; ///< i: a number, t: a text
        };
        for (const Scan& scan : {Scan{"select id, opened_on, voided_on from customers order by id", "itt"},
                 Scan{"select department_id, customer_id from customer_departments order by department_id, customer_id", "ii"},
                 Scan{"select customer_id, ordered_on, amount from orders indexed by orders_facts"
                      " where status <> 'cancelled' and (voided_on is null or voided_on > ?2) order by customer_id",
                     "iti"},
                 Scan{"select customer_id, due_on, paid_on, amount_due, amount_paid from payments indexed by payments_facts"
                      " where (voided_on is null or voided_on > ?2) order by customer_id",
                     "ittii"}}) {
            sqlite3_stmt* rows = raw.prepare(scan.sql);
            sqlite3_bind_text(rows, 2, day.constData(), int(day.size()), SQLITE_STATIC); // unused where there is no ?2
            while (sqlite3_step(rows) == SQLITE_ROW) {
                for (int i = 0; scan.columns[i] != 0; ++i) {
                    if (scan.columns[i] == 'i')
                        taken += sqlite3_column_int64(rows, i) & 1;
                    else if (const auto* text = static_cast<const char*>(sqlite3_column_blob(rows, i)))
                        taken += text[0];
                }
            }
            sqlite3_finalize(rows);
        }
    });
    if (taken == 0)
        fail("the floor has read nothing");
    return seconds;
}

double FilePlace::importRows(const QString& rows) const
{
    const QString shell = QStandardPaths::findExecutable("sqlite3");
    if (shell.isEmpty())
        return -1;
    QStringList script;
    QStringList indexes;
    {
        Raw raw(url());
        sqlite3_stmt* schema = raw.prepare("select type, sql from sqlite_master where tbl_name = 'orders' and sql is not null order by type desc");
        while (sqlite3_step(schema) == SQLITE_ROW) {
            const QString sql = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(schema, 1)));
            (sqlite3_column_bytes(schema, 0) == 5 && sql.startsWith("CREATE TABLE", Qt::CaseInsensitive) ? script : indexes) << sql + ";";
        }
        sqlite3_finalize(schema);
    }
    const QString target = m_folder + "/floor.db";
    QFile::remove(target);
    script << ".mode csv"
           << ".import \"" + rows + "\" orders" << indexes;
    QProcess process;
    const double seconds = secondsOf([&] {
        process.start(shell, {target});
        process.write(script.join('\n').toUtf8());
        process.closeWriteChannel();
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            fail("sqlite3: " + QString::fromUtf8(process.readAllStandardError()));
    });
    QFile::remove(target);
    return seconds;
}

} // namespace kece::bench
