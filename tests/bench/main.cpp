// SPDX-License-Identifier: GPL-3.0-or-later
#include "BenchFiles.h"
#include "Floors.h"
#include "Stopwatch.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Order.h"
#include "domain/entities/Payment.h"
#include "domain/entities/Visit.h"
#include "exchange/import/ImportRun.h"
#include "services/complaints/ComplaintDeadlines.h"
#include "services/policies/AdoptPolicy.h"
#include "services/records/SaveRecord.h"
#include "services/tiers/ReviewTiers.h"
#include "storage/FactSource.h"
#include "storage/RecordStore.h"
#include "storage/SearchStore.h"
#include "storage_sql/OpenDatabase.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <random>

namespace kece::bench {

namespace {

template<class T>
T valueOf(Result<T> result)
{
    if (!result.ok())
        fail(result.error().message + " | " + result.error().detail);
    return std::move(result).value();
}

/// What was promised and needs no window, kept or missed on this machine.
class Bench
{
public:
    Bench(const QString& folder, const Place& place, qint64 customers, qint64 orders)
        : m_place(place), m_customers(customers), m_files(folder, customers, orders)
    {
        if (place.isFilled()) {
            m_database = valueOf(openDatabase(place.url()));
            return;
        }
        report("writing the files", secondsOf([this] { m_files.write(); }));
        m_database = valueOf(createDatabase(place.url()));
        import();
        place.settle();
    }

    void run()
    {
        grade();
        search();
        lists();
        saveVisits();
        countClocks();
    }

private:
    void importFrom(const EntitySchema& schema, const QString& file, OnDuplicate onDuplicate = OnDuplicate::Fail)
    {
        ImportRequest request;
        request.schema = &schema;
        request.file = file;
        request.onDuplicate = onDuplicate;
        const ImportReport imported = valueOf(importFile(*m_database, m_session, request, {}));
        if (imported.errorCount > 0)
            fail(file + ": " + imported.errors[0].message);
    }

    void import()
    {
        report("import of the customers, with the search index", secondsOf([this] { importFrom(customerSchema(), m_files.customers()); }));
        const double seconds = secondsOf([this] { importFrom(orderSchema(), m_files.orders()); });
        const double floor = m_place.importRows(m_files.tableRows());
        if (floor > 0)
            report("import of the orders | " + m_place.importFloor(), seconds, floor, 1.5);
        else
            report("import of the orders", seconds, "nothing to compare with");
        report("import of the payments", secondsOf([this] { importFrom(paymentSchema(), m_files.payments()); }));
        valueOf(m_database
                    ->write<bool>([this](Store& store) -> Result<bool> {
                        return usePack(store, m_session, "four-tiers", {}, {}).map([](const auto&) { return true; });
                    })
                    .result());
    }

    ReviewOutcome review(bool full, QDate day)
    {
        ReviewRequest request;
        request.asOf = day;
        request.full = full;
        return valueOf(m_database->write<ReviewOutcome>([&](Store& store) { return reviewTiers(store, m_session, request, {}); }).result());
    }

    void load(bool full)
    {
        FactRequest request;
        request.asOf = BenchFiles::day();
        for (const BaseFact fact : {BaseFact::Amount12m, BaseFact::OrderCount12m, BaseFact::OrderCountTotal, BaseFact::OverdueCount12m,
                 BaseFact::OverdueAmount, BaseFact::OpenedOn})
            request.want(fact);
        const auto size = valueOf(
            m_database
                ->read<qint64>([&](Store& store) -> Result<qint64> {
                    if (full)
                        return store.facts().load(request, {}).map([](const FactTable& table) { return qint64(table.size()); });
                    return store.facts().refresh("bench", request, {}).map([](const auto& refreshed) { return qint64(refreshed.table.size()); });
                })
                .result());
        if (size != m_customers)
            fail(QStringLiteral("%1 members instead of %2").arg(size).arg(m_customers));
    }

    void grade()
    {
        const QDate day = BenchFiles::day();
        report("grading with everything to write, if this is the first", secondsOf([&] { review(true, day); }));
        const double floor = medianOf(3, [&] { m_place.scanRows(day); });
        report("amounts, counts and overdue | the bare scan", medianOf(3, [this] { load(true); }), floor, 1.5);
        const double full = medianOf(3, [&] { review(true, day); });
        report("full grading | the bare scan", full, floor, 2);

        std::vector<double> changed;
        for (int round = 0; round < 3; ++round) {
            m_files.writeChanges(m_customers / 100);
            importFrom(orderSchema(), m_files.changes(), OnDuplicate::Update);
            ReviewOutcome outcome;
            changed.push_back(secondsOf([&] { outcome = review(false, day); }));
            if (outcome.evaluated != m_customers / 100)
                fail(QStringLiteral("%1 evaluated anew instead of 1 %").arg(outcome.evaluated));
        }
        report("grading after 1 % changed | full grading", percentile(changed, 0.5), full, 0.5);
        report("grading again, nothing changed", secondsOf([&] { review(false, day); }));
    }

    void search()
    {
        QStringList questions{"海", "公司", "华瑞", "软件有限", "上海明德", "不存在的", "cq", "shjx", "szhr", "zhangm", "ruanjian", "chongqing",
            "zengming", "1380", "0571", "99887", "138123", "C0001", "c00012345", "12345678", "医疗器械股份", "单德", "zz", "qq", "x", "yxgs",
            "youxiangongsi", "C00000042"};
        std::mt19937 random(7);
        for (int i = 0; i < 60; ++i)
            questions << QString::number(1000 + random() % 9000000) << BenchFiles::code(qint64(random() % quint64(m_customers))).right(5);
        std::vector<double> seconds;
        std::vector<std::pair<double, QString>> slowest;
        for (int round = 0; round < 3; ++round) {
            for (const QString& question : questions) {
                seconds.push_back(secondsOf([&] {
                    valueOf(m_database
                                ->read<qint64>([&](Store& store) {
                                    return store.search().find(question, {}, 50).map([](const auto& hits) { return qint64(hits.size()); });
                                })
                                .result());
                }));
                slowest.emplace_back(seconds.back(), question);
            }
        }
        std::sort(slowest.rbegin(), slowest.rend());
        QStringList words;
        for (size_t i = 0; i < 12; i += 3)
            words << QStringLiteral("“%1” %2 ms").arg(slowest[i].second).arg(slowest[i].first * 1000, 0, 'f', 1);
        report("search, p95 | 10 ms", percentile(seconds, 0.95), 0.010, 1);
        report("search, median; the slowest", percentile(seconds, 0.5), words.join(", "));
    }

    void lists()
    {
        RecordQuery query;
        query.schema = &customerSchema();
        query.sort = {{"name", Qt::AscendingOrder}};
        report("list of customers by name: first 50 rows", medianOf(5, [&] {
            valueOf(m_database
                        ->read<qint64>(
                            [&](Store& store) { return store.records().first(query, 50).map([](const auto& rows) { return qint64(rows.size()); }); })
                        .result());
        }));
        std::vector<qint64> ids;
        report("all its ids in order", medianOf(3, [&] {
            ids = valueOf(m_database->read<std::vector<qint64>>([&](Store& store) { return store.records().ids(query, {}); }).result());
        }));
        std::mt19937 random(11);
        std::vector<double> seconds;
        for (int i = 0; i < 200; ++i) {
            const size_t from = random() % (ids.size() - 200);
            const std::vector<qint64> page(ids.begin() + qint64(from), ids.begin() + qint64(from) + 200);
            seconds.push_back(secondsOf([&] {
                valueOf(m_database
                            ->read<qint64>([&](Store& store) {
                                return store.records().rows(customerSchema(), page).map([](const auto& rows) { return qint64(rows.size()); });
                            })
                            .result());
            }));
        }
        report("a page of 200 rows anywhere, p95", percentile(seconds, 0.95));
    }

    /// Half of the floor before, half after: a machine is not equally quick from one minute to the next.
    void saveVisits()
    {
        std::vector<double> bare = m_place.insertVisits(kVisits / 2);
        std::vector<double> ours;
        for (int n = 1; n <= kVisits; ++n) {
            Visit visit;
            visit.customer.value = n;
            visit.visitedOn = BenchFiles::day();
            visit.form = "phone";
            visit.purpose = "routine";
            visit.summary = QStringLiteral("询问了下季度的采购计划");
            ours.push_back(secondsOf([&] {
                valueOf(
                    m_database->write<qint64>([&](Store& store) { return saveRecord(store, m_session, Record::of(visitSchema(), visit)); }).result());
            }));
        }
        const std::vector<double> after = m_place.insertVisits(kVisits / 2);
        bare.insert(bare.end(), after.begin(), after.end());
        report("saving a visit, median | its bare insert", percentile(ours, 0.5), percentile(bare, 0.5), 2);
        report("saving a visit, p95 | its bare insert", percentile(ours, 0.95), percentile(bare, 0.95), 2);
    }

    void countClocks()
    {
        const bool isThere = valueOf(m_database
                                         ->read<bool>([](Store& store) -> Result<bool> {
                                             RecordQuery query;
                                             query.schema = &complaintSchema();
                                             return store.records().first(query, 1).map([](const auto& rows) { return !rows.isEmpty(); });
                                         })
                                         .result());
        if (!isThere) {
            valueOf(m_database
                        ->write<bool>([this](Store& store) -> Result<bool> {
                            return usePack(store, m_session, "logistics", "complaints", {}).map([](const auto&) { return true; });
                        })
                        .result());
            m_files.writeOpenWork(kClocks, 0);
            importFrom(complaintSchema(), m_files.complaints());
            m_place.settle();
        }
        const auto recount = [this] {
            valueOf(m_database->write<qint64>([this](Store& store) { return recountOpenComplaints(store, m_session); }).result());
        };
        const double floor = medianOf(5, [this] { m_place.scanOpenComplaints(); });
        report(QStringLiteral("counting %L1 open complaints anew | the bare scan").arg(kClocks), medianOf(5, recount), floor, 10);
    }

    static constexpr int kVisits = 400;
    static constexpr int kClocks = 10'000;

    const Place& m_place;
    qint64 m_customers;
    BenchFiles m_files;
    Session m_session;
    std::unique_ptr<Database> m_database;
};

} // namespace

} // namespace kece::bench

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription("Measures import, grading, search and lists, each beside its floor.");
    parser.addHelpOption();
    parser.addOption({"customers", "how many customers", "n", "1000000"});
    parser.addOption({"orders", "how many orders", "n", "10000000"});
    parser.addOption({"server", "on a PostgreSQL of its own instead of a file"});
    parser.addOption({"folder", "where the files go; they stay there, and a database that is there is used again", "path"});
    parser.process(application);
    using namespace kece::bench;
    const QTemporaryDir temporary;
    const QString folder = parser.isSet("folder") ? parser.value("folder") : temporary.path();
    std::unique_ptr<Place> place;
    if (parser.isSet("server"))
        place = std::make_unique<ServerPlace>(folder);
    else
        place = std::make_unique<FilePlace>(folder);
    Bench(folder, *place, parser.value("customers").toLongLong(), parser.value("orders").toLongLong()).run();
    return 0;
}
