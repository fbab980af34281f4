// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/FactText.h"
#include "storage_sql/facts/RandomCompany.h"

#include "storage/FactSource.h"
#include "storage/TierStore.h"

namespace kece {
namespace {

using testing::check;
using testing::everyFact;
using testing::RandomCompany;
using testing::TemporaryDatabase;
using testing::valueOf;

/// A company that was graded once: columns kept, figures and tiers shown.
class FactVerification : public ::testing::Test
{
protected:
    static constexpr int kCustomers = 20;

    FactVerification() : company(database, 20261125, QDate(2026, 3, 31))
    {
        for (int i = 0; i < kCustomers; ++i)
            company.addCustomer();
        for (int i = 0; i < 400; ++i)
            company.change();
        const FactRequest request = everyFact(QDate(2026, 3, 31));
        const FactTable table = valueOf(store().facts().load(request, {}));
        check(store().facts().keep("tiering", request, table));
        assignTiers();
        check(store().facts().writeFigures(table));
    }

    Store& store() { return *database.store; }

    void assignTiers()
    {
        run.dimension = "tiering";
        run.asOf = QDate(2026, 3, 31);
        run.pack = "p";
        run.version = "1";
        run.state = "applied";
        run.ranAt = database.clock->now();
        run.id.value = valueOf(store().tiers().addRun(run));
        std::vector<TierAssignment> assignments;
        for (const qint64 customer : company.customers()) {
            for (const qint64 department : company.departments) {
                TierAssignment a;
                a.customer = {customer};
                a.department = {department};
                a.dimension = "tiering";
                a.pack = "p";
                a.version = "1";
                a.since = run.asOf;
                const qint64 rank = 1 + (customer + department) % 4;
                if (rank < 4) {
                    a.tier = a.tierName = QStringLiteral("t%1").arg(rank);
                    a.tierRank = rank;
                } else {
                    a.tier = QStringLiteral("");
                }
                assignments.push_back(a);
            }
        }
        check(store().tiers().apply(run.id.value, run.asOf, assignments, {}));
        check(store().tiers().showInLists(run.id.value, false));
    }

    void damage(const char* sql) { check(database.connection->execute(sql)); }

    /// The one problem there is; all of them where there are more.
    QString problem()
    {
        const QStringList problems = valueOf(store().verify());
        EXPECT_EQ(problems.size(), 1) << qPrintable(problems.join('\n'));
        return problems.join('\n');
    }

    TemporaryDatabase database;
    RandomCompany company;
    TierRun run;
};

TEST_F(FactVerification, FindsWhatGradingKeptSound)
{
    EXPECT_EQ(valueOf(store().verify()), QStringList());
    for (int i = 0; i < 50; ++i)
        company.change();
    const QStringList problems = valueOf(store().verify());
    EXPECT_TRUE(problems.isEmpty()) << qPrintable(problems.join(u'\n'));
}

TEST_F(FactVerification, NamesColumnsThatCannotBeRead)
{
    damage("update kept_facts set content = substr(content, 1, length(content) / 2) where name = 'tiering' and part = '0'");
    EXPECT_TRUE(problem().contains("tiering"));
}

TEST_F(FactVerification, NamesAHeadThatCannotBeRead)
{
    damage("update kept_facts set content = x'0102' where name = 'tiering' and part = 'head'");
    EXPECT_TRUE(problem().contains("cannot be read"));
}

TEST_F(FactVerification, SurvivesAnyByteOfTheColumnsChanged)
{
    const qint64 length = valueOf(database.connection->value("select length(content) from kept_facts where name = 'tiering' and part = '0'"))
                              .toLongLong();
    const QByteArray content = valueOf(database.connection->value("select content from kept_facts where name = 'tiering' and part = '0'"))
                                   .toByteArray();
    const FactRequest request = everyFact(QDate(2026, 3, 31));
    int named = 0;
    int tried = 0;
    for (qint64 at = 0; at < length; at += 1 + length / 150) {
        QByteArray changed = content;
        changed[at] = char(changed[at] ^ 0x55);
        valueOf(database.connection->change("update kept_facts set content = ? where name = 'tiering' and part = '0'", {changed}));
        named += valueOf(store().verify()).isEmpty() ? 0 : 1;
        ++tried;
        EXPECT_TRUE(store().facts().refresh("tiering", request, {}).ok());
    }
    EXPECT_GE(named, tried * 8 / 10) << "some bytes are those of words that no customer has";
}

TEST_F(FactVerification, NamesCustomersWhoseRecordsSayOtherwise)
{
    damage("update orders set amount = amount + 100 where customer_id = 1");
    damage("update customers set industry = 'glass' where id = 2");
    const QStringList problems = valueOf(store().verify());
    ASSERT_FALSE(problems.isEmpty());
    EXPECT_TRUE(problems.first().contains("C00001") || problems.first().contains("C00002")) << qPrintable(problems.join('\n'));
}

TEST_F(FactVerification, NamesFiguresThatListsShowWrongly)
{
    for (const char* column : {"amount_12m", "growth_12m", "overdue_amount", "satisfaction"}) {
        damage(qPrintable(QStringLiteral("update customer_figures set %1 = coalesce(%1, 0) + 7 where customer_id = 3").arg(column)));
        EXPECT_TRUE(problem().contains("C00003")) << column;
        damage(qPrintable(QStringLiteral("update customer_figures set %1 = nullif(%1 - 7, 0) where customer_id = 3").arg(column)));
        check(store().facts().writeFigures(valueOf(store().facts().load(everyFact(QDate(2026, 3, 31)), {}))));
        EXPECT_EQ(valueOf(store().verify()), QStringList()) << "a full grading writes them anew";
    }
    damage("update customer_figures set last_visit_on = '1999-12-31' where customer_id = 3");
    EXPECT_TRUE(problem().contains("C00003"));
}

TEST_F(FactVerification, NamesTiersThatListsShowWrongly)
{
    damage("update customer_figures set tier = 'other' where customer_id in (4, 5, 6, 7)");
    EXPECT_TRUE(problem().contains("C00004, C00005, C00006, …")) << qPrintable(problem());
    check(store().tiers().showInLists(run.id.value, true));
    EXPECT_EQ(valueOf(store().verify()), QStringList());
    damage("delete from tier_assignments where customer_id <> 8");
    EXPECT_FALSE(problem().contains("C00008"));
    check(store().tiers().showInLists(run.id.value, true));
    EXPECT_EQ(valueOf(store().verify()), QStringList());
}

TEST_F(FactVerification, NamesCustomersOfWhomListsShowNothing)
{
    damage("delete from customer_figures where customer_id = 9");
    const QStringList problems = valueOf(store().verify());
    ASSERT_EQ(problems.size(), 2) << qPrintable(problems.join('\n'));
    EXPECT_TRUE(problems[0].contains("C00009") && problems[1].contains("C00009"));
}

} // namespace
} // namespace kece
