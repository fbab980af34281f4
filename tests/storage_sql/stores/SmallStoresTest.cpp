// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/TemporaryDatabase.h"

#include "storage/PolicyStore.h"
#include "storage/ScheduleStore.h"
#include "storage/SettingStore.h"

namespace kece {
namespace {

using testing::check;
using testing::TemporaryDatabase;
using testing::valueOf;

PolicyVersion policy(const char* pack, const char* version, const char* text)
{
    PolicyVersion p;
    p.pack = pack;
    p.version = version;
    p.name = pack;
    p.text = text;
    p.digest = QString("digest of ") + text;
    p.addedAt = QDateTime(QDate(2026, 1, 1), QTime(8, 0), Qt::UTC);
    return p;
}

TEST(PolicyStore, KeepsEachVersionOnceAndNeverAltersIt)
{
    TemporaryDatabase database;
    PolicyStore& policies = database.store->policies();
    const qint64 first = valueOf(policies.add(policy("r02", "1", "a")));
    EXPECT_EQ(valueOf(policies.add(policy("r02", "1", "a"))), first);
    EXPECT_EQ(policies.add(policy("r02", "1", "b")).error().kind, Error::Kind::Conflict);
    const qint64 second = valueOf(policies.add(policy("r02", "2", "b")));
    EXPECT_EQ(valueOf(policies.newest("r02")).id.value, second);
    EXPECT_EQ(valueOf(policies.version(first)).text, "a");
    EXPECT_EQ(policies.newest("r99").error().kind, Error::Kind::NotFound);
    EXPECT_EQ(valueOf(policies.versions()).size(), 2);
}

TEST(PolicyStore, PutsTheVersionInForceThatStartsLast)
{
    TemporaryDatabase database;
    PolicyStore& policies = database.store->policies();
    const qint64 one = valueOf(policies.add(policy("r02", "1", "a")));
    const qint64 two = valueOf(policies.add(policy("r04", "1", "b")));
    check(policies.putInForce("tiering", {}, one));
    check(policies.putInForce("tiering", {2026, 6, 1}, two));
    check(policies.putInForce("visits", {}, one));
    const auto at = [&](QDate day) {
        QStringList all;
        for (const SectionInForce& entry : valueOf(policies.inForce(day)))
            all << entry.section + '=' + entry.pack;
        return all.join(' ');
    };
    EXPECT_EQ(at({2026, 5, 31}), "tiering=r02 visits=r02");
    EXPECT_EQ(at({2026, 6, 1}), "tiering=r04 visits=r02");
    check(policies.putInForce("tiering", {2026, 6, 1}, one));
    EXPECT_EQ(at({2026, 6, 1}), "tiering=r02 visits=r02");
    EXPECT_EQ(valueOf(policies.schedule()).size(), 4);
    check(policies.putInForce("tiering", {}, two));
    EXPECT_EQ(at({2020, 1, 1}), "tiering=r04 visits=r02");
    EXPECT_EQ(at({2026, 6, 1}), "tiering=r04 visits=r02");
    EXPECT_FALSE(policies.putInForce("tiering", {}, 99).ok());
}

TEST(ScheduleStore, LetsOneDeskClaimAPeriod)
{
    TemporaryDatabase database;
    ScheduleStore& schedule = database.store->schedule();
    const QDateTime due(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);
    const QDateTime now = due.addDays(2);
    EXPECT_TRUE(valueOf(schedule.claim("grade", "2026-10", due, now)));
    EXPECT_FALSE(valueOf(schedule.claim("grade", "2026-10", due, now)));
    EXPECT_TRUE(valueOf(schedule.claim("grade", "2026-11", due, now)));
    EXPECT_TRUE(valueOf(schedule.done("grade")).isEmpty());
    check(schedule.finish("grade", "2026-10", "12 changed", now));
    const auto done = valueOf(schedule.done("grade"));
    ASSERT_EQ(done.size(), 1);
    EXPECT_EQ(done[0].period, "2026-10");
    EXPECT_EQ(done[0].dueAt, due);
    EXPECT_EQ(done[0].doneAt, now);
    EXPECT_EQ(done[0].outcome, "12 changed");
    EXPECT_EQ(schedule.finish("grade", "2020-01", "", now).error().kind, Error::Kind::NotFound);
}

TEST(SettingStore, KeepsTheLastValue)
{
    TemporaryDatabase database;
    SettingStore& settings = database.store->settings();
    EXPECT_EQ(valueOf(settings.value("time_zone")), "");
    check(settings.setValue("time_zone", "Asia/Shanghai"));
    check(settings.setValue("time_zone", "Europe/Berlin"));
    EXPECT_EQ(valueOf(settings.value("time_zone")), "Europe/Berlin");
    check(settings.setValue("time_zone", {}));
    EXPECT_EQ(valueOf(settings.value("time_zone")), "");
}

} // namespace
} // namespace kece
