// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace kece {

/// What signs a user in. `password` is a string that names its own algorithm and cost, never the password itself.
struct Credential {
    qint64 user = 0;
    QString password;
    bool mustChange = false;
    QDateTime changedAt;
};

/// How often a name was tried in vain, and until when it is locked: an instant, and the running time of the computer's start `boot`.
struct SignInGuesses {
    int failures = 0;
    QDateTime lastAt;
    QDateTime lockedUntil;
    QString boot;
    qint64 lockedUntilUptime = 0;
};

/// An account as it stands now: what its rights follow from.
struct Account {
    qint64 user = 0;
    QString login;
    QString name;
    QString role;
    qint64 department = 0;
    QVector<qint64> tree; ///< the department and those below it
    bool disabled = false;
    QVector<qint64> closedLevels; ///< secrecy levels that are not shared and stricter than the one this account is cleared for
};

/// What a server lets a desk do: how far it sees (none, own, department, tree, all), what it may do with each kind (JSON: kind → action → reach, 0
/// own to 3 all), and whether it may change accounts.
struct DeskRights {
    QString scope;
    QByteArray rights;
    bool administers = false;
};

/// Who may sign in, by what, and how often it was tried in vain. Lives on the thread of its Store. The users themselves are records.
class AccountStore
{
public:
    virtual ~AccountStore() = default;

    /// The account that the database itself has let in, as a server does with a desk's login; empty where the program is to ask.
    virtual Result<QString> letInByServer() = 0;
    /// Whether it did so by a password, as it need not where it trusts a certificate or the computer itself.
    virtual Result<bool> hasServerPassword() = 0;
    virtual Result<bool> isServerPassword(const QString& password) = 0;
    /// Changes it at the server. Connections made anew take it from `useServerPassword` on.
    virtual Done setServerPassword(const QString& password) = 0;
    virtual void useServerPassword(const QString& password) = 0;
    /// Users whom the server lets in by a login of its own; none where the database is a file.
    virtual Result<QVector<qint64>> desks() = 0;
    /// What such a login may do past the program.
    virtual Done setReach(qint64 user, const DeskRights& rights) = 0;
    /// Nobody has a password: the fresh database, which asks for no login.
    virtual Result<bool> hasPasswords() = 0;
    /// By login, exactly; nothing where there is no such user or it is void.
    virtual Result<std::optional<Account>> account(const QString& login) = 0;
    virtual Result<std::optional<Account>> account(qint64 user) = 0;

    virtual Result<std::optional<Credential>> credential(qint64 user) = 0;
    virtual Done setCredential(const Credential& credential) = 0;

    /// By a digest of the name that was typed.
    virtual Result<SignInGuesses> guesses(const QString& name) = 0;
    virtual Done setGuesses(const QString& name, const SignInGuesses& guesses) = 0;
    virtual Done forgetGuesses(const QString& name) = 0;
};

} // namespace kece
