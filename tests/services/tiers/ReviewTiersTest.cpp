// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tiers/ReviewTiers.h"

#include "services/TestCompany.h"
#include "support/CancellingClock.h"

#include <gtest/gtest.h>

namespace kece {

namespace {

const QDate kDay(2026, 6, 30);

Result<ReviewOutcome> review(TestCompany& company, const Session& session, const ReviewRequest& request, Progress progress = {})
{
    return company.database->write<ReviewOutcome>([=](Store& store) { return reviewTiers(store, session, request, progress); }).result();
}

ReviewRequest on(QDate day)
{
    ReviewRequest request;
    request.asOf = day;
    return request;
}

} // namespace

TEST(ReviewTiers, PutsTiersInForce)
{
    TestCompany company;
    const auto outcome = review(company, company.session, on(kDay));
    ASSERT_TRUE(outcome.ok()) << qPrintable(outcome.error().message);
    EXPECT_EQ(company.tiers(), (QMap<qint64, QString>{{company.large.value, "vip"}, {company.small.value, "reserve"}}));
    EXPECT_EQ(outcome->changed, 2);
    EXPECT_EQ(review(company, company.session, on(kDay))->changed, 0);
}

TEST(ReviewTiers, CancelledBeforeOrAfterTheReadingLeavesEverythingAsItWas)
{
    TestCompany company;
    Progress early;
    early.cancel();
    const auto atOnce = review(company, company.session, on(kDay), early);
    ASSERT_FALSE(atOnce.ok());
    EXPECT_EQ(atOnce.error().kind, Error::Kind::Cancelled);
    EXPECT_TRUE(company.tiers().isEmpty());

    const Progress late;
    Session cancelling = company.session;
    cancelling.clock = std::make_shared<CancellingClock>(late);
    const auto midway = review(company, cancelling, on(kDay), late);
    ASSERT_FALSE(midway.ok());
    EXPECT_EQ(midway.error().kind, Error::Kind::Cancelled);
    EXPECT_TRUE(company.tiers().isEmpty());
    EXPECT_EQ(company.runs(), 0) << "not even the run itself stays";

    EXPECT_EQ(review(company, company.session, on(kDay))->changed, 2) << "nothing was forgotten with it";
}

TEST(ReviewTiers, CancelKeepsWhatWasInForceBefore)
{
    TestCompany company;
    ASSERT_TRUE(review(company, company.session, on(kDay)).ok());
    const auto before = company.tiers();
    company.order("O2", company.small, QDate(2026, 6, 30), 200'000'00);
    const Progress late;
    Session cancelling = company.session;
    cancelling.clock = std::make_shared<CancellingClock>(late);
    EXPECT_FALSE(review(company, cancelling, on(kDay), late).ok());
    EXPECT_EQ(company.tiers(), before);
    const auto outcome = review(company, company.session, on(kDay));
    EXPECT_EQ(outcome->changed, 1);
    EXPECT_EQ(outcome->promoted, 1);
    EXPECT_EQ(company.tiers().value(company.small.value), "key");
}

TEST(ReviewTiers, ListsWhoMovedAndWhoStandsAtTheLine)
{
    TestCompany company;
    ReviewRequest request = on(kDay);
    request.withMembers = true;
    request.withAssignments = true;
    request.dryRun = true;
    request.policy = "capped-amounts";
    const auto outcome = review(company, company.session, request);
    ASSERT_TRUE(outcome.ok()) << qPrintable(outcome.error().message);
    EXPECT_EQ(outcome->state, "dry");
    EXPECT_EQ(outcome->assignments.size(), 2u);
    EXPECT_EQ(outcome->capped, 1) << "floor(15 % of 2) is no place at all";
    bool below = false;
    for (const ReviewGroup& group : outcome->groups)
        below = below || (group.kind == ReviewGroup::Kind::BelowLine && group.members.size() == 1 && group.members.first().code == "L");
    EXPECT_TRUE(below);
}

TEST(ReviewTiers, NamesTheTiersOfThePolicyBeforeWhenAnotherIsTried)
{
    TestCompany company;
    ASSERT_TRUE(review(company, company.session, on(kDay)).ok());
    ReviewRequest request = on(kDay);
    request.withMembers = true;
    request.dryRun = true;
    request.policy = "capped-amounts";
    const auto outcome = review(company, company.session, request);
    ASSERT_TRUE(outcome.ok()) << qPrintable(outcome.error().message);
    ASSERT_FALSE(outcome->formerTiers.isEmpty());
    qint64 before = 0;
    for (const TierCount& tier : outcome->formerTiers) {
        EXPECT_NE(tier.name, tier.id);
        EXPECT_GT(tier.rank, 0);
        before += tier.before;
    }
    EXPECT_EQ(before, 2);
}

TEST(ReviewTiers, SaysWhatKeepsThoseJustBelowATierOut)
{
    TestCompany company;
    ReviewRequest request = on(kDay);
    request.withMembers = true;
    request.dryRun = true;
    const auto outcome = review(company, company.session, request);
    ASSERT_TRUE(outcome.ok()) << qPrintable(outcome.error().message);
    int justBelow = 0;
    for (const ReviewGroup& group : outcome->groups) {
        if (group.kind != ReviewGroup::Kind::JustBelow)
            continue;
        for (const ReviewMember& member : group.members) {
            ++justBelow;
            EXPECT_FALSE(member.unmet.isEmpty()) << qPrintable(member.code);
            EXPECT_TRUE(member.gap == kUnknown || member.gap < 0) << qPrintable(member.code);
        }
    }
    EXPECT_GT(justBelow, 0);
}

TEST(ReviewTiers, TheSameResultWhateverWasKeptFromBefore)
{
    TestCompany company;
    ASSERT_TRUE(review(company, company.session, on(QDate(2026, 1, 31))).ok());
    company.order("O2", company.small, QDate(2026, 2, 1), 120'000'00);
    company.order("O3", company.large, QDate(2026, 2, 1), -550'000'00);
    const auto incremental = review(company, company.session, on(QDate(2026, 2, 28)));
    ASSERT_TRUE(incremental.ok());
    const auto tiers = company.tiers();
    ReviewRequest full = on(QDate(2026, 2, 28));
    full.full = true;
    EXPECT_EQ(review(company, company.session, full)->changed, 0);
    EXPECT_EQ(company.tiers(), tiers);
    EXPECT_EQ(tiers, (QMap<qint64, QString>{{company.large.value, "general"}, {company.small.value, "key"}}));
}

} // namespace kece
