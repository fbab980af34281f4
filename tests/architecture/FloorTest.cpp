// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourceTree.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace kece::architecture;

namespace {

struct Include {
    int line;
    QString header;
    bool isQuoted;
};

QList<Include> includesOf(const SourceFile& file)
{
    static const QRegularExpression pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    QList<Include> includes;
    for (const auto& [line, text] : file.codeLines())
        if (const auto match = pattern.match(text); match.hasMatch())
            includes.append({line, match.captured(2), match.captured(1) == "\""});
    return includes;
}

QString joined(const QStringList& mistakes)
{
    return mistakes.join('\n');
}

} // namespace

TEST(Floors, AreAllDeclaredAndNoneStandsOnTheStorageOfOneDatabase)
{
    const auto& visible = visibleFloors();
    for (const char* floor : {"foundation", "domain", "policy", "storage", "storage_sql", "services", "exchange", "reporting", "cli", "widgets"})
        EXPECT_TRUE(visible.contains(floor)) << floor;
    for (auto it = visible.cbegin(); it != visible.cend(); ++it) {
        const bool mayKnow = it.key() == "storage_sql" || it.key().startsWith("apps/");
        EXPECT_TRUE(mayKnow || !it->contains("storage_sql")) << qPrintable(it.key());
    }
}

TEST(Floors, ThatStandSideBySideDoNotSeeEachOther)
{
    const auto& visible = visibleFloors();
    const std::pair<const char*, const char*> pairs[] = {{"policy", "storage"}, {"cli", "widgets"}};
    for (const auto& [one, other] : pairs) {
        EXPECT_FALSE(visible[one].contains(other)) << one << " sees " << other;
        EXPECT_FALSE(visible[other].contains(one)) << other << " sees " << one;
    }
    EXPECT_EQ(visible["foundation"], QSet<QString>{"foundation"});
}

TEST(Floors, IncludeOnlyThemselvesAndWhatTheyStandOn)
{
    QStringList mistakes;
    for (const SourceFile& file : sources()) {
        const QString floor = floorOf(file.path);
        const QSet<QString> visible = visibleFloors().value(floor);
        EXPECT_FALSE(visible.isEmpty()) << qPrintable(file.path) << " belongs to no floor";
        for (const Include& include : includesOf(file)) {
            const QString target = include.header.section('/', 0, 0);
            const bool isFloor = visibleFloors().contains(target);
            const bool isMade = include.header.startsWith("ui_") || include.header.endsWith(".moc");
            if (isFloor && !visible.contains(target))
                mistakes += file.at(include.line, QString("%1 must not see %2").arg(floor, target));
            else if (include.isQuoted && !isFloor && !isMade)
                mistakes += file.at(include.line, "our own headers are included from the root of src: " + include.header);
        }
    }
    EXPECT_TRUE(mistakes.isEmpty()) << qPrintable(joined(mistakes));
}

TEST(Floors, BelowTheWindowKnowNoWidgets)
{
    QStringList mistakes;
    for (const SourceFile& file : sources()) {
        const QString floor = floorOf(file.path);
        if (floor == "widgets" || floor == "apps/desktop")
            continue;
        for (const Include& include : includesOf(file))
            if (belongsToQtModule(include.header, "QtWidgets"))
                mistakes += file.at(include.line, include.header);
    }
    EXPECT_TRUE(mistakes.isEmpty()) << qPrintable(joined(mistakes));
}

TEST(Floors, LeaveSqlToTheStorageThatSpeaksIt)
{
    static const QRegularExpression sql(R"(\bQSql|\bsqlite3_|"\s*(select|insert (or \w+ )?into|delete from|update \w+ set|create (table|index)) )");
    QStringList mistakes;
    for (const SourceFile& file : sources()) {
        if (floorOf(file.path) == "storage_sql")
            continue;
        for (const Include& include : includesOf(file))
            if (belongsToQtModule(include.header, "QtSql") || include.header == "sqlite3.h")
                mistakes += file.at(include.line, include.header);
        for (const auto& [line, text] : file.codeLines())
            if (const auto match = sql.match(text); match.hasMatch())
                mistakes += file.at(line, text.trimmed());
    }
    EXPECT_TRUE(mistakes.isEmpty()) << qPrintable(joined(mistakes));
}

TEST(Floors, HandFutureResultsToWidgetsOnlyThroughWhenDone)
{
    static const QRegularExpression then(R"(\.then\()");
    QStringList mistakes;
    for (const SourceFile& file : sources())
        for (const auto& [line, text] : file.codeLines())
            if (then.match(text).hasMatch())
                mistakes += file.at(line, "QFuture::then does not survive the death of a widget");
    EXPECT_TRUE(mistakes.isEmpty()) << qPrintable(joined(mistakes));
}
