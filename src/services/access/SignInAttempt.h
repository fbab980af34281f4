// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Clock.h"
#include "storage/AccountStore.h"
#include "storage/Store.h"

#include <optional>

namespace kece {

/// One password given for a name: at the door, or to go on after the idle lock.
struct SignInAttempt {
    qint64 secondsLeft = 0; ///< the name is locked
    std::optional<Account> account;
    std::optional<Credential> credential;
};

/// Reads what the password is compared with: the same for a name that is there and one that is not.
Result<SignInAttempt> lookUp(Store& store, const QString& login);
/// The same, and counts the guess first.
Result<SignInAttempt> beginAttempt(Store& store, const Clock& clock, const QString& login);
/// A right password is counted no more; a wrong one is written into the trail, and that it locked the name.
Done endAttempt(Store& store, const Clock& clock, const QString& login, const SignInAttempt& attempt, bool isRight);

Done recordAttempt(Store& store, const SignInAttempt& attempt, const char* action);

Error nameIsLocked(qint64 seconds);

} // namespace kece
