// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourceTree.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace kece::architecture;

namespace {

constexpr int kMostLines = 600;

QStringList wordsOf(const QString& name)
{
    static const QRegularExpression word("[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])");
    QStringList words;
    auto found = word.globalMatch(name);
    while (found.hasNext())
        words.append(found.next().captured().toLower());
    return words;
}

} // namespace

TEST(Files, NameTheirLicence)
{
    auto files = sources() + testSources() + readFiles("cmake", {"*.cmake"}) + readFiles("resources/policies", {"*.toml"})
        + readFiles("resources/migrations", {"*.sql"}) + readFiles("resources/systemd", {"kece*"}) + readFiles("src", {"CMakeLists.txt", "*.cmake"})
        + readFiles("tests", {"CMakeLists.txt", "*.cmake"});
    for (const char* path : {"dev", ".ci/run", "CMakeLists.txt", ".clang-format", ".clang-tidy"})
        files.append(readFile(path));
    for (const SourceFile& file : files)
        EXPECT_TRUE(file.text.section('\n', 0, 1).contains("SPDX-License-Identifier: GPL-3.0-or-later")) << qPrintable(file.path);
}

TEST(Files, StaySmall)
{
    for (const SourceFile& file : sources() + testSources())
        EXPECT_LE(file.lines().size(), kMostLines) << qPrintable(file.path);
}

TEST(Files, AreNamedWithWordsThatSaySomething)
{
    const QSet<QString> empty{"manager", "helper", "helpers", "util", "utils", "misc", "common", "info"};
    for (const SourceFile& file : sources() + testSources())
        for (const QString& word : wordsOf(QFileInfo(file.path).completeBaseName()))
            EXPECT_FALSE(empty.contains(word)) << qPrintable(file.path);
}

TEST(Files, LeaveNothingToBeDoneLater)
{
    static const QRegularExpression later(R"(\b(TODO|FIXME|XXX|HACK)\b)");
    for (const SourceFile& file : sources()) {
        const auto match = later.match(file.text);
        EXPECT_FALSE(match.hasMatch()) << qPrintable(file.path) << ": " << qPrintable(match.captured());
    }
}

TEST(Headers, AreReadOnce)
{
    for (const SourceFile& file : sources())
        EXPECT_TRUE(!file.path.endsWith(".h") || file.text.contains("\n#pragma once\n")) << qPrintable(file.path);
}
