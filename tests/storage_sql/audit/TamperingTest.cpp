// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/audit/Trail.h"

#include "storage_sql/audit/AuditRows.h"

namespace kece {
namespace {

using testing::check;
using testing::Trail;
using testing::valueOf;

constexpr int kEntries = 1000;

/// T16 of the test programme: everything that somebody without the key can do to a trail. With KECE_HEAVY every entry, otherwise some.
class Tampering : public ::testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        trail = new Trail;
        trail->append(kEntries - 100);
        check(trail->database.connection->execute("pragma wal_checkpoint(truncate)"));
        for (const char* part : {"", ".key", ".head"})
            QFile::copy(trail->database.path() + part, older() + part);
        trail->append(100);
        check(trail->database.connection->execute("pragma wal_checkpoint(truncate)"));
    }
    static void TearDownTestSuite()
    {
        delete trail;
        trail = nullptr;
    }

    static QString older() { return trail->database.folder() + "/older.db"; }
    static int stride(int few) { return qEnvironmentVariableIsSet("KECE_HEAVY") ? 1 : kEntries / few; }

    static void expectFirstBad(qint64 number, const std::function<void(Connection&)>& tamper, const std::string& what)
    {
        const AuditCheck found = trail->after(tamper);
        EXPECT_FALSE(found.problems.isEmpty()) << what;
        EXPECT_EQ(found.firstBad.value_or(0), number) << what << ": " << qPrintable(found.problems.join(" | "));
    }
    static void run(Connection& connection, const QString& sql, const QVariantList& values)
    {
        EXPECT_GT(valueOf(connection.change(sql, values)), 0) << qPrintable(sql);
    }

    static Trail* trail;
};

Trail* Tampering::trail = nullptr;

TEST_F(Tampering, IsNotSeenWhereThereIsNone)
{
    const AuditCheck found = trail->after([](Connection&) {});
    EXPECT_EQ(found.problems, QStringList());
    EXPECT_EQ(found.firstBad, std::nullopt);
    EXPECT_EQ(found.entries, kEntries);
}

/// A column and what it is made to say.
class TamperingWithAField : public Tampering, public ::testing::WithParamInterface<std::pair<const char*, const char*>>
{};

TEST_P(TamperingWithAField, IsFoundInAnyEntry)
{
    const auto [column, value] = GetParam();
    const QString sql = QStringLiteral("update audit_entries set %1 = %2 where id = ? and %1 is distinct from %2").arg(column, value);
    int changed = 0;
    for (int number = 1; number <= kEntries; number += stride(12)) {
        bool isOther = false;
        const AuditCheck found = trail->after([&](Connection& c) { isOther = valueOf(c.change(sql, {number})) > 0; });
        if (isOther)
            EXPECT_EQ(found.firstBad.value_or(0), number) << column << " = " << value << " of " << number;
        else
            EXPECT_EQ(found.problems, QStringList());
        changed += isOther ? 1 : 0;
    }
    EXPECT_GT(changed, 0);
}

INSTANTIATE_TEST_SUITE_P(Fields, TamperingWithAField,
    ::testing::Values(std::pair{"at", "'2026-11-22T08:31:00Z'"}, std::pair{"at", "replace(at, 'T', ' ')"}, std::pair{"actor", "'other'"},
        std::pair{"actor", "null"}, std::pair{"desk", "coalesce(desk, '') || 'x'"}, std::pair{"action", "'export'"}, std::pair{"kind", "'orders'"},
        std::pair{"kind", "null"}, std::pair{"record_id", "coalesce(record_id, 0) + 1"}, std::pair{"record_id", "null"},
        std::pair{"customer_id", "coalesce(customer_id, 0) + 1"}, std::pair{"changes", "'[{\"after\":\"x\",\"before\":\"\",\"field\":\"name\"}]'"},
        std::pair{"changes", "coalesce(changes, '') || ' x'"}, std::pair{"reason", "coalesce(reason, '') || 'x'"},
        std::pair{"salt", "'00' || substr(salt, 3)"}, std::pair{"salt", "null"}, std::pair{"old_digest", "'00' || substr(old_digest, 3)"},
        std::pair{"new_digest", "null"}, std::pair{"key_id", "'0000000000000000'"}, std::pair{"mac", "'00' || substr(mac, 3)"},
        std::pair{"mac", "null"}),
    [](const auto& change) { return std::string(change.param.first) + std::to_string(change.index); });

TEST_F(Tampering, WithTheNumberOfAnyEntryIsFound)
{
    for (int number = 1; number <= kEntries; number += stride(12))
        expectFirstBad(
            number, [&](Connection& c) { run(c, "update audit_entries set id = id + 5000 where id = ?", {number}); },
            "number of " + std::to_string(number));
}

TEST_F(Tampering, ByErasingValuesThatNoEntryTellsOfIsFound)
{
    expectFirstBad(
        40, [](Connection& c) { run(c, "update audit_entries set changes = null, reason = null, salt = null where id = ?", {40}); }, "erased");
}

TEST_F(Tampering, ByDeletingSwappingAndInsertingIsFound)
{
    for (int number = 1; number <= kEntries; number += stride(40)) {
        const std::string at = std::to_string(number);
        expectFirstBad(
            number, [&](Connection& c) { run(c, "delete from audit_entries where id = ?", {number}); }, "deleted " + at);
        if (number == kEntries)
            continue;
        const auto swap = [&](Connection& c) {
            run(c, "update audit_entries set id = -1 where id = ?", {number});
            run(c, "update audit_entries set id = ? where id = ?", {number, number + 1});
            run(c, "update audit_entries set id = ? where id = -1", {number + 1});
        };
        expectFirstBad(number, swap, "swapped " + at);
        const auto insert = [&](Connection& c) {
            run(c, "update audit_entries set id = -id where id > ?", {number});
            run(c, "update audit_entries set id = 1 - id where id < 0", {});
            run(c,
                "insert into audit_entries(id, at, actor, desk, action, kind, record_id, changes, salt, old_digest, new_digest, key_id, mac) "
                "select id + 1, at, actor, desk, action, kind, record_id, changes, salt, old_digest, new_digest, key_id, mac from audit_entries "
                "where id = ?",
                {number});
        };
        expectFirstBad(number + 1, insert, "inserted after " + at);
    }
    const auto append = [&](Connection& c) {
        run(c, "insert into audit_entries(id, at, actor, action) values (?, '2026-11-22T08:30:00Z', 'tester', 'login')", {kEntries + 1});
    };
    expectFirstBad(kEntries + 1, append, "appended without a seal");
}

TEST_F(Tampering, ByCuttingTheTailOrAllOfItIsFound)
{
    for (int cut = 1; cut <= 100; ++cut) {
        expectFirstBad(
            kEntries - cut + 1, [&](Connection& c) { run(c, "delete from audit_entries where id > ?", {kEntries - cut}); },
            "cut " + std::to_string(cut));
    }
    expectFirstBad(
        1, [](Connection& c) { run(c, "delete from audit_entries", {}); }, "everything deleted");
}

TEST_F(Tampering, ByPuttingAnOlderFileBackIsFound)
{
    // The older database with its own side file is a state that was true once: only a head kept elsewhere tells.
    const AuditHead head = valueOf(trail->audit().head());
    const auto connection = valueOf(Connection::open(older(), Connection::Access::ReadWrite));
    EXPECT_EQ(valueOf(SqlAuditStore(*connection).check()).problems, QStringList());
    EXPECT_EQ(valueOf(SqlAuditStore(*connection).check(head)).firstBad.value_or(0), kEntries - 99);

    // The side file of today beside it is enough.
    QFile::remove(older() + ".head");
    QFile::copy(trail->database.path() + ".head", older() + ".head");
    EXPECT_EQ(valueOf(SqlAuditStore(*connection).check()).firstBad.value_or(0), kEntries - 99);
}

TEST_F(Tampering, ByRebuildingTheChainWithoutTheKeyIsFound)
{
    const AuditKey forged = AuditKey::random();
    const QString keyId = valueOf(AuditKey::read(trail->database.path())).id();
    const auto rebuild = [&](Connection& c, qint64 from, bool underTheOldName) {
        check(c.begin(true));
        run(c, "update audit_entries set actor = 'innocent' where id = ?", {from});
        QString previous = valueOf(c.value("select mac from audit_entries where id = ?", {from - 1})).toString();
        for (qint64 number = from; number <= kEntries; ++number) {
            Statement row = valueOf(c.prepare(QStringLiteral("select %1, %2 from audit_entries where id = ?").arg(kEntryColumns, kSealColumns)));
            check(row.run({number}));
            ASSERT_TRUE(row.next());
            AuditSeal seal = valueOf(sealed(forged, entryAt(row), previous));
            if (underTheOldName) {
                seal.keyId = keyId;
                seal.mac = macOf(forged, entryAt(row), seal, previous);
            }
            check(writeSeal(c, number, seal));
            previous = seal.mac;
        }
        check(c.commit());
    };
    for (const bool underTheOldName : {false, true}) {
        for (const qint64 from : {qint64(1), qint64(500), qint64(kEntries)})
            expectFirstBad(
                from, [&](Connection& c) { rebuild(c, from, underTheOldName); }, "rebuilt from " + std::to_string(from));
    }
}

} // namespace
} // namespace kece
