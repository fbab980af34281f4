// SPDX-License-Identifier: GPL-3.0-or-later
#include "PrivateServer.h"

#include "Stopwatch.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QUrl>

namespace kece::bench {

namespace {

const char* const kScript = KECE_SOURCE_DIR "/tests/support/postgres_server.sh";
const char* const kDurable = R"(fsync = on
synchronous_commit = on
full_page_writes = on
shared_buffers = 256MB
autovacuum = on
)";

} // namespace

PrivateServer::PrivateServer(const QString& folder, const QByteArray& settings) : m_addressFile(folder + "/address")
{
    qputenv("KECE_POSTGRES_SETTINGS", kDurable + settings);
    if (QProcess::execute(kScript, {"start", m_addressFile, QString::number(QCoreApplication::applicationPid())}) != 0)
        fail("no PostgreSQL");
    QFile file(m_addressFile);
    if (!file.open(QIODevice::ReadOnly))
        fail(m_addressFile + " cannot be read");
    const auto lines = file.readAll().split('\n');
    m_url = QString::fromUtf8(lines.value(0));
    qputenv("PGPASSWORD", lines.value(1));
    m_folder = QString::fromUtf8(lines.value(2));
}

PrivateServer::~PrivateServer()
{
    QProcess::execute(kScript, {"stop", m_addressFile});
}

QString PrivateServer::urlOf(const QString& database, const QString& login, const QString& password) const
{
    QUrl url(urlOf(database));
    url.setUserName(login);
    url.setPassword(password);
    return url.toString(QUrl::FullyEncoded);
}

void PrivateServer::makeDatabase(const QString& name) const
{
    if (QProcess::execute("psql", {"-q", "-d", urlOf("postgres"), "-c", "create database " + name}) != 0)
        fail("no database " + name);
}

void PrivateServer::settle(const QString& database) const
{
    if (QProcess::execute("psql", {"-q", "-d", urlOf(database), "-c", "vacuum analyze"}) != 0)
        fail(database + " was not analyzed");
}

} // namespace kece::bench
