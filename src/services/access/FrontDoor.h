// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/Passwords.h"
#include "services/session/Session.h"
#include "storage/DatabaseOpener.h"

#include <QFuture>
#include <QStringList>

namespace kece {

/// Who came in: a database that lets through what the account may do, and a session that says who it is.
struct SignedIn {
    std::unique_ptr<Database> database;
    Session session;
    bool mustChangePassword = false;
    bool isLogin = false; ///< the trail has it that this account came in
};

/// The trail has it that who came in with a login has left. To be waited for, though not for long: nobody is kept at the door.
QFuture<Result<qint64>> recordLogout(Database& database, const Session& session);

/// An opened database before anybody has come in: it can be asked for nothing but the door. The programs come to their data through it alone.
/// Blocks for the time a password takes (about a tenth of a second); from any thread.
class FrontDoor
{
public:
    /// As `startDatabase` and `createDatabase` do.
    static Result<FrontDoor> open(DatabaseOpener& opener, const Session& session, const QString& url);
    static Result<FrontDoor> create(DatabaseOpener& opener, const Session& session, const QString& url, const QStringList& packs);

    QString location() const { return m_database->location(); }
    int schemaVersion() const { return m_database->schemaVersion(); }

    /// From a password on. Without one, `admin` comes in as it is; on a server, whoever the server has let in as a desk.
    Result<bool> asksForLogin();
    /// Denied, in the same words and the same time, for a wrong name and a wrong password; with the time to wait where the name is locked. Every
    /// attempt is counted before it is looked at. The door stays usable after a refusal, and is empty after success.
    Result<SignedIn> enter(const QString& login, const QString& password);
    Result<SignedIn> enterWithoutLogin();

    PasswordCost cost; ///< for tests, and for stronger computers to come

private:
    FrontDoor(std::unique_ptr<Database> database, Session session);
    Result<SignedIn> letIn(qint64 user);

    std::unique_ptr<Database> m_database;
    Session m_session;
};

} // namespace kece
