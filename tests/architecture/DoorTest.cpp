// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourceTree.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace kece::architecture;

namespace {

bool isAboveServices(const SourceFile& file)
{
    const QString floor = floorOf(file.path);
    return floor == "exchange" || floor == "reporting" || floor == "cli" || floor == "widgets" || floor.startsWith("apps/");
}

} // namespace

// The programs come to a database through the front door, which hands out guarded ones only (docs/access.md).
TEST(Doors, AreTheOnlyWayToADatabase)
{
    static const QRegularExpression around(
        R"(session/StartDatabase\.h|\b(startDatabase|createDatabase|openDatabase)\(|\bopener\.(open|create)\(|\benqueue\(|services/access/Guarded)");
    QStringList mistakes;
    for (const SourceFile& file : sources()) {
        if (!isAboveServices(file))
            continue;
        for (const auto& [line, text] : file.codeLines())
            if (around.match(text).hasMatch())
                mistakes += file.at(line, "goes around the front door: " + text.trimmed());
    }
    EXPECT_TRUE(mistakes.isEmpty()) << qPrintable(mistakes.join('\n'));
}

// What the program does without limits on somebody's order is the services' own business; files and reports read by their right only.
TEST(Doors, OpenWideForTheServicesOnly)
{
    static const QRegularExpression wide(R"((\.|->)to\(\s*Action::(?!Export|Report))");
    QStringList mistakes;
    for (const SourceFile& file : sources()) {
        if (!isAboveServices(file))
            continue;
        for (const auto& [line, text] : file.codeLines())
            if (wide.match(text).hasMatch())
                mistakes += file.at(line, "takes the program's own rights: " + text.trimmed());
    }
    EXPECT_TRUE(mistakes.isEmpty()) << qPrintable(mistakes.join('\n'));
}
