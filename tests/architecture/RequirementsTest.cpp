// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/SourceTree.h"

#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

namespace kece::architecture {
namespace {

/// The ids of a family that a line of the table names: "CMP-01–06, 28" are seven.
void addIds(const QString& cell, QSet<QString>& ids)
{
    static const QRegularExpression piece(QStringLiteral("(?:([A-Z]{3})-)?([0-9]{2})(?:–([0-9]{2}))?"));
    QString family;
    for (auto pieces = piece.globalMatch(cell); pieces.hasNext();) {
        const auto match = pieces.next();
        if (!match.captured(1).isEmpty())
            family = match.captured(1);
        const int first = match.captured(2).toInt();
        const int last = match.captured(3).isEmpty() ? first : match.captured(3).toInt();
        for (int n = first; n <= last; ++n)
            ids.insert(QStringLiteral("%1-%2").arg(family).arg(n, 2, 10, QChar('0')));
    }
}

/// docs/requirements.md tells for every requirement what shows it: no id is left out, and no test is named that is not there.
TEST(Requirements, AreAllAnsweredAndNameTestsThatAreThere)
{
    QSet<QString> ids;
    QStringList named;
    static const QRegularExpression test(QStringLiteral("`([A-Z][A-Za-z]+\\.[A-Z][A-Za-z]+)`"));
    for (const QString& line : readFile("docs/requirements.md").lines()) {
        if (!line.startsWith('|'))
            continue;
        addIds(line.section('|', 1, 1), ids);
        for (auto tests = test.globalMatch(line); tests.hasNext();)
            named << tests.next().captured(1);
    }
    const struct {
        const char* family;
        int last;
    } families[] = {{"VIS", 27}, {"INV", 12}, {"CMP", 41}, {"SRV", 21}, {"CON", 26}, {"FDB", 6}, {"APR", 51}, {"SAT", 31}, {"SCH", 46}};
    for (const auto& family : families) {
        for (int n = 1; n <= family.last; ++n) {
            const QString id = QStringLiteral("%1-%2").arg(QLatin1String(family.family)).arg(n, 2, 10, QChar('0'));
            EXPECT_TRUE(ids.contains(id)) << qPrintable(id);
        }
    }
    ASSERT_GT(named.size(), 40);
    QString tests;
    for (const SourceFile& file : testSources())
        tests += file.text;
    for (const QString& name : std::as_const(named)) {
        const QRegularExpression macro(QStringLiteral("TEST(_F|_P)?\\(%1, %2\\)").arg(name.section('.', 0, 0), name.section('.', 1)));
        EXPECT_TRUE(macro.match(tests).hasMatch()) << qPrintable(name);
    }
}

} // namespace
} // namespace kece::architecture
