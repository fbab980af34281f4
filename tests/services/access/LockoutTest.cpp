// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/Lockout.h"

#include <gtest/gtest.h>

using namespace kece;

namespace {

constexpr qint64 kHour = 3600;

class ALockout : public ::testing::Test
{
protected:
    void pass(qint64 seconds, bool alsoUptime = true)
    {
        clock.set(clock.now().addSecs(seconds));
        if (alsoUptime)
            clock.setUptime({clock.uptime().boot, clock.uptime().seconds + seconds});
    }
    void guess(int times = 1)
    {
        for (int i = 0; i < times; ++i)
            guesses = Lockout::afterGuess(guesses, clock);
    }
    qint64 left()
    {
        guesses = Lockout::afterClockSetBack(guesses, clock);
        return Lockout::secondsLeft(guesses, clock);
    }

    FixedClock clock{QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC)};
    SignInGuesses guesses;
};

} // namespace

TEST_F(ALockout, BeginsWithTheFifthGuessAndDoublesUpToADay)
{
    guess(4);
    EXPECT_EQ(left(), 0);
    qint64 expected = 15 * 60;
    for (int i = 0; i < 12; ++i) {
        guess();
        EXPECT_EQ(left(), expected);
        pass(left() - 1);
        EXPECT_EQ(left(), 1);
        pass(1);
        EXPECT_EQ(left(), 0);
        expected = std::min<qint64>(2 * expected, 24 * kHour);
    }
}

TEST_F(ALockout, IsNotEndedByAClockSetForwardWhileTheComputerRuns)
{
    clock.setUptime({"boot-1", 100});
    guess(5);
    pass(365 * 24 * kHour, false);
    EXPECT_EQ(left(), 15 * 60);
    pass(-2 * 365 * 24 * kHour, false);
    EXPECT_EQ(left(), 15 * 60);
    pass(15 * 60);
    EXPECT_EQ(left(), 0);
}

TEST_F(ALockout, GoesByTheClockAfterTheComputerWasStartedAnew)
{
    clock.setUptime({"boot-1", 100});
    guess(5);
    clock.setUptime({"boot-2", 5});
    EXPECT_EQ(left(), 15 * 60);
    pass(15 * 60);
    EXPECT_EQ(left(), 0);
}

TEST_F(ALockout, BeginsAnewWhereTheClockWasSetBackAndIsNeverLongerThanItself)
{
    guess(6);
    pass(-300 * 24 * kHour, false);
    EXPECT_EQ(left(), 30 * 60);
    pass(30 * 60);
    EXPECT_EQ(left(), 0);
}
