// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"
#include "support/TestServer.h"

#include <gtest/gtest.h>

namespace kece {
namespace {

/// The demo company in a file, carried to a server and graded there.
TEST(PostgresTransferCommand, CarriesACompanyToAServerWhereEverythingAnswersAlike)
{
    const QTemporaryDir folder;
    const QString url = testing::server::emptyDatabase();
    const auto ask = [](const QString& database, const QStringList& arguments) {
        const auto answer = Kecectl::runWithoutDatabase(QStringList{"--db", database} + arguments + QStringList{"--json"});
        EXPECT_EQ(answer.exitCode, 0) << answer.err.toStdString();
        return answer.json();
    };
    const auto inFile = [&](const QStringList& arguments) { return ask(folder.filePath("kece.db"), arguments); };
    const auto onServer = [&](const QStringList& arguments) { return ask(url, arguments); };
    for (const char* command : {"init", "demo", "reclassify"})
        inFile({command});
    EXPECT_GT(inFile({"transfer", url})["rows"].toInt(), 1000);
    for (const QStringList& question :
        {QStringList{"report", "tiers"}, {"search", "公司", "--limit", "20"}, {"policy", "list"}, {"blacklist", "list"}}) {
        auto here = inFile(question);
        auto there = onServer(question);
        here.remove("elapsed_ms");
        there.remove("elapsed_ms");
        EXPECT_EQ(here, there) << qPrintable(question.join(' '));
    }
    EXPECT_TRUE(onServer({"verify"})["ok"].toBool());
    EXPECT_EQ(onServer({"reclassify"})["changed"].toInt(), 0);
    EXPECT_EQ(Kecectl::runWithoutDatabase({"--db", folder.filePath("kece.db"), "transfer", url}).exitCode, 1) << "never over one that is there";
    testing::server::drop(url);
}

} // namespace
} // namespace kece
