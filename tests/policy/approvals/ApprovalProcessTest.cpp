// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/approvals/ApprovalProcess.h"

#include <gtest/gtest.h>

#include <random>

using namespace kece;

namespace {

constexpr qint64 kRequester = 1;

Seat seat(int stage, const char* step, qint64 person, bool everybody = false, bool own = false)
{
    return {stage, QString::fromLatin1(step), person, everybody, own, Verdict::Pending};
}

/// Head, then the joint review of three, then one of two at the top.
QVector<Seat> longChain()
{
    return {
        seat(0, "head", 2), seat(1, "review", 3, true), seat(1, "review", 4, true), seat(1, "review", 5, true), seat(2, "top", 6), seat(2, "top", 7)};
}

QVector<Seat> randomSeats(std::mt19937& random)
{
    QVector<Seat> seats;
    const int stages = 1 + int(random() % 4);
    qint64 person = 2;
    for (int stage = 0; stage < stages; ++stage) {
        const int steps = 1 + int(random() % 2);
        for (int step = 0; step < steps; ++step) {
            const bool everybody = random() % 2 == 0;
            const bool own = random() % 4 == 0;
            const QString id = QStringLiteral("%1-%2").arg(stage).arg(step);
            for (int people = 1 + int(random() % 3); people > 0; --people)
                seats << Seat{stage, id, own && random() % 3 == 0 ? kRequester : person++, everybody, own, Verdict::Pending};
        }
    }
    return seats;
}

} // namespace

TEST(ApprovalProcess, TakesItsStepsInOrder)
{
    ApprovalProcess process(kRequester, longChain());
    EXPECT_EQ(process.open(), QVector<qsizetype>{0});
    EXPECT_EQ(process.decide(4, 6, Verdict::Approved).error().kind, Error::Kind::Conflict) << "the top before the head";
    ASSERT_TRUE(process.decide(0, 2, Verdict::Approved).ok());
    EXPECT_EQ(process.open(), (QVector<qsizetype>{1, 2, 3})) << "the departments together";
    ASSERT_TRUE(process.decide(2, 4, Verdict::Approved).ok());
    ASSERT_TRUE(process.decide(1, 3, Verdict::Approved).ok());
    EXPECT_EQ(process.state(), ApprovalState::Waiting) << "one department has not spoken";
    ASSERT_TRUE(process.decide(3, 5, Verdict::Approved).ok());
    EXPECT_EQ(process.open(), (QVector<qsizetype>{4, 5}));
    ASSERT_TRUE(process.decide(5, 7, Verdict::Approved).ok());
    EXPECT_EQ(process.state(), ApprovalState::Approved) << "one of the two is enough";
    EXPECT_EQ(process.decide(4, 6, Verdict::Rejected).error().kind, Error::Kind::Conflict) << "too late";
    EXPECT_EQ(process.state(), ApprovalState::Approved);
}

TEST(ApprovalProcess, EndsWhereSomebodyReturnsOrRejects)
{
    ApprovalProcess returned(kRequester, longChain());
    ASSERT_TRUE(returned.decide(0, 2, Verdict::Returned).ok());
    EXPECT_EQ(returned.state(), ApprovalState::Returned);
    EXPECT_TRUE(returned.open().isEmpty());
    ApprovalProcess rejected(kRequester, longChain());
    ASSERT_TRUE(rejected.decide(0, 2, Verdict::Approved).ok());
    ASSERT_TRUE(rejected.decide(1, 3, Verdict::Approved).ok());
    ASSERT_TRUE(rejected.decide(2, 4, Verdict::Rejected).ok());
    EXPECT_EQ(rejected.state(), ApprovalState::Rejected);
    EXPECT_EQ(rejected.decide(3, 5, Verdict::Approved).error().kind, Error::Kind::Conflict);
}

TEST(ApprovalProcess, LetsNobodyApproveTheirOwnUnlessTheChainSaysSo)
{
    ApprovalProcess other(kRequester, {seat(0, "head", kRequester)});
    EXPECT_EQ(other.decide(0, kRequester, Verdict::Approved).error().kind, Error::Kind::Denied);
    ApprovalProcess asDeputy(kRequester, {seat(0, "head", 2)});
    EXPECT_EQ(asDeputy.decide(0, kRequester, Verdict::Approved).error().kind, Error::Kind::Denied) << "standing for the head";
    ApprovalProcess own(kRequester, {seat(0, "sign", kRequester, false, true)});
    EXPECT_TRUE(own.decide(0, kRequester, Verdict::Approved).ok());
    EXPECT_EQ(own.state(), ApprovalState::Approved);
}

TEST(ApprovalProcess, IsWithdrawnByTheRequesterWhileItWaits)
{
    ApprovalProcess process(kRequester, longChain());
    EXPECT_EQ(process.withdraw(2).error().kind, Error::Kind::Denied);
    EXPECT_TRUE(process.withdraw(kRequester).ok());
    EXPECT_EQ(process.state(), ApprovalState::Withdrawn);
    EXPECT_EQ(process.decide(0, 2, Verdict::Approved).error().kind, Error::Kind::Conflict);
    EXPECT_EQ(process.withdraw(kRequester).error().kind, Error::Kind::Conflict);
}

TEST(ApprovalProcess, SkipsNoStepAndHearsNobodyTwiceWhateverIsTried)
{
    std::mt19937 random(4711);
    int approved = 0;
    for (int round = 0; round < 3000; ++round) {
        ApprovalProcess process(kRequester, randomSeats(random));
        for (int attempt = 0; attempt < 60; ++attempt) {
            const auto index = qsizetype(random() % size_t(process.seats().size()));
            const Seat before = process.seats()[index];
            const auto stage = process.stage();
            const bool wasOpen = process.isOpen(index);
            const qint64 acting = random() % 5 == 0 ? kRequester : before.person;
            const Verdict verdict = random() % 40 == 0 ? (random() % 2 ? Verdict::Returned : Verdict::Rejected) : Verdict::Approved;
            const bool isHeard = process.decide(index, acting, verdict).ok();
            EXPECT_EQ(isHeard, wasOpen && (acting != kRequester || before.mayBeOwn));
            EXPECT_EQ(process.seats()[index].verdict, isHeard ? verdict : before.verdict) << "a verdict stays";
            if (isHeard) {
                EXPECT_EQ(before.verdict, Verdict::Pending);
                EXPECT_EQ(stage, before.stage);
            }
            if (const auto now = process.stage(); now && stage) {
                EXPECT_GE(*now, *stage) << "never back";
            }
        }
        if (process.state() != ApprovalState::Approved)
            continue;
        ++approved;
        for (const Seat& asked : process.seats()) {
            int heard = 0;
            int all = 0;
            for (const Seat& other : process.seats()) {
                all += other.step == asked.step;
                heard += other.step == asked.step && other.verdict == Verdict::Approved;
            }
            EXPECT_EQ(heard, asked.everybody ? all : 1) << "no step skipped, and no more heard than asked for";
        }
    }
    EXPECT_GT(approved, 100);
}

TEST(ApprovalProcess, KeepsItsWords)
{
    for (const ApprovalState state :
        {ApprovalState::Waiting, ApprovalState::Approved, ApprovalState::Returned, ApprovalState::Rejected, ApprovalState::Withdrawn})
        EXPECT_EQ(approvalStateOf(QString::fromLatin1(keyOf(state))), state);
    for (const Verdict verdict : {Verdict::Pending, Verdict::Approved, Verdict::Returned, Verdict::Rejected})
        EXPECT_EQ(verdictOf(QString::fromLatin1(keyOf(verdict))), verdict);
}
