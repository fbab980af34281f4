// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/GradeMembers.h"
#include "policy/tiering/MemberTable.h"

#include <gtest/gtest.h>

namespace kece::testing {
namespace {

const QDate kDay(2026, 6, 30);

/// A top tier from 100 yuan that takes a third, then a second one from 50 that takes a third, then the rest.
const QString kCapped = R"(
rank_by = ["amount_12m desc"]
[[tiering.tier]]
id = "top"
name = "顶"
article = "1"
when = "amount_12m >= 100"
cap = { share = "34%", hard = true }
[[tiering.tier]]
id = "middle"
name = "中"
article = "2"
when = "amount_12m >= 50"
cap = { share = "34%", hard = true }
[[tiering.tier]]
id = "rest"
name = "余"
article = "3"
)";

TestMember member(qint64 id, int64_t yuan, QString code = {})
{
    TestMember member{id};
    member.code = code.isEmpty() ? QString("C%1").arg(id) : code;
    member.numbers = {{BaseFact::Amount12m, yuan * 100}};
    return member;
}

GradedCase graded(const QString& tiering, std::vector<TestMember> members, QVector<HandDecision> decisions = {}, bool byProduct = false)
{
    return GradedCase(tieringPack(tiering), tableOf(std::move(members), kDay, byProduct), std::move(decisions));
}

} // namespace

TEST(GradeMembers, GivesTheHighestTierWhoseConditionHolds)
{
    const GradedCase result = graded(kCapped, {member(1, 100), member(2, 60), member(3, 10)});
    EXPECT_EQ(result.tierOf(1), "top");
    EXPECT_EQ(result.tierOf(2), "middle");
    EXPECT_EQ(result.tierOf(3), "rest");
    EXPECT_EQ(result.graded.members, 3);
    EXPECT_EQ(result.graded.counts, (std::vector<qint64>{1, 1, 1}));
}

TEST(GradeMembers, LeavesUnclassifiedWhomNoConditionFits)
{
    const GradedCase result = graded("[[tiering.tier]]\nid = \"a\"\nname = \"甲\"\narticle = \"1\"\nwhen = \"profit_12m > 0\"\n", {member(1, 5)});
    EXPECT_EQ(result.tierOf(1), "-");
    EXPECT_EQ(result.graded.unclassified, 1);
}

TEST(GradeMembers, NeverGivesAManualTierButByHand)
{
    const QString tiers = "[[tiering.tier]]\nid = \"partner\"\nname = \"伙伴\"\narticle = \"1\"\nmanual = true\n"
                          "[[tiering.tier]]\nid = \"rest\"\nname = \"余\"\narticle = \"2\"\n";
    const GradedCase result = graded(tiers, {member(1, 5), member(2, 5)}, {{2, 0, 0, "partner"}});
    EXPECT_EQ(result.tierOf(1), "rest");
    EXPECT_EQ(result.tierOf(2), "partner");
}

TEST(GradeMembers, KeepsTheBlacklistedOutOfThePopulation)
{
    TestMember listed = member(1, 500);
    listed.blacklisted = true;
    const GradedCase result = graded(kCapped, {listed, member(2, 200), member(3, 150)}, {{1, 0, 0, "top"}});
    EXPECT_EQ(result.tierOf(1), "");
    EXPECT_EQ(result.graded.members, 2);
    EXPECT_EQ(result.tierOf(2), "rest") << "a third of two customers is none";
}

TEST(GradeMembers, RoundsTheShareOfACapDown)
{
    EXPECT_EQ(capLimit({15, 100, true, {}}, 19), 2);
    EXPECT_EQ(capLimit({15, 100, true, {}}, 20), 3);
    EXPECT_EQ(capLimit({1, 3, true, {}}, 9), 3);
    EXPECT_EQ(capLimit({15, 100, true, {}}, 6), 0);
}

TEST(GradeMembers, CountsTheUnclassifiedInThePopulationOfACap)
{
    const QString tiers
        = "[[tiering.tier]]\nid = \"a\"\nname = \"甲\"\narticle = \"1\"\nwhen = \"amount_12m >= 50\"\ncap = { share = \"50%\", hard = true }\n";
    const GradedCase result = graded(tiers, {member(1, 60), member(2, 70), member(3, 0), member(4, 0)});
    EXPECT_EQ(result.tierOf(1), "a");
    EXPECT_EQ(result.tierOf(2), "a");
}

TEST(GradeMembers, PushesThoseBelowTheLineIntoTheNextTierWhoseConditionTheyMeet)
{
    const GradedCase result = graded(kCapped, {member(1, 300), member(2, 200), member(3, 60)});
    EXPECT_EQ(result.tierOf(1), "top");
    EXPECT_EQ(result.tierOf(2), "middle");
    EXPECT_EQ(result.cappedBy(2), "top");
    EXPECT_EQ(result.tierOf(3), "rest");
    EXPECT_EQ(result.cappedBy(3), "middle");
    EXPECT_EQ(result.graded.capped, 2);
}

TEST(GradeMembers, RecordsTheLowestOfTheTiersThatPushedAMemberDown)
{
    const GradedCase result = graded(kCapped, {member(1, 300), member(2, 250), member(3, 200)});
    EXPECT_EQ(result.tierOf(3), "rest");
    EXPECT_EQ(result.cappedBy(3), "middle");
}

TEST(GradeMembers, DecidesATieByTheDayTheFileWasOpenedMissingLast)
{
    TestMember late = member(1, 200);
    late.numbers[BaseFact::OpenedOn] = 200;
    TestMember early = member(2, 200);
    early.numbers[BaseFact::OpenedOn] = 100;
    const GradedCase result = graded(kCapped, {late, early, member(3, 200)});
    EXPECT_EQ(result.tierOf(2), "top");
    EXPECT_EQ(result.tierOf(1), "middle");
    EXPECT_EQ(result.tierOf(3), "rest");
}

TEST(GradeMembers, DecidesTheLastTieByTheCodePointsOfTheCode)
{
    const GradedCase result = graded(kCapped, {member(1, 200, QString::fromUcs4(U"𠮷1")), member(2, 200, "Ａ1"), member(3, 200, "客1")});
    EXPECT_EQ(result.tierOf(3), "top");
    EXPECT_EQ(result.tierOf(2), "middle") << "U+FF21 stands before U+20BB7";
    EXPECT_EQ(result.tierOf(1), "rest");
}

TEST(GradeMembers, AsksForCodesOnlyOfThoseWhoTieAtTheLine)
{
    GradedCase result = graded(kCapped, {member(1, 300), member(2, 200), member(3, 200), member(4, 200), member(5, 10), member(6, 10)});
    result.table.column(TextFact::Code) = {};
    QSet<qint64> asked;
    GradingQuestion question = result.question();
    question.codes = [&](std::span<const uint32_t> rows) -> Result<QStringList> {
        QStringList codes;
        for (const uint32_t row : rows) {
            asked.insert(result.table.customer[row]);
            codes.append(QString("C%1").arg(result.table.customer[row]));
        }
        return codes;
    };
    const auto again = gradeMembers(question);
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->tier, result.graded.tier);
    EXPECT_EQ(asked, QSet<qint64>({2, 3, 4}));
}

TEST(GradeMembers, FailsWhereCodesWouldDecideAndCannotBeRead)
{
    GradedCase result = graded(kCapped, {member(1, 200), member(2, 200), member(3, 200)});
    result.table.column(TextFact::Code) = {};
    EXPECT_FALSE(gradeMembers(result.question()).ok());
}

TEST(GradeMembers, RanksTheUnknownLastInBothDirections)
{
    const QString tiers = "rank_by = [\"profit_12m %1\"]\n[[tiering.tier]]\nid = \"a\"\nname = \"甲\"\narticle = \"1\"\nwhen = \"amount_12m > 0\"\n"
                          "cap = { share = \"67%\", hard = true }\n";
    TestMember poor = member(1, 1);
    poor.numbers[BaseFact::Profit12m] = -100;
    TestMember rich = member(2, 1);
    rich.numbers[BaseFact::Profit12m] = 100;
    for (const char* direction : {"asc", "desc"}) {
        const GradedCase result = graded(tiers.arg(QLatin1StringView(direction)), {member(3, 999), poor, rich});
        EXPECT_EQ(result.tierOf(1), "a");
        EXPECT_EQ(result.tierOf(2), "a");
        EXPECT_EQ(result.tierOf(3), "-");
    }
}

TEST(GradeMembers, CountsCapsForEachDepartmentAndForThoseWithoutOne)
{
    std::vector<TestMember> members;
    for (qint64 id = 1; id <= 9; ++id) {
        members.push_back(member(id, 100 + id));
        members.back().department = (id - 1) / 3;
    }
    const GradedCase result = graded(kCapped, members);
    for (qint64 department = 0; department < 3; ++department) {
        EXPECT_EQ(result.tierOf(department * 3 + 3, department), "top");
        EXPECT_EQ(result.tierOf(department * 3 + 2, department), "middle");
        EXPECT_EQ(result.tierOf(department * 3 + 1, department), "rest");
    }
}

TEST(GradeMembers, CountsCapsOverTheCompanyWhereThePackSaysSo)
{
    std::vector<TestMember> members;
    for (qint64 id = 1; id <= 6; ++id) {
        members.push_back(member(id, 100 + id));
        members.back().department = id % 2;
    }
    const GradedCase result = graded("population = \"company\"\n" + kCapped, members);
    EXPECT_EQ(result.tierOf(6, 0), "top");
    EXPECT_EQ(result.tierOf(5, 1), "top");
    EXPECT_EQ(result.tierOf(4, 0), "middle");
    EXPECT_EQ(result.tierOf(2, 0), "rest");
}

TEST(GradeMembers, CountsACustomerOfTwoDepartmentsOnceInTheCompany)
{
    std::vector<TestMember> members;
    for (const qint64 department : {1, 2}) {
        for (qint64 id = 1; id <= 3; ++id) {
            members.push_back(member(id, 100 + id));
            members.back().department = department;
        }
    }
    const GradedCase result = graded("population = \"company\"\n" + kCapped, members);
    for (const qint64 department : {1, 2}) {
        EXPECT_EQ(result.tierOf(3, department), "top");
        EXPECT_EQ(result.tierOf(2, department), "middle");
        EXPECT_EQ(result.tierOf(1, department), "rest");
    }
}

TEST(GradeMembers, CountsCapsOverTheCustomersOfAProduct)
{
    std::vector<TestMember> members;
    for (const qint64 product : {7, 8}) {
        for (qint64 id = 1; id <= 3; ++id) {
            members.push_back(member(id, product == 7 ? 100 + id : 200 - id));
            members.back().product = product;
        }
    }
    const GradedCase result = graded("scope = [\"department\", \"product\"]\n" + kCapped, members, {}, true);
    EXPECT_EQ(result.tierOf(3, 0, 7), "top");
    EXPECT_EQ(result.tierOf(1, 0, 8), "top");
    EXPECT_EQ(result.tierOf(3, 0, 8), "rest");
}

TEST(GradeMembers, CountsACustomerOnceUnderACapOverTheDepartment)
{
    const QString tiers
        = "scope = [\"department\", \"product\"]\n[[tiering.tier]]\nid = \"a\"\nname = \"甲\"\narticle = \"1\"\nwhen = \"amount_12m >= 100\"\n"
          "department_cap = { share = \"34%\", hard = true }\n[[tiering.tier]]\nid = \"b\"\nname = \"乙\"\narticle = \"2\"\n";
    std::vector<TestMember> members;
    for (const qint64 product : {7, 8}) {
        for (qint64 id = 1; id <= 3; ++id) {
            members.push_back(member(id, id == 1 ? product * 100 : 710));
            members.back().product = product;
        }
    }
    const GradedCase result = graded(tiers, members, {}, true);
    EXPECT_EQ(result.tierOf(1, 0, 8), "a");
    EXPECT_EQ(result.tierOf(1, 0, 7), "a") << "its place is taken by its best product";
    EXPECT_EQ(result.tierOf(2, 0, 7), "b");
    EXPECT_EQ(result.cappedBy(2, 0, 7), "a");
}

TEST(GradeMembers, OnlyWarnsBeyondASoftCap)
{
    const QString tiers
        = "[[tiering.tier]]\nid = \"a\"\nname = \"甲\"\narticle = \"1\"\nwhen = \"amount_12m > 0\"\ncap = { share = \"50%\", hard = false }\n";
    const GradedCase result = graded(tiers, {member(1, 1), member(2, 1), member(3, 0)});
    EXPECT_EQ(result.tierOf(1), "a");
    EXPECT_EQ(result.tierOf(2), "a");
    ASSERT_EQ(result.warnings(GradingWarning::Kind::SoftCapExceeded), 1);
    EXPECT_EQ(result.graded.warnings.front().limit, 1);
    EXPECT_EQ(result.graded.warnings.front().count, 2);
}

TEST(GradeMembers, LetsADecisionByHandTakeItsPlaceUnderACapFirst)
{
    const GradedCase result = graded(kCapped, {member(1, 300), member(2, 200), member(3, 1)}, {{3, 0, 0, "top"}});
    EXPECT_EQ(result.tierOf(3), "top");
    EXPECT_EQ(result.tierOf(1), "middle");
    EXPECT_EQ(result.cappedBy(1), "top");
    EXPECT_EQ(result.tierOf(2), "rest");
}

TEST(GradeMembers, NeverPushesADecisionOutButWarnsBeyondTheCap)
{
    const GradedCase result = graded(kCapped, {member(1, 1), member(2, 1), member(3, 500)}, {{1, 0, 0, "top"}, {2, 0, 0, "top"}});
    EXPECT_EQ(result.tierOf(1), "top");
    EXPECT_EQ(result.tierOf(2), "top");
    EXPECT_EQ(result.tierOf(3), "middle");
    EXPECT_EQ(result.warnings(GradingWarning::Kind::DecisionsBeyondCap), 1);
}

TEST(GradeMembers, LetsADecisionForALowerTierFreeThePlace)
{
    const GradedCase result = graded(kCapped, {member(1, 300), member(2, 200), member(3, 1)}, {{1, 0, 0, "rest"}});
    EXPECT_EQ(result.tierOf(1), "rest");
    EXPECT_EQ(result.tierOf(2), "top");
    EXPECT_EQ(result.cappedBy(2), "");
}

TEST(GradeMembers, KeepsADecisionInItsDepartment)
{
    TestMember elsewhere = member(1, 1);
    elsewhere.department = 2;
    const GradedCase result = graded(kCapped, {member(1, 1), elsewhere}, {{1, 2, 0, "top"}});
    EXPECT_EQ(result.tierOf(1, 0), "rest");
    EXPECT_EQ(result.tierOf(1, 2), "top");
}

TEST(GradeMembers, WarnsOfADecisionForATierThatIsNotThere)
{
    const GradedCase result = graded(kCapped, {member(1, 1)}, {{1, 0, 0, "gone"}});
    EXPECT_EQ(result.tierOf(1), "rest");
    EXPECT_EQ(result.warnings(GradingWarning::Kind::UnknownTierDecided), 1);
}

TEST(GradeMembers, SaysWhoIsLastInsideAndFirstBelowTheLine)
{
    const GradedCase result = graded(kCapped, {member(1, 300), member(2, 200), member(3, 150), member(4, 140), member(5, 130), member(6, 120)});
    ASSERT_EQ(result.graded.lines.size(), 2U);
    const CapLine& line = result.graded.lines.front();
    EXPECT_EQ(line.limit, 2);
    EXPECT_EQ(line.qualified, 6);
    EXPECT_EQ(result.table.customer[size_t(line.lastInside)], 2);
    EXPECT_EQ(result.table.customer[size_t(line.firstBelow)], 3);
    const auto next = nextBelow(result.question(), result.graded, 0, 3);
    ASSERT_TRUE(next.ok());
    EXPECT_EQ(*next, (std::vector<uint32_t>{2, 3, 4}));
}

TEST(GradeMembers, GradesNobodyWhereThereIsNobody)
{
    const GradedCase result = graded(kCapped, {});
    EXPECT_EQ(result.graded.members, 0);
    EXPECT_TRUE(result.graded.lines.empty());
}

} // namespace kece::testing
