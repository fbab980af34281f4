// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/DerivedFacts.h"
#include "policy/tiering/MemberTable.h"
#include "policy/tiering/ShippedPack.h"
#include "policy/tiering/TierConditions.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QSet>

namespace kece::testing {
namespace {

struct Shipped {
    const char* id;
    const char* source;
    std::vector<const char*> tiers;
};
const std::vector<Shipped> kWithTiering = {
    {"prosthetics", "R02", {"VIP客户", "优选类客户", "合格类客户"}},
    {"sales-office", "R03", {"A类客户", "B类客户", "C类客户"}},
    {"four-tiers", "R04", {"VIP客户", "重点客户", "一般客户", "储备客户"}},
    {"abc", "R07", {"A类客户", "B类客户", "C类客户"}},
    {"bank", "R08", {"高端客户", "中端客户", "普通客户"}},
    {"value-tiers", "R13", {"战略客户", "重要客户", "一般客户", "潜在客户"}},
    {"importance-tiers", "R14", {"重点客户", "一般客户", "潜在客户"}},
    {"value-loyalty", "R17", {"高价值客户", "中价值客户", "低价值客户"}},
    {"sales-notice", "R19", {"重点客户", "普通客户", "潜在客户"}},
    {"abc-potential", "R20", {"A类客户", "B类客户", "C类客户"}},
    {"abc-impact", "R21", {"A类客户", "B类客户", "C类客户"}},
    {"construction", "R29", {"战略客户", "重点客户", "一般客户", "潜在客户"}},
    {"capped-amounts", "sample", {"顶级客户", "优选客户", "标准客户"}},
};

QStringList shippedIds()
{
    QStringList ids;
    for (const QString& file : QDir(KECE_SOURCE_DIR "/resources/policies").entryList({"*.toml"}))
        ids.append(file.chopped(5));
    return ids;
}

const Grading& classification(const Pack& pack, const QString& id)
{
    static const Grading none;
    for (const Grading& grading : pack.classifications) {
        if (grading.id == id)
            return grading;
    }
    ADD_FAILURE() << "no classification " << id.toStdString();
    return none;
}

} // namespace

TEST(ShippedPacks, HaveTheClocksAndDutiesOfTheirRegulationsAndNoNumberThatIsNotInThem)
{
    const auto clocks = [](const char* id) {
        QStringList words;
        const Pack pack = shippedPack(id);
        for (const ClockRule& clock : pack.complaints->clocks)
            words << clock.id + " " + (clock.limit ? clock.limit->text() : "unset");
        return words.join(", ").toStdString();
    };
    EXPECT_EQ(clocks("logistics"), "handover same shift, reply 48 hours, result 3 days, claim-reply 3 days, claim-result unset");
    EXPECT_EQ(clocks("consumer-problems"), "reply 24 hours, quality unset, solution 2 working days");
    EXPECT_EQ(clocks("construction"), "reply 2 days");
    for (const char* blank : {"four-tiers", "prosthetics", "quality-complaints", "satisfaction-procedure", "relations-department", "service-contact",
             "five-parts", "value-tiers"}) {
        const Pack pack = shippedPack(blank);
        for (const ClockRule& clock : pack.complaints->clocks)
            EXPECT_FALSE(clock.limit) << blank;
    }
    const auto stages = [](const char* id) {
        QStringList words;
        const Pack pack = shippedPack(id);
        for (const StageRule& stage : pack.complaints->stages)
            words << stage.id;
        return words.join(' ').toStdString();
    };
    EXPECT_EQ(stages("logistics"), "received handover promise investigation judgement measures responsibility claim-ratio compensation reply result");
    EXPECT_EQ(stages("quality-complaints"), "notice sheet number review investigation responsibility decision reply improvement effect");
    EXPECT_EQ(stages("consumer-problems"), "received reply recall judgement measure solution");
    EXPECT_EQ(stages("construction"), "received superior investigation reply rework confirmation recorded");
    EXPECT_EQ(stages("satisfaction-procedure"), "received measures letter");
    EXPECT_EQ(stages("five-parts"), "ledger analysis improvement");
    EXPECT_EQ(stages("sales-notice"), "recorded reply analysis improvement");
    EXPECT_EQ(stages("four-tiers"), "") << "describes none";
    EXPECT_TRUE(shippedPack("quality-complaints").complaints->inOrder);
    EXPECT_FALSE(shippedPack("logistics").complaints->inOrder) << "only R09 forbids to skip a stage";
    const auto duties = [](const char* id) {
        QStringList words;
        const Pack pack = shippedPack(id);
        for (const VisitRule& rule : pack.visits->rules)
            words << (rule.isSet() ? QStringLiteral("%1 %2/%3").arg(rule.id).arg(*rule.count).arg(*rule.months) : rule.id + " unset");
        return words.join(", ").toStdString();
    };
    EXPECT_EQ(duties("four-tiers"), "vip-deputy 1/3, vip-top 1/6, key-lead 1/3, general-lead 1/6, general-staff 1/1");
    EXPECT_EQ(duties("prosthetics"), "vip 1/1, preferred 1/1");
    for (const char* blank : {"logistics", "value-tiers", "importance-tiers", "abc-impact"})
        EXPECT_TRUE(duties(blank).ends_with(" unset")) << blank;
    EXPECT_TRUE(shippedPack("quality-complaints").numbering.isEmpty()) << "the digits are left blank";
}

TEST(ShippedPacks, AreReadWithoutProblemsUnderTheirOwnName)
{
    ASSERT_GE(shippedIds().size(), 15);
    for (const QString& id : shippedIds()) {
        SCOPED_TRACE(id.toStdString());
        const Pack pack = shippedPack(id);
        EXPECT_EQ(pack.id, id);
        EXPECT_FALSE(pack.name.isEmpty());
        EXPECT_FALSE(pack.nameEn.isEmpty());
        EXPECT_FALSE(pack.sections.isEmpty());
    }
}

TEST(ShippedPacks, HoldTheTiersOfTheirRegulationHighestFirst)
{
    for (const Shipped& shipped : kWithTiering) {
        SCOPED_TRACE(shipped.id);
        const Pack pack = shippedPack(shipped.id);
        EXPECT_EQ(pack.source, shipped.source);
        ASSERT_TRUE(pack.tiering.has_value());
        QStringList names;
        for (const Tier& tier : pack.tiering->tiers)
            names.append(tier.name);
        EXPECT_EQ(names, QStringList(shipped.tiers.begin(), shipped.tiers.end()));
    }
}

TEST(ShippedPacks, NameAnArticleForEveryTierAndEveryCondition)
{
    for (const QString& id : shippedIds()) {
        const Pack pack = shippedPack(id);
        for (const Grading* grading : pack.gradings()) {
            QSet<QString> ids;
            for (const Tier& tier : grading->tiers) {
                SCOPED_TRACE((id + " " + grading->id + " " + tier.id).toStdString());
                EXPECT_FALSE(tier.article.isEmpty());
                EXPECT_FALSE(tier.name.isEmpty());
                EXPECT_FALSE(tier.nameEn.isEmpty());
                EXPECT_FALSE(ids.contains(tier.id));
                ids.insert(tier.id);
                for (const ConditionLine& line : tier.conditions)
                    EXPECT_FALSE(line.article.isEmpty());
            }
        }
    }
}

TEST(ShippedPacks, SayWhyATierIsGivenByHandAlone)
{
    for (const QString& id : shippedIds()) {
        const Pack pack = shippedPack(id);
        for (const Grading* grading : pack.gradings()) {
            for (const Tier& tier : grading->tiers) {
                EXPECT_EQ(tier.manual && tier.note.isEmpty(), false) << id.toStdString() << " " << tier.id.toStdString();
            }
        }
    }
}

TEST(ShippedPacks, LeaveUnsetWhatTheRegulationLeavesBlank)
{
    EXPECT_EQ(shippedPack("prosthetics").unsetValues(),
        QStringList({"complaints.result.limit", "preferred_amount_min", "preferred_beds_min", "vip_amount_min", "vip_beds_min"}));
    EXPECT_EQ(shippedPack("logistics").unsetValues(),
        QStringList(
            {"complaints.claim-result.limit", "contracts.special-credit.who", "contracts.standard-credit.who", "contracts.standard-deputy.authority",
                "contracts.standard-head.authority", "new_within_months", "trading_within_days", "visits.planned.count", "visits.planned.period"}));
    EXPECT_EQ(shippedPack("dealers").unsetValues().size(), 10);
    EXPECT_TRUE(shippedPack("four-tiers").unsetValues().isEmpty());
}

TEST(ShippedPacks, GiveTheDealersGradesAToE)
{
    const Pack pack = shippedPack("dealers");
    ASSERT_TRUE(pack.credit.has_value());
    QStringList ids;
    for (const Tier& grade : pack.credit->tiers) {
        ids.append(grade.id);
        EXPECT_TRUE(grade.manual);
    }
    EXPECT_EQ(ids.join(' '), "a b c d e");
}

TEST(ShippedPacks, KeepTheWatchedCustomersOfABankBesideItsLevels)
{
    const Pack pack = shippedPack("bank");
    const Grading& risk = classification(pack, "risk");
    ASSERT_EQ(risk.tiers.size(), 1);
    EXPECT_EQ(risk.tiers.first().name, "重点关注客户");
}

TEST(ShippedPacks, ReviewProstheticsEverySixMonths)
{
    EXPECT_EQ(shippedPack("prosthetics").cycle, "6 months");
}

TEST(ShippedPacks, CapProstheticsHardByDepartmentAndSoftByProduct)
{
    const Pack pack = shippedPack("prosthetics");
    const Grading& grading = *pack.tiering;
    EXPECT_TRUE(grading.byDepartment);
    EXPECT_TRUE(grading.byProduct);
    for (const int tier : {0, 1}) {
        ASSERT_TRUE(grading.tiers[tier].cap && grading.tiers[tier].departmentCap);
        EXPECT_FALSE(grading.tiers[tier].cap->hard);
        EXPECT_TRUE(grading.tiers[tier].departmentCap->hard);
        EXPECT_EQ(capLimit(*grading.tiers[tier].departmentCap, 100), tier == 0 ? 15 : 30);
    }
}

TEST(ShippedPacks, GiveNoTopTierOfProstheticsWhileBlanksAndJudgementsAreMissing)
{
    TestMember hospital{1};
    hospital.product = 1;
    hospital.texts = {{TextFact::Kind, "medical"}};
    hospital.attributes = {{"医院等级", "三级甲等"}};
    hospital.numbers = {{BaseFact::Amount12m, 100'000'000}};
    const GradedCase graded(shippedPack("prosthetics"), tableOf({hospital}, QDate(2026, 6, 30), true));
    EXPECT_EQ(graded.tierOf(1, 0, 1), "qualified");
    EXPECT_EQ(graded.warnings(GradingWarning::Kind::UnsetValue), 4);
}

TEST(ShippedPacks, GiveTheTopTierOfProstheticsToAJudgedHospitalByItsGrade)
{
    std::vector<TestMember> members;
    for (int i = 1; i <= 7; ++i) {
        TestMember hospital{i};
        hospital.product = 1;
        hospital.code = QString("H%1").arg(i);
        hospital.texts = {{TextFact::Kind, "medical"}};
        if (i == 1)
            hospital.attributes = {
                {"医院等级", "三级乙等"}, {"经营效益", "良好"}, {"信誉与忠诚度", "高"}, {"逾期未提货", "无"}, {"长期合作意愿", "是"}};
        members.push_back(hospital);
    }
    const GradedCase graded(shippedPack("prosthetics"), tableOf(members, QDate(2026, 6, 30), true));
    EXPECT_EQ(graded.tierOf(1, 0, 1), "vip");
    EXPECT_EQ(graded.tierOf(2, 0, 1), "qualified");
}

TEST(ShippedPacks, TellTradersFromProspectsInTheSalesNotice)
{
    TestMember trader{1};
    trader.numbers = {{BaseFact::OrderCountTotal, 1}};
    const GradedCase graded(shippedPack("sales-notice"), tableOf({trader, TestMember{2}}, QDate(2026, 6, 30)));
    EXPECT_EQ(graded.tierOf(1), "ordinary");
    EXPECT_EQ(graded.tierOf(2), "potential");
}

TEST(ShippedPacks, CountThreeContractsAsThreeCooperationsInConstruction)
{
    const auto builder = [](qint64 id, int64_t contracts) {
        TestMember member{id};
        member.numbers = {{BaseFact::ContractCount, contracts}};
        member.attributes = {{"后续项目", "有"}, {"基本面", "良好"}, {"双方合作意愿", "有"}, {"合作情况", "顺畅"}};
        return member;
    };
    TestMember signedPartner{3};
    signedPartner.attributes = {{"战略合作协议", "已签署"}};
    const GradedCase graded(shippedPack("construction"), tableOf({builder(1, 3), builder(2, 2), signedPartner, TestMember{4}}, QDate(2026, 6, 30)));
    EXPECT_EQ(graded.tierOf(1), "strategic");
    EXPECT_EQ(graded.tierOf(2), "key");
    EXPECT_EQ(graded.tierOf(3), "strategic");
    EXPECT_EQ(graded.tierOf(4), "-");
}

TEST(ShippedPacks, CallThoseImportantWhoStandBeforeEightyPercentOfTheProfit)
{
    std::vector<TestMember> members;
    const int64_t profits[] = {5000, 3000, 1000, 1000, -20000, -20000};
    for (int i = 0; i < 6; ++i) {
        TestMember member{i + 1};
        member.code = QString("C%1").arg(i + 1);
        member.numbers = {{BaseFact::Profit12m, profits[i]}};
        members.push_back(member);
    }
    members.push_back(TestMember{7});
    members.back().code = "C7";
    Pack pack = shippedPack("logistics");
    pack.tiering = classification(pack, "contribution");
    const GradedCase graded(pack, tableOf(members, QDate(2026, 6, 30)));
    EXPECT_EQ(graded.tierOf(1), "important");
    EXPECT_EQ(graded.tierOf(2), "important") << "half of the profit stands before it";
    EXPECT_EQ(graded.tierOf(3), "ordinary") << "exactly 80 % stands before it";
    EXPECT_EQ(graded.tierOf(4), "ordinary");
    EXPECT_EQ(graded.tierOf(6), "ordinary") << "a loss is no contribution";
    EXPECT_EQ(graded.tierOf(7), "ordinary") << "profit not known";
}

TEST(ShippedPacks, TellDirectFromIndirectCustomersOfLogistics)
{
    const auto customer = [](qint64 id, const char* acquisition) {
        TestMember member{id};
        member.texts = {{TextFact::Acquisition, acquisition}};
        return member;
    };
    Pack pack = shippedPack("logistics");
    pack.tiering = classification(pack, "contact");
    const GradedCase graded(pack, tableOf({customer(1, "direct"), customer(2, "indirect"), customer(3, "")}, QDate(2026, 6, 30)));
    EXPECT_EQ(graded.tierOf(1), "direct");
    EXPECT_EQ(graded.tierOf(2), "indirect");
    EXPECT_EQ(graded.tierOf(3), "-");
}

TEST(ShippedPacks, LeaveTheHistoryOpenWhereTheBlanksDecideAndKnowTheProspects)
{
    TestMember trader{1};
    trader.numbers = {{BaseFact::OrderCountTotal, 4}, {BaseFact::LastOrderOn, 20000}};
    Pack pack = shippedPack("logistics");
    pack.tiering = classification(pack, "history");
    const GradedCase graded(pack, tableOf({trader, TestMember{2}}, QDate(2026, 6, 30)));
    EXPECT_EQ(graded.tierOf(1), "-");
    EXPECT_EQ(graded.tierOf(2), "potential");
    EXPECT_EQ(unsetValuesRead(graded.grading, graded.pack.values), QStringList({"trading_within_days", "new_within_months"}));
}

} // namespace kece::testing
