// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace kece::bench {

/// A PostgreSQL of a benchmark's own, on loopback, that keeps what it acknowledged. It ends with this, or with the program.
class PrivateServer
{
public:
    /// `settings`: lines for postgresql.conf, after those that make it durable.
    explicit PrivateServer(const QString& folder, const QByteArray& settings = {});
    ~PrivateServer();
    PrivateServer(const PrivateServer&) = delete;
    PrivateServer& operator=(const PrivateServer&) = delete;

    /// Of the server's own administrator; libpq and psql find the password in PGPASSWORD.
    QString urlOf(const QString& database) const { return m_url + '/' + database; }
    /// Of one who logs in with this name and password.
    QString urlOf(const QString& database, const QString& login, const QString& password) const;
    void makeDatabase(const QString& name) const;
    /// What a server does by itself sooner or later, after much was written.
    void settle(const QString& database) const;
    QString logFolder() const { return m_folder + "/data/log"; }

private:
    QString m_addressFile;
    QString m_folder;
    QString m_url;
};

} // namespace kece::bench
