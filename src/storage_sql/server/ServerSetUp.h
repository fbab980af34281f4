// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Clock.h"
#include "foundation/Result.h"
#include "storage/ServerAccount.h"

#include <memory>

namespace kece {

class Connection;

/// Makes a server ready from nothing: a role that owns the tables and that nobody logs in with, a role with what every desk may do, the database, its
/// schema, and the first account. May be run again: what is there stays. Passwords go to the server as SCRAM verifiers, never in clear.
class ServerSetUp
{
public:
    /// `url` names the database to be made, with a login that may make databases and roles.
    ServerSetUp(QString url, std::shared_ptr<const Clock> clock) : m_url(std::move(url)), m_clock(std::move(clock)) {}

    Done run(const ServerAccount& administrator);
    /// Once more for the same login: another password or scope.
    Done addDesk(const ServerAccount& desk);

    /// Lets the desks at what they need, where there is a role for them: the tables that row security guards. Others stay closed.
    static Done grantToDesks(Connection& connection);
    /// From here on the connection acts as the role that owns the database, if it may and nobody logs in with that.
    static Done actAsOwner(Connection& connection);

private:
    Done makeRolesAndDatabase();
    static Done letIndexesServe(Connection& connection);
    Done addDesk(Connection& connection, const ServerAccount& desk);

    QString m_url;
    std::shared_ptr<const Clock> m_clock;
};

} // namespace kece
