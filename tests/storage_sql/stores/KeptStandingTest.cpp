// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/KeptStanding.h"

#include "storage_sql/TemporaryDatabase.h"

#include "domain/entities/Customer.h"
#include "storage/RecordStore.h"

#include <random>

namespace kece {
namespace {

using testing::check;
using testing::TemporaryDatabase;
using testing::valueOf;

class KeptStandingTest : public ::testing::Test
{
protected:
    static constexpr int kCustomers = 60;

    KeptStandingTest()
    {
        for (int i = 1; i <= kCustomers; ++i) {
            Customer customer;
            customer.code = QStringLiteral("C%1").arg(i);
            customer.name = customer.code;
            valueOf(database.store->records().insert(Record::of(customerSchema(), customer)));
        }
        std::vector<TierAssignment> all;
        for (int i = 1; i <= kCustomers; ++i)
            all.push_back(assignment(i));
        apply(all, {});
    }

    TierStore& tiers() { return database.store->tiers(); }

    TierAssignment assignment(qint64 customer)
    {
        TierAssignment a;
        a.customer = {customer};
        a.department = {qint64(m_random() % 2)};
        a.dimension = "tiering";
        a.pack = "p";
        a.version = m_random() % 3 ? "1" : "2";
        a.since = QDate(2026, 1, 31).addMonths(int(m_random() % 3));
        const int rank = int(m_random() % 4);
        if (rank > 0) {
            a.tier = a.tierName = QStringLiteral("t%1").arg(rank);
            a.tierRank = rank;
            a.articles = m_random() % 2 ? "第5条" : "第6条、第7条";
            a.cappedBy = m_random() % 5 ? "" : "t1";
        } else {
            a.tier = QStringLiteral("");
        }
        return a;
    }

    void apply(const std::vector<TierAssignment>& changed, const std::vector<TierAssignment>& removed)
    {
        TierRun run;
        run.dimension = "tiering";
        run.asOf = QDate(2026, 1, 31);
        run.pack = "p";
        run.version = "1";
        run.state = "applied";
        run.ranAt = database.clock->now();
        check(tiers().apply(valueOf(tiers().addRun(run)), run.asOf, changed, removed));
    }

    Standing stored()
    {
        Standing all;
        check(tiers().eachStanding("tiering", -1, true, [&](const StandingTier& tier) {
            all.add(tier);
            return true;
        }));
        return all;
    }
    /// What is told from what was kept; nothing where it is not used.
    std::optional<Standing> told()
    {
        Standing all;
        const bool isUsed = valueOf(kept.each([&](const StandingTier& tier) {
            all.add(tier);
            return true;
        }));
        return isUsed ? std::optional(std::move(all)) : std::nullopt;
    }

    TemporaryDatabase database;
    KeptStanding kept{*database.connection, "tiering"};
    std::mt19937 m_random{20261125};
};

TEST_F(KeptStandingTest, TellsNothingBeforeAnythingIsKept)
{
    EXPECT_FALSE(told().has_value());
    EXPECT_TRUE(valueOf(kept.isSound()));
}

TEST_F(KeptStandingTest, TellsWhatIsInForceWhateverChangedSince)
{
    for (int round = 0; round < 40; ++round) {
        check(kept.keep(stored()));
        ASSERT_EQ(told(), stored());
        for (int change = 0; change < 5; ++change) {
            const TierAssignment a = assignment(1 + qint64(m_random() % kCustomers));
            if (m_random() % 4 == 0)
                apply({}, {a});
            else
                apply({a}, {});
            ASSERT_EQ(told(), stored()) << round << '/' << change;
        }
    }
}

TEST_F(KeptStandingTest, LeavesOffWhenMuchHasChanged)
{
    check(kept.keep(stored()));
    for (int i = 1; i <= 20; ++i)
        apply({assignment(i)}, {});
    EXPECT_FALSE(told().has_value());
}

TEST_F(KeptStandingTest, StopsWhenTheVisitDoes)
{
    check(kept.keep(stored()));
    int visits = 0;
    EXPECT_TRUE(valueOf(kept.each([&](const StandingTier&) { return ++visits < 3; })));
    EXPECT_EQ(visits, 3);
}

TEST_F(KeptStandingTest, IsKeptAnewWhereItIsDamaged)
{
    check(kept.keep(stored()));
    check(database.connection->execute("update kept_facts set content = substr(content, 1, 20) where name = 'standing:tiering' and part = '0'"));
    EXPECT_FALSE(told().has_value());
    EXPECT_FALSE(valueOf(kept.isSound()));
    EXPECT_TRUE(valueOf(database.store->verify()).join('\n').contains("tiering"));
    check(kept.keep(stored()));
    EXPECT_EQ(told(), stored());
    EXPECT_EQ(valueOf(KeptStanding::dimensions(*database.connection)), QStringList("tiering"));
    check(KeptStanding::forgetAll(*database.connection));
    EXPECT_FALSE(told().has_value());
}

TEST_F(KeptStandingTest, IsFoundToDifferFromTheAssignmentsByVerify)
{
    check(kept.keep(stored()));
    const auto problems = [&] { return valueOf(database.store->verify()).filter("kept for the next grading").size(); };
    EXPECT_EQ(problems(), 0);
    check(database.connection->execute("update tier_assignments set capped_by = 'other' where customer_id = 5"));
    EXPECT_EQ(problems(), 1);
}

} // namespace
} // namespace kece
