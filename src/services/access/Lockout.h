// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Clock.h"
#include "storage/AccountStore.h"

namespace kece {

/// When a name is locked after wrong passwords: after five for a quarter of an hour, twice as long after each one more, a day at most. Pure.
/// A clock that was set does not end a lock: as long as the computer runs it is measured by its running time; after a restart by the clock, and one
/// that was set back starts the lock anew.
namespace Lockout {

inline constexpr int kFreeGuesses = 5;
inline constexpr qint64 kFirstLock = 15 * 60;
inline constexpr qint64 kLongestLock = 24 * 60 * 60;

/// What stands in the database for a name that was typed: it might be a password typed in the wrong place.
QString digestOf(const QString& login);

/// Seconds until the next guess is looked at; 0: now.
qint64 secondsLeft(const SignInGuesses& guesses, const Clock& clock);
/// Counted before the guess is looked at, so that ending the program wins nothing.
SignInGuesses afterGuess(SignInGuesses guesses, const Clock& clock);
/// The same where the clock stands before the last guess: the lock begins again.
SignInGuesses afterClockSetBack(SignInGuesses guesses, const Clock& clock);

} // namespace Lockout

} // namespace kece
