// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/visits/VisitRules.h"

#include <gtest/gtest.h>

namespace kece {

namespace {

VisitRule rule(const char* id, const char* rank, int months, bool isSelective = false, const char* insteadOf = "")
{
    VisitRule rule;
    rule.id = id;
    rule.tiers = {"vip"};
    if (*rank)
        rule.ranks = {rank};
    rule.forms = {"onsite"};
    rule.count = 1;
    rule.months = months;
    rule.isSelective = isSelective;
    rule.insteadOf = insteadOf;
    return rule;
}

/// "deputy 0 2026-06-30; top 1 2026-06-30": duty, visits made, due.
std::string duties(const VisitRules& rules, const VisitedCustomer& customer, QDate day)
{
    QStringList words;
    for (const VisitDuty& duty : dutiesOf(rules, customer, day))
        words << QStringLiteral("%1 %2 %3").arg(duty.rule->id).arg(duty.made).arg(duty.dueOn.toString(Qt::ISODate));
    return words.join("; ").toStdString();
}

const QDate kDay(2026, 5, 20);

} // namespace

TEST(DayPeriod, IsCountedFromJanuary)
{
    EXPECT_EQ(DayPeriod::of(kDay, 1).first, QDate(2026, 5, 1));
    EXPECT_EQ(DayPeriod::of(kDay, 3).last, QDate(2026, 6, 30));
    EXPECT_EQ(DayPeriod::of(kDay, 6).first, QDate(2026, 1, 1));
    EXPECT_EQ(DayPeriod::of(QDate(2024, 2, 29), 1).last, QDate(2024, 2, 29));
    EXPECT_EQ(DayPeriod::of(QDate(2026, 1, 1), 3).before().first, QDate(2025, 10, 1));
    EXPECT_EQ(DayPeriod::of(QDate(2026, 1, 1), 12).before().last, QDate(2025, 12, 31));
}

TEST(VisitDuties, StayApartOnOneCustomer)
{
    const VisitRules rules{"1", {rule("deputy", "deputy", 3), rule("top", "top", 6)}};
    const std::vector<MadeVisit> visits{{{2026, 4, 10}, "onsite", "top"}};
    VisitedCustomer customer{"vip", kDay, {}, visits, {}};
    EXPECT_EQ(duties(rules, customer, kDay), "deputy 0 2026-06-30; top 1 2026-06-30") << "the general manager's visit is not the deputy's";
}

TEST(VisitDuties, CountTheRightFormRankAndDays)
{
    const VisitRules rules{"1", {rule("deputy", "deputy", 3)}};
    const std::vector<MadeVisit> visits{{{2026, 3, 31}, "onsite", "deputy"}, {{2026, 4, 1}, "phone", "deputy"}, {{2026, 4, 2}, "onsite", "staff"},
        {{2026, 5, 21}, "onsite", "deputy"}, {{2026, 5, 20}, "onsite", "deputy"}};
    VisitedCustomer customer{"vip", {}, {}, visits, {}};
    EXPECT_EQ(duties(rules, customer, kDay), "deputy 1 2026-06-30");
    customer.tier = "general";
    EXPECT_EQ(duties(rules, customer, kDay), "");
}

TEST(VisitDuties, AreOverdueSinceTheMissedPeriodUntilSomebodyGoes)
{
    const VisitRules rules{"1", {rule("monthly", "", 1)}};
    std::vector<MadeVisit> visits;
    VisitedCustomer customer{"vip", {2026, 1, 1}, {}, visits, {}};
    EXPECT_EQ(duties(rules, customer, kDay), "monthly 0 2026-04-30");
    customer.tierSince = QDate(2026, 4, 2);
    EXPECT_EQ(duties(rules, customer, kDay), "monthly 0 2026-05-31") << "it did not hold for all of April";
    customer.tierSince = QDate(2026, 4, 1);
    customer.openedOn = QDate(2026, 4, 15);
    EXPECT_EQ(duties(rules, customer, kDay), "monthly 0 2026-05-31");
    customer.openedOn = {};
    visits = {{{2026, 5, 2}, "onsite", ""}};
    customer.visits = visits;
    EXPECT_EQ(duties(rules, customer, kDay), "monthly 1 2026-05-31");
}

TEST(VisitDuties, FallBackForThoseNotChosen)
{
    const VisitRules rules{"1", {rule("chosen", "lead", 6, true), rule("rest", "staff", 1, false, "chosen")}};
    VisitedCustomer customer{"vip", kDay, {}, {}, {}};
    EXPECT_EQ(duties(rules, customer, kDay), "rest 0 2026-05-31");
    customer.chosen = {"chosen"};
    EXPECT_EQ(duties(rules, customer, kDay), "chosen 0 2026-06-30");
}

TEST(VisitDuties, WithoutANumberAreNone)
{
    VisitRules rules{"1", {rule("blank", "", 1)}};
    rules.rules[0].count = std::nullopt;
    VisitedCustomer customer{"vip", kDay, {}, {}, {}};
    EXPECT_EQ(duties(rules, customer, kDay), "");
}

} // namespace kece
