// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiering/MigrationModel.h"
#include "widgets/tiering/ReasonsModel.h"
#include "widgets/tiering/ReviewTreeModel.h"
#include "widgets/tiering/TierCountsModel.h"
#include "widgets/tiering/reasonsOf.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace kece {
namespace {

using Tester = QAbstractItemModelTester;

ReviewOutcome outcome()
{
    ReviewOutcome outcome;
    outcome.state = "dry";
    outcome.customers = 186;
    TierCount vip;
    vip.id = "vip";
    vip.name = "VIP";
    vip.nameEn = "VIP";
    vip.rank = 1;
    vip.count = 27;
    vip.before = 25;
    vip.limit = 27;
    vip.hard = true;
    TierCount key;
    key.id = "key";
    key.name = "Key";
    key.nameEn = "Key";
    key.rank = 2;
    key.count = 159;
    key.before = 161;
    outcome.tiers = {vip, key};
    outcome.moves["vip"]["vip"] = 22;
    outcome.moves["vip"]["key"] = 3;
    outcome.moves["key"]["vip"] = 5;
    outcome.moves["key"]["key"] = 150;
    outcome.moves["-"]["key"] = 6;
    ReviewGroup line;
    line.kind = ReviewGroup::Kind::BelowLine;
    line.tier = "vip";
    line.limit = 27;
    line.total = 1;
    ReviewMember inside;
    inside.customer = 1;
    inside.code = "KC-0094";
    inside.from = "key";
    inside.to = "vip";
    inside.place = 27;
    ReviewMember below;
    below.customer = 2;
    below.code = "KC-0131";
    below.from = "key";
    below.to = "key";
    below.place = 28;
    below.gap = -570000;
    below.cappedBy = "vip";
    line.members = {inside, below};
    ReviewGroup promoted;
    promoted.kind = ReviewGroup::Kind::Promoted;
    promoted.total = 5;
    promoted.members = {inside};
    outcome.groups = {line, promoted};
    return outcome;
}

TEST(TieringModels, KeepTheRulesOfItemModels)
{
    TierCountsModel counts;
    MigrationModel migration;
    ReviewTreeModel groups;
    ReasonsModel reasons;
    Tester countsTester(&counts, Tester::FailureReportingMode::Fatal);
    Tester migrationTester(&migration, Tester::FailureReportingMode::Fatal);
    Tester groupsTester(&groups, Tester::FailureReportingMode::Fatal);
    Tester reasonsTester(&reasons, Tester::FailureReportingMode::Fatal);
    counts.setOutcome(outcome());
    migration.setOutcome(outcome());
    groups.setOutcome(outcome());
    groups.setMove({"key", "vip"});
    reasons.setReasons({"Why", "because", {{"VIP", 1, {}, "all met", {}, false, {{"Amount", "1.00", "> 0.50", "9", {}, true, 2.0}}}}, {}, {}});
    EXPECT_EQ(reasons.rowCount(), 2);
}

TEST(TierCountsModel, SaysShareChangeAndCapInWords)
{
    TierCountsModel model;
    model.setOutcome(outcome());
    EXPECT_EQ(model.index(0, TierCountsModel::Share).data(), "14.5%");
    EXPECT_EQ(model.index(0, TierCountsModel::Change).data(), "+2");
    EXPECT_EQ(model.index(1, TierCountsModel::Change).data(), QString(QChar(0x2212)) + "2");
    EXPECT_EQ(model.index(0, TierCountsModel::Bar).data(), "hard cap 27, full");
    EXPECT_EQ(model.index(1, TierCountsModel::Bar).data(), "");
}

TEST(MigrationModel, SumsAtTheEdges)
{
    MigrationModel model;
    model.setOutcome(outcome());
    ASSERT_EQ(model.rowCount(), 5); // head, two tiers, new, sum
    ASSERT_EQ(model.columnCount(), 4);
    EXPECT_EQ(model.index(1, 3).data(), "25");
    EXPECT_EQ(model.index(4, 1).data(), "27");
    EXPECT_EQ(model.index(4, 3).data(), "186");
    EXPECT_EQ(model.index(1, 2).data(MigrationModel::MoveRole).toInt(), int(MigrationModel::Move::Down));
    EXPECT_EQ(model.index(2, 1).data(MigrationModel::MoveRole).toInt(), int(MigrationModel::Move::Up));
    EXPECT_EQ(model.moveAt(model.index(2, 1)), qMakePair(QString("key"), QString("vip")));
}

TEST(MigrationModel, NamesTheTiersOfThePolicyBefore)
{
    ReviewOutcome other = outcome();
    TierCount gold;
    gold.id = "gold";
    gold.name = "Gold";
    gold.nameEn = "Gold";
    gold.rank = 1;
    other.formerTiers = {gold};
    other.moves.clear();
    other.moves["gold"]["vip"] = 27;
    other.moves["gold"]["key"] = 159;
    MigrationModel migration;
    migration.setOutcome(other);
    ASSERT_EQ(migration.rowCount(), 3); // head, the one tier before, sum
    EXPECT_EQ(migration.index(1, 0).data(), "Gold");
    EXPECT_EQ(migration.index(1, 3).data(), "186");
    TierCountsModel counts;
    counts.setOutcome(other);
    EXPECT_EQ(counts.index(0, TierCountsModel::Change).data(), QString(QChar(0x2014)));
    ReviewTreeModel tree;
    tree.setOutcome(other);
    EXPECT_EQ(tree.tierText("gold"), "Gold");
    EXPECT_EQ(tree.rankOf("gold"), 1);
}

TEST(ReviewTreeModel, PutsTheLineAfterTheLastOneInsideIt)
{
    ReviewTreeModel model;
    model.setOutcome(outcome());
    const QModelIndex group = model.index(0, 0);
    ASSERT_EQ(model.rowCount(group), 3);
    EXPECT_EQ(model.rowKind(model.index(0, 0, group)), ReviewTreeModel::Row::Member);
    EXPECT_EQ(model.rowKind(model.index(1, 0, group)), ReviewTreeModel::Row::Line);
    EXPECT_FALSE(model.flags(model.index(1, 0, group)).testFlag(Qt::ItemIsSelectable));
    EXPECT_EQ(model.index(2, ReviewTreeModel::Code, group).data(), "KC-0131");
    EXPECT_EQ(model.index(2, ReviewTreeModel::Gap, group).data(), QString(QChar(0x2212)) + "5,700.00");
    EXPECT_EQ(model.index(2, ReviewTreeModel::Amount, group).data(), QString(QChar(0x2014)));
}

CustomerExplanation explanation()
{
    CustomerExplanation explanation;
    explanation.isMember = true;
    explanation.tier = "key";
    explanation.tierName = "Key";
    explanation.tierNameEn = "Key";
    explanation.tierRank = 2;
    explanation.nextTier = "vip";
    explanation.asOf = QDate(2026, 11, 20);
    const auto add = [&explanation](const QString& tier, int rank, Truth holds, const QString& gap) {
        ExplainedReason reason;
        reason.tier = tier;
        reason.tierName = tier;
        reason.tierNameEn = tier;
        reason.tierRank = rank;
        reason.article = "9";
        reason.comparison.fact = "amount_12m";
        reason.comparison.factLabel = "Amount";
        reason.comparison.value = "462,800.00";
        reason.comparison.op = ">=";
        reason.comparison.limit = "500,000.00";
        reason.comparison.gap = gap;
        reason.comparison.holds = holds;
        explanation.reasons << reason;
    };
    add("vip", 1, Truth::False, "37,200.00");
    add("key", 2, Truth::True, {});
    return explanation;
}

TEST(Reasons, ShowTheNextTierUpFirstWithWhatIsMissing)
{
    const Reasons reasons = reasonsOf(explanation());
    ASSERT_EQ(reasons.groups.size(), 2);
    EXPECT_EQ(reasons.groups[0].tier, "vip");
    EXPECT_EQ(reasons.groups[0].aside, "37,200.00 short");
    EXPECT_EQ(reasons.groups[0].summary, "1 of 1 not met");
    EXPECT_EQ(reasons.groups[0].lines[0].limit, QString(QChar(0x2265)) + " 500,000.00");
    EXPECT_EQ(reasons.groups[0].lines[0].holds, false);
    EXPECT_EQ(reasons.groups[1].summary, "all met");
}

TEST(Reasons, SayWhatIsMissingForTheNextTierUpWithItsUnit)
{
    CustomerExplanation why = explanation();
    why.reasons[0].comparison.unit = Unit::Yuan;
    const Reasons reasons = reasonsOf(why);
    EXPECT_EQ(reasons.groups[0].aside, "37,200.00 yuan short");
    EXPECT_EQ(reasons.wayUpTitle, "How to get into vip");
    ASSERT_EQ(reasons.wayUp.size(), 2);
    EXPECT_TRUE(reasons.wayUp[0].startsWith("Amount: 37,200.00 yuan short")) << reasons.wayUp[0].toStdString();
}

TEST(Reasons, SayThatAFigureIsTooHighNotShort)
{
    CustomerExplanation why = explanation();
    ExplainedComparison& overdue = why.reasons[0].comparison;
    overdue.unit = Unit::Count;
    overdue.op = "==";
    overdue.value = "2";
    overdue.valueData = 2;
    overdue.limit = "0";
    overdue.limitData = 0;
    overdue.gap = "2";
    EXPECT_EQ(reasonsOf(why).groups[0].aside, "2 too many");
}

TEST(Reasons, SayHowFarThePlaceAboveTheLineIs)
{
    CustomerExplanation why = explanation();
    ExplainedCap cap{"vip", "VIP", "10", 28, 27, 186, "VIP", 570000};
    why.caps = {cap};
    const Reasons reasons = reasonsOf(why);
    ASSERT_EQ(reasons.wayUp.size(), 2);
    EXPECT_TRUE(reasons.wayUp[0].contains("5,700.01"));
    EXPECT_TRUE(reasons.wayUp[0].contains("27"));
}

TEST(Reasons, SayNothingOfAWayUpAtTheTop)
{
    CustomerExplanation why = explanation();
    why.tier = "vip";
    why.nextTier.clear();
    EXPECT_TRUE(reasonsOf(why).wayUp.isEmpty());
}

TEST(Reasons, SayThatAFigureIsUnknown)
{
    CustomerExplanation unknown = explanation();
    unknown.reasons[0].comparison.value.clear();
    unknown.reasons[0].comparison.holds = Truth::Unknown;
    unknown.reasons[0].comparison.gap.clear();
    const Reasons reasons = reasonsOf(unknown);
    EXPECT_EQ(reasons.groups[0].lines[0].value, QString(QChar(0x2014)));
    EXPECT_FALSE(reasons.groups[0].lines[0].holds);
}

TEST(Reasons, PutTheCapBeforeTheConditions)
{
    CustomerExplanation capped = explanation();
    capped.caps = {{"vip", "VIP", "10", 28, 27, 186}};
    const Reasons reasons = reasonsOf(capped);
    ASSERT_EQ(reasons.groups.size(), 3);
    EXPECT_EQ(reasons.groups[0].lines[0].value, "28");
    EXPECT_EQ(reasons.groups[0].lines[0].article, "10");
}

} // namespace
} // namespace kece
