// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestServer.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <libpq-fe.h>

#include <atomic>
#include <memory>
#include <stdexcept>

namespace kece::testing::server {

namespace {

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

Connection connect(const QString& url)
{
    return {PQconnectdb(url.toUtf8().constData()), PQfinish};
}

class Server
{
public:
    Server()
    {
        if (!readAddress(QString::fromUtf8(KECE_BIN_DIR "/../postgres/address")))
            startOwn();
        qputenv("PGPASSWORD", m_password);
    }

    QString address() const { return m_address; }

private:
    bool readAddress(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const auto lines = file.readAll().split('\n');
        m_address = QString::fromUtf8(lines.value(0));
        m_password = lines.value(1);
        qputenv("PGPASSWORD", m_password);
        return PQstatus(connect(m_address + "/postgres").get()) == CONNECTION_OK;
    }

    void startOwn()
    {
        const QString file = m_folder.filePath("address");
        QProcess script;
        script.setProcessChannelMode(QProcess::MergedChannels);
        script.start(KECE_SOURCE_DIR "/tests/support/postgres_server.sh", {"start", file, QString::number(QCoreApplication::applicationPid())});
        script.waitForFinished(60'000);
        if (!readAddress(file))
            throw std::runtime_error("no PostgreSQL for the tests: " + script.readAll().toStdString());
    }

    QTemporaryDir m_folder;
    QString m_address;
    QByteArray m_password;
};

const Server& theServer()
{
    static const Server server;
    return server;
}

QString newName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("test_%1_%2").arg(QCoreApplication::applicationPid()).arg(++count);
}

} // namespace

bool isWanted()
{
    return qgetenv("KECE_TEST_DATABASE") == "postgresql";
}

QString urlOf(const QString& database)
{
    return theServer().address() + '/' + database;
}

QString run(const QString& url, const QString& sql)
{
    static_cast<void>(theServer());
    const Connection connection = connect(url);
    const std::unique_ptr<PGresult, decltype(&PQclear)> answer(PQexec(connection.get(), sql.toUtf8().constData()), PQclear);
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK && PQresultStatus(answer.get()) != PGRES_TUPLES_OK)
        throw std::runtime_error(PQerrorMessage(connection.get()));
    return PQntuples(answer.get()) > 0 ? QString::fromUtf8(PQgetvalue(answer.get(), 0, 0)) : QString();
}

QString emptyDatabase()
{
    const QString name = newName();
    run(urlOf("postgres"), "create database " + name);
    return urlOf(name);
}

QString copyOf(const QString& name, const std::function<void(const QString& url)>& make)
{
    // One test makes it, the others wait: the lock ends with its connection.
    const Connection lock = connect(urlOf("postgres"));
    PQclear(PQexec(lock.get(), "select pg_advisory_lock(1)"));
    if (run(urlOf("postgres"), "select 1 from pg_database where datname = '" + name + "'").isEmpty()) {
        run(urlOf("postgres"), "create database " + name + "_making");
        make(urlOf(name + "_making"));
        run(urlOf("postgres"), "alter database " + name + "_making rename to " + name);
    }
    const QString copy = newName();
    run(urlOf("postgres"), "create database " + copy + " template " + name);
    return urlOf(copy);
}

void drop(const QString& url)
{
    run(urlOf("postgres"), "drop database if exists " + QUrl(url).path().mid(1) + " with (force)");
}

} // namespace kece::testing::server
