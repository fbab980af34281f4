// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is under way when the disk is full: nothing half-written, the words name the disk, and everything goes on when there is room.
#include "cli/Kecectl.h"

#include "support/SmallDisk.h"

#include <QFile>
#include <QJsonArray>
#include <QStorageInfo>

#include <gtest/gtest.h>

namespace kece {

namespace {

class FullDisk : public ::testing::TestWithParam<int>
{
protected:
    void SetUp() override
    {
        if (!disk.isThere())
            GTEST_SKIP() << "a small disk cannot be mounted here";
    }

    Kecectl::Answer run(const QStringList& arguments) const
    {
        return Kecectl::runWithoutDatabase(QStringList{"--db", disk.filePath("kece.db")} + arguments + QStringList{"--json"});
    }
    void expectDone(const QStringList& arguments) const
    {
        const Kecectl::Answer answer = run(arguments);
        EXPECT_EQ(answer.exitCode, 0) << arguments.join(' ').toStdString() << '\n' << answer.out.toStdString() << answer.err.toStdString();
    }
    /// The words of a command that must fail, and must name the disk.
    void expectRefused(const QStringList& arguments) const
    {
        const Kecectl::Answer answer = run(arguments);
        EXPECT_EQ(answer.exitCode, 1) << answer.out.toStdString();
        EXPECT_TRUE((answer.out + answer.err).contains(disk.path().toUtf8())) << answer.out.toStdString() << answer.err.toStdString();
    }
    QByteArray exported(const QString& kind) const
    {
        const QString file = outside.path(kind + ".csv");
        expectDone({"export", kind, file});
        return outside.read(kind + ".csv");
    }

    /// Leaves so many bytes free.
    void fill(qint64 left) const
    {
        QFile filler(disk.filePath("filler"));
        ASSERT_TRUE(filler.open(QIODevice::WriteOnly));
        const qint64 free = QStorageInfo(disk.path()).bytesAvailable();
        ASSERT_GT(free, left);
        filler.write(QByteArray(free - left, 'x'));
        ASSERT_TRUE(filler.flush());
    }
    void clear() const { ASSERT_TRUE(QFile::remove(disk.filePath("filler"))); }

    QString customersFile(int count) const
    {
        QByteArray csv = "code,name,phone,remark\n";
        for (int i = 0; i < count; ++i)
            csv += "C" + QByteArray::number(i) + ",客户" + QByteArray::number(i) + ",0571-" + QByteArray::number(1000000 + i) + ','
                + QByteArray(100, 'r') + '\n';
        return outside.write("in.csv", csv);
    }
    QString ordersFile(int customers) const
    {
        QByteArray csv = "order_no,customer_code,ordered_on,amount\n";
        for (int i = 0; i < customers; ++i)
            csv += "O" + QByteArray::number(i) + ",C" + QByteArray::number(i) + ",2026-03-01," + QByteArray::number(i * 1000) + '\n';
        return outside.write("orders.csv", csv);
    }

    const testing::SmallDisk disk{GetParam()};
    const Kecectl outside; ///< a folder on another disk
};

TEST_P(FullDisk, TakesInNothingOfAnImportThatDoesNotFit)
{
    expectDone({"init"});
    fill(1 << 20);
    expectRefused({"import", "customers", customersFile(10'000)});
    clear();
    EXPECT_EQ(exported("customers").count('\n'), 1);
    expectDone({"verify"});
    expectDone({"import", "customers", customersFile(500)});
    EXPECT_EQ(exported("customers").count('\n'), 501);
    expectDone({"verify"});
}

TEST_P(FullDisk, LeavesTheFileThatAnExportWasToReplace)
{
    expectDone({"init"});
    expectDone({"import", "customers", customersFile(600)});
    for (const char* name : {"out.csv", "out.xlsx"}) {
        const QString file = disk.filePath(name);
        QFile before(file);
        ASSERT_TRUE(before.open(QIODevice::WriteOnly));
        before.write("as it was");
        before.close();
        fill(48 << 10);
        expectRefused({"export", "customers", file});
        QFile after(file);
        ASSERT_TRUE(after.open(QIODevice::ReadOnly));
        EXPECT_EQ(after.readAll(), "as it was");
        clear();
        expectDone({"export", "customers", file});
    }
}

TEST_P(FullDisk, PutsNothingInForceOfAGradingThatDoesNotFit)
{
    expectDone({"init"});
    expectDone({"import", "customers", customersFile(400)});
    expectDone({"import", "orders", ordersFile(400)});
    fill(256 << 10);
    expectRefused({"reclassify", "--as-of", "2026-06-30"});
    clear();
    EXPECT_EQ(exported("assignments").count('\n'), 1);
    expectDone({"verify"});
    expectDone({"reclassify", "--as-of", "2026-06-30"});
    EXPECT_EQ(exported("assignments").count('\n'), 401);
    expectDone({"verify"});
}

INSTANTIATE_TEST_SUITE_P(Megabytes, FullDisk, ::testing::Values(4, 8, 16));

} // namespace

} // namespace kece
