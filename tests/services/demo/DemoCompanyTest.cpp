// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/DemoCompany.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/Contact.h"
#include "domain/entities/Customer.h"
#include "domain/schema/Validation.h"
#include "domain/values/CreditCode.h"
#include "domain/values/Phone.h"
#include "services/policies/AdoptPolicy.h"
#include "services/tiers/ReviewTiers.h"
#include "storage/Database.h"
#include "storage/RecordStore.h"
#include "storage/TierStore.h"
#include "storage_sql/OpenDatabase.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace kece;

namespace {

const QDate kDay(2026, 11, 22);

/// A new database with the four tiers in force and, where a day is given, the demo company up to it.
class DemoDatabase
{
public:
    explicit DemoDatabase(QDate day = {})
    {
        session.clock = std::make_shared<FixedClock>(QDateTime(kDay, QTime(8, 30), Qt::UTC));
        OpenOptions options;
        options.clock = session.clock;
        auto created = createDatabase(m_folder.filePath("demo.db"), options);
        EXPECT_TRUE(created.ok());
        m_database = std::move(created).value();
        expect([&](Store& store) -> Done {
            KECE_CHECK(usePack(store, session, "four-tiers", {}, {}));
            return {};
        });
        if (day.isValid())
            expect([&](Store& store) { return fillDemoCompany(store, session, day, {}); });
    }

    Done write(const Database::Work<void>& work) { return m_database->write<void>(work).result(); }
    void expect(const Database::Work<void>& work)
    {
        const Done done = write(work);
        EXPECT_TRUE(done.ok()) << (done.ok() ? "" : qPrintable(done.error().message + " | " + done.error().detail));
    }
    /// Every record of a kind, in the order of the list.
    void each(const EntitySchema& schema, const std::function<void(const RecordRow&)>& visit)
    {
        expect([&](Store& store) {
            RecordQuery query;
            query.schema = &schema;
            return store.records().each(query, [&](const RecordRow& row) {
                visit(row);
                return true;
            });
        });
    }
    QStringList everything()
    {
        QStringList lines;
        for (const EntitySchema* schema : catalogue()) {
            each(*schema, [&](const RecordRow& row) {
                lines << QStringLiteral("%1 %2").arg(schema->kind).arg(row.record.id());
                for (const FieldChange& value : difference(Record(*schema), row.record))
                    lines << value.field + '=' + value.after;
            });
        }
        return lines;
    }
    ReviewOutcome review(QDate day, bool dryRun)
    {
        ReviewOutcome outcome;
        expect([&](Store& store) -> Done {
            ReviewRequest request;
            request.asOf = day;
            request.dryRun = dryRun;
            KECE_TRY(outcome, reviewTiers(store, session, request, {}));
            return {};
        });
        return outcome;
    }

    Session session;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
};

double percentOf(const ReviewOutcome& outcome, const QString& tier)
{
    for (const TierCount& count : outcome.tiers) {
        if (count.id == tier)
            return 100.0 * double(count.count) / double(outcome.customers);
    }
    return -1;
}

} // namespace

TEST(DemoCompany, IsTheSameWheneverItIsMadeForTheSameDay)
{
    const QStringList first = DemoDatabase(kDay).everything();
    EXPECT_GT(first.size(), 10'000);
    EXPECT_EQ(first, DemoDatabase(kDay).everything());
}

TEST(DemoCompany, GivesTheTiersTheirSharesOnAnyDay)
{
    for (const QDate day : {kDay, QDate(2024, 2, 29), QDate(2025, 3, 1), QDate(2027, 1, 3)}) {
        const ReviewOutcome outcome = DemoDatabase(day).review(day, true);
        const auto where = day.toString(Qt::ISODate).toStdString();
        EXPECT_GE(outcome.customers, 300) << where;
        EXPECT_NEAR(percentOf(outcome, "vip"), 13.5, 1.5) << where;
        EXPECT_NEAR(percentOf(outcome, "key"), 27, 2) << where;
        EXPECT_NEAR(percentOf(outcome, "general"), 42, 2) << where;
        EXPECT_NEAR(percentOf(outcome, "reserve"), 17, 1.5) << where;
        EXPECT_EQ(outcome.unclassified, 0) << where;
    }
}

TEST(DemoCompany, HasCustomersAtTheLinesAndAFenBelow)
{
    DemoDatabase demo(kDay);
    demo.review(kDay, false);
    QMap<qint64, QStringList> tiers;
    int heldDown = 0;
    demo.each(customerSchema(), [&](const RecordRow& row) {
        const auto& customer = row.record.as<Customer>();
        tiers[customer.amount12m.value_or(0)] << customer.tier;
        heldDown += customer.amount12m >= 50'000'000 && customer.tier == "key";
    });
    EXPECT_EQ(tiers[50'000'000], QStringList({"vip", "vip", "vip"}));
    EXPECT_EQ(tiers[49'999'999], QStringList({"key"}));
    EXPECT_EQ(tiers[10'000'000], QStringList({"key", "key", "key"}));
    EXPECT_EQ(tiers[9'999'999], QStringList({"general", "general"}));
    EXPECT_EQ(heldDown, 4);
}

TEST(DemoCompany, LeavesNoDoubtAboutCodesAndNumbers)
{
    DemoDatabase demo(kDay);
    demo.each(customerSchema(), [](const RecordRow& row) {
        const auto& customer = row.record.as<Customer>();
        const auto name = customer.name.toStdString();
        EXPECT_EQ(readCreditCode(customer.creditCode).verdict, customer.kind == "person" ? CreditCodeVerdict::Empty : CreditCodeVerdict::Ok) << name;
        for (const QString& number : {customer.phone, customer.mobile}) {
            EXPECT_TRUE(phoneDoubt(readPhone(number).kind).isEmpty()) << name;
            EXPECT_EQ(readPhone(number).text(), number) << name;
        }
    });
    demo.each(contactSchema(), [](const RecordRow& row) {
        const QString mobile = row.record.as<Contact>().mobile;
        EXPECT_EQ(readPhone(mobile).kind, PhoneKind::Mobile);
        EXPECT_EQ(readPhone(mobile).text(), mobile);
    });
}

TEST(DemoCompany, WritesRecordsThatCouldHaveBeenTyped)
{
    DemoDatabase demo(kDay);
    QHash<QString, int> counts;
    QSet<QString> names;
    for (const EntitySchema* schema : catalogue()) {
        if (schema->isReadOnly)
            continue;
        demo.each(*schema, [&](const RecordRow& row) {
            ++counts[schema->kind];
            for (const Error& error : validate(row.record))
                ADD_FAILURE() << schema->kind << ' ' << row.record.id() << ": " << qPrintable(error.message);
            const QString title = row.record.title();
            EXPECT_FALSE(title.contains('%')) << qPrintable(title);
            if (schema == &customerSchema()) {
                EXPECT_FALSE(names.contains(title)) << qPrintable(title);
                names.insert(title);
            }
        });
    }
    demo.expect([](Store& store) -> Done {
        KECE_TRY(const QStringList problems, store.verify());
        EXPECT_EQ(problems, QStringList());
        return {};
    });
    EXPECT_EQ(counts["customers"], 320);
    EXPECT_NEAR(counts["orders"], 3000, 400);
    EXPECT_NEAR(counts["visits"], 2000, 400);
    EXPECT_NEAR(counts["complaints"], 120, 40);
    EXPECT_NEAR(counts["contracts"], 270, 50);
    EXPECT_GT(counts["survey-responses"], 400);
    EXPECT_EQ(counts["blacklist"], 3);
}

TEST(DemoCompany, LetsNothingHappenAfterItsDay)
{
    DemoDatabase demo(kDay);
    const QSet<QString> mayComeLater{"next_visit_on", "planned_on", "due_on", "ends_on", "starts_on"};
    for (const EntitySchema* schema : catalogue()) {
        if (schema->isReadOnly)
            continue;
        demo.each(*schema, [&](const RecordRow& row) {
            for (const Field& field : schema->fields) {
                const QVariant value = row.record.value(field);
                const bool isDay = field.type == FieldType::Date || field.type == FieldType::Instant;
                if (isDay && value.isValid() && !mayComeLater.contains(field.key)) {
                    EXPECT_LE(value.toDate(), kDay) << schema->kind << ' ' << field.key << ' ' << row.record.id();
                }
            }
        });
    }
}

TEST(DemoCompany, HasAHistoryOnceItIsGraded)
{
    DemoDatabase demo(kDay);
    demo.expect([&](Store& store) { return gradeDemoCompany(store, demo.session, kDay, {}); });
    QVector<TierRun> runs;
    demo.expect([&](Store& store) -> Done {
        KECE_TRY(runs, store.tiers().runs(100));
        return {};
    });
    QSet<QDate> days;
    qint64 promoted = 0;
    qint64 demoted = 0;
    for (const TierRun& run : std::as_const(runs)) {
        EXPECT_EQ(run.state, "applied");
        days.insert(run.asOf);
        promoted += run.promoted;
        demoted += run.demoted;
    }
    EXPECT_EQ(days, QSet<QDate>({{2026, 5, 31}, {2026, 6, 30}, {2026, 7, 31}, {2026, 8, 31}, {2026, 9, 30}, {2026, 10, 31}}));
    EXPECT_GT(promoted, 10);
    EXPECT_GT(demoted, 10);
    const ReviewOutcome today = demo.review(kDay, true);
    EXPECT_GT(today.promoted, 0);
    EXPECT_GT(today.demoted, 0);
}

TEST(DemoCompany, IsNotMixedWithARealOne)
{
    DemoDatabase demo;
    Customer real;
    real.code = "A-1";
    real.name = "已有的客户";
    demo.expect([&](Store& store) -> Done {
        KECE_CHECK(store.records().insert(Record::of(customerSchema(), real)));
        return {};
    });
    const QStringList before = demo.everything();
    const Done filled = demo.write([&](Store& store) { return fillDemoCompany(store, demo.session, kDay, {}); });
    ASSERT_FALSE(filled.ok());
    EXPECT_EQ(filled.error().kind, Error::Kind::Conflict);
    EXPECT_EQ(demo.everything(), before);
}

TEST(DemoCompany, IsNotThereWhenItWasCancelled)
{
    DemoDatabase demo;
    const QStringList before = demo.everything();
    Progress progress;
    progress.cancel();
    const Done filled = demo.write([&](Store& store) { return fillDemoCompany(store, demo.session, kDay, progress); });
    ASSERT_FALSE(filled.ok());
    EXPECT_EQ(filled.error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(demo.everything(), before);
}
