// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

#include <gtest/gtest.h>

namespace kece {
namespace {

/// A customer whose every text is a word that stands nowhere else.
class BackupCommand : public ::testing::Test
{
protected:
    BackupCommand()
    {
        qunsetenv("KECE_BACKUP_PASSPHRASE");
        kecectl.json({"init"});
        kecectl.json({"import", "customers", kecectl.write("c.csv", "客户编号,客户名称,手机\nKC-1,海天软件,13800001111\n")});
    }
    ~BackupCommand() override { qunsetenv("KECE_BACKUP_PASSPHRASE"); }

    QStringList to(const QString& name) const { return {"--db", kecectl.path(name)}; }

    Kecectl kecectl;
};

TEST_F(BackupCommand, GoesThereAndBack)
{
    const auto made = kecectl.json({"backup", kecectl.path("a")});
    EXPECT_TRUE(made["ok"].toBool());
    EXPECT_TRUE(made["problems"].toArray().isEmpty());
    const auto restored = Kecectl::runWithoutDatabase(to("new.db") + QStringList{"restore", kecectl.path("a"), "--json"});
    EXPECT_EQ(restored.exitCode, 0) << restored.err.toStdString();
    EXPECT_TRUE(restored.json()["ok"].toBool());
    EXPECT_EQ(Kecectl::runWithoutDatabase(to("new.db") + QStringList{"verify"}).exitCode, 0);
    const auto before = kecectl.run({"export", "customers", "-"});
    EXPECT_EQ(Kecectl::runWithoutDatabase(to("new.db") + QStringList{"export", "customers", "-"}).out, before.out);
}

TEST_F(BackupCommand, TakesThePassphraseFromTheInputOrTheEnvironmentAndNeverSaysIt)
{
    const auto made = kecectl.run({"backup", kecectl.path("a"), "--encrypt", "--passphrase-stdin"}, "hush hush\n");
    EXPECT_EQ(made.exitCode, 0) << made.err.toStdString();
    EXPECT_FALSE(kecectl.read("a").contains("13800001111"));
    const auto wrong = Kecectl::runWithoutDatabase(
        to("new.db") + QStringList{"restore", kecectl.path("a"), "--passphrase-stdin", "--json"}, "hash\n");
    EXPECT_EQ(wrong.exitCode, 1);
    EXPECT_FALSE(wrong.json()["ok"].toBool(true));
    EXPECT_EQ(wrong.json()["problems"].toArray().size(), 1);
    qputenv("KECE_BACKUP_PASSPHRASE", "hush hush");
    const auto right = Kecectl::runWithoutDatabase(to("new.db") + QStringList{"restore", kecectl.path("a"), "--json"});
    EXPECT_EQ(right.exitCode, 0) << right.err.toStdString();
    for (const auto& answer : {made, wrong, right})
        EXPECT_FALSE((answer.out + answer.err).contains("hush"));
}

TEST_F(BackupCommand, RefusesInWordsAndTouchesNothing)
{
    const QByteArray foreign = "not ours";
    kecectl.write("foreign", foreign);
    EXPECT_EQ(kecectl.run({"backup", "-"}).exitCode, 2);
    EXPECT_EQ(kecectl.run({"backup"}).exitCode, 2);
    for (const QString& target : {kecectl.path("kece.db"), kecectl.path("foreign"), kecectl.path("no/where")}) {
        const auto refused = kecectl.json({"backup", target}, 1);
        EXPECT_FALSE(refused["ok"].toBool(true));
        EXPECT_EQ(refused["problems"].toArray().size(), 1);
    }
    EXPECT_EQ(kecectl.read("foreign"), foreign);
    kecectl.json({"backup", kecectl.path("a")});
    const auto over = kecectl.json({"restore", kecectl.path("a")}, 1);
    EXPECT_FALSE(over["ok"].toBool(true));
    const auto none = Kecectl::runWithoutDatabase(to("new.db") + QStringList{"restore", kecectl.path("foreign"), "--json"});
    EXPECT_EQ(none.exitCode, 1);
    EXPECT_FALSE(QFile::exists(kecectl.path("new.db")));
    EXPECT_EQ(kecectl.run({"verify"}).exitCode, 0);
}

TEST_F(BackupCommand, MakesOneADayWhereThePlanSaysSo)
{
    QDir(kecectl.path("")).mkdir("days");
    kecectl.json({"backup", "--daily", kecectl.path("none")}, 1);
    kecectl.json({"backup", "--daily", kecectl.path("days"), "--keep", "2,1,1"});
    EXPECT_TRUE(kecectl.run({"audit"}).out.contains("admin")) << "who changed the plan";
    const auto jobs = kecectl.json({"run-due"})["jobs"].toArray();
    ASSERT_FALSE(jobs.isEmpty());
    EXPECT_EQ(jobs.last()["job"].toString(), "backup");
    EXPECT_EQ(jobs.last()["outcome"].toString(), "done");
    EXPECT_EQ(QDir(kecectl.path("days")).entryList(QDir::Files).size(), 1);
    EXPECT_TRUE(kecectl.json({"run-due"})["jobs"].toArray().isEmpty()) << "one a day";
    EXPECT_TRUE(QDir(kecectl.path("days")).removeRecursively());
    const auto failed = kecectl.json({"run-due"}, 1)["jobs"].toArray();
    EXPECT_NE(failed.last()["outcome"].toString(), "done");
}

TEST_F(BackupCommand, IsNotMadeOfADamagedDatabase)
{
    kecectl.json({"backup", kecectl.path("a")});
    const QByteArray good = kecectl.read("a");
    QByteArray bytes = kecectl.read("kece.db");
    const auto at = bytes.lastIndexOf("13800001111");
    ASSERT_GT(at, 0);
    bytes[at] = '2';
    kecectl.write("kece.db", bytes);
    const auto verified = kecectl.json({"verify"}, 1);
    EXPECT_FALSE(verified["ok"].toBool(true));
    EXPECT_FALSE(verified["problems"].toArray().isEmpty());
    EXPECT_FALSE(kecectl.json({"backup", kecectl.path("a")}, 1)["ok"].toBool(true));
    EXPECT_EQ(kecectl.read("a"), good);
}

} // namespace
} // namespace kece
