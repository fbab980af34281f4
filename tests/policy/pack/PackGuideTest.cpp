// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Vocabulary.h"
#include "policy/pack/Pack.h"

#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace kece {

namespace {

QString guide()
{
    QFile file(QStringLiteral(KECE_SOURCE_DIR "/docs/policy-packs.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

TEST(PackGuide, ItsExamplesTogetherAreAPack)
{
    QString text;
    static const QRegularExpression block("```toml\\n(.*?)```", QRegularExpression::DotMatchesEverythingOption);
    for (const QRegularExpressionMatch& match : block.globalMatch(guide()))
        text += match.captured(1) + '\n';
    const ReadPack read = readPack(text);
    for (const Problem& problem : read.problems)
        ADD_FAILURE() << problem.line << ":" << problem.column << " " << problem.message.toStdString();
    ASSERT_TRUE(read.pack);
    EXPECT_TRUE(read.pack->tiering && read.pack->credit);
    EXPECT_EQ(read.pack->classifications.size(), 1);
}

TEST(PackGuide, NamesEveryFact)
{
    const QString text = guide();
    for (const FactName& fact : allFacts())
        EXPECT_TRUE(text.contains(QString('`') + fact.name + '`')) << fact.name;
}

} // namespace kece
