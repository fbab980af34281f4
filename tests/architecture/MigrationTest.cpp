// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourceTree.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace kece::architecture;

// A step that has been released is in somebody's database: it is never edited, only followed by another.
// tests/architecture/released_migrations.sha256 lists them, as sha256sum writes it in resources/migrations.
TEST(Migrations, ThatWereReleasedAreUnchanged)
{
    for (const QString& line : readFile("tests/architecture/released_migrations.sha256").lines()) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const SourceFile step = readFile("resources/migrations/" + line.section("  ", 1));
        const QByteArray sum = QCryptographicHash::hash(step.text.toUtf8(), QCryptographicHash::Sha256).toHex();
        EXPECT_EQ(QString(sum), line.section("  ", 0, 0)) << qPrintable(step.path);
    }
}

TEST(Migrations, AreNumberedWithoutGaps)
{
    static const QRegularExpression name(R"(^(\d{4})_[a-z0-9_]+(\.sqlite|\.postgres)?$)");
    QSet<int> numbers;
    for (const SourceFile& step : readFiles("resources/migrations", {"*.sql"})) {
        const auto match = name.match(QFileInfo(step.path).completeBaseName());
        EXPECT_TRUE(match.hasMatch()) << qPrintable(step.path);
        numbers.insert(match.captured(1).toInt());
    }
    EXPECT_FALSE(numbers.isEmpty());
    for (int number = 1; number <= numbers.size(); ++number)
        EXPECT_TRUE(numbers.contains(number)) << number;
}
