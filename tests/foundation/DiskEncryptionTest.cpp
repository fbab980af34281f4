// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/DiskEncryption.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#ifdef Q_OS_LINUX
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace kece {
namespace {

/// What the system tells of its disks, made up: /sys/dev/block/MAJOR:MINOR leads to a device.
class Disks : public ::testing::Test
{
protected:
    void device(const QString& name, const QByteArray& uuid = {}, const QStringList& below = {})
    {
        QDir(sysfs.path()).mkpath("devices/" + name + "/slaves");
        if (!uuid.isEmpty()) {
            QDir(sysfs.path()).mkpath("devices/" + name + "/dm");
            write("devices/" + name + "/dm/uuid", uuid);
        }
        for (const QString& one : below)
            QFile::link(sysfs.filePath("devices/" + one), sysfs.filePath("devices/" + name + "/slaves/" + one.section('/', -1)));
    }
    void write(const QString& path, const QByteArray& text)
    {
        QFile file(sysfs.filePath(path));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    /// The file of this test lies on it.
    void holds(const QString& name)
    {
        struct stat facts = {};
        ASSERT_EQ(stat(QFile::encodeName(sysfs.path()).constData(), &facts), 0);
        QDir(sysfs.path()).mkpath("dev/block");
        QFile::link(
            sysfs.filePath("devices/" + name), sysfs.filePath(QStringLiteral("dev/block/%1:%2").arg(major(facts.st_dev)).arg(minor(facts.st_dev))));
    }
    DiskEncryption found() const { return diskEncryptionOf(sysfs.path(), sysfs.path()); }

    QTemporaryDir sysfs;
};

TEST_F(Disks, EncryptWhereTheVolumeDoes)
{
    device("dm-0", "CRYPT-LUKS2-0123-home");
    holds("dm-0");
    EXPECT_EQ(found(), DiskEncryption::Yes);
}

TEST_F(Disks, EncryptWhereWhatIsBelowDoes)
{
    device("dm-0", "CRYPT-LUKS2-0123-disk");
    device("dm-1", "LVM-abc", {"dm-0"});
    holds("dm-1");
    EXPECT_EQ(found(), DiskEncryption::Yes);
}

TEST_F(Disks, DoNotEncryptWhereOnePartOfThemDoesNot)
{
    device("dm-0", "CRYPT-LUKS2-0123-disk");
    device("sdb");
    device("dm-1", "LVM-abc", {"dm-0", "sdb"});
    holds("dm-1");
    EXPECT_EQ(found(), DiskEncryption::No);
}

TEST_F(Disks, ArePlainByThemselvesAndInParts)
{
    device("sda");
    device("sda/sda1");
    write("devices/sda/sda1/partition", "1");
    holds("sda/sda1");
    EXPECT_EQ(found(), DiskEncryption::No);
}

TEST_F(Disks, AreUnknownWithoutADevice)
{
    EXPECT_EQ(found(), DiskEncryption::Unknown) << "a network's, or memory";
    EXPECT_EQ(diskEncryptionOf(sysfs.filePath("not there"), sysfs.path()), DiskEncryption::Unknown);
}

} // namespace
} // namespace kece
#endif
