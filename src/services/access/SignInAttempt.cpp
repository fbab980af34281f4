// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/SignInAttempt.h"

#include "domain/entities/AuditEntry.h"
#include "services/access/Lockout.h"
#include "storage/AuditStore.h"

#include <QCoreApplication>

namespace kece {

Result<SignInAttempt> lookUp(Store& store, const QString& login)
{
    SignInAttempt attempt;
    KECE_TRY(attempt.account, store.accounts().account(login.trimmed()));
    KECE_TRY(attempt.credential, store.accounts().credential(attempt.account ? attempt.account->user : 0));
    return attempt;
}

Result<SignInAttempt> beginAttempt(Store& store, const Clock& clock, const QString& login)
{
    const QString name = Lockout::digestOf(login);
    KECE_TRY(SignInGuesses guesses, store.accounts().guesses(name));
    KECE_TRY(SignInAttempt attempt, lookUp(store, login));
    guesses = Lockout::afterClockSetBack(guesses, clock);
    attempt.secondsLeft = Lockout::secondsLeft(guesses, clock);
    if (attempt.secondsLeft == 0)
        guesses = Lockout::afterGuess(guesses, clock);
    KECE_CHECK(store.accounts().setGuesses(name, guesses));
    if (attempt.secondsLeft > 0)
        KECE_CHECK(recordAttempt(store, attempt, AuditAction::kLoginFailed));
    return attempt;
}

Done endAttempt(Store& store, const Clock& clock, const QString& login, const SignInAttempt& attempt, bool isRight)
{
    const QString name = Lockout::digestOf(login);
    if (isRight)
        return store.accounts().forgetGuesses(name);
    KECE_CHECK(recordAttempt(store, attempt, AuditAction::kLoginFailed));
    KECE_TRY(const SignInGuesses guesses, store.accounts().guesses(name));
    return Lockout::secondsLeft(guesses, clock) > 0 ? recordAttempt(store, attempt, AuditAction::kLock) : Done();
}

Done recordAttempt(Store& store, const SignInAttempt& attempt, const char* action)
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

Error nameIsLocked(qint64 seconds)
{
    return Error::denied(QCoreApplication::translate(
        "Access", "Too many wrong passwords: this name is locked for another %1 minutes. An administrator can lift that by giving it a new password.")
                             .arg((seconds + 59) / 60));
}

} // namespace kece
