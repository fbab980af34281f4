// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace kece {

/// A database on a server as people name it: `postgresql://user@host:port/dbname`, perhaps with `?sslmode=…&sslrootcert=…`. Over the network the
/// server's certificate is checked in full unless the address asks for less; on this computer TLS is used where the server has it. The password
/// comes from PGPASSWORD, else from KECE_PASSWORD, and is never shown.
class PostgresAddress
{
public:
    static bool isServer(const QString& url);
    /// Invalid, with what is wrong.
    static Result<PostgresAddress> parse(const QString& text);

    /// Without a password, for people.
    const QString& shown() const { return m_shown; }
    /// What libpq wants to know, by its names.
    const std::vector<std::pair<QByteArray, QByteArray>>& parameters() const { return m_parameters; }

private:
    QString m_shown;
    std::vector<std::pair<QByteArray, QByteArray>> m_parameters;
};

} // namespace kece
