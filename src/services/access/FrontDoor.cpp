// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/FrontDoor.h"

#include "domain/entities/AuditEntry.h"
#include "domain/entities/User.h"
#include "foundation/Log.h"
#include "services/access/DeskReach.h"
#include "services/access/GuardedDatabase.h"
#include "services/access/SignInAttempt.h"
#include "services/audit/RecordAct.h"
#include "services/session/StartDatabase.h"
#include "storage/AccountStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

const QString kFirstAccount = QStringLiteral("admin");

QString say(const char* text)
{
    return QCoreApplication::translate("Access", text);
}

AuditEntry doorEntry(const char* action, qint64 user)
{
    AuditEntry entry;
    entry.action = QString::fromLatin1(action);
    entry.kind = QString::fromLatin1(userSchema().kind);
    entry.recordId = user;
    return entry;
}

} // namespace

FrontDoor::FrontDoor(std::unique_ptr<Database> database, Session session) : m_database(std::move(database)), m_session(std::move(session)) {}

Result<FrontDoor> FrontDoor::open(DatabaseOpener& opener, const Session& session, const QString& url)
{
    KECE_TRY(auto database, startDatabase(opener, session, url));
    return FrontDoor(std::move(database), session);
}

Result<FrontDoor> FrontDoor::create(DatabaseOpener& opener, const Session& session, const QString& url, const QStringList& packs)
{
    KECE_TRY(auto database, createDatabase(opener, session, url, packs));
    return FrontDoor(std::move(database), session);
}

Result<bool> FrontDoor::asksForLogin()
{
    return m_database
        ->read<bool>([](Store& store) -> Result<bool> {
            KECE_TRY(const QString desk, store.accounts().letInByServer());
            if (!desk.isEmpty())
                return false;
            return store.accounts().hasPasswords();
        })
        .result();
}

Result<SignedIn> FrontDoor::enterWithoutLogin()
{
    KECE_TRY(const bool asks, asksForLogin());
    if (asks)
        return Error::denied(say(QT_TRANSLATE_NOOP("Access", "This database asks for a login: give a name and a password.")));
    KECE_TRY(const QString desk, m_database->read<QString>([](Store& store) { return store.accounts().letInByServer(); }).result());
    const QString login = desk.isEmpty() ? kFirstAccount : desk;
    KECE_TRY(
        const auto account, m_database->read<std::optional<Account>>([login](Store& store) { return store.accounts().account(login); }).result());
    if (!account && !desk.isEmpty())
        return Error::denied(say(QT_TRANSLATE_NOOP("Access", "This account is disabled. An administrator can change that.")));
    if (!account)
        return Error::denied(say(QT_TRANSLATE_NOOP("Access", "This database has no account “admin”.")));
    KECE_TRY(SignedIn in, letIn(account->user));
    if (!desk.isEmpty() && in.session.person->may(Action::Administer) && in.database->readOnlyReason().isEmpty()) {
        // What a role may do can be another with another version of the program.
        KECE_CHECK(in.database
                       ->write<void>([](Store& store) -> Done {
                           KECE_TRY(Store * own, store.to(Action::Administer));
                           return keepDesksWithinReach(*own);
                       })
                       .result());
    }
    if (!desk.isEmpty() && in.database->readOnlyReason().isEmpty()) {
        const auto recorded = recordAct(*in.database, in.session, doorEntry(AuditAction::kLogin, account->user)).result();
        in.isLogin = recorded.ok();
        if (!recorded.ok()) // a desk whose rights are not set yet; it may look, and writes nothing
            logWarning(QStringLiteral("login not in the trail: %1").arg(recorded.error().message));
    }
    return in;
}

QFuture<Result<qint64>> recordLogout(Database& database, const Session& session)
{
    return recordAct(database, session, doorEntry(AuditAction::kLogout, session.person ? session.person->user : 0));
}

Result<SignedIn> FrontDoor::enter(const QString& login, const QString& password)
{
    const std::shared_ptr<const Clock> clock = m_session.clock;
    const bool isWritable = m_database->readOnlyReason().isEmpty(); // else nothing can be counted, and nobody can be kept from the file
    const auto begin = [clock, login](Store& store) { return beginAttempt(store, *clock, login); };
    const auto look = [login](Store& store) { return lookUp(store, login); };
    KECE_TRY(const SignInAttempt attempt, (isWritable ? m_database->write<SignInAttempt>(begin) : m_database->read<SignInAttempt>(look)).result());
    if (attempt.secondsLeft > 0)
        return nameIsLocked(attempt.secondsLeft);

    const bool isRight = isPassword(password, attempt.credential ? attempt.credential->password : nobodysHash()) && attempt.credential;
    const bool isIn = isRight && !attempt.account->disabled;
    std::optional<Credential> renewed;
    if (isIn && isCheaper(attempt.credential->password, cost)) {
        renewed = attempt.credential;
        KECE_TRY(renewed->password, hashPassword(password, cost));
    }
    if (isWritable) {
        KECE_CHECK(m_database
                       ->write<void>([=](Store& store) -> Done {
                           KECE_CHECK(endAttempt(store, *clock, login, attempt, isIn));
                           if (renewed)
                               KECE_CHECK(store.accounts().setCredential(*renewed));
                           return isIn ? recordAttempt(store, attempt, AuditAction::kLogin) : Done();
                       })
                       .result());
    }
    if (isRight && !isIn)
        return Error::denied(say(QT_TRANSLATE_NOOP("Access", "This account is disabled. An administrator can change that.")));
    if (!isIn)
        return Error::denied(say(QT_TRANSLATE_NOOP("Access", "The name or the password is wrong.")));
    KECE_TRY(SignedIn in, letIn(attempt.account->user));
    in.mustChangePassword = attempt.credential->mustChange;
    in.isLogin = isWritable;
    return in;
}

Result<SignedIn> FrontDoor::letIn(qint64 user)
{
    SignedIn in;
    in.session = sessionFor(*m_database, m_session);
    KECE_TRY(const Person person, m_database->read<Person>([user](Store& store) { return personOf(store, user); }).result());
    in.session.login = person.login;
    in.session.person = std::make_shared<const Person>(person);
    in.database = std::make_unique<GuardedDatabase>(std::move(m_database), user);
    return in;
}

} // namespace kece
