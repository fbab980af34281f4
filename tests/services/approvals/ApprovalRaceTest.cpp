// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/approvals/ContractCompany.h"

#include <thread>

namespace kece {
namespace {

class ApprovalRace : public ContractCompany
{
protected:
    /// Answers on a connection of its own; on a server who comes second may be told to try again.
    Done answerOn(Database& database, const QString& login, qint64 approval, Verdict verdict)
    {
        for (int attempt = 0;; ++attempt) {
            const Done answered = database
                                      .write<void>([&](Store& store) -> Done {
                                          store.setActor(login);
                                          return answerApproval(store, as(login), approval, {verdict, QStringLiteral("said"), {}});
                                      })
                                      .result();
            const bool isRace = !answered.ok() && answered.error().kind == Error::Kind::Conflict && !hasAnswered(login, approval) && attempt < 20
                && load<Approval>(approvalSchema(), approval).state == QLatin1String("waiting");
            if (!isRace)
                return answered;
        }
    }

    bool hasAnswered(const QString& login, qint64 approval)
    {
        const auto seen = detail("admin", approval);
        return seen.ok() && std::any_of(seen->asked.begin(), seen->asked.end(), [&](const AskedPerson& asked) {
            return asked.login == login && asked.step.verdict != QLatin1String("pending");
        });
    }

    SqlDatabaseOpener opener;
};

TEST_F(ApprovalRace, HearsBothOfAJointReviewWhoAnswerAtOnce)
{
    auto second = opener.open(company.url());
    ASSERT_TRUE(second.ok()) << second.error().message.toStdString();
    for (int round = 0; round < 10; ++round) {
        const qint64 request = *submit("seller", contract(QStringLiteral("R%1").arg(round), "special"));
        ASSERT_TRUE(answer("deputy", request).ok());
        Done theirs;
        std::thread other([&] { theirs = answerOn(**second, "finance", request, Verdict::Approved); });
        const Done mine = answerOn(*company.database, "head", request, Verdict::Approved);
        other.join();
        EXPECT_TRUE(mine.ok()) << mine.error().message.toStdString();
        EXPECT_TRUE(theirs.ok()) << theirs.error().message.toStdString();
        const auto approval = load<Approval>(approvalSchema(), request);
        EXPECT_EQ(approval.state, "approved") << "neither was lost";
        EXPECT_EQ(approval.decisions, 3);
    }
}

TEST_F(ApprovalRace, HearsOneOfTwoWhereOneIsEnough)
{
    person("second", "manager", "staff", east);
    auto second = opener.open(company.url());
    ASSERT_TRUE(second.ok()) << second.error().message.toStdString();
    for (int round = 0; round < 10; ++round) {
        const qint64 id = contract(QStringLiteral("R%1").arg(round), "simple");
        ASSERT_TRUE(edit("seller", id, "price_range", "within").ok());
        const qint64 request = *submit("seller", id);
        Done theirs;
        std::thread other([&] { theirs = answerOn(**second, "second", request, Verdict::Rejected); });
        const Done mine = answerOn(*company.database, "manager", request, Verdict::Approved);
        other.join();
        EXPECT_NE(mine.ok(), theirs.ok()) << "one decides, the other is told";
        EXPECT_EQ(load<Approval>(approvalSchema(), request).state, mine.ok() ? "approved" : "rejected");
        EXPECT_EQ(load<Approval>(approvalSchema(), request).decisions, 1);
    }
}

} // namespace
} // namespace kece
