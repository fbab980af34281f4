// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace kece;

namespace {

const QByteArray kAdmin = "the first password";
const QByteArray kOther = "another password";

/// A company with a customer each for 张 (sales, own), and for nobody; everybody has the password kOther.
class Users : public testing::Test
{
protected:
    Users()
    {
        EXPECT_EQ(kecectl.run({"init"}).exitCode, 0);
        EXPECT_EQ(kecectl.run({"user", "set-password", "admin", "--password-stdin"}, kAdmin + '\n').exitCode, 0);
    }
    Kecectl::Answer as(const QString& user, const QStringList& words, const QByteArray& password = kOther, const QByteArray& more = {})
    {
        return kecectl.run(QStringList{"--user", user, "--password-stdin"} + words, password + '\n' + more);
    }
    Kecectl::Answer admin(const QStringList& words, const QByteArray& more = {}) { return as("admin", words, kAdmin, more); }
    void add(const QString& login, const QString& role, const QStringList& department = {})
    {
        const auto added = admin(QStringList{"user", "add", login, "--role", role} + department, kOther + '\n');
        EXPECT_EQ(added.exitCode, 0) << added.err.toStdString();
    }
    void fill()
    {
        kecectl.write("d.csv", "code,name,department\nD0,部门,东区\n");
        EXPECT_EQ(admin({"import", "customers", kecectl.path("d.csv")}).exitCode, 0);
        for (const char* role : {"sales", "manager", "clerk", "archive", "executive"})
            add(role, role, {"--department", "东区"});
        kecectl.write("c.csv",
            "code,name,owner,department,mobile,email\nC1,张的客户,sales,东区,13812345678,canary@example.com\nC2,东区客户,admin,东区,13812345678,\n"
            "C3,别处客户,admin,西区,13812345678,canary@example.com\n");
        kecectl.write("o.csv",
            "order_no,customer_code,ordered_on,amount,profit\nO1,C1,2026-06-01,100,76543.21\nO2,C2,2026-06-01,100,76543.21\nO3,C3,2026-06-01,100,"
            "76543.21\n");
        for (const auto& [kind, file] : {std::pair{"customers", "c.csv"}, {"orders", "o.csv"}}) {
            const auto imported = admin({"import", kind, kecectl.path(file)});
            EXPECT_EQ(imported.exitCode, 0) << imported.err.toStdString() << imported.out.toStdString();
        }
        EXPECT_EQ(admin({"reclassify", "--as-of", "2026-06-30"}).exitCode, 0);
    }
    QStringList codes(const QByteArray& csv, const QString& header)
    {
        const auto records = csvRecords(csv);
        QStringList codes;
        const auto column = records.isEmpty() ? -1 : records.first().indexOf(header);
        for (qsizetype i = 1; i < records.size() && column >= 0; ++i)
            codes << records[i][column];
        codes.sort();
        return codes;
    }

    Kecectl kecectl;
};

} // namespace

TEST(UserCommand, AsksForNoLoginUntilThereIsAPasswordAndAddsNobodyBefore)
{
    Kecectl kecectl;
    ASSERT_EQ(kecectl.run({"init"}).exitCode, 0);
    const auto refused = kecectl.run({"user", "add", "zhang", "--role", "sales"});
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_EQ(refused.err.count('\n'), 1);
    EXPECT_EQ(kecectl.json({"user", "list"})["users"].toArray().size(), 1);
    EXPECT_EQ(kecectl.run({"user", "set-password", "admin", "--password-stdin"}, "short\n").exitCode, 1);
    EXPECT_EQ(kecectl.run({"user", "set-password", "admin", "--password-stdin"}, kAdmin + '\n').exitCode, 0);
    const auto asked = kecectl.run({"user", "list"});
    EXPECT_EQ(asked.exitCode, 1);
    EXPECT_TRUE(asked.err.contains("--user"));
    EXPECT_TRUE(asked.out.isEmpty());
}

TEST_F(Users, ComeInByPasswordOnly)
{
    add("zhang", "sales");
    EXPECT_EQ(as("zhang", {"search", "x"}).exitCode, 0);
    EXPECT_EQ(as("zhang", {"search", "x"}, "wrong").exitCode, 1);
    EXPECT_EQ(as("nobody", {"search", "x"}).exitCode, 1);
    qputenv("KECE_PASSWORD", kOther);
    EXPECT_EQ(kecectl.run({"--user", "zhang", "search", "x"}).exitCode, 0);
    qunsetenv("KECE_PASSWORD");
    EXPECT_EQ(kecectl.run({"--user", "zhang", "search", "x"}).exitCode, 1);
    EXPECT_EQ(as("zhang", {"user", "set-password"}, kOther, "my own new password\n").exitCode, 0);
    EXPECT_EQ(as("zhang", {"search", "x"}).exitCode, 1);
    EXPECT_TRUE(as("zhang", {"search", "x"}, "my own new password").err.isEmpty());
}

TEST_F(Users, AreAddedDisabledAndGivenRolesByAnAdministrator)
{
    const QJsonObject added = admin({"user", "add", "li", "--role", "clerk", "--json"}).json();
    const QByteArray password = added["one_time_password"].toString().toUtf8();
    EXPECT_GE(password.size(), 12);
    EXPECT_EQ(as("li", {"search", "x"}, password).exitCode, 0);
    EXPECT_EQ(admin({"user", "set-role", "li", "manager"}).exitCode, 0);
    EXPECT_EQ(admin({"user", "set-role", "li", "king"}).exitCode, 1);
    EXPECT_EQ(as("li", {"user", "set-role", "li", "admin"}, password).exitCode, 1);
    EXPECT_EQ(admin({"user", "disable", "li"}).exitCode, 0);
    EXPECT_EQ(as("li", {"search", "x"}, password).exitCode, 1);
    EXPECT_EQ(admin({"user", "disable", "admin"}).exitCode, 1);
    EXPECT_EQ(admin({"user"}).exitCode, 2);
    EXPECT_EQ(admin({"user", "add", "x"}).exitCode, 2);
}

TEST_F(Users, GetTheFilesTheyMaySeeAndNoByteMore)
{
    fill();
    const QMap<QString, QStringList> expected{{"admin", {"C1", "C2", "C3", "D0"}}, {"archive", {"C1", "C2", "C3", "D0"}},
        {"executive", {"C1", "C2", "C3", "D0"}}, {"manager", {"C1", "C2", "D0"}}, {"clerk", {"C1", "C2", "D0"}}, {"sales", {"C1"}}};
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const QString& role = it.key();
        const QByteArray password = role == "admin" ? kAdmin : kOther;
        for (const char* format : {"csv", "xlsx"}) {
            const QString file = kecectl.path("out." + QString(format));
            QFile::remove(file);
            const auto done = as(role, {"export", "customers", file}, password);
            ASSERT_EQ(done.exitCode, 0) << done.err.toStdString();
            if (QLatin1String(format) == "csv") {
                const QByteArray bytes = kecectl.read("out.csv");
                EXPECT_EQ(codes(bytes, "客户编号"), *it) << role.toStdString();
                EXPECT_EQ(bytes.contains("13812345678"), role == "admin") << role.toStdString();
                EXPECT_EQ(bytes.contains("canary@"), role == "admin") << role.toStdString();
                EXPECT_EQ(bytes.contains("138****5678"), role != "admin") << role.toStdString();
            }
        }
        const QByteArray orders = as(role, {"export", "orders", "-"}, password).out;
        QStringList customers = *it;
        customers.removeAll("D0");
        EXPECT_EQ(codes(orders, "客户编号"), customers) << role.toStdString();
        EXPECT_EQ(orders.contains("76543.21"), role == "admin" || role == "executive" || role == "manager") << role.toStdString();
        QStringList members = codes(as(role, {"export", "assignments", "-"}, password).out, "customer_code");
        members.removeDuplicates();
        EXPECT_EQ(members, *it) << role.toStdString();
    }
}

TEST_F(Users, FindExplainAndReportOnlyWhatTheyMaySee)
{
    fill();
    const auto hits = [&](const QString& role, const QString& text) {
        return as(role, {"search", text, "--json"}, role == "admin" ? kAdmin : kOther).json()["hits"].toArray().size();
    };
    EXPECT_EQ(hits("admin", "客户"), 3);
    EXPECT_EQ(hits("sales", "客户"), 1);
    EXPECT_EQ(hits("sales", "1381234"), 0);
    EXPECT_EQ(hits("sales", "13812345678"), 1);
    EXPECT_EQ(hits("admin", "1381234"), 3);
    EXPECT_EQ(as("sales", {"explain", "C1", "--as-of", "2026-06-30"}).exitCode, 0);
    auto hidden = as("sales", {"explain", "C2", "--as-of", "2026-06-30"});
    const auto absent = as("sales", {"explain", "C9", "--as-of", "2026-06-30"});
    EXPECT_EQ(hidden.exitCode, 1);
    EXPECT_EQ(hidden.err.replace("C2", "C9"), absent.err);
    const auto total = [&](const QString& role) {
        qint64 sum = 0;
        for (const QJsonValue& row :
            as(role, {"report", "tiers", "--as-of", "2026-06-30", "--json"}, role == "admin" ? kAdmin : kOther).json()["rows"].toArray())
            sum += row.toObject()["customers"].toInteger();
        return sum;
    };
    EXPECT_EQ(total("admin"), 4);
    EXPECT_EQ(total("sales"), 1);
    EXPECT_EQ(total("manager"), 3);
}

TEST_F(Users, ImportOnlyWhatTheyMayHave)
{
    fill();
    kecectl.write("mine.csv", "code,name,owner\nC7,我的,sales\n");
    kecectl.write("his.csv", "code,name,owner\nC8,他的,admin\n");
    kecectl.write("visit.csv", "customer_code,visited_on\nC3,2026-06-01\n");
    kecectl.write("masked.csv", "code,name,mobile\nC1,新名字,138****5678\n");
    EXPECT_EQ(as("sales", {"import", "customers", kecectl.path("mine.csv")}).exitCode, 0);
    EXPECT_EQ(as("sales", {"import", "customers", kecectl.path("his.csv")}).exitCode, 1);
    EXPECT_EQ(as("sales", {"import", "visits", kecectl.path("visit.csv")}).exitCode, 1);
    EXPECT_EQ(as("executive", {"import", "customers", kecectl.path("mine.csv"), "--on-duplicate", "update"}).exitCode, 1);
    const auto update = as("sales", {"import", "customers", kecectl.path("masked.csv"), "--on-duplicate", "update"});
    EXPECT_EQ(update.exitCode, 0) << update.err.toStdString();
    const QByteArray all = admin({"export", "customers", "-"}).out;
    EXPECT_TRUE(all.contains("新名字"));
    EXPECT_TRUE(all.contains("13812345678"));
    EXPECT_FALSE(all.contains("138****5678"));
    EXPECT_FALSE(all.contains("他的"));
}

TEST_F(Users, StartAndConfigureNothingTheyMayNot)
{
    fill();
    const QByteArray before = admin({"export", "assignments", "-"}).out;
    const QList<QStringList> company{{"reclassify", "--as-of", "2026-07-31"}, {"reclassify", "--as-of", "2026-07-31", "--dry-run"}, {"run-due"},
        {"simulate", "--policy", "abc"}, {"policy", "use", "abc"}, {"verify"}, {"user", "list"}, {"user", "disable", "admin"}, {"demo"}};
    for (const char* role : {"sales", "manager", "clerk", "archive"}) {
        for (const QStringList& words : company) {
            const auto answer = as(role, words);
            EXPECT_EQ(answer.exitCode, 1) << role << ' ' << words.join(' ').toStdString();
        }
    }
    EXPECT_EQ(as("sales", {"tiers", "set", "C1", "vip", "--reason", "x", "--until", "2027-01-01"}).exitCode, 1);
    EXPECT_EQ(as("sales", {"blacklist", "add", "C1", "--reason", "x"}).exitCode, 1);
    EXPECT_EQ(as("manager", {"tiers", "set", "C2", "vip", "--reason", "x", "--until", "2027-01-01"}).exitCode, 0);
    EXPECT_EQ(as("manager", {"tiers", "set", "C3", "vip", "--reason", "x", "--until", "2027-01-01"}).exitCode, 1);
    EXPECT_EQ(admin({"export", "assignments", "-"}).out, before);
}
