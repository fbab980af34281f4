// SPDX-License-Identifier: GPL-3.0-or-later
#include "Floors.h"
#include "Stopwatch.h"

#include <QFile>
#include <QStringList>

#include <libpq-fe.h>

#include <memory>

namespace kece::bench {

namespace {

/// A connection of libpq's own.
class Raw
{
public:
    explicit Raw(const QString& url) : m_connection(PQconnectdb(url.toUtf8().constData()), &PQfinish)
    {
        if (PQstatus(m_connection.get()) != CONNECTION_OK)
            fail(PQerrorMessage(m_connection.get()));
        run("set search_path = kece");
    }

    QStringList run(const QByteArray& sql, ExecStatusType expected = PGRES_COMMAND_OK)
    {
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(m_connection.get(), sql.constData()), &PQclear);
        const ExecStatusType status = PQresultStatus(result.get());
        if (status != expected)
            fail(PQerrorMessage(m_connection.get()));
        QStringList values;
        for (int row = 0; row < PQntuples(result.get()); ++row)
            values << QString::fromUtf8(PQgetvalue(result.get(), row, 0));
        return values;
    }
    QStringList values(const QByteArray& sql) { return run(sql, PGRES_TUPLES_OK); }

    /// The indexes of a table for its bare copy in the schema `bare`.
    void index(const QByteArray& table)
    {
        const QStringList indexes = values(
            "select replace(pg_get_indexdef(indexrelid), ' ON kece.', ' ON bare.') from pg_index where indrelid = 'kece." + table + "'::regclass");
        for (const QString& sql : indexes)
            run(sql.toUtf8());
    }

    /// Takes every row the query answers; how many bytes that were.
    qint64 copyOut(const QByteArray& query)
    {
        run("copy (" + query + ") to stdout", PGRES_COPY_OUT);
        qint64 bytes = 0;
        char* row = nullptr;
        for (int length = 0; (length = PQgetCopyData(m_connection.get(), &row, 0)) > 0; PQfreemem(row))
            bytes += length;
        finish();
        return bytes;
    }

    void copyIn(const QByteArray& table, const QString& path)
    {
        constexpr qint64 kChunk = 1 << 16;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            fail(path + " cannot be read");
        run("copy " + table + " from stdin (format csv)", PGRES_COPY_IN);
        for (QByteArray chunk = file.read(kChunk); !chunk.isEmpty(); chunk = file.read(kChunk)) {
            if (PQputCopyData(m_connection.get(), chunk.constData(), int(chunk.size())) != 1)
                fail(PQerrorMessage(m_connection.get()));
        }
        if (PQputCopyEnd(m_connection.get(), nullptr) != 1)
            fail(PQerrorMessage(m_connection.get()));
        finish();
    }

private:
    void finish()
    {
        while (PGresult* result = PQgetResult(m_connection.get())) {
            if (PQresultStatus(result) != PGRES_COMMAND_OK)
                fail(PQerrorMessage(m_connection.get()));
            PQclear(result);
        }
    }

    std::unique_ptr<PGconn, decltype(&PQfinish)> m_connection;
};

} // namespace

double ServerPlace::scanRows(QDate asOf) const
{
    Raw raw(url());
    const QByteArray standing = "(voided_on is null or voided_on > '" + asOf.toString(Qt::ISODate).toLatin1() + "')";
    qint64 taken = 0;
    const double seconds = secondsOf([&] {
        for (const QByteArray& query : {QByteArray("select id, opened_on, voided_on from customers order by id"),
                 QByteArray("select department_id, customer_id from customer_departments order by department_id, customer_id"),
                 "select customer_id, ordered_on, amount from orders where status <> 'cancelled' and " + standing + " order by customer_id",
                 "select customer_id, due_on, paid_on, amount_due, amount_paid from payments where " + standing + " order by customer_id"})
            taken += raw.copyOut(query);
    });
    if (taken == 0)
        fail("the floor has read nothing");
    return seconds;
}

double ServerPlace::importRows(const QString& rows) const
{
    Raw raw(url());
    raw.run("create schema bare");
    raw.run("set search_path = bare, kece");
    raw.run("create table bare.orders (like kece.orders including defaults)");
    const double seconds = secondsOf([&] {
        raw.copyIn("bare.orders", rows);
        raw.index("orders");
    });
    raw.run("drop schema bare cascade");
    return seconds;
}

std::vector<double> ServerPlace::insertVisits(int count) const
{
    Raw raw(url());
    raw.run("create schema bare");
    raw.run("set search_path = bare, kece");
    raw.run("create table bare.visits (like kece.visits including defaults including identity)");
    raw.index("visits");
    raw.run(QByteArray("prepare save (bigint) as ") + kInsertVisit);
    std::vector<double> seconds;
    for (int n = 1; n <= count; ++n) {
        seconds.push_back(secondsOf([&] {
            raw.run("begin");
            raw.run("execute save (" + QByteArray::number(n) + ')');
            raw.run("commit");
        }));
    }
    raw.run("drop schema bare cascade");
    return seconds;
}

double ServerPlace::scanOpenComplaints() const
{
    Raw raw(url());
    return secondsOf([&] {
        if (raw.copyOut(kOpenComplaints) == 0)
            fail("the floor has read nothing");
    });
}

} // namespace kece::bench
