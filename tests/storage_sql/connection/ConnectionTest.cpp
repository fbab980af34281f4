// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/TemporaryDatabase.h"
#include "support/SmallDisk.h"

#include "storage_sql/connection/SqliteError.h"
#include "storage_sql/statement/NativeStatement.h"

#include <QFile>
#include <QTemporaryDir>

#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

namespace kece {
namespace {

using testing::check;
using testing::SmallDisk;
using testing::TemporaryDatabase;
using testing::valueOf;

TEST(Connection, KeepsWhatItAcknowledgesAndItsReferences)
{
    TemporaryDatabase database;
    const auto connection = valueOf(Connection::open(database.path(), Connection::Access::ReadWrite));
    const auto setting = [&](const char* pragma) { return valueOf(connection->value(QStringLiteral("pragma %1").arg(pragma))).toString(); };
    EXPECT_EQ(setting("journal_mode"), "wal");
    EXPECT_EQ(setting("synchronous"), "2");
    EXPECT_EQ(setting("foreign_keys"), "1");
    EXPECT_EQ(setting("trusted_schema"), "0");
    EXPECT_EQ(setting("busy_timeout"), "5000");
}

TEST(Connection, RollsBackOnlyWhatIsOpen)
{
    TemporaryDatabase database;
    Connection& connection = *database.connection;
    connection.rollback();
    check(connection.begin(true));
    EXPECT_TRUE(connection.inUnitOfWork());
    valueOf(connection.change("insert into settings values ('a', '1')"));
    connection.rollback();
    connection.rollback();
    EXPECT_FALSE(connection.inUnitOfWork());
    EXPECT_TRUE(valueOf(connection.value("select value from settings where name = 'a'")).isNull());
}

TEST(Connection, LendsTheSameStatementTwiceAtOnce)
{
    TemporaryDatabase database;
    Connection& connection = *database.connection;
    valueOf(connection.change("insert into settings values ('a', '1'), ('b', '2')"));
    const QString sql = "select value from settings order by name";
    Statement outer = valueOf(connection.prepare(sql));
    check(outer.run());
    ASSERT_TRUE(outer.next());
    Statement inner = valueOf(connection.prepare(sql));
    check(inner.run());
    ASSERT_TRUE(inner.next());
    ASSERT_TRUE(inner.next());
    EXPECT_EQ(inner.string(0), "2");
    EXPECT_EQ(outer.string(0), "1");
    ASSERT_TRUE(outer.next());
    EXPECT_FALSE(outer.next());
    check(outer.status());
}

TEST(Connection, FoldsWidthAndCase)
{
    TemporaryDatabase database;
    EXPECT_EQ(valueOf(database.connection->value("select kece_fold(?)", {"ＡＢｃ　客策"})).toString(), "abc 客策");
    EXPECT_TRUE(valueOf(database.connection->value("select kece_fold(null)")).isNull());
}

/// Without the rights of root while it lives.
class AnotherUser
{
public:
    AnotherUser()
    {
        if (m_isRoot && ::setresuid(kNobody, kNobody, 0) != 0)
            throw std::runtime_error("cannot become another user");
    }
    ~AnotherUser()
    {
        if (m_isRoot && ::setresuid(0, 0, 0) != 0)
            std::abort();
    }

private:
    static constexpr uid_t kNobody = 65534;
    const bool m_isRoot = ::geteuid() == 0;
};

TEST(Connection, SaysNotSavedAndNamesTheDiskWhenItIsFull)
{
    SmallDisk disk(4);
    if (!disk.isThere())
        GTEST_SKIP() << "a small disk cannot be mounted here";
    auto database = valueOf(createDatabase(disk.filePath("kece.db")));
    const auto save = [&](const QString& name, int size) {
        return database
            ->write<bool>([=](Store& store) -> Result<bool> {
                KECE_CHECK(store.settings().setValue(name, QString(size, 'x')));
                return true;
            })
            .result();
    };
    int saved = 0;
    Result<bool> outcome = true;
    while ((outcome = save(QString::number(saved), 100000)).ok() && saved < 100)
        ++saved;
    ASSERT_FALSE(outcome.ok());
    EXPECT_GT(saved, 5);
    EXPECT_EQ(outcome.error().kind, Error::Kind::Unavailable) << qPrintable(outcome.error().detail);
    EXPECT_TRUE(outcome.error().message.startsWith("Not saved")) << qPrintable(outcome.error().message);
    EXPECT_TRUE(outcome.error().message.contains(disk.path())) << qPrintable(outcome.error().message);
    const auto sound = database->read<QStringList>([](Store& store) { return store.verify(); }).result();
    ASSERT_TRUE(sound.ok()) << qPrintable(sound.error().detail);
    EXPECT_EQ(*sound, QStringList());
    const auto kept = [&](int count) {
        return valueOf(database
                           ->read<bool>([=](Store& store) -> Result<bool> {
                               for (int n = 0; n < count; ++n) {
                                   KECE_TRY(const QString value, store.settings().value(QString::number(n)));
                                   if (value.size() != 100000)
                                       return false;
                               }
                               return true;
                           })
                           .result());
    };
    EXPECT_TRUE(kept(saved));
    ASSERT_TRUE(disk.grow(16));
    EXPECT_TRUE(save(QString::number(saved), 100000).ok());
    EXPECT_TRUE(kept(saved + 1));
}

TEST(Connection, SaysNotSavedWhenTheFileGoesWhileItIsWritten)
{
    for (const char* part : {"", "-wal"}) {
        QTemporaryDir folder;
        const QString path = folder.filePath("kece.db");
        auto database = valueOf(createDatabase(path));
        const auto save = [&](bool takeAway) {
            return database
                ->write<bool>([=](Store& store) -> Result<bool> {
                    KECE_CHECK(store.settings().setValue("a", "1"));
                    if (takeAway) {
                        EXPECT_TRUE(QFile::remove(path + part));
                    }
                    return true;
                })
                .result();
        };
        ASSERT_TRUE(save(false).ok());
        const auto outcome = save(true);
        ASSERT_FALSE(outcome.ok());
        EXPECT_TRUE(outcome.error().message.startsWith("Not saved")) << qPrintable(outcome.error().message);
        EXPECT_TRUE(outcome.error().message.contains(path + part)) << qPrintable(outcome.error().message);
    }
}

TEST(Connection, GoesOnReadingAFileThatWasMovedAway)
{
    QTemporaryDir folder;
    const QString path = folder.filePath("kece.db");
    auto database = valueOf(createDatabase(path));
    ASSERT_TRUE(QFile::rename(path, path + ".moved"));
    const auto read = database->read<QString>([](Store& store) { return store.settings().value("time_zone"); }).result();
    EXPECT_TRUE(read.ok()) << qPrintable(read.error().message);
}

TEST(Connection, OpensAFileForReadingOnlyOnceItIsWriteProtected)
{
    QTemporaryDir folder;
    const QString path = folder.filePath("kece.db");
    const auto setting = [](Store& store) { return store.settings().value("a"); };
    const auto save = [](Store& store) -> Result<bool> {
        KECE_CHECK(store.settings().setValue("a", "2"));
        return true;
    };
    {
        auto database = valueOf(createDatabase(path));
        ASSERT_TRUE(database
                        ->write<bool>([](Store& store) -> Result<bool> {
                            KECE_CHECK(store.settings().setValue("a", "1"));
                            return true;
                        })
                        .result()
                        .ok());
    }
    ASSERT_TRUE(QFile::setPermissions(folder.path(), QFile::Permissions(0x7777)));
    ASSERT_TRUE(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    const AnotherUser nobody; // the administrator may write everywhere
    auto database = valueOf(openDatabase(path));
    EXPECT_TRUE(database->readOnlyReason().contains(path)) << qPrintable(database->readOnlyReason());
    EXPECT_EQ(database->read<QString>(setting).result().value(), "1");
    const auto outcome = database->write<bool>(save).result();
    ASSERT_FALSE(outcome.ok());
    EXPECT_TRUE(outcome.error().message.contains(path)) << qPrintable(outcome.error().message);
    EXPECT_EQ(database->read<QString>(setting).result().value(), "1");
}

TEST(Connection, SaysNotSavedWhenTheFileIsGone)
{
    QTemporaryDir folder;
    const QString path = folder.filePath("kece.db");
    auto database = valueOf(createDatabase(path));
    const auto save = [&] {
        return database
            ->write<bool>([](Store& store) -> Result<bool> {
                KECE_CHECK(store.settings().setValue("a", "1"));
                return true;
            })
            .result();
    };
    ASSERT_TRUE(save().ok());
    ASSERT_TRUE(QFile::rename(path, path + ".moved"));
    const auto outcome = save();
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().kind, Error::Kind::Unavailable);
    EXPECT_TRUE(outcome.error().message.startsWith("Not saved")) << qPrintable(outcome.error().message);
    ASSERT_TRUE(QFile::rename(path + ".moved", path));
    EXPECT_TRUE(save().ok());
}

TEST(NativeStatement, CarriesTextBytesNumbersAndTheUnknown)
{
    TemporaryDatabase database;
    const std::string text("客策\0x", 8);
    NativeStatement statement = valueOf(NativeStatement::prepare(*database.connection, "select ?1, ?2, ?3, ?4, ?5"));
    statement.bind(1, std::string_view(text));
    statement.bind(2, int64_t(-9223372036854775807LL - 1));
    statement.bindUnknown(3);
    statement.bindBlob(4, std::string_view("\x00\xff", 2));
    statement.bind(5, std::string_view());
    ASSERT_TRUE(statement.next());
    EXPECT_EQ(statement.text(0), text);
    EXPECT_EQ(statement.integer(1), std::numeric_limits<int64_t>::min());
    EXPECT_TRUE(statement.isUnknown(2));
    EXPECT_EQ(statement.text(3), std::string_view("\x00\xff", 2));
    EXPECT_FALSE(statement.isUnknown(4));
    EXPECT_EQ(statement.text(4), "");
    EXPECT_FALSE(statement.next());
    check(statement.status());
}

TEST(NativeStatement, TellsAnErrorFromTheEnd)
{
    TemporaryDatabase database;
    EXPECT_FALSE(NativeStatement::prepare(*database.connection, "select nonsense from nowhere").ok());
    NativeStatement insert = valueOf(NativeStatement::prepare(*database.connection, "insert into settings values (?1, ?2)"));
    insert.bindText(1, "a");
    insert.bindText(2, "1");
    check(insert.run());
    const Done second = insert.run();
    EXPECT_EQ(second.error().kind, Error::Kind::Conflict);
    EXPECT_EQ(brokenColumn(second.error()), "settings.name");
    insert.reset();
    insert.bindText(1, "b");
    check(insert.run());
}

} // namespace
} // namespace kece
