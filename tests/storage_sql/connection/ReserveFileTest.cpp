// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/connection/ReserveFile.h"
#include "storage_sql/TemporaryDatabase.h"
#include "support/SmallDisk.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace kece {
namespace {

using testing::SmallDisk;
using testing::valueOf;

constexpr int kMegabytes = 160;

class ReserveFileTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (!disk.isThere())
            GTEST_SKIP() << "a small disk cannot be mounted here";
    }

    static Result<bool> save(Database& database, const QString& name, int size = 1)
    {
        return database
            .write<bool>([=](Store& store) -> Result<bool> {
                KECE_CHECK(store.settings().setValue(name, QString(size, 'x')));
                return true;
            })
            .result();
    }

    void fill(qint64 left) const
    {
        QFile filler(disk.filePath("filler"));
        ASSERT_TRUE(filler.open(QIODevice::WriteOnly));
        filler.write(QByteArray(QStorageInfo(disk.path()).bytesAvailable() - left, 'x'));
    }

    SmallDisk disk{kMegabytes};
};

TEST_F(ReserveFileTest, IsSetAsideInFullReleasedOnAFullDiskAndSetAsideAgain)
{
    const QString path = disk.filePath("kece.db");
    auto database = valueOf(createDatabase(path));
    const ReserveFile reserve(path);
    ASSERT_TRUE(save(*database, "a").ok());
    const qint64 before = QStorageInfo(disk.path()).bytesAvailable();
    ASSERT_EQ(QFileInfo(reserve.path()).size(), ReserveFile::kBytes);
    EXPECT_LT(before, qint64(kMegabytes) * 1024 * 1024 - ReserveFile::kBytes) << "its blocks are taken";

    fill(500'000);
    const auto refused = save(*database, "large", 1'000'000);
    ASSERT_FALSE(refused.ok());
    EXPECT_TRUE(refused.error().message.startsWith("Not saved")) << qPrintable(refused.error().message);
    EXPECT_TRUE(refused.error().message.contains("16 MB")) << qPrintable(refused.error().message);
    EXPECT_FALSE(QFileInfo::exists(reserve.path()));

    EXPECT_TRUE(save(*database, "large", 1'000'000).ok()) << "what was kept back lets people go on";
    EXPECT_FALSE(QFileInfo::exists(reserve.path())) << "and is not taken again while the disk is as good as full";

    ASSERT_TRUE(QFile::remove(disk.filePath("filler")));
    ASSERT_TRUE(save(*database, "b").ok());
    EXPECT_EQ(QFileInfo(reserve.path()).size(), ReserveFile::kBytes);
}

TEST_F(ReserveFileTest, IsSetAsideForAFileThatIsOpenedWithoutOne)
{
    const QString path = disk.filePath("kece.db");
    valueOf(createDatabase(path)).reset();
    ASSERT_TRUE(ReserveFile(path).release());
    valueOf(openDatabase(path)).reset();
    EXPECT_TRUE(QFileInfo::exists(ReserveFile(path).path()));
}

TEST(ReserveFile, IsNotTakenOfASmallDisk)
{
    const SmallDisk disk(32);
    if (!disk.isThere())
        GTEST_SKIP() << "a small disk cannot be mounted here";
    const QString path = disk.filePath("kece.db");
    valueOf(createDatabase(path)).reset();
    EXPECT_FALSE(QFileInfo::exists(ReserveFile(path).path()));
}

TEST(ReserveFile, IsNoFailureWhereItCannotBeMade)
{
    const ReserveFile reserve("/nowhere/at/all/kece.db");
    reserve.setAside();
    EXPECT_FALSE(reserve.release());
}

} // namespace
} // namespace kece
