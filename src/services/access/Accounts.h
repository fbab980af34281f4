// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/User.h"
#include "services/access/Passwords.h"
#include "services/session/Session.h"
#include "storage/Database.h"

namespace kece {

/// What a new account starts with. The password is to be changed at the first login.
struct NewAccount {
    QString login;
    QString name;
    QString role;
    QString department; ///< name; empty: none
    QString password;
};

/// Accounts as who administers keeps them, and one's own password. Each is one unit of work with its line in the trail; blocks for the time a
/// password takes. Errors: Denied without the right, Invalid with the field at fault, Conflict for a login that is taken and for the last
/// administrator, who cannot be disabled or given another role.
Result<qint64> addAccount(Database& database, const Session& session, const NewAccount& account, const PasswordCost& cost = {});
Done setAccountRole(Database& database, const Session& session, const QString& login, const QString& role);
Done setAccountDepartment(Database& database, const Session& session, const QString& login, const QString& department);
Done disableAccount(Database& database, const Session& session, const QString& login, bool disabled);

/// One's own, which stays; where a server lets one in by a password, the server's, and another's is set there alone. Or another's, which is to be
/// changed at the next login and lifts a lock.
Done setPassword(Database& database, const Session& session, const QString& login, const QString& password, const PasswordCost& cost = {});
/// One's own, with the old one as proof that it is still oneself.
Done changeOwnPassword(
    Database& database, const Session& session, const QString& oldPassword, const QString& newPassword, const PasswordCost& cost = {});
/// Whether it is the password of who is signed in: for a window that locked itself. Wrong ones count like those at the door; Denied while locked.
Result<bool> isOwnPassword(Database& database, const Session& session, const QString& password);

struct AccountListing {
    User user;
    QString department;
    QString roleName;
    bool hasPassword = false;
};
Result<QVector<AccountListing>> listAccounts(Store& given);

/// The company's settings: `password_min_length` and `idle_lock_minutes`.
Result<int> fewestCharacters(Store& store);

/// Whether a window can be locked, for there is a password to open it again, and after how many idle minutes it locks itself (0: never).
struct IdleLockSettings {
    bool canLock = false;
    int minutes = 0;
};
Result<IdleLockSettings> idleLockSettings(Store& store);

} // namespace kece
