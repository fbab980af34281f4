// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/Lockout.h"

#include "foundation/TextFold.h"

#include <QCryptographicHash>

#include <algorithm>

namespace kece::Lockout {

namespace {

bool isSameRun(const SignInGuesses& guesses, const Uptime& uptime)
{
    return !guesses.boot.isEmpty() && guesses.boot == uptime.boot;
}

qint64 lengthOf(int failures)
{
    const int doublings = std::clamp(failures - kFreeGuesses, 0, 20);
    return std::min(kLongestLock, kFirstLock << doublings);
}

void lock(SignInGuesses& guesses, const Clock& clock)
{
    const Uptime uptime = clock.uptime();
    const qint64 seconds = lengthOf(guesses.failures);
    guesses.lastAt = clock.now();
    guesses.lockedUntil = clock.now().addSecs(seconds);
    guesses.boot = uptime.boot;
    guesses.lockedUntilUptime = uptime.seconds + seconds;
}

} // namespace

QString digestOf(const QString& login)
{
    return QString::fromLatin1(QCryptographicHash::hash("sign-in " + foldForSearch(login).toUtf8(), QCryptographicHash::Sha256).toHex());
}

qint64 secondsLeft(const SignInGuesses& guesses, const Clock& clock)
{
    if (!guesses.lockedUntil.isValid())
        return 0;
    const Uptime uptime = clock.uptime();
    const qint64 left = isSameRun(guesses, uptime) ? guesses.lockedUntilUptime - uptime.seconds : clock.now().secsTo(guesses.lockedUntil);
    return std::clamp<qint64>(left, 0, lengthOf(guesses.failures));
}

SignInGuesses afterGuess(SignInGuesses guesses, const Clock& clock)
{
    ++guesses.failures;
    guesses.lastAt = clock.now();
    if (guesses.failures >= kFreeGuesses)
        lock(guesses, clock);
    return guesses;
}

SignInGuesses afterClockSetBack(SignInGuesses guesses, const Clock& clock)
{
    const bool wasSetBack = guesses.lastAt.isValid() && clock.now() < guesses.lastAt && !isSameRun(guesses, clock.uptime());
    if (wasSetBack && guesses.lockedUntil.isValid())
        lock(guesses, clock);
    return guesses;
}

} // namespace kece::Lockout
