// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/TemporaryDatabase.h"

#include "storage/RecordStore.h"
#include "storage/SettingStore.h"
#include "support/TestServer.h"

#include <QPromise>

#include <atomic>
#include <future>
#include <stdexcept>

namespace kece {
namespace {

using testing::valueOf;

class OpenedDatabase : public ::testing::Test
{
protected:
    Result<bool> set(const QString& name, const QString& value)
    {
        return database->write<bool>([=](Store& store) { return store.settings().setValue(name, value).map([](auto) { return true; }); }).result();
    }
    QString setting(const QString& name)
    {
        return valueOf(database->read<QString>([=](Store& store) { return store.settings().value(name); }).result());
    }

    QTemporaryDir folder;
    testing::TestLocation location{folder.filePath("kece.db")};
    std::unique_ptr<Database> database = valueOf(createDatabase(location.url()));
};

TEST_F(OpenedDatabase, ReadsWhatWasWritten)
{
    ASSERT_TRUE(set("a", "1").ok());
    EXPECT_EQ(setting("a"), "1");
}

TEST_F(OpenedDatabase, KeepsNothingOfAUnitThatFails)
{
    const auto failed = database
                            ->write<bool>([](Store& store) -> Result<bool> {
                                KECE_CHECK(store.settings().setValue("a", "1"));
                                return Error::denied("no");
                            })
                            .result();
    EXPECT_EQ(failed.error().kind, Error::Kind::Denied);
    EXPECT_EQ(setting("a"), "");
}

TEST_F(OpenedDatabase, TurnsAnExceptionIntoAnErrorAndWorksOn)
{
    const auto failed = database
                            ->write<bool>([](Store& store) -> Result<bool> {
                                KECE_CHECK(store.settings().setValue("a", "1"));
                                throw std::runtime_error("unforeseen");
                            })
                            .result();
    EXPECT_EQ(failed.error().kind, Error::Kind::Internal);
    EXPECT_TRUE(failed.error().detail.contains("unforeseen"));
    EXPECT_TRUE(set("b", "2").ok());
    EXPECT_EQ(setting("a"), "");
    EXPECT_EQ(setting("b"), "2");
}

TEST_F(OpenedDatabase, DoesNotWriteOnTheReader)
{
    const auto failed = database->read<bool>([](Store& store) { return store.settings().setValue("a", "1").map([](auto) { return true; }); })
                            .result();
    EXPECT_EQ(failed.error().kind, Error::Kind::Unavailable);
}

TEST_F(OpenedDatabase, ShowsAReaderOneStateWhileTheWriterGoesOn)
{
    ASSERT_TRUE(set("a", "1").ok());
    QPromise<void> readOnce, written;
    readOnce.start();
    written.start();
    auto reading = database->read<QString>([&](Store& store) -> Result<QString> {
        KECE_TRY(const QString first, store.settings().value("a"));
        readOnce.finish();
        written.future().waitForFinished();
        KECE_TRY(const QString second, store.settings().value("a"));
        return first + second;
    });
    readOnce.future().waitForFinished();
    ASSERT_TRUE(set("a", "2").ok());
    written.finish();
    EXPECT_EQ(valueOf(reading.result()), "11");
    EXPECT_EQ(setting("a"), "2");
}

TEST_F(OpenedDatabase, FinishesWhatIsUnderWayAndDropsTheRestWhenItCloses)
{
    QPromise<void> underWay, goOn;
    underWay.start();
    goOn.start();
    auto first = database->write<bool>([&](Store& store) -> Result<bool> {
        underWay.finish();
        goOn.future().waitForFinished();
        KECE_CHECK(store.settings().setValue("a", "1"));
        return true;
    });
    auto second = database->write<bool>([](Store&) -> Result<bool> { return true; });
    underWay.future().waitForFinished();
    std::thread closing([&] { database.reset(); });
    second.waitForFinished();
    goOn.finish();
    closing.join();
    EXPECT_TRUE(first.result().ok());
    EXPECT_EQ(second.result().error().kind, Error::Kind::Cancelled);
    database = valueOf(openDatabase(location.url()));
    EXPECT_EQ(setting("a"), "1");
}

TEST_F(OpenedDatabase, WaitsForAnotherProgramThatIsSaving)
{
    auto other = valueOf(Connection::open(location.url(), Connection::Access::ReadWrite));
    testing::check(other->begin(true));
    valueOf(other->change("insert into settings values ('other', '1')"));
    auto waiting = database->write<bool>([](Store& store) -> Result<bool> {
        KECE_TRY(const QString seen, store.settings().value("other"));
        return seen == "1";
    });
    testing::check(other->commit());
    EXPECT_TRUE(valueOf(waiting.result()));
}

TEST_F(OpenedDatabase, TellsOfWhatOthersChangedAndNotOfItsOwnChanges)
{
    std::promise<void> told;
    std::atomic<int> count = 0;
    database->watchElsewhere([&] {
        if (++count == 1)
            told.set_value();
    });
    ASSERT_TRUE(set("mine", "1").ok());
    ASSERT_TRUE(set("mine", "2").ok());
    EXPECT_EQ(count, 0);
    auto other = valueOf(openDatabase(location.url()));
    const auto elsewhere = [&](const QString& name) {
        ASSERT_TRUE(
            other->write<bool>([name](Store& store) { return store.settings().setValue(name, "1").map([](auto) { return true; }); }).result().ok());
    };
    elsewhere("other");
    EXPECT_EQ(told.get_future().wait_for(std::chrono::seconds(20)), std::future_status::ready);
    database->watchElsewhere({});
    const int before = count;
    elsewhere("third");
    ASSERT_TRUE(set("mine", "3").ok());
    EXPECT_EQ(count, before);
}

} // namespace
} // namespace kece
