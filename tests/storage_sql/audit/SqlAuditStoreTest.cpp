// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/audit/Trail.h"

#include "domain/entities/Customer.h"
#include "storage/RecordStore.h"
#include "storage_sql/audit/AuditHeadFile.h"

#include <QFileInfo>
#include <QThreadPool>

#include <thread>

namespace kece {
namespace {

using testing::check;
using testing::TemporaryDatabase;
using testing::Trail;
using testing::valueOf;

QVector<qint64> numbersOf(const QVector<AuditEntry>& entries)
{
    QVector<qint64> numbers;
    for (const AuditEntry& entry : entries)
        numbers << entry.id.value;
    return numbers;
}

TEST(AuditStore, NumbersEntriesAndFillsInWhoWhereAndWhen)
{
    Trail trail;
    trail.append(3);
    const QVector<AuditEntry> entries = valueOf(trail.audit().entries({}, 0, 10));
    EXPECT_EQ(numbersOf(entries), (QVector<qint64>{3, 2, 1}));
    EXPECT_EQ(entries[0].actor, "tester");
    EXPECT_EQ(entries[0].desk, QSysInfo::machineHostName());
    EXPECT_EQ(entries[0].at, trail.database.clock->now());
    const AuditHead head = valueOf(trail.audit().head());
    EXPECT_EQ(head.number, 3);
    EXPECT_EQ(head.count, 3);
    EXPECT_EQ(head.mac.size(), 64);
    EXPECT_EQ(valueOf(AuditHeadFile(trail.database.path()).read()), head);
}

TEST(AuditStore, FindsByRecordCustomerPersonActionAndDay)
{
    Trail trail;
    trail.append(20);
    trail.database.clock->set(trail.database.clock->now().addDays(1));
    trail.append(1);
    const auto numbers = [&](const AuditFilter& filter, qint64 before = 0, int limit = 100) {
        return numbersOf(valueOf(trail.audit().entries(filter, before, limit)));
    };
    EXPECT_EQ(numbers({.kind = "users"}), (QVector<qint64>{21, 18, 15, 12, 9, 6, 3}));
    EXPECT_EQ(numbers({.kind = "users"}, 15, 2), (QVector<qint64>{12, 9}));
    EXPECT_EQ(numbers({.kind = "customers", .recordId = 2}), numbers({.customer = 2}));
    EXPECT_EQ(numbers({.actor = "nobody"}), QVector<qint64>());
    EXPECT_EQ(numbers({.action = AuditAction::kLogin, .since = trail.database.clock->now()}), (QVector<qint64>{21}));
    EXPECT_EQ(numbers({.until = trail.database.clock->now()}, 0, 1), (QVector<qint64>{20}));
}

TEST(AuditStore, LeavesNothingOfAUnitOfWorkThatIsRolledBack)
{
    Trail trail;
    trail.append(2);
    const AuditHead head = valueOf(trail.audit().head());
    check(trail.database.connection->begin(true));
    EXPECT_EQ(valueOf(trail.audit().append(Trail::entry(0))), 3);
    trail.database.connection->rollback();
    EXPECT_EQ(valueOf(trail.audit().head()), head);
    trail.append(1);
    EXPECT_EQ(trail.checked().problems, QStringList());
}

TEST(AuditStore, KeepsOneChainForTwoProgramsAtOnce)
{
    TemporaryDatabase database;
    constexpr int kEach = 60;
    const auto work = [&](const QString& who) {
        const auto own = valueOf(openDatabase(database.path()));
        for (int n = 0; n < kEach; ++n) {
            valueOf(own->write<qint64>([&](Store& store) {
                           store.setActor(who);
                           return store.audit().append(Trail::entry(n));
                       })
                        .result());
        }
    };
    std::thread other(work, "li");
    work("wang");
    other.join();
    const AuditCheck found = valueOf(database.store->audit().check());
    EXPECT_EQ(found.problems, QStringList());
    EXPECT_EQ(found.entries, 2 * kEach);
}

TEST(AuditStore, ErasesValuesAndKeepsTheChain)
{
    Trail trail;
    trail.append(10);
    check(trail.database.connection->begin(true));
    EXPECT_EQ(valueOf(trail.audit().eraseValues({2, 4, 5, 6, 99}, AuditAction::kErase, "asked for by letter of 2026-11-20")), 4);
    check(trail.database.connection->commit());
    const QVector<AuditEntry> entries = valueOf(trail.audit().entries({}, 0, 20));
    EXPECT_EQ(entries[0].action, AuditAction::kErase);
    EXPECT_EQ(valueOf(readChanges(entries[0].changes)).first().after, "2,4-6");
    EXPECT_TRUE(entries[5].changes.isEmpty());
    EXPECT_FALSE(entries[4].changes.isEmpty() && entries[7].changes.isEmpty());
    EXPECT_EQ(trail.checked().problems, QStringList());

    // The entry that tells of it cannot be erased itself.
    EXPECT_EQ(valueOf(trail.audit().eraseValues({11}, AuditAction::kErase, {})), 0);
    EXPECT_EQ(trail.audit().eraseValues({1}, AuditAction::kLogin, {}).error().kind, Error::Kind::Invalid);
}

TEST(AuditStore, IsNeverCutBelowSixMonths)
{
    Trail trail;
    const QDateTime now = trail.database.clock->now();
    trail.database.clock->set(now.addMonths(-8));
    trail.append(10);
    trail.database.clock->set(now.addMonths(-5));
    trail.append(10);
    trail.database.clock->set(now);
    const auto prune = [&](const QDateTime& before) {
        check(trail.database.connection->begin(true));
        auto removed = trail.audit().prune(before);
        if (removed.ok())
            check(trail.database.connection->commit());
        trail.database.connection->rollback();
        return removed;
    };
    EXPECT_EQ(prune(now.addMonths(-6).addSecs(1)).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(prune({}).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(valueOf(prune(now.addMonths(-9))), 0);
    EXPECT_EQ(valueOf(prune(now.addMonths(-6))), 10);
    EXPECT_EQ(trail.checked().problems, QStringList());
    const AuditHead head = valueOf(trail.audit().head());
    EXPECT_EQ(head.number, 21);
    EXPECT_EQ(head.count, 11);
    trail.append(5);
    EXPECT_EQ(trail.checked().problems, QStringList());

    // Whoever prunes by himself is found out.
    EXPECT_EQ(trail.after([](Connection& c) { valueOf(c.change("delete from audit_entries where id <= 12")); }).firstBad.value_or(0), 11);
    // A year later even the entry about it goes.
    trail.database.clock->set(now.addMonths(12));
    EXPECT_EQ(valueOf(prune(now.addMonths(5))), 16);
    EXPECT_EQ(trail.checked().problems, QStringList());
}

TEST(AuditStore, NamesTheImportsOfARecord)
{
    TemporaryDatabase database;
    Record customer(customerSchema());
    customer.setValue(u"code", "C1");
    customer.setValue(u"name", "N");
    customer.editStored().importBatch = 7;
    check(database.connection->execute("insert into import_batches(id, kind, imported_at) values (7, 'customers', '2026-01-01T00:00:00Z'), "
                                       "(8, 'customers', '2026-01-01T00:00:00Z'), (9, 'orders', '2026-01-01T00:00:00Z')"));
    const qint64 id = valueOf(database.store->records().insert(customer));
    check(database.connection->execute(QStringLiteral("insert into import_changes(batch_id, record_id, row_version, part, before) values "
                                                      "(8, %1, 2, 'fields', '{}'), (9, %1, 2, 'fields', '{}')")
                                           .arg(id)));
    for (const qint64 batch : {7, 8, 9}) {
        AuditEntry entry;
        entry.action = AuditAction::kImport;
        entry.kind = "import-batches";
        entry.recordId = batch;
        valueOf(database.store->audit().append(entry));
    }
    const AuditFilter own{.kind = "customers", .recordId = id};
    AuditFilter all = own;
    all.withImports = true;
    EXPECT_EQ(numbersOf(valueOf(database.store->audit().entries(own, 0, 10))), (QVector<qint64>{1}));
    EXPECT_EQ(numbersOf(valueOf(database.store->audit().entries(all, 0, 10))), (QVector<qint64>{3, 2, 1}));
}

} // namespace
} // namespace kece
