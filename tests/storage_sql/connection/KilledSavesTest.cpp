// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/TemporaryDatabase.h"

#include "domain/entities/Customer.h"
#include "storage/RecordStore.h"
#include "support/TestServer.h"

#include <iostream>
#include <random>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace kece {
namespace {

using testing::valueOf;

int rounds()
{
    return qEnvironmentVariableIsSet("KECE_HEAVY") ? 2000 : 200;
}

/// The system kills this process then, whatever it is at.
bool endAfter(long microseconds)
{
    sigevent end{};
    end.sigev_notify = SIGEV_SIGNAL;
    end.sigev_signo = SIGKILL;
    timer_t timer{};
    const itimerspec moment{{}, {0, microseconds * 1000}};
    return timer_create(CLOCK_MONOTONIC, &end, &timer) == 0 && timer_settime(timer, 0, &moment, nullptr) == 0;
}

/// Saves customers without end and says the number of each on the pipe once it is saved. Ends only by being killed.
[[noreturn]] void saveForEver(const QString& path, int round, int pipe, long microseconds)
{
    const auto database = valueOf(openDatabase(path));
    if (!endAfter(microseconds))
        _exit(1);
    for (int n = 0;; ++n) {
        const int number = round * 1000000 + n;
        const auto saved = database
                               ->write<qint64>([number](Store& store) {
                                   Record customer(customerSchema());
                                   customer.setValue(u"code", QString::number(number));
                                   customer.setValue(u"name", QStringLiteral("客户 %1").arg(number));
                                   customer.setAttribute("n", QString::number(number));
                                   return store.records().insert(customer);
                               })
                               .result();
        if (!saved.ok() || write(pipe, &number, sizeof number) != sizeof number)
            _exit(1);
    }
}

TEST(KilledSaves, KeepEverythingThatWasAcknowledgedAndNothingHalf)
{
    QTemporaryDir folder;
    const testing::TestLocation location(folder.filePath("kece.db"));
    const QString path = location.url();
    valueOf(createDatabase(path)).reset();
    std::mt19937 random(9);
    std::vector<int> acknowledged;
    for (int round = 0; round < rounds(); ++round) {
        int ends[2];
        ASSERT_EQ(pipe(ends), 0);
        const auto microseconds = long(1000 + random() % 100'000);
        const pid_t child = fork();
        if (child == 0) {
            close(ends[0]);
            saveForEver(path, round, ends[1], microseconds);
        }
        close(ends[1]);
        int number = 0;
        while (read(ends[0], &number, sizeof number) == sizeof number)
            acknowledged.push_back(number);
        close(ends[0]);
        int status = 0;
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status));
    }

    const auto database = valueOf(openDatabase(path));
    if (testing::server::isWanted()) { // which may still be ending the units of those that were killed
        const QString others = "from pg_stat_activity where datname = current_database() and application_name = 'kece' and state <> 'idle'";
        while (testing::server::run(path, "select count(*) " + others) != "0") {}
    }
    EXPECT_EQ(valueOf(database->read<QStringList>([](Store& store) { return store.verify(); }).result()), QStringList());
    const int missing = valueOf(database
                                    ->read<int>([&](Store& store) -> Result<int> {
                                        int lost = 0;
                                        for (const int number : acknowledged)
                                            lost += store.records().byCode(customerSchema(), QString::number(number)).ok() ? 0 : 1;
                                        return lost;
                                    })
                                    .result());
    EXPECT_EQ(missing, 0);
    EXPECT_GT(acknowledged.size(), size_t(rounds()));
    const auto connection = valueOf(Connection::open(path, Connection::Access::ReadOnly));
    const auto count = [&](const char* table) { return valueOf(connection->value(QStringLiteral("select count(*) from %1").arg(table))).toInt(); };
    EXPECT_GE(count("customers"), int(acknowledged.size()));
    EXPECT_EQ(count("audit_entries"), count("customers"));
    EXPECT_EQ(count("touched_customers"), count("customers"));
    EXPECT_EQ(count("custom_values"), count("customers"));
    std::cout << rounds() << " kills, " << acknowledged.size() << " saves acknowledged, " << missing << " of them lost, " << count("customers")
              << " customers\n";
}

} // namespace
} // namespace kece
