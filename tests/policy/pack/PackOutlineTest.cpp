// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/PackOutline.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace kece {
namespace {

Pack packOf(const QString& text)
{
    const ReadPack read = readPack(text);
    EXPECT_TRUE(read.problems.isEmpty()) << (read.problems.isEmpty() ? "" : read.problems[0].message.toStdString());
    return read.pack.value_or(Pack());
}

QStringList lines(const Pack& pack)
{
    QStringList words;
    for (const OutlineLine& line : outlineOf(pack))
        words << QStringLiteral("%1|%2|%3|%4|%5").arg(line.level).arg(line.article, line.text, line.detail, line.blanks.join(','));
    return words;
}

TEST(PackOutline, SaysWhatAPackSaysInWords)
{
    const Pack pack = packOf(QStringLiteral("[pack]\nid = \"p\"\nname = \"p\"\nversion = \"1\"\n"
                                            "[tiering]\narticle = \"3\"\npopulation = \"company\"\nscope = [\"department\"]\n"
                                            "[tiering.values]\nleast = { value = \"unset\", article = \"3.1\" }\n"
                                            "[[tiering.tier]]\nid = \"a\"\nname = \"A\"\narticle = \"3.1\"\n"
                                            "when = [{ article = \"3.1\", text = \"trade\", holds = \"amount_12m >= least\" }]\n"
                                            "[[tiering.tier]]\nid = \"b\"\nname = \"B\"\narticle = \"3.2\"\n"
                                            "[visits]\narticle = \"7\"\n"
                                            "[[visits.rule]]\nid = \"r\"\nname = \"R\"\narticle = \"7.1\"\ntiers = [\"a\"]\ncount = 2\n"
                                            "period = \"quarter\"\nforms = [\"onsite\"]\n"));
    const QStringList told = lines(pack);
    ASSERT_EQ(told.size(), 7) << told.join('\n').toStdString();
    EXPECT_EQ(told[0], "0|3|Tiers|Among: the whole company; Scope: each department|");
    EXPECT_EQ(told[1], "1|3.1|least|left blank|least");
    EXPECT_EQ(told[2], "1|3.1|A||");
    EXPECT_EQ(told[3], "2|3.1|trade|Amount, 12 months >= least|") << "figures by their names";
    EXPECT_EQ(told[5], "0|7|Visits||");
    EXPECT_EQ(told[6], "1|7.1|R|Of tiers: a; At least: 2; Period: every quarter; Forms: On site|");
}

/// Whatever sections a pack has: every article it cites is there, in the order of the file.
TEST(PackOutline, LeavesOutNoArticleOfAnyShippedPack)
{
    static const QRegularExpression cited(QStringLiteral("\\barticle = \"([^\"]*)\""));
    const QDir folder(KECE_SOURCE_DIR "/resources/policies");
    const QStringList packs = folder.entryList({"*.toml"}, QDir::Files);
    ASSERT_GE(packs.size(), 20);
    for (const QString& name : packs) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const Pack pack = packOf(QString::fromUtf8(file.readAll()));
        QStringList told;
        int row = 0;
        for (const OutlineLine& line : outlineOf(pack)) {
            told << line.article << line.detail;
            EXPECT_FALSE(line.text.isEmpty()) << name.toStdString() << " line " << row;
            EXPECT_GT(line.position.line, 1) << name.toStdString() << " line " << row;
            ++row;
        }
        const QString all = told.join('\n');
        for (auto matches = cited.globalMatch(pack.text); matches.hasNext();) {
            const QString article = matches.next().captured(1);
            EXPECT_TRUE(all.contains(article)) << name.toStdString() << ": " << article.toStdString();
        }
    }
}

TEST(PackOutline, IsEmptyForWhatIsNoPolicy)
{
    Pack pack;
    pack.text = "[[[";
    EXPECT_TRUE(outlineOf(pack).isEmpty());
    pack.text.clear();
    EXPECT_TRUE(outlineOf(pack).isEmpty());
}

} // namespace
} // namespace kece
