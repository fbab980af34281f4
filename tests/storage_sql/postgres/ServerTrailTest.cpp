// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/TemporaryDatabase.h"
#include "storage_sql/audit/AuditRows.h"
#include "storage_sql/audit/Trail.h"
#include "support/TestServer.h"

namespace kece {
namespace {

using testing::check;
using testing::Trail;
using testing::valueOf;

/// A trail whose key the server has.
class PostgresTrail : public ::testing::Test
{
protected:
    static constexpr int kEntries = 20;

    void SetUp() override
    {
        check(connection->begin(true));
        for (int n = 0; n < kEntries; ++n)
            valueOf(audit.append(Trail::entry(n)));
        check(connection->commit());
    }
    void TearDown() override
    {
        connection.reset();
        testing::server::drop(url);
    }

    /// What the check says after somebody who is not stopped by the server had his way; nothing of it stays.
    AuditCheck after(const QString& sql)
    {
        check(connection->begin(true));
        check(connection->execute(sql));
        const AuditCheck found = valueOf(audit.check());
        connection->rollback();
        return found;
    }

    QString url = testing::server::copyOf("whole_ladder", [](const QString& made) { valueOf(createDatabase(made)).reset(); });
    std::unique_ptr<Connection> connection = valueOf(Connection::open(url, Connection::Access::ReadWrite));
    SqlAuditStore audit{*connection};
};

TEST_F(PostgresTrail, IsSealedByTheServerAsTheProgramSealsAFile)
{
    const AuditKey key = valueOf(AuditKey::fromHex(valueOf(connection->value("select encode(key, 'hex') from audit_keys")).toString()));
    Statement rows = valueOf(connection->prepare(QStringLiteral("select %1, %2 from audit_entries order by id").arg(kEntryColumns, kSealColumns)));
    check(rows.run());
    QString previous;
    qint64 number = 0;
    while (rows.next()) {
        const AuditEntry entry = entryAt(rows);
        const AuditSeal seal = sealAt(rows);
        EXPECT_EQ(entry.id.value, ++number);
        EXPECT_EQ(seal.keyId, key.id());
        EXPECT_TRUE(hasDigestsOf(seal, entry)) << number;
        EXPECT_EQ(seal.mac, macOf(key, entry, seal, previous)) << number;
        previous = seal.mac;
    }
    EXPECT_EQ(number, kEntries);
    EXPECT_EQ(valueOf(audit.head()), (AuditHead{kEntries, kEntries, previous}));
    EXPECT_EQ(valueOf(audit.check()).problems, QStringList());
}

TEST_F(PostgresTrail, TellsTheFirstEntryThatIsNotAsItWasWritten)
{
    const std::pair<QString, qint64> deeds[] = {
        {"update audit_entries set actor = 'other' where id = 7", 7},
        {"update audit_entries set changes = replace(changes, '138', '139') where id = 4", 4},
        {"update audit_entries set mac = repeat('0', 64) where id = 9", 9},
        {"update audit_entries set changes = null, reason = null, salt = null where id = 5", 5},
        {"delete from audit_entries where id = 12", 12},
        {"delete from audit_entries where id > 17", 18},
        {"delete from audit_entries where id > 17; update audit_heads set number = 17, entries = 17", 17},
        {"insert into audit_entries (id, at, action) values (21, '2026-06-30T04:00:00Z', 'change')", 21},
    };
    for (const auto& [sql, number] : deeds) {
        const AuditCheck found = after(sql);
        EXPECT_EQ(found.firstBad.value_or(0), number) << qPrintable(sql) << ": " << qPrintable(found.problems.join(" | "));
    }
}

} // namespace
} // namespace kece
