// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/surveys/SurveyRules.h"

#include "policy/pack/Pack.h"

#include <gtest/gtest.h>

using namespace kece;

namespace {

SurveyRound round(int months, int first, int last)
{
    SurveyRound round;
    round.months = months;
    round.firstMonth = first;
    round.lastMonth = last;
    return round;
}

ReadPack packWith(const char* rounds)
{
    return readPack(QStringLiteral("[pack]\nid = \"s\"\nname = \"s\"\nversion = \"1\"\n[surveys]\narticle = \"1\"\n") + QString::fromUtf8(rounds));
}

} // namespace

TEST(SurveyRound, AsksInCertainMonthsOfItsPeriod)
{
    EXPECT_EQ(round(12, 10, 12).window({2026, 3, 1}).first, QDate(2026, 10, 1));
    EXPECT_EQ(round(12, 2, 2).window({2024, 3, 1}).last, QDate(2024, 2, 29));
    EXPECT_EQ(round(3, 3, 3).window({2026, 4, 1}).first, QDate(2026, 6, 1));
    EXPECT_EQ(round(3, 1, 12).window({2026, 12, 31}).last, QDate(2026, 12, 31)) << "no more than the period has";
    EXPECT_EQ(round(1, 1, 12).window({2026, 2, 10}).last, QDate(2026, 2, 28));
}

TEST(SurveyRound, IsLateUntilSomebodyIsAskedAfterAMissedOne)
{
    const SurveyRound quarterly = round(3, 3, 3);
    const QDate since(2026, 1, 1);
    EXPECT_EQ(standingOf(quarterly, {}, since, {2026, 2, 1}).window.last, QDate(2026, 3, 31)) << "not in force at the end of December";
    const SurveyStanding late = standingOf(quarterly, {}, since, {2026, 4, 2});
    EXPECT_EQ(late.window.last, QDate(2026, 3, 31));
    EXPECT_FALSE(late.isDone);
    EXPECT_EQ(standingOf(quarterly, {QDate(2026, 4, 2)}, since, {2026, 4, 3}).window.last, QDate(2026, 6, 30)) << "made up for, the next one is open";
    EXPECT_FALSE(standingOf(quarterly, {QDate(2026, 4, 2)}, since, {2026, 4, 3}).isDone) << "before its months";
    EXPECT_TRUE(standingOf(quarterly, {QDate(2026, 6, 1)}, since, {2026, 6, 30}).isDone);
    EXPECT_FALSE(standingOf(quarterly, {QDate(2026, 6, 1)}, since, {2026, 9, 1}).isDone);
}

TEST(SurveysSection, NamesWhatCannotBeRead)
{
    EXPECT_TRUE(packWith("[[surveys.round]]\nid=\"a\"\nname=\"a\"\narticle=\"1\"\nperiod=\"year\"\nmonths=[\"10\",\"12\"]\n").pack);
    const auto blank = packWith("[[surveys.round]]\nid=\"a\"\nname=\"a\"\narticle=\"1\"\nperiod=\"unset\"\n");
    ASSERT_TRUE(blank.pack);
    EXPECT_EQ(blank.pack->unsetValues(), QStringList{"surveys.a.period"});
    EXPECT_FALSE(blank.pack->surveys->rounds.first().months);
    for (const char* wrong : {"period=\"week\"\n", "", "period=\"quarter\"\nmonths=[\"4\"]\n", "period=\"year\"\nmonths=[\"3\",\"2\"]\n",
             "period=\"year\"\nmonths=[]\n", "period=\"year\"\nmonths=[\"x\"]\n", "period=\"year\"\nweights=\"1\"\n"})
        EXPECT_FALSE(packWith((std::string("[[surveys.round]]\nid=\"a\"\nname=\"a\"\narticle=\"1\"\n") + wrong).c_str()).problems.isEmpty()) << wrong;
    EXPECT_FALSE(packWith("").problems.isEmpty()) << "no round at all";
}
