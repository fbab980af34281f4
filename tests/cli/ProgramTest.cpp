// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include "cli/Command.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace kece {

namespace {

/// Whatever a command has to say with --json, stdout is one object and nothing else.
QJsonObject onlyDocument(const Kecectl::Answer& answer)
{
    QJsonParseError mistake{};
    const QJsonDocument document = QJsonDocument::fromJson(answer.out, &mistake);
    EXPECT_EQ(mistake.error, QJsonParseError::NoError) << answer.out.toStdString();
    EXPECT_TRUE(document.isObject());
    return document.object();
}

void expectOneSentence(const Kecectl::Answer& answer)
{
    const QByteArray said = answer.err.trimmed();
    EXPECT_FALSE(said.isEmpty());
    EXPECT_FALSE(said.contains('\n')) << said.toStdString();
}

} // namespace

TEST(Program, TellsItsVersionAndItsHelp)
{
    const Kecectl kecectl;
    EXPECT_EQ(kecectl.run({"--version"}).exitCode, 0);
    EXPECT_TRUE(kecectl.run({"--version"}).out.startsWith("kecectl "));
    const auto help = kecectl.run({"--help"});
    EXPECT_EQ(help.exitCode, 0);
    for (const char* command : {"init", "import", "export", "reclassify", "tiers", "explain", "simulate", "blacklist", "run-due", "search", "report",
             "policy", "verify", "audit", "tool"}) {
        EXPECT_TRUE(help.out.contains(command)) << command;
        EXPECT_EQ(kecectl.run({command, "--help"}).exitCode, 0) << command;
    }
}

/// What is installed beside the program says the same as the program.
TEST(Program, IsDescribedByItsManualPage)
{
    QFile file(KECE_SOURCE_DIR "/resources/man/kecectl.1");
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray page = file.readAll().replace("\\-", "-");
    for (const Command& command : allCommands()) {
        EXPECT_TRUE(page.contains(".B " + command.name.toUtf8() + '\n')) << qPrintable(command.name);
        EXPECT_TRUE(page.contains(".I " + QString(command.usage).replace(QChar(0x2026), "...").toUtf8() + '\n') || command.usage.isEmpty())
            << qPrintable(command.name + ": " + command.usage);
    }
}

TEST(Program, AnswersTwoToACommandLineItCannotUnderstand)
{
    const Kecectl kecectl;
    kecectl.json({"init"});
    const QVector<QStringList> wrong{{}, {"grade"}, {"verify", "--no-such-option"}, {"import"}, {"import", "customers"},
        {"import", "customers", "a.csv", "b.csv"}, {"import", "policies", "a.csv"}, {"import", "customers", "a.csv", "--on-duplicate", "ask"},
        {"export", "customers"}, {"export", "users", "a.csv"}, {"export", "customers", "a.ods", "--format", "ods"},
        {"export", "customers", "-", "--json"}, {"reclassify", "--as-of", "31.12.2025"}, {"reclassify", "now"},
        {"reclassify", "--assignments", "-", "--json"}, {"report", "tiers", "-o", "-", "--json"},
        {"import", "customers", "a.csv", "--rejects", "-", "--json"}, {"tiers"}, {"tiers", "raise", "C1", "vip"}, {"tiers", "show", "last"},
        {"explain"}, {"simulate"}, {"blacklist", "add"}, {"search"}, {"search", "a", "--limit", "few"}, {"report", "weather"},
        {"report", "tiers", "--format", "odt"}, {"report", "tiers", "--format", "xlsx"}, {"policy"}, {"policy", "set", "four-tiers", "novalue"},
        {"policy", "burn", "four-tiers"}, {"tool"}, {"tool", "abacus", "1"}, {"tool", "workday", "guess", "2026-01-01"}, {"verify", "--db"},
        {"run-due", "--as-of", "soon"}, {"audit", "--since", "2026-02-30"}, {"user", "promote", "admin"}};
    for (const QStringList& arguments : wrong) {
        const auto answer = kecectl.run(arguments);
        EXPECT_EQ(answer.exitCode, 2) << arguments.join(' ').toStdString() << "\n" << answer.err.toStdString();
        EXPECT_FALSE(answer.err.isEmpty()) << arguments.join(' ').toStdString();
    }
}

TEST(Program, KnowsAWrongWordOrDayBeforeItLooksForADatabase)
{
    const Kecectl kecectl;
    for (const QStringList& arguments :
        QVector<QStringList>{{"policy", "burn", "four-tiers"}, {"tiers", "raise", "C1", "vip"}, {"blacklist", "list", "--as-of", "now"},
            {"user", "promote", "admin"}, {"run-due", "--as-of", "soon"}, {"audit", "--since", "2026-02-30"}, {"reclassify", "--as-of", "31.12.2025"},
            {"search", "a", "--limit", "few"}, {"search", "a", "--limit", "0"}, {"search", "a", "--limit", "99999999999"},
            {"privacy", "days", "99999999999"}, {"search", "a", "--kind", "weather"}, {"tiers", "set", "C1"}, {"tiers", "batches", "1"},
            {"tiers", "show", "last"}, {"tiers", "approve"}, {"blacklist", "add"}, {"blacklist", "list", "C1"}, {"user", "add", "li"},
            {"user", "add", "--role", "sales"}, {"user", "set-role", "li"}, {"user", "hand-over", "li"}, {"privacy", "days", "few"},
            {"privacy", "erase", "C1"}, {"privacy", "export", "C1", "-o", "li.txt"}, {"privacy", "clean", "C1"}, {"archive", "lost"},
            {"policy", "set", "four-tiers", "novalue"}, {"policy", "set", "four-tiers", "=5"}, {"policy", "use"}, {"policy", "diff", "abc"},
            {"import", "customers", "--undo", "last"}, {"backup"}, {"backup", "a.kece", "--daily", "."}, {"server", "desk", "li"}})
        EXPECT_EQ(kecectl.run(arguments).exitCode, 2) << arguments.join(' ').toStdString();
    for (const QStringList& arguments : QVector<QStringList>{{"blacklist", "list"}, {"search", "a", "b", "--limit", "5"}, {"user", "set-password"},
             {"user", "add", "li", "--role", "sales"}, {"user", "hand-over", "li", "wang", "zhao"}, {"user", "set-role", "li", "sales"},
             {"policy", "set", "four-tiers", "a=b", "c=d=e"}, {"tiers", "show", "3"}, {"privacy", "clean"}, {"import", "customers", "--undo", "3"}})
        EXPECT_EQ(kecectl.run(arguments).exitCode, 1) << "sound, but there is no database: " << arguments.join(' ').toStdString();
}

TEST(Program, SaysEveryFailureInOneDocumentAndOneSentence)
{
    const Kecectl kecectl;
    kecectl.json({"init"});
    for (const QStringList& arguments : QVector<QStringList>{{"init"}, {"import", "customers", kecectl.path("none.csv")}, {"explain", "NOBODY"},
             {"policy", "show", "no-such-pack"}, {"tiers", "approve", "77"}, {"import", "customers", "--undo", "77"},
             {"simulate", "--policy", "no-such-pack"}, {"blacklist", "end", "NOBODY"}, {"policy", "check", kecectl.path("none.toml")},
             {"tiers", "set", "NOBODY", "vip", "--reason", "r", "--until", "2099-01-01"}}) {
        const auto answer = kecectl.run(arguments + QStringList{"--json"});
        EXPECT_EQ(answer.exitCode, 1) << arguments.join(' ').toStdString();
        const QJsonObject error = onlyDocument(answer)["error"].toObject();
        EXPECT_EQ(error.keys(), (QStringList{"field", "message", "row"})) << arguments.join(' ').toStdString();
        EXPECT_FALSE(error["message"].toString().isEmpty());
        expectOneSentence(answer);
    }
    const auto wrong = kecectl.run({"report", "weather", "--json"});
    EXPECT_EQ(wrong.exitCode, 2);
    EXPECT_TRUE(onlyDocument(wrong)["error"].toObject()["field"].isNull());
}

TEST(Program, TakesTheDatabaseBeforeAndAfterTheCommand)
{
    const Kecectl kecectl;
    const QString first = kecectl.path("first.db");
    EXPECT_EQ(kecectl.run({"init", "--db", first}).exitCode, 0);
    EXPECT_TRUE(QFile::exists(first));
    EXPECT_EQ(kecectl.run({"verify", "--db=" + first}).exitCode, 0);
    EXPECT_FALSE(QFile::exists(kecectl.path("kece.db"))) << "the later --db is the one that counts";
}

TEST(Program, RefusesADatabaseThatIsNotThereOrNotOurs)
{
    const Kecectl kecectl;
    EXPECT_EQ(kecectl.run({"verify"}).exitCode, 1);
    EXPECT_FALSE(QFile::exists(kecectl.path("kece.db"))) << "a missing file must not be made";
    kecectl.write("empty.db", {});
    kecectl.write("foreign.db", QByteArray("Dear diary, today\n").repeated(400));
    for (const char* name : {"empty.db", "foreign.db"}) {
        const QByteArray before = kecectl.read(name);
        for (const QStringList& command :
            QVector<QStringList>{{"verify"}, {"reclassify"}, {"export", "customers", kecectl.path("out.csv")}, {"policy", "list"}}) {
            const auto answer = kecectl.run(command + QStringList{"--db", kecectl.path(name), "--json"});
            EXPECT_EQ(answer.exitCode, 1) << name << " " << command.first().toStdString();
            EXPECT_TRUE(onlyDocument(answer).contains("error"));
            expectOneSentence(answer);
        }
        EXPECT_EQ(kecectl.run({"init", "--db", kecectl.path(name)}).exitCode, 1) << name;
        EXPECT_EQ(kecectl.read(name), before) << name << " must stay as it was";
    }
    EXPECT_FALSE(QFile::exists(kecectl.path("out.csv")));
}

TEST(Program, CreatesADatabaseOnceWithThePoliciesNamed)
{
    const Kecectl kecectl;
    const auto made = kecectl.json({"init", "--policy", "logistics", "--policy", "capped-amounts"});
    EXPECT_EQ(made["database"].toString(), kecectl.path("kece.db"));
    EXPECT_GE(made["schema_version"].toInt(), 1);
    EXPECT_EQ(made["policies"].toArray(), (QJsonArray{"logistics", "capped-amounts"}));
    const QByteArray before = kecectl.read("kece.db");
    kecectl.json({"init"}, 1);
    EXPECT_EQ(kecectl.read("kece.db"), before);
    EXPECT_EQ(kecectl.json({"reclassify", "--dry-run"})["policy"].toString(), "capped-amounts");
}

TEST(Program, LeavesNoDatabaseBehindWhereItsPolicyIsUnknown)
{
    const Kecectl kecectl;
    kecectl.json({"init", "--policy", "no-such-pack"}, 1);
    EXPECT_FALSE(QFile::exists(kecectl.path("kece.db")));
}

TEST(Program, CreatesTheDefaultDatabaseOnFirstUseAndNoOther)
{
    const Kecectl kecectl;
    const QByteArray data = qgetenv("XDG_DATA_HOME");
    const QByteArray settings = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_DATA_HOME", kecectl.path("data").toUtf8());
    qputenv("XDG_CONFIG_HOME", kecectl.path("settings").toUtf8());
    EXPECT_EQ(Kecectl::runWithoutDatabase({"verify"}).exitCode, 0);
    EXPECT_TRUE(QFile::exists(kecectl.path("data/kece/kece.db")));
    EXPECT_EQ(Kecectl::runWithoutDatabase({"init"}).exitCode, 1) << "there is one";
    ASSERT_TRUE(QDir().mkpath(kecectl.path("settings/kece")));
    kecectl.write("settings/kece/kece.ini", "[General]\ndatabase=" + kecectl.path("named.db").toUtf8() + "\n");
    EXPECT_EQ(Kecectl::runWithoutDatabase({"verify"}).exitCode, 1) << "a database named in the settings must be there";
    EXPECT_FALSE(QFile::exists(kecectl.path("named.db")));
    EXPECT_EQ(Kecectl::runWithoutDatabase({"init"}).exitCode, 0);
    EXPECT_EQ(Kecectl::runWithoutDatabase({"verify"}).exitCode, 0);
    for (const auto& [name, value] : {std::pair{"XDG_DATA_HOME", data}, std::pair{"XDG_CONFIG_HOME", settings}}) {
        if (value.isNull())
            qunsetenv(name);
        else
            qputenv(name, value);
    }
}

TEST(Program, FindsTheDatabaseSoundAndSaysSo)
{
    const Kecectl kecectl;
    kecectl.json({"init"});
    const auto sound = kecectl.json({"verify"});
    EXPECT_TRUE(sound["ok"].toBool());
    EXPECT_TRUE(sound["problems"].toArray().isEmpty());
}

} // namespace kece
