// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PrivateServer.h"
#include "Stopwatch.h"

#include "services/access/FrontDoor.h"
#include "storage_sql/SqlDatabaseOpener.h"

namespace kece::bench {

template<class T>
T valueOf(Result<T> result)
{
    if (!result.ok())
        fail(result.error().message + " | " + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

/// How many desks, what each of them has, and what several share.
struct Office {
    int desks = 200;
    int customersEach = 50;
    int shared = 5;      ///< customers that the clerks change
    int everyClerk = 10; ///< each so many desks one of them is a clerk's, the others are salespeople's

    /// The desks and one more, which is watched while it works alone.
    int logins() const { return desks + 1; }
    bool isClerk(int desk) const { return desk < desks && desk % everyClerk == 0; }
    /// By the order of the import.
    qint64 customerOf(int desk, int n) const { return shared + qint64(desk) * customersEach + n + 1; }
    qint64 customers() const { return shared + qint64(logins()) * customersEach; }
    static QString login(int desk) { return QStringLiteral("desk_%1").arg(desk); }
};

/// A PostgreSQL of its own that keeps what it acknowledged, made ready for the office: a login for every desk, customers, and a visit to each.
class DeskServer
{
public:
    DeskServer(const QString& folder, const Office& office);

    /// Through the front door, as the program comes in.
    SignedIn enter(const QString& login);
    SignedIn enterAsBoss();
    /// As the server's own administrator; the first value it answers.
    QString value(const QString& sql) const;
    void execute(const QString& sql) const;
    /// Puts a text into the server's log, as the statement `select 'text'`.
    void note(const QString& text) const;

    QString url() const { return m_url; }
    QString logFolder() const { return m_server.logFolder(); }

private:
    void makeDesks(const Office& office);
    void fill(const Office& office);
    void import(Database& database, const EntitySchema& schema, const QByteArray& rows);

    QString m_folder;
    PrivateServer m_server;
    QString m_url;
    SqlDatabaseOpener m_opener;
};

} // namespace kece::bench
