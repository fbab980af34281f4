// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/SqlFactSource.h"

#include "domain/entities/BlacklistEntry.h"
#include "domain/entities/Complaint.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Order.h"
#include "domain/entities/Payment.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/entities/TierRun.h"
#include "storage/RecordStore.h"
#include "storage/TierStore.h"
#include "storage_sql/TemporaryDatabase.h"
#include "storage_sql/facts/FactText.h"
#include "storage_sql/facts/NaiveFacts.h"
#include "storage_sql/facts/RandomCompany.h"
#include "storage_sql/statement/NativeStatement.h"

namespace kece {

namespace {

using namespace kece::testing;

class SqlFactSourceTest : public ::testing::Test
{
protected:
    Id<Customer> addCustomer(const QString& code = "C1")
    {
        Customer customer;
        customer.code = code;
        customer.name = code;
        return {valueOf(records().insert(Record::of(customerSchema(), customer)))};
    }
    qint64 addOrder(Id<Customer> customer, QDate day, qint64 amount)
    {
        Order order;
        order.customer = customer;
        order.orderNo = QStringLiteral("O%1").arg(++m_running);
        order.orderedOn = day;
        order.amount = amount;
        order.status = "done";
        return valueOf(records().insert(Record::of(orderSchema(), order)));
    }
    void addPayment(Id<Customer> customer, QDate due, qint64 owed, QDate paidOn = {}, std::optional<qint64> paid = {})
    {
        Payment payment;
        payment.customer = customer;
        payment.dueOn = due;
        payment.amountDue = owed;
        payment.paidOn = paidOn;
        payment.amountPaid = paid;
        valueOf(records().insert(Record::of(paymentSchema(), payment)));
    }
    FactTable load(QDate asOf) { return valueOf(database.store->facts().load(everyFact(asOf), {})); }
    qint64 fact(BaseFact fact, QDate asOf) { return load(asOf).column(fact).at(0); }
    RecordStore& records() { return database.store->records(); }

    TemporaryDatabase database;
    int m_running = 0;
};

TEST_F(SqlFactSourceTest, CountsTheWindowFromTheDayAfterTheSameDayOfTheYearBefore)
{
    const auto customer = addCustomer();
    addOrder(customer, {2025, 6, 30}, 1);
    addOrder(customer, {2025, 7, 1}, 10);
    addOrder(customer, {2026, 6, 30}, 100);
    addOrder(customer, {2026, 7, 1}, 1000);
    EXPECT_EQ(fact(BaseFact::Amount12m, {2026, 6, 30}), 110);
    EXPECT_EQ(fact(BaseFact::AmountPrev12m, {2026, 6, 30}), 1);
    EXPECT_EQ(fact(BaseFact::AmountTotal, {2026, 6, 30}), 111);
    EXPECT_EQ(fact(BaseFact::AmountYtd, {2026, 6, 30}), 100);
}

TEST_F(SqlFactSourceTest, ClampsAWindowOfALeapDayToTheMonthsEnd)
{
    const auto customer = addCustomer();
    addOrder(customer, {2023, 2, 28}, 1);
    addOrder(customer, {2023, 3, 1}, 10);
    EXPECT_EQ(fact(BaseFact::Amount12m, {2024, 2, 29}), 10);
}

TEST_F(SqlFactSourceTest, CountsAVoidRecordOnTheDaysBeforeItWasVoided)
{
    const auto customer = addCustomer();
    const qint64 order = addOrder(customer, {2026, 5, 1}, 100);
    check(records().voidRecord(orderSchema(), order, 1, "double", {2026, 6, 10}));
    EXPECT_EQ(fact(BaseFact::Amount12m, {2026, 6, 9}), 100);
    EXPECT_EQ(fact(BaseFact::Amount12m, {2026, 6, 10}), 0);
}

TEST_F(SqlFactSourceTest, LeavesOutCustomersThatAreVoidOrNotYetOpenedOnTheDay)
{
    Customer later;
    later.code = "LATER";
    later.name = "Later";
    later.openedOn = {2026, 6, 1};
    valueOf(records().insert(Record::of(customerSchema(), later)));
    const auto gone = addCustomer("GONE");
    check(records().voidRecord(customerSchema(), gone.value, 1, "closed", {2026, 6, 15}));
    EXPECT_EQ(load({2026, 5, 31}).size(), 1u);
    EXPECT_EQ(load({2026, 6, 1}).size(), 2u);
    EXPECT_EQ(load({2026, 6, 15}).size(), 1u);
}

TEST_F(SqlFactSourceTest, TellsOverduePaymentsAsTheyStoodOnTheDay)
{
    const auto customer = addCustomer();
    addPayment(customer, {2026, 3, 1}, 1000, {2026, 3, 11}, 1000); // late by ten days
    addPayment(customer, {2026, 4, 1}, 500, {2026, 4, 1}, 300);    // 200 still open
    addPayment(customer, {2026, 5, 1}, 700);                       // nothing paid
    const QDate day(2026, 5, 1);
    EXPECT_EQ(fact(BaseFact::OverdueCount12m, day), 2) << "what is due today is not overdue yet";
    EXPECT_EQ(fact(BaseFact::OverdueAmount, day), 200);
    EXPECT_EQ(fact(BaseFact::OverdueDaysMax12m, day), 30);
    EXPECT_EQ(fact(BaseFact::OverdueCount12m, day.addDays(1)), 3);
    EXPECT_EQ(fact(BaseFact::OverdueAmount, day.addDays(1)), 900);
    EXPECT_EQ(fact(BaseFact::OverdueAmount, {2026, 3, 5}), 1000) << "paid on a later day is unpaid";
}

TEST_F(SqlFactSourceTest, TakesTheScoreEnteredLastOfSeveralOnOneDay)
{
    const auto customer = addCustomer();
    for (const qint64 score : {9000, 4000, 7000}) {
        SurveyResponse response;
        response.customer = customer;
        response.surveyedOn = {2026, 5, 1};
        response.score = score;
        valueOf(records().insert(Record::of(surveyResponseSchema(), response)));
    }
    EXPECT_EQ(fact(BaseFact::SatisfactionLatest, {2026, 5, 1}), 7000);
    EXPECT_EQ(fact(BaseFact::SatisfactionSum12m, {2026, 5, 1}), 20000);
    EXPECT_EQ(fact(BaseFact::SatisfactionLatest, {2026, 4, 30}), kUnknown);
}

TEST_F(SqlFactSourceTest, PlacesAComplaintOnTheDayOfTheCompanysZone)
{
    const auto customer = addCustomer();
    Complaint complaint;
    complaint.customer = customer;
    complaint.content = "late";
    complaint.receivedAt = QDateTime({2026, 5, 31}, {16, 0}, Qt::UTC); // 1 June in Shanghai
    valueOf(records().insert(Record::of(complaintSchema(), complaint)));
    EXPECT_EQ(fact(BaseFact::ComplaintCount12m, {2026, 5, 31}), 0);
    EXPECT_EQ(fact(BaseFact::ComplaintCount12m, {2026, 6, 1}), 1);
    check(database.store->settings().setValue("time_zone", "UTC"));
    EXPECT_EQ(fact(BaseFact::ComplaintCount12m, {2026, 5, 31}), 1);
}

TEST_F(SqlFactSourceTest, KnowsTheTierInForceBeforeTheDay)
{
    const auto customer = addCustomer();
    const auto assign = [&](QDate day, const QString& tier, QDate since) {
        TierRun run;
        run.dimension = "tiering";
        run.asOf = day;
        run.pack = "p";
        run.version = "1";
        run.state = "applied";
        run.ranAt = database.clock->now();
        TierAssignment assignment;
        assignment.customer = customer;
        assignment.dimension = "tiering";
        assignment.tier = tier;
        assignment.tierName = tier;
        assignment.since = since;
        assignment.pack = "p";
        assignment.version = "1";
        check(database.store->tiers().apply(valueOf(database.store->tiers().addRun(run)), day, {assignment}, {}));
    };
    assign({2026, 1, 31}, "general", {2026, 1, 31});
    assign({2026, 2, 28}, "general", {2026, 1, 31});
    assign({2026, 3, 31}, "vip", {2026, 3, 31});
    const auto tier = [&](QDate day) {
        const FactTable table = load(day);
        const qint64 since = table.column(BaseFact::TierSince)[0];
        return table.column(TextFact::Tier).at(0) + (since == kUnknown ? QString() : QDate(1970, 1, 1).addDays(since).toString(" yyyy-MM-dd"));
    };
    EXPECT_EQ(tier({2026, 1, 31}), "");
    EXPECT_EQ(tier({2026, 3, 31}), "general 2026-01-31");
    EXPECT_EQ(tier({2026, 2, 28}), "general 2026-01-31");
    EXPECT_EQ(tier({2026, 4, 30}), "vip 2026-03-31");
}

TEST_F(SqlFactSourceTest, KnowsTheCreditGradeGivenBeforeTheDayElseTheOneEnteredWithTheCustomer)
{
    const auto customer = addCustomer();
    const auto grade = [&](QDate day) { return load(day).column(TextFact::CreditGrade).at(0); };
    EXPECT_EQ(grade({2026, 1, 31}), "");
    auto entered = valueOf(records().get(customerSchema(), customer.value)).record.as<Customer>();
    entered.creditGrade = "entered";
    check(records().update(Record::of(customerSchema(), entered)));
    EXPECT_EQ(grade({2026, 1, 31}), "entered");

    const auto assign = [&](QDate day, const QString& given) {
        TierRun run;
        run.dimension = "tiering";
        run.asOf = day;
        run.pack = "p";
        run.version = "1";
        run.state = "applied";
        run.ranAt = database.clock->now();
        TierAssignment assignment;
        assignment.customer = customer;
        assignment.dimension = "credit";
        assignment.tier = assignment.tierName = given;
        assignment.since = day;
        assignment.pack = "p";
        assignment.version = "1";
        check(database.store->tiers().apply(valueOf(database.store->tiers().addRun(run)), day, {assignment}, {}));
    };
    assign({2026, 1, 31}, "a");
    assign({2026, 3, 31}, "");
    EXPECT_EQ(grade({2026, 1, 31}), "entered") << "before the run of that day";
    EXPECT_EQ(grade({2026, 2, 1}), "a");
    EXPECT_EQ(grade({2026, 3, 31}), "a");
    EXPECT_EQ(grade({2026, 4, 1}), "entered") << "the grading gives none";
}

class RandomFactsTest : public SqlFactSourceTest, public ::testing::WithParamInterface<unsigned>
{
protected:
    /// What lists ought to show of the members, and what they do show.
    QMap<qint64, QString> figuresOf(const FactTable& members)
    {
        FactRequest request = everyFact(members.asOf);
        request.wholeCompany = true;
        const FactTable table = valueOf(database.store->facts().load(request, {}));
        QMap<qint64, QString> all;
        for (size_t row = 0; row < table.size(); ++row) {
            if (std::find(members.customer.begin(), members.customer.end(), table.customer[row]) == members.customer.end())
                continue;
            const auto number = [&](BaseFact fact) {
                return table.column(fact)[row] == kUnknown ? QString() : QString::number(table.column(fact)[row]);
            };
            const qint64 visit = table.column(BaseFact::LastVisitOn)[row];
            all[table.customer[row]] = QStringList{number(BaseFact::Amount12m),
                visit == kUnknown ? QString() : QDate(1970, 1, 1).addDays(visit).toString(Qt::ISODate), number(BaseFact::OverdueAmount),
                number(BaseFact::SatisfactionLatest)}
                                           .join(' ');
        }
        return all;
    }
    QMap<qint64, QString> figuresShown(const FactTable& members)
    {
        QMap<qint64, QString> all;
        for (const int64_t customer : members.customer) {
            auto row = valueOf(database.connection->prepare(
                "select amount_12m, last_visit_on, overdue_amount, satisfaction from customer_figures where customer_id = ?"));
            check(row.run({qint64(customer)}));
            if (row.next())
                all[customer] = QStringList{row.string(0), row.string(1), row.string(2), row.string(3)}.join(' ');
        }
        return all;
    }
};

TEST_P(RandomFactsTest, AgreeWithARecordByRecordCount)
{
    const QDate around(2026, 3, 31);
    RandomCompany company(database, GetParam(), around);
    for (int i = 0; i < 25; ++i)
        company.addCustomer();
    for (int i = 0; i < 600; ++i)
        company.change();
    Store& store = *database.store;
    for (const QDate day : {around, around.addDays(1), QDate(2026, 2, 28), QDate(2024, 2, 29), around.addMonths(5)}) {
        FactRequest request = everyFact(day);
        EXPECT_EQ(textOf(valueOf(store.facts().load(request, {}))), textOf(naiveFacts(store, request, "Asia/Shanghai")))
            << day.toString(Qt::ISODate).toStdString();
        request.wholeCompany = true;
        EXPECT_EQ(textOf(valueOf(store.facts().load(request, {}))), textOf(naiveFacts(store, request, "Asia/Shanghai")));
        request.wholeCompany = false;
        request.byProduct = true;
        EXPECT_EQ(textOf(valueOf(store.facts().load(request, {}))), textOf(naiveFacts(store, request, "Asia/Shanghai")));
        for (const qint64 department : {qint64(0), company.departments[0], company.departments[2]}) {
            request.department = department;
            EXPECT_EQ(textOf(valueOf(store.facts().load(request, {}))), textOf(naiveFacts(store, request, "Asia/Shanghai")));
        }
    }
}

TEST_P(RandomFactsTest, AreTheSameForOneCustomerAsForAll)
{
    const QDate around(2026, 3, 31);
    RandomCompany company(database, GetParam() + 100, around);
    for (int i = 0; i < 10; ++i)
        company.addCustomer();
    for (int i = 0; i < 200; ++i)
        company.change();
    FactRequest request = everyFact(around);
    const auto all = textOf(valueOf(database.store->facts().load(request, {})));
    QMap<QString, QString> oneByOne;
    for (const qint64 customer : company.customers()) {
        request.customer = customer;
        oneByOne.insert(textOf(valueOf(database.store->facts().load(request, {}))));
    }
    EXPECT_EQ(oneByOne, all);
}

TEST_P(RandomFactsTest, RefreshedAreThoseReadAnewAndShownInLists)
{
    const QDate around(2026, 3, 31);
    RandomCompany company(database, GetParam() + 200, around);
    for (int i = 0; i < 200; ++i)
        company.addCustomer();
    for (int i = 0; i < 500; ++i)
        company.change();
    FactSource& facts = database.store->facts();
    std::array<QDate, 3> days{around.addDays(-3), around.addDays(-3), around.addDays(-3)};
    int incremental = 0;
    for (int round = 0; round < 40; ++round) {
        for (int i = company.number(12); i > 0; --i)
            company.change();
        const auto question = size_t(company.number(3));
        days[question] = days[question].addDays(company.number(3) == 0 ? company.number(20) : company.number(2));
        FactRequest request = everyFact(days[question]);
        request.wholeCompany = question == 1;
        request.byProduct = question == 2;
        const QString key = QStringLiteral("question %1").arg(question);
        const auto refreshed = valueOf(facts.refresh(key, request, {}));
        incremental += !refreshed.wasFull;
        ASSERT_EQ(textOf(refreshed.table), textOf(valueOf(facts.load(request, {})))) << "round " << round;
        const auto expected = figuresOf(refreshed.table);
        if (company.number(2))
            company.change(); // between the reading and the keeping
        check(facts.keep(key, request, refreshed.table));
        if (question == 0 || (question == 1 && company.number(4) == 0)) {
            check(facts.writeFigures(refreshed.table));
            ASSERT_EQ(figuresShown(refreshed.table), expected) << "round " << round;
        }
        if (company.number(3) == 0)
            check(facts.refreshFigures(company.customers()[size_t(company.number(200))], days[question].addDays(company.number(60))));
    }
    EXPECT_GT(incremental, 5);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomFactsTest, ::testing::Range(1u, 6u));

TEST_F(SqlFactSourceTest, ForgetsTouchedCustomersOnlyWhenEveryKeptQuestionHasSeenThem)
{
    const auto customer = addCustomer();
    for (int i = 0; i < 20; ++i)
        addCustomer(QStringLiteral("D%1").arg(i));
    FactSource& facts = database.store->facts();
    const FactRequest request = everyFact({2026, 3, 31});
    for (const char* key : {"a", "b"})
        check(facts.keep(key, request, valueOf(facts.load(request, {}))));
    addOrder(customer, {2026, 3, 1}, 100);
    auto seen = valueOf(facts.refresh("a", request, {}));
    check(facts.keep("a", request, seen.table));
    seen = valueOf(facts.refresh("b", request, {}));
    EXPECT_FALSE(seen.wasFull);
    EXPECT_EQ(seen.recomputed, 1);
    EXPECT_EQ(seen.table.column(BaseFact::Amount12m)[0], 100);
    seen = valueOf(facts.refresh("a", request, {}));
    EXPECT_EQ(seen.recomputed, 0);
}

TEST_F(SqlFactSourceTest, DoesNotWriteTheColumnsOfManyForTheSakeOfAFew)
{
    constexpr int kMany = 12'000;
    auto insert = valueOf(NativeStatement::prepare(*database.connection, "insert into customers (code, name) values (?1, ?1)"));
    check(database.connection->begin(true));
    for (int i = 0; i < kMany; ++i) {
        const std::string code = "K" + std::to_string(i);
        insert.bind(1, std::string_view(code));
        check(insert.run());
    }
    check(database.connection->commit());
    FactSource& facts = database.store->facts();
    FactRequest request = everyFact({2026, 3, 31});
    const auto round = [&] {
        const auto seen = valueOf(facts.refresh("k", request, {}));
        EXPECT_EQ(textOf(seen.table), textOf(valueOf(facts.load(request, {}))));
        check(facts.keep("k", request, seen.table));
        check(facts.writeFigures(seen.table));
        return seen.wasFull ? -1 : seen.recomputed;
    };
    const auto shown = [&](qint64 customer) { return valueOf(records().get(customerSchema(), customer)).record.as<Customer>().amount12m; };
    EXPECT_EQ(round(), -1);
    const qint64 written = valueOf(database.connection->value("select total(length(content)) from kept_facts")).toLongLong();
    EXPECT_GT(written, kMany);
    addOrder({5}, {2026, 3, 1}, 100);
    EXPECT_EQ(round(), 1);
    EXPECT_EQ(shown(5), 100);
    addOrder({7}, {2026, 4, 1}, 100);
    EXPECT_EQ(round(), 2) << "the first is read once more";
    request.asOf = {2026, 4, 1};
    EXPECT_EQ(round(), 2);
    EXPECT_EQ(shown(7), 100);
    request.asOf = {2026, 3, 31};
    EXPECT_EQ(round(), 2);
    EXPECT_EQ(shown(7), 0);
    for (int i = 0; i < kMany / 40; ++i)
        addOrder({100 + i}, {2026, 3, 1}, 100);
    EXPECT_EQ(round(), kMany / 40 + 2);
    EXPECT_EQ(round(), 0) << "so many are worth it";
}

TEST_F(SqlFactSourceTest, ReadsEverythingAnewForAnEarlierDayOrAnotherQuestion)
{
    addCustomer();
    FactSource& facts = database.store->facts();
    FactRequest request = everyFact({2026, 3, 31});
    check(facts.keep("k", request, valueOf(facts.load(request, {}))));
    EXPECT_FALSE(valueOf(facts.refresh("k", request, {})).wasFull);
    request.asOf = {2026, 3, 30};
    EXPECT_TRUE(valueOf(facts.refresh("k", request, {})).wasFull);
    request.asOf = {2026, 3, 31};
    request.attributes << "other";
    EXPECT_TRUE(valueOf(facts.refresh("k", request, {})).wasFull);
}

TEST_F(SqlFactSourceTest, StopsWhenCancelled)
{
    addCustomer();
    Progress progress;
    progress.cancel();
    FactRequest request = everyFact({2026, 3, 31});
    request.customer = 1;
    const auto table = database.store->facts().load(request, progress);
    ASSERT_FALSE(table.ok());
    EXPECT_EQ(table.error().kind, Error::Kind::Cancelled);
}

TEST_F(SqlFactSourceTest, WritesTheFiguresOfListsAndOnlyWhatChanged)
{
    const auto customer = addCustomer();
    addOrder(customer, {2025, 3, 1}, 30000);
    addOrder(customer, {2026, 3, 1}, 20000);
    FactSource& facts = database.store->facts();
    check(facts.writeFigures(load({2026, 3, 31})));
    const auto figures = [&] { return valueOf(records().get(customerSchema(), customer.value)).record.as<Customer>(); };
    EXPECT_EQ(figures().amount12m, 20000);
    EXPECT_EQ(figures().growth12m, -333);
    EXPECT_EQ(figures().overdueAmount, 0);
    EXPECT_FALSE(figures().satisfaction.has_value());

    const qint64 before = valueOf(database.connection->value("select total_changes()")).toLongLong();
    check(facts.writeFigures(load({2026, 3, 31})));
    EXPECT_EQ(valueOf(database.connection->value("select total_changes()")).toLongLong(), before);

    addOrder(customer, {2026, 3, 2}, 40000);
    check(facts.refreshFigures(customer.value, {2026, 3, 31}));
    EXPECT_EQ(figures().amount12m, 60000);
    EXPECT_EQ(figures().growth12m, 1000);
}

} // namespace

} // namespace kece
