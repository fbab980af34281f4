// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/FrontDoor.h"

#include "domain/entities/AuditEntry.h"
#include "services/access/GuardedDatabase.h"
#include "services/access/Lockout.h"
#include "services/session/StartDatabase.h"
#include "storage/AccountStore.h"
#include "storage/AuditStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

const QString kFirstAccount = QStringLiteral("admin");

QString say(const char* text)
{
    return QCoreApplication::translate("Access", text);
}

struct Attempt {
    qint64 secondsLeft = 0;
    std::optional<Account> account;
    std::optional<Credential> credential;
};

Done recordAttempt(Store& store, const Attempt& attempt, const char* action)
{
    AuditEntry entry;
    entry.action = QString::fromLatin1(action);
    entry.kind = QStringLiteral("users");
    if (attempt.account) {
        entry.actor = attempt.account->login;
        entry.recordId = attempt.account->user;
    }
    KECE_TRY([[maybe_unused]] const qint64 number, store.audit().append(entry));
    return {};
}

Result<Attempt> lookUp(Store& store, const QString& login)
{
    Attempt attempt;
    KECE_TRY(attempt.account, store.accounts().account(login.trimmed()));
    KECE_TRY(attempt.credential, store.accounts().credential(attempt.account ? attempt.account->user : 0));
    return attempt;
}

/// Counts the guess, and reads what it is compared with: the same for a name that is there and one that is not.
Result<Attempt> beginAttempt(Store& store, const Clock& clock, const QString& login)
{
    const QString name = Lockout::digestOf(login);
    KECE_TRY(SignInGuesses guesses, store.accounts().guesses(name));
    KECE_TRY(Attempt attempt, lookUp(store, login));
    guesses = Lockout::afterClockSetBack(guesses, clock);
    attempt.secondsLeft = Lockout::secondsLeft(guesses, clock);
    if (attempt.secondsLeft == 0)
        guesses = Lockout::afterGuess(guesses, clock);
    KECE_CHECK(store.accounts().setGuesses(name, guesses));
    if (attempt.secondsLeft > 0)
        KECE_CHECK(recordAttempt(store, attempt, AuditAction::kLoginFailed));
    return attempt;
}

Error locked(qint64 seconds)
{
    return Error::denied(
        say(QT_TRANSLATE_NOOP("Access",
                "Too many wrong passwords: this name is locked for another %1 minutes. An administrator can lift that by giving it a "
                "new password."))
            .arg((seconds + 59) / 60));
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
    return m_database->read<bool>([](Store& store) { return store.accounts().hasPasswords(); }).result();
}

Result<SignedIn> FrontDoor::enterWithoutLogin()
{
    KECE_TRY(const bool asks, asksForLogin());
    if (asks)
        return Error::denied(say(QT_TRANSLATE_NOOP("Access", "This database asks for a login: give a name and a password.")));
    KECE_TRY(
        const auto account, m_database->read<std::optional<Account>>([](Store& store) { return store.accounts().account(kFirstAccount); }).result());
    if (!account)
        return Error::denied(say(QT_TRANSLATE_NOOP("Access", "This database has no account “admin”.")));
    return letIn(account->user);
}

Result<SignedIn> FrontDoor::enter(const QString& login, const QString& password)
{
    const std::shared_ptr<const Clock> clock = m_session.clock;
    const bool isWritable = m_database->readOnlyReason().isEmpty(); // else nothing can be counted, and nobody can be kept from the file
    const auto begin = [clock, login](Store& store) { return beginAttempt(store, *clock, login); };
    const auto look = [login](Store& store) { return lookUp(store, login); };
    KECE_TRY(const Attempt attempt, (isWritable ? m_database->write<Attempt>(begin) : m_database->read<Attempt>(look)).result());
    if (attempt.secondsLeft > 0)
        return locked(attempt.secondsLeft);

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
                           if (isIn)
                               KECE_CHECK(store.accounts().forgetGuesses(Lockout::digestOf(login)));
                           if (renewed)
                               KECE_CHECK(store.accounts().setCredential(*renewed));
                           return recordAttempt(store, attempt, isIn ? AuditAction::kLogin : AuditAction::kLoginFailed);
                       })
                       .result());
    }
    if (isRight && !isIn)
        return Error::denied(say(QT_TRANSLATE_NOOP("Access", "This account is disabled. An administrator can change that.")));
    if (!isIn)
        return Error::denied(say(QT_TRANSLATE_NOOP("Access", "The name or the password is wrong.")));
    KECE_TRY(SignedIn in, letIn(attempt.account->user));
    in.mustChangePassword = attempt.credential->mustChange;
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
