// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/Accounts.h"
#include "services/access/DeskReach.h"

#include "domain/entities/AuditEntry.h"
#include "domain/schema/Validation.h"
#include "services/access/DeskReach.h"
#include "services/access/Lockout.h"
#include "services/access/Roles.h"
#include "services/access/SignInAttempt.h"
#include "services/records/FindRecord.h"
#include "storage/AccountStore.h"
#include "storage/AuditStore.h"
#include "storage/RecordStore.h"
#include "storage/SettingStore.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

const QString kAdministrator = QStringLiteral("admin");
constexpr int kIdleMinutes = 15;

QString say(const char* text)
{
    return QCoreApplication::translate("Access", text);
}

Done checkRole(Store& store, const QString& key)
{
    KECE_TRY(const auto roles, allRoles(store));
    QStringList words;
    for (const NamedRole& role : roles)
        words << role.key;
    if (words.contains(key))
        return {};
    return Error::invalid(
        say(QT_TRANSLATE_NOOP("Access", "There is no role “%1”; there are: %2.")).arg(key, words.join(", ")), QStringLiteral("role"));
}

Result<User> findUser(Store& store, const QString& login)
{
    KECE_TRY(const RecordRow row, findByCode(store, userSchema(), login));
    return row.record.as<User>();
}

/// Somebody must be left who can give rights.
Done keepAnAdministrator(Store& store, const User& user)
{
    if (user.role != kAdministrator || user.disabled)
        return {};
    RecordQuery query;
    query.schema = &userSchema();
    query.filters << Filter{"role", Filter::Op::Equals, {kAdministrator}} << Filter{"disabled", Filter::Op::Equals, {false}};
    KECE_TRY(const auto administrators, store.records().first(query, 2));
    if (administrators.size() > 1)
        return {};
    return Error::conflict(say(QT_TRANSLATE_NOOP("Access", "“%1” is the last administrator; make another one first.")).arg(user.login));
}

Done recordPassword(Store& store, qint64 user)
{
    AuditEntry entry;
    entry.action = QString::fromLatin1(AuditAction::kPassword);
    entry.kind = QString::fromLatin1(userSchema().kind);
    entry.recordId = user;
    KECE_TRY([[maybe_unused]] const qint64 number, store.audit().append(entry));
    return {};
}

/// Runs on the store of who administers.
Done administer(Database& database, const std::function<Done(Store&)>& work)
{
    return database
        .write<void>([work](Store& store) -> Done {
            KECE_TRY(Store * own, store.to(Action::Administer));
            KECE_CHECK(work(*own));
            return keepDesksWithinReach(*own);
        })
        .result();
}

Done change(Store& store, User user, const std::function<void(User&)>& edit)
{
    edit(user);
    return store.records().update(Record::of(userSchema(), user));
}

/// On a server accounts come in by its logins: their passwords are set there.
Done refuseOnServer(Store& store, const QString& login)
{
    KECE_TRY(const QString desk, store.accounts().letInByServer());
    if (desk.isEmpty())
        return {};
    return Error::denied(say(QT_TRANSLATE_NOOP("Access",
                                 "People sign in at the server: set up or renew the login “%1” there, with “kecectl server desk %1” (an "
                                 "administrator of the server can)."))
                             .arg(login));
}

/// One's own at the server, where that is what lets one in.
Result<bool> setServerPassword(Store& store, const QString& login, const QString& password)
{
    KECE_TRY(const QString desk, store.accounts().letInByServer());
    if (desk.isEmpty())
        return false;
    KECE_TRY(const bool has, store.accounts().hasServerPassword());
    if (!has)
        return Error::denied(say(QT_TRANSLATE_NOOP("Access", "The server lets you in without a password; there is none to change.")));
    KECE_TRY(const int fewest, fewestCharacters(store));
    KECE_CHECK(checkPassword(password, login, fewest));
    KECE_CHECK(store.accounts().setServerPassword(password));
    KECE_TRY(const auto account, store.accounts().account(login));
    KECE_CHECK(recordPassword(store, account ? account->user : 0));
    return true;
}

} // namespace

Result<qint64> addAccount(Database& database, const Session& session, const NewAccount& account, const PasswordCost& cost)
{
    KECE_TRY(const QString hash, hashPassword(account.password, cost));
    const QDateTime now = session.now();
    return database
        .write<qint64>([=](Store& given) -> Result<qint64> {
            KECE_TRY(Store * store, given.to(Action::Administer));
            KECE_CHECK(refuseOnServer(*store, account.login));
            KECE_TRY(const bool hasPasswords, store->accounts().hasPasswords());
            if (!hasPasswords)
                return Error::denied(say(QT_TRANSLATE_NOOP("Access",
                    "Nobody has a password yet, so that everybody would come in as “admin”: give “admin” a password first (user set-password "
                    "admin).")));
            KECE_CHECK(checkRole(*store, account.role));
            KECE_TRY(const int fewest, fewestCharacters(*store));
            KECE_CHECK(checkPassword(account.password, account.login, fewest));
            User user;
            user.login = account.login.trimmed();
            user.name = account.name;
            user.role = account.role;
            KECE_TRY(user.department.value, findDepartment(*store, account.department));
            const Record record = Record::of(userSchema(), user);
            if (const auto errors = validate(record); !errors.isEmpty())
                return errors.first();
            KECE_TRY(const qint64 id, store->records().insert(record));
            KECE_CHECK(store->accounts().setCredential({id, hash, true, now}));
            return id;
        })
        .result();
}

Done setAccountRole(Database& database, const Session&, const QString& login, const QString& role)
{
    return administer(database, [=](Store& store) -> Done {
        KECE_CHECK(checkRole(store, role));
        KECE_TRY(const User user, findUser(store, login));
        if (role != kAdministrator)
            KECE_CHECK(keepAnAdministrator(store, user));
        return change(store, user, [&](User& edited) { edited.role = role; });
    });
}

Done setAccountDepartment(Database& database, const Session&, const QString& login, const QString& department)
{
    return administer(database, [=](Store& store) -> Done {
        KECE_TRY(const User user, findUser(store, login));
        KECE_TRY(const qint64 id, findDepartment(store, department));
        return change(store, user, [&](User& edited) { edited.department.value = id; });
    });
}

Done disableAccount(Database& database, const Session&, const QString& login, bool disabled)
{
    return administer(database, [=](Store& store) -> Done {
        KECE_TRY(const User user, findUser(store, login));
        if (disabled)
            KECE_CHECK(keepAnAdministrator(store, user));
        return change(store, user, [&](User& edited) { edited.disabled = disabled; });
    });
}

Done setPassword(Database& database, const Session& session, const QString& login, const QString& password, const PasswordCost& cost)
{
    KECE_TRY(const QString hash, hashPassword(password, cost));
    const QDateTime now = session.now();
    const bool isOwn = login == session.login;
    if (isOwn) {
        const auto atServer = [=](Store& store) { return setServerPassword(store, login, password); };
        KECE_TRY(const bool isSet, database.write<bool>(atServer).result());
        if (isSet) {
            return database
                .read<void>([password](Store& store) -> Done {
                    store.accounts().useServerPassword(password);
                    return {};
                })
                .result();
        }
    }
    return database
        .write<void>([=](Store& given) -> Done {
            Store* store = &given;
            if (!isOwn) {
                KECE_TRY(store, given.to(Action::Administer));
                KECE_CHECK(refuseOnServer(*store, login));
            }
            KECE_TRY(const auto account, store->accounts().account(login));
            if (!account)
                return Error::notFound(say(QT_TRANSLATE_NOOP("Access", "There is no account “%1”.")).arg(login), QStringLiteral("login"));
            KECE_TRY(const int fewest, fewestCharacters(*store));
            KECE_CHECK(checkPassword(password, login, fewest));
            KECE_CHECK(store->accounts().setCredential({account->user, hash, !isOwn, now}));
            if (!isOwn)
                KECE_CHECK(store->accounts().forgetGuesses(Lockout::digestOf(login)));
            return recordPassword(*store, account->user);
        })
        .result();
}

Done changeOwnPassword(Database& database, const Session& session, const QString& oldPassword, const QString& newPassword, const PasswordCost& cost)
{
    KECE_TRY(const bool isRight, isOwnPassword(database, session, oldPassword));
    if (!isRight)
        return Error::invalid(say(QT_TRANSLATE_NOOP("Access", "The old password is wrong.")), QStringLiteral("old_password"));
    if (oldPassword == newPassword)
        return Error::invalid(say(QT_TRANSLATE_NOOP("Access", "The new password is the old one.")), QStringLiteral("password"));
    return setPassword(database, session, session.login, newPassword, cost);
}

Result<bool> isOwnPassword(Database& database, const Session& session, const QString& password)
{
    const QString login = session.login;
    const std::shared_ptr<const Clock> clock = session.clock;
    const bool isWritable = database.readOnlyReason().isEmpty(); // else nothing can be counted
    const auto begin = [clock, login](Store& store) { return beginAttempt(store, *clock, login); };
    const auto look = [login](Store& store) { return lookUp(store, login); };
    KECE_TRY(const SignInAttempt attempt, (isWritable ? database.write<SignInAttempt>(begin) : database.read<SignInAttempt>(look)).result());
    if (attempt.secondsLeft > 0)
        return nameIsLocked(attempt.secondsLeft);
    const auto atServer = [password](Store& store) -> Result<std::optional<bool>> {
        KECE_TRY(const QString desk, store.accounts().letInByServer());
        if (desk.isEmpty())
            return std::optional<bool>();
        KECE_TRY(const bool isServers, store.accounts().isServerPassword(password));
        return std::optional(isServers);
    };
    KECE_TRY(const std::optional<bool> isServers, database.read<std::optional<bool>>(atServer).result());
    const bool isRight = isServers
        ? *isServers
        : isPassword(password, attempt.credential ? attempt.credential->password : nobodysHash()) && attempt.credential.has_value();
    if (isWritable)
        KECE_CHECK(database.write<void>([=](Store& store) { return endAttempt(store, *clock, login, attempt, isRight); }).result());
    return isRight;
}

Result<QVector<AccountListing>> listAccounts(Store& given)
{
    KECE_TRY(Store * store, given.to(Action::Administer));
    RecordQuery query;
    query.schema = &userSchema();
    query.sort << SortOrder{"login"};
    KECE_TRY(const auto rows, store->records().first(query, 100'000));
    QVector<AccountListing> listings;
    for (const RecordRow& row : rows) {
        AccountListing listing{row.record.as<User>(), row.titles.value("department_id"), {}, false};
        KECE_TRY(const NamedRole role, findRole(*store, listing.user.role));
        listing.roleName = role.name;
        KECE_TRY(const auto credential, store->accounts().credential(listing.user.id.value));
        listing.hasPassword = credential.has_value();
        listings << listing;
    }
    return listings;
}

Result<int> fewestCharacters(Store& store)
{
    KECE_TRY(const QString set, store.settings().value(QStringLiteral("password_min_length")));
    const int fewest = set.toInt();
    return fewest > 0 ? fewest : kFewestCharacters;
}

Result<IdleLockSettings> idleLockSettings(Store& store)
{
    IdleLockSettings settings;
    KECE_TRY(const QString desk, store.accounts().letInByServer());
    KECE_TRY(settings.canLock, desk.isEmpty() ? store.accounts().hasPasswords() : store.accounts().hasServerPassword());
    KECE_TRY(const QString set, store.settings().value(QStringLiteral("idle_lock_minutes")));
    bool isNumber = false;
    const int minutes = set.toInt(&isNumber);
    settings.minutes = isNumber && minutes >= 0 ? minutes : kIdleMinutes;
    return settings;
}

} // namespace kece
