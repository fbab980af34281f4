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
    explicit Raw(const QString& path, int flags = SQLITE_OPEN_READONLY)
    {
        if (sqlite3_open_v2(path.toUtf8().constData(), &m_handle, flags | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
            fail(path + " cannot be opened");
        execute("pragma cache_size = -32000"); // as ours
    }
    ~Raw() { sqlite3_close(m_handle); }

    void execute(const QString& sql)
    {
        if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            fail(sqlite3_errmsg(m_handle));
    }

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

/// The statements that make a table, and those that make its indexes.
struct Definition {
    QStringList table;
    QStringList indexes;

    static Definition of(const QString& database, const QString& name)
    {
        Definition found;
        Raw raw(database);
        const QByteArray wanted = name.toUtf8();
        sqlite3_stmt* schema = raw.prepare(
            "select type, sql from sqlite_master where tbl_name = ? and type in ('table', 'index') and sql is not null");
        sqlite3_bind_text(schema, 1, wanted.constData(), int(wanted.size()), SQLITE_STATIC);
        while (sqlite3_step(schema) == SQLITE_ROW) {
            const bool isTable = QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(schema, 0))) == "table";
            (isTable ? found.table : found.indexes) << QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(schema, 1))) + ";";
        }
        sqlite3_finalize(schema);
        return found;
    }
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
    const Definition orders = Definition::of(url(), "orders");
    const QString target = m_folder + "/floor.db";
    QFile::remove(target);
    const QStringList script = orders.table + QStringList{".mode csv", ".import \"" + rows + "\" orders"} + orders.indexes;
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

std::vector<double> FilePlace::insertVisits(int count) const
{
    const QString target = m_folder + "/floor.db";
    QFile::remove(target);
    std::vector<double> seconds;
    {
        Raw raw(target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        raw.execute("pragma journal_mode = wal; pragma synchronous = full");
        const Definition visits = Definition::of(url(), "visits");
        raw.execute(visits.table.join('\n') + visits.indexes.join('\n'));
        sqlite3_stmt* insert = raw.prepare(kInsertVisit);
        for (int n = 1; n <= count; ++n) {
            seconds.push_back(secondsOf([&] {
                raw.execute("begin immediate");
                sqlite3_bind_int64(insert, 1, n);
                if (sqlite3_step(insert) != SQLITE_DONE)
                    fail("the floor has saved nothing");
                sqlite3_reset(insert);
                raw.execute("commit");
            }));
        }
        sqlite3_finalize(insert);
    }
    QFile::remove(target);
    return seconds;
}

double FilePlace::scanOpenComplaints() const
{
    Raw raw(url());
    qint64 taken = 0;
    const double seconds = secondsOf([&] {
        sqlite3_stmt* rows = raw.prepare(kOpenComplaints);
        while (sqlite3_step(rows) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(rows); ++i)
                taken += sqlite3_column_bytes(rows, i);
        }
        sqlite3_finalize(rows);
    });
    if (taken == 0)
        fail("the floor has read nothing");
    return seconds;
}

} // namespace kece::bench
