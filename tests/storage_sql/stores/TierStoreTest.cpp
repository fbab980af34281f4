// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/RandomRecords.h"
#include "storage_sql/TemporaryDatabase.h"

#include "domain/entities/Customer.h"
#include "storage/RecordStore.h"
#include "storage/TierStore.h"

namespace kece {
namespace {

using testing::check;
using testing::valueOf;

class Tiers : public ::testing::Test
{
protected:
    void SetUp() override
    {
        for (int n = 1; n <= 4; ++n) {
            Record customer(customerSchema());
            customer.setValue(u"code", QStringLiteral("C%1").arg(n));
            customer.setValue(u"name", QStringLiteral("Customer %1").arg(n));
            valueOf(database.store->records().insert(customer));
        }
    }

    TierStore& tiers() { return database.store->tiers(); }

    static TierAssignment assignment(qint64 customer, const char* tier, int rank, qint64 department = 0)
    {
        TierAssignment a;
        a.customer = {customer};
        a.department = {department};
        a.dimension = "tiering";
        a.tier = tier;
        a.tierName = QString("名 ") + tier;
        a.tierNameEn = QString("Tier ") + tier;
        a.tierRank = rank;
        a.pack = "four-tiers";
        a.version = "1";
        a.articles = "第8条";
        a.figures = "{\"amount_12m\":100}";
        return a;
    }

    qint64 run(QDate asOf)
    {
        TierRun r;
        r.asOf = asOf;
        r.pack = "four-tiers";
        r.version = "1";
        r.state = "applied";
        r.ranAt = QDateTime(asOf, QTime(12, 0), Qt::UTC);
        return valueOf(tiers().addRun(r));
    }

    void apply(QDate asOf, const std::vector<TierAssignment>& changed, const std::vector<TierAssignment>& removed = {})
    {
        const qint64 id = run(asOf);
        check(tiers().apply(id, asOf, changed, removed));
        check(tiers().showInLists(id, false));
    }

    QString inForce(QDate day = {}, qint64 department = -1)
    {
        QStringList all;
        const auto note = [&](const TierAssignment& a) {
            all << QStringLiteral("%1/%2:%3").arg(a.customer.value).arg(a.department.value).arg(a.tier);
            return true;
        };
        check(day.isValid() ? tiers().eachAssignmentOn(day, "tiering", department, note) : tiers().eachAssignment("tiering", department, note));
        return all.join(' ');
    }

    QString shown(qint64 customer) { return valueOf(database.store->records().get(customerSchema(), customer)).record.value(u"tier").toString(); }

    testing::TemporaryDatabase database;
};

TEST_F(Tiers, AreInForceInOrderOfDepartmentAndCustomer)
{
    apply({2026, 1, 31}, {assignment(2, "B", 2, 5), assignment(1, "A", 1), assignment(3, "C", 3), assignment(2, "A", 1)});
    EXPECT_EQ(inForce(), "1/0:A 2/0:A 3/0:C 2/5:B");
    EXPECT_EQ(inForce({}, 5), "2/5:B");
    EXPECT_EQ(inForce({}, 0), "1/0:A 2/0:A 3/0:C");
    const TierAssignment stored = valueOf(tiers().assignmentsOf({1})).first();
    EXPECT_EQ(stored.since, QDate(2026, 1, 31));
    EXPECT_EQ(stored.tierName, "名 A");
    EXPECT_EQ(stored.tierRank, 1);
    EXPECT_EQ(stored.articles, "第8条");
    EXPECT_EQ(stored.figures, "{\"amount_12m\":100}");
    EXPECT_EQ(stored.cappedBy, "");
}

TEST_F(Tiers, AreKnownForEveryDayThereWas)
{
    apply({2026, 1, 31}, {assignment(1, "A", 1), assignment(2, "B", 2)});
    apply({2026, 2, 28}, {assignment(1, "B", 2), assignment(3, "A", 1)});
    apply({2026, 3, 31}, {assignment(1, "A", 1)}, {assignment(2, "B", 2)});
    EXPECT_EQ(inForce({2026, 1, 30}), "");
    EXPECT_EQ(inForce({2026, 1, 31}), "1/0:A 2/0:B");
    EXPECT_EQ(inForce({2026, 3, 30}), "1/0:B 2/0:B 3/0:A");
    EXPECT_EQ(inForce({2026, 3, 31}), "1/0:A 3/0:A");
    EXPECT_EQ(inForce(), "1/0:A 3/0:A");
}

TEST_F(Tiers, KeepWhatTheyWereBefore)
{
    apply({2026, 1, 31}, {assignment(1, "A", 1)});
    apply({2026, 2, 28}, {assignment(1, "B", 2)});
    apply({2026, 3, 31}, {}, {assignment(1, "B", 2)});
    const auto history = valueOf(tiers().history({1}, 10));
    ASSERT_EQ(history.size(), 3);
    EXPECT_EQ(history[0].previousTier, "B");
    EXPECT_EQ(history[0].assignment.tier, "-");
    EXPECT_EQ(history[1].previousTier, "A");
    EXPECT_EQ(history[1].assignment.tier, "B");
    EXPECT_TRUE(history[2].previousTier.isNull());
    EXPECT_EQ(history[2].assignment.figures, "{\"amount_12m\":100}");
    QStringList changes;
    check(tiers().eachChange({2026, 1, 31}, {2026, 3, 31}, "tiering", [&](const TierHistoryEntry& entry) {
        changes << entry.previousTier + '>' + entry.assignment.tier;
        return true;
    }));
    EXPECT_EQ(changes, QStringList({"A>B", "B>-"}));
}

TEST_F(Tiers, ShowTheBestOneOfACustomerInTheList)
{
    apply({2026, 1, 31}, {assignment(1, "C", 3, 1), assignment(1, "A", 1, 2), assignment(2, "B", 2, 1)});
    EXPECT_EQ(shown(1), "A");
    EXPECT_EQ(shown(2), "B");
    apply({2026, 2, 28}, {}, {assignment(1, "A", 1, 2), assignment(2, "B", 2, 1)});
    EXPECT_EQ(shown(1), "C");
    EXPECT_EQ(shown(2), "");
}

TEST_F(Tiers, OfAClassificationStandBeside)
{
    TierAssignment risk = assignment(1, "watch", 1);
    risk.dimension = "risk";
    apply({2026, 1, 31}, {risk, assignment(1, "B", 2)});
    EXPECT_EQ(inForce(), "1/0:B");
    EXPECT_EQ(valueOf(tiers().assignmentsOf({1})).size(), 2);
    EXPECT_EQ(valueOf(tiers().assignmentsOf({1})).first().dimension, "tiering");
    EXPECT_EQ(shown(1), "B");
}

TEST_F(Tiers, RememberTheLastDayARunWasAppliedFor)
{
    EXPECT_FALSE(valueOf(tiers().lastApplied("tiering", -1)).isValid());
    run({2026, 3, 31});
    run({2026, 1, 31});
    EXPECT_EQ(valueOf(tiers().lastApplied("tiering", -1)), QDate(2026, 3, 31));
    EXPECT_EQ(valueOf(tiers().lastApplied("tiering", 0)), QDate(2026, 3, 31));
    EXPECT_EQ(valueOf(tiers().lastApplied("tiering", 1)), QDate(2026, 3, 31)) << "a run for everybody is one for each department";
    EXPECT_EQ(valueOf(tiers().lastApplied("tiering", -1, {2026, 3, 30})), QDate(2026, 1, 31));
    EXPECT_FALSE(valueOf(tiers().lastApplied("tiering", -1, {2026, 1, 30})).isValid());
    EXPECT_FALSE(valueOf(tiers().lastApplied("risk", -1)).isValid());
    EXPECT_EQ(valueOf(tiers().runs(1)).first().asOf, QDate(2026, 3, 31));
    EXPECT_EQ(valueOf(tiers().run(2)).asOf, QDate(2026, 1, 31));
}

TEST_F(Tiers, DecidedByHandHoldUpToAndIncludingTheirLastDay)
{
    TierDecision decision;
    decision.customer = {1};
    decision.tier = "A";
    decision.reason = "strategic";
    decision.decidedOn = {2026, 1, 10};
    decision.until = {2026, 6, 30};
    valueOf(tiers().addDecision(decision));
    const auto count = [&](QDate day) { return valueOf(tiers().decisions(day)).size(); };
    EXPECT_EQ(count({2026, 1, 9}), 0);
    EXPECT_EQ(count({2026, 1, 10}), 1);
    EXPECT_EQ(count({2026, 6, 30}), 1);
    EXPECT_EQ(count({2026, 7, 1}), 0);
    const TierDecision stored = valueOf(tiers().decisions({2026, 2, 1})).first();
    EXPECT_EQ(stored.reason, "strategic");
    EXPECT_EQ(stored.until, decision.until);
    EXPECT_FALSE(stored.revokedOn.isValid());
}

} // namespace
} // namespace kece
