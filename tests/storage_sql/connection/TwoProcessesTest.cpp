// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/TemporaryDatabase.h"

#include "domain/entities/Customer.h"
#include "storage/RecordStore.h"
#include "support/TestServer.h"

#include <QElapsedTimer>

#include <algorithm>
#include <iostream>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

namespace kece {
namespace {

using testing::valueOf;

constexpr int kCustomers = 50;
constexpr int kProcesses = 2;

/// What a process tells at its end.
struct Told {
    int saved = 0;
    int conflicts = 0;
    int failed = 0;
    qint64 p99 = 0; ///< milliseconds
};

/// Runs a save that many times, each on a customer by chance, in a process of its own each, while this one reads; what they told.
template<class Save>
std::vector<Told> inTwoProcesses(const QString& url, int times, Save&& save)
{
    int ends[2];
    EXPECT_EQ(pipe(ends), 0);
    std::vector<pid_t> children;
    for (int process = 0; process < kProcesses; ++process) {
        const pid_t child = fork();
        if (child != 0) {
            children.push_back(child);
            continue;
        }
        close(ends[0]);
        Told told;
        {
            const auto database = valueOf(openDatabase(url));
            std::mt19937 random(unsigned(process) + 1);
            std::vector<qint64> durations;
            for (int n = 0; n < times; ++n) {
                QElapsedTimer timer;
                timer.start();
                const Done saved = save(*database, "K" + QString::number(random() % kCustomers), process * times + n);
                durations.push_back(timer.elapsed());
                (saved.ok() ? told.saved : saved.error().kind == Error::Kind::Conflict ? told.conflicts : told.failed)++;
            }
            std::sort(durations.begin(), durations.end());
            told.p99 = durations[durations.size() * 99 / 100];
        }
        _exit(write(ends[1], &told, sizeof told) == sizeof told ? 0 : 1);
    }
    close(ends[1]);
    std::vector<Told> all;
    const auto database = valueOf(openDatabase(url));
    const auto seen = database
                          ->read<std::pair<int, int>>([&](Store& store) -> Result<std::pair<int, int>> {
                              const auto sum = [&] {
                                  RecordQuery query;
                                  query.schema = &customerSchema();
                                  int versions = 0;
                                  const auto each = store.records().each(query, [&](const RecordRow& row) {
                                      versions += row.record.stored().rowVersion;
                                      return true;
                                  });
                                  return each.ok() ? versions : -1;
                              };
                              const int before = sum();
                              Told told;
                              while (read(ends[0], &told, sizeof told) == sizeof told)
                                  all.push_back(told);
                              return std::pair(before, sum());
                          })
                          .result();
    EXPECT_EQ(valueOf(seen).first, valueOf(seen).second) << "a reader sees one moment, however long it looks";
    close(ends[0]);
    for (const pid_t child : children) {
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_EQ(status, 0);
    }
    EXPECT_EQ(all.size(), size_t(kProcesses));
    return all;
}

class TwoProcesses : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const auto database = valueOf(createDatabase(location.url()));
        testing::check(database
                           ->write<void>([](Store& store) -> Done {
                               for (int n = 0; n < kCustomers; ++n) {
                                   Customer customer;
                                   customer.code = customer.name = "K" + QString::number(n);
                                   customer.remark = "0";
                                   KECE_CHECK(store.records().insert(Record::of(customerSchema(), customer)));
                               }
                               return {};
                           })
                           .result());
    }
    template<class T>
    T sum(T (*of)(const Record&))
    {
        const auto database = valueOf(openDatabase(location.url()));
        return valueOf(database
                           ->read<T>([&](Store& store) -> Result<T> {
                               RecordQuery query;
                               query.schema = &customerSchema();
                               T total{};
                               KECE_CHECK(store.records().each(query, [&](const RecordRow& row) {
                                   total += of(row.record);
                                   return true;
                               }));
                               return total;
                           })
                           .result());
    }
    int changes()
    {
        const auto connection = valueOf(Connection::open(location.url(), Connection::Access::ReadOnly));
        return valueOf(connection->value("select count(*) from audit_entries where action = 'change'")).toInt();
    }
    static int many(int few, int heavy) { return qEnvironmentVariableIsSet("KECE_HEAVY") ? heavy : few; }

    QTemporaryDir folder;
    testing::TestLocation location{folder.filePath("kece.db")};
};

TEST_F(TwoProcesses, CountUpToTheExactSum)
{
    const int times = many(150, 10'000);
    const auto told = inTwoProcesses(location.url(), times, [](Database& database, const QString& code, int) {
        return database
            .write<void>([&](Store& store) -> Done {
                KECE_TRY(RecordRow row, store.records().byCode(customerSchema(), code));
                row.record.setValue(u"remark", QString::number(row.record.value(u"remark").toInt() + 1));
                return store.records().update(row.record);
            })
            .result();
    });
    int saved = 0;
    for (const Told& one : told) {
        saved += one.saved;
        EXPECT_EQ(one.conflicts, 0) << "read and written in one unit of work";
        EXPECT_EQ(one.failed, 0);
    }
    EXPECT_EQ(saved, kProcesses * times);
    EXPECT_EQ(sum<int>([](const Record& record) { return record.value(u"remark").toInt(); }), saved);
    EXPECT_EQ(changes(), saved);
    std::cout << saved << " increments, p99 of a save " << std::max(told[0].p99, told[1].p99) << " ms\n";
}

TEST_F(TwoProcesses, ReportEveryRaceTheyLoseAsAConflict)
{
    const int times = many(150, 1'000);
    const auto told = inTwoProcesses(location.url(), times, [](Database& database, const QString& code, int number) -> Done {
        KECE_TRY(RecordRow row, database.read<RecordRow>([&](Store& store) { return store.records().byCode(customerSchema(), code); }).result());
        row.record.setValue(u"remark", QString::number(number + 1));
        return database.write<void>([&](Store& store) { return store.records().update(row.record); }).result();
    });
    int saved = 0;
    int conflicts = 0;
    for (const Told& one : told) {
        saved += one.saved;
        conflicts += one.conflicts;
        EXPECT_EQ(one.failed, 0);
    }
    EXPECT_EQ(saved + conflicts, kProcesses * times);
    EXPECT_EQ(sum<int>([](const Record& record) { return record.stored().rowVersion - 1; }), saved) << "none was written over in silence";
    EXPECT_EQ(changes(), saved);
    std::cout << saved << " edits of " << kCustomers << " customers saved, " << conflicts << " conflicts reported, p99 of a save "
              << std::max(told[0].p99, told[1].p99) << " ms\n";
}

} // namespace
} // namespace kece
