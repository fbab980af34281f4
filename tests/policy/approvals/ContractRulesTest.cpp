// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/approvals/ContractRules.h"

#include "policy/pack/Pack.h"

#include <gtest/gtest.h>

#include <QFile>

using namespace kece;

namespace {

QString packText(const QString& section)
{
    return QStringLiteral("[pack]\nid = \"c\"\nname = \"c\"\nversion = \"1\"\n[contracts]\narticle = \"1\"\neffective = \"2\"\n") + section;
}

const QString kChain = QStringLiteral("[[contracts.chain]]\nid = \"flow\"\nname = \"f\"\narticle = \"3\"\n");

QString step(const QString& id, const QString& rest)
{
    return QStringLiteral("[[contracts.step]]\nid = \"%1\"\nchain = \"flow\"\nname = \"%1\"\narticle = \"3\"\n%2\n").arg(id, rest);
}

ContractRules rulesOf(const QString& section)
{
    ReadPack read = readPack(packText(section));
    EXPECT_TRUE(read.problems.isEmpty()) << (read.problems.isEmpty() ? std::string() : read.problems.first().message.toStdString());
    return read.pack && read.pack->contracts ? *read.pack->contracts : ContractRules();
}

Pack logistics(const QMap<QString, QString>& values = {})
{
    QFile file(QStringLiteral(KECE_SOURCE_DIR "/resources/policies/logistics.toml"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    Pack pack = *readPack(QString::fromUtf8(file.readAll())).pack;
    return values.isEmpty() ? pack : *readPack(*withValues(pack, values, QStringLiteral("2"))).pack;
}

/// The company: 1 sells in department 10 below 1, whose head is 2; 3 is the deputy, 4 at the top, 5 the head of department 20, 6 a manager.
Staffing staffing()
{
    return {{{1, "seller", "sales", "staff", 10}, {2, "head", "manager", "lead", 1}, {3, "deputy", "executive", "deputy", 0},
                {4, "top", "executive", "top", 0}, {5, "finance", "clerk", "lead", 20}, {6, "manager", "manager", "staff", 10}},
        {{10, 1}, {20, 0}, {1, 0}}};
}

QString asked(const Result<QVector<Seat>>& seats)
{
    if (!seats.ok())
        return seats.error().message;
    QStringList words;
    for (const Seat& seat : *seats)
        words << QStringLiteral("%1:%2:%3").arg(seat.stage).arg(seat.step).arg(seat.person);
    return words.join(u' ');
}

} // namespace

TEST(ContractRules, ChooseTheChainByTypeAndOpenTheShortWayOnlyWithinThePublishedPrices)
{
    const ContractRules rules = *logistics().contracts;
    EXPECT_EQ((*rules.chainFor({"simple", true}))->chain.id, "simple");
    EXPECT_EQ(rules.chainFor({"simple", false}).error().field, "price_range");
    EXPECT_EQ((*rules.chainFor({"standard", false}))->chain.id, "standard");
    EXPECT_EQ((*rules.chainFor({"special", true}))->chain.id, "special");
    EXPECT_EQ(rules.chainFor({"unheard of", true}).error().field, "type");
}

TEST(ContractRules, OfTheLogisticsCompanyLeaveOpenWhatTheRegulationDoes)
{
    const Pack pack = logistics();
    QStringList blanks;
    for (const QString& name : pack.unsetValues()) {
        if (name.startsWith(QLatin1String("contracts.")))
            blanks << name;
    }
    EXPECT_EQ(blanks.join(u' '),
        "contracts.special-credit.who contracts.standard-credit.who contracts.standard-deputy.authority contracts.standard-head.authority");
    EXPECT_EQ(pack.contracts->aspects.size(), 5);
    EXPECT_EQ(pack.contracts->types.size(), 3);
    const auto refused = seatsOf(pack.contracts->chains[1].chain, 1, staffing().people[0], staffing());
    ASSERT_FALSE(refused.ok());
    EXPECT_TRUE(refused.error().message.contains("contracts.standard-credit.who")) << refused.error().message.toStdString();
}

TEST(ContractRules, GoLevelByLevelUpToWhomHasTheAuthority)
{
    const QMap<QString, QString> filled{{"contracts.standard-credit.who", "finance"}, {"contracts.standard-head.authority", "10万"}};
    const ContractRules rules = *logistics(filled).contracts;
    const ApprovalChain& chain = rules.chains[1].chain;
    EXPECT_EQ(asked(seatsOf(chain, 100'000'00, staffing().people[0], staffing())), "0:standard-credit:5 1:standard-head:2");
    EXPECT_EQ(asked(seatsOf(chain, 100'000'01, staffing().people[0], staffing())),
        "0:standard-credit:5 1:standard-head:2 2:standard-deputy:3 3:standard-top:4");
    EXPECT_EQ(asked(seatsOf(chain, std::nullopt, staffing().people[0], staffing())),
        "0:standard-credit:5 1:standard-head:2 2:standard-deputy:3 3:standard-top:4");
}

TEST(ContractRules, AskEveryDepartmentInAJointReviewAndTheManagerAlsoForTheirOwn)
{
    const ContractRules rules = *logistics({{"contracts.special-credit.who", "deputy"}}).contracts;
    const auto review = seatsOf(rules.chains[2].chain, {}, staffing().people[0], staffing());
    EXPECT_EQ(asked(review), "0:special-credit:3 1:special-review:2 1:special-review:5");
    EXPECT_TRUE((*review)[1].everybody);
    EXPECT_EQ(asked(seatsOf(rules.chains[0].chain, {}, staffing().people[5], staffing())), "0:simple-sign:6");
}

TEST(ContractRules, AskInTheNearestDepartmentAboveAndNeverTheRequester)
{
    const ContractRules rules = rulesOf(
        kChain + step("head", "by = \"head\"") + step("beside", "by = \"role\"\nwho = \"manager\"\nalongside = true"));
    EXPECT_EQ(asked(seatsOf(rules.chains[0].chain, {}, staffing().people[0], staffing())), "0:head:2 0:beside:6");
    const auto ownHead = seatsOf(rules.chains[0].chain, {}, staffing().people[1], staffing());
    ASSERT_FALSE(ownHead.ok()) << "the head asks, and there is no other";
    EXPECT_TRUE(ownHead.error().message.contains("head"));
}

TEST(ContractRules, AreRefusedWhereTheFileIsWrong)
{
    const auto problem = [](const QString& section) {
        const ReadPack read = readPack(packText(section));
        QStringList messages;
        for (const Problem& one : read.problems)
            messages << one.message;
        return messages.join(u'\n');
    };
    EXPECT_TRUE(problem(kChain).contains("step"));
    EXPECT_TRUE(problem(kChain + step("a", "by = \"rank\"\nwho = \"king\"")).contains("king"));
    EXPECT_TRUE(problem(kChain + step("a", "by = \"role\"")).contains("who"));
    EXPECT_TRUE(problem(kChain + step("a", "by = \"head\"\nauthority = \"much\"")).contains("authority"));
    EXPECT_TRUE(problem(kChain + step("a", "by = \"head\"") + step("a", "by = \"head\"")).contains("twice"));
    EXPECT_TRUE(problem(kChain + step("a", "by = \"head\"").replace("flow", "flaw")).contains("flaw"));
    EXPECT_EQ(problem(kChain + step("a", "by = \"head\"")), QString());
}

TEST(ContractRules, AreComparedStepByStep)
{
    const Pack before = *readPack(packText(kChain + step("a", "by = \"head\""))).pack;
    const Pack after = *readPack(packText(kChain + step("a", "by = \"head\"\nown = true"))).pack;
    const QVector<PackDifference> differences = comparePacks(before, after);
    ASSERT_EQ(differences.size(), 1);
    EXPECT_EQ(differences[0].before, "a");
    EXPECT_EQ(differences[0].after, "a own");
}

TEST(Contract, TakesEffectWithItsLastSealOnceItIsApproved)
{
    EXPECT_FALSE(effectiveFrom(false, {2026, 3, 1}, {2026, 3, 2}).isValid());
    EXPECT_FALSE(effectiveFrom(true, {2026, 3, 1}, {}).isValid());
    EXPECT_FALSE(effectiveFrom(true, {}, {2026, 3, 1}).isValid());
    EXPECT_EQ(effectiveFrom(true, {2026, 3, 5}, {2026, 3, 2}), QDate(2026, 3, 5));
}
