// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/approvals/Approvals.h"

#include "domain/entities/AuditEntry.h"
#include "domain/entities/Deputy.h"
#include "services/approvals/ContractCompany.h"
#include "services/duties/DueItems.h"
#include "storage/AuditStore.h"

namespace kece {
namespace {

class Approvals : public ContractCompany
{
protected:
    QString names(const QString& login, ApprovalList which)
    {
        QStringList titles;
        EXPECT_TRUE(does(login, [&](Store& store, const Session& session) -> Done {
            KECE_TRY(const QVector<ApprovalDetail> details, listApprovals(store, session, which));
            for (const ApprovalDetail& detail : details)
                titles << detail.approval.title.section(' ', 0, 0);
            return {};
        }).ok());
        return titles.join(' ');
    }

    QString due(const QString& login, QDate day)
    {
        QStringList lines;
        EXPECT_TRUE(does(login, [&](Store& store, const Session& session) -> Done {
            KECE_TRY(const QVector<DueItem> items, dueItems(store, session, {QStringLiteral("approvals"), day, -1, login}));
            for (const DueItem& item : items)
                lines << item.rule + ' ' + item.dueOn.toString(Qt::ISODate);
            return {};
        }).ok());
        return lines.join(", ");
    }

    void standIn(const QString& login, Id<User> user, Id<User> deputy, QDate from, QDate until)
    {
        const auto saved = save(login, Record::of(deputySchema(), Deputy{{}, user, deputy, from, until, "away", {}}));
        EXPECT_TRUE(saved.ok()) << (saved.ok() ? "" : saved.error().message.toStdString());
    }
};

TEST_F(Approvals, GoStepByStepToWhomTheChainNamesWhereverTheCustomerBelongs)
{
    const qint64 request = *submit("seller", contract("C1"));
    EXPECT_EQ(names("finance", ApprovalList::ToDecide), "C1") << "of another department, and first in turn";
    EXPECT_EQ(names("head", ApprovalList::ToDecide), "");
    EXPECT_EQ(answer("head", request).error().kind, Error::Kind::Conflict) << "before the credit check";
    ASSERT_TRUE(answer("finance", request).ok());
    EXPECT_EQ(answer("finance", request).error().kind, Error::Kind::Conflict) << "nobody answers twice";
    EXPECT_EQ(names("head", ApprovalList::ToDecide), "C1");
    ASSERT_TRUE(answer("head", request, Verdict::Approved, {}).ok()) << "an approval needs no words";
    EXPECT_EQ(state(request), "approved") << "50,000 lies within the head's authority of 100,000";
    const auto seen = detail("seller", request);
    ASSERT_TRUE(seen.ok());
    ASSERT_EQ(seen->asked.size(), 2);
    EXPECT_EQ(seen->asked[0].step.opinion, "fine");
    EXPECT_EQ(seen->asked[0].decidedByName, "finance");
    EXPECT_TRUE(seen->asked[0].step.decidedAt.isValid());
    EXPECT_FALSE(seen->mayWithdraw);
}

TEST_F(Approvals, GoFurtherUpBeyondTheAuthority)
{
    const qint64 request = *submit("seller", contract("C1", "standard", 100'000'01));
    for (const char* login : {"finance", "head", "deputy"})
        ASSERT_TRUE(answer(login, request).ok()) << login;
    EXPECT_EQ(state(request), "waiting");
    ASSERT_TRUE(answer("top", request).ok());
    EXPECT_EQ(state(request), "approved");
}

TEST_F(Approvals, TakeAnOpinionFromEveryDepartmentInAJointReviewAspectByAspect)
{
    const qint64 request = *submit("seller", contract("C1", "special"));
    ASSERT_TRUE(answer("deputy", request).ok());
    EXPECT_EQ(answer("head", request, Verdict::Approved, " ").error().field, "opinion");
    ASSERT_TRUE(does("head", [&](Store& store, const Session& session) {
        return answerApproval(store, session, request, {Verdict::Approved, {}, {{"经济性", "the price covers\nthe cost"}, {"技术性", ""}}});
    }).ok());
    EXPECT_EQ(state(request), "waiting") << "the other department has not spoken";
    ASSERT_TRUE(answer("finance", request).ok());
    EXPECT_EQ(state(request), "approved");
    EXPECT_EQ(detail("top", request)->asked[1].step.aspects, QString::fromUtf8("经济性：the price covers the cost"));
}

TEST_F(Approvals, ComeBackWithAReasonAndAreSubmittedAgainAsTheNextVersion)
{
    const qint64 id = contract("C1");
    const qint64 first = *submit("seller", id);
    EXPECT_EQ(submit("seller", id).error().kind, Error::Kind::Conflict) << "one waits already";
    EXPECT_EQ(answer("finance", first, Verdict::Returned, "").error().field, "opinion");
    ASSERT_TRUE(answer("finance", first, Verdict::Returned, "licence missing").ok());
    EXPECT_EQ(state(first), "returned");
    EXPECT_EQ(answer("head", first).error().kind, Error::Kind::Conflict);
    const qint64 second = *submit("seller", id);
    EXPECT_EQ(detail("seller", second)->approval.version, 2);
    ASSERT_TRUE(withdraw("seller", second).ok());
    EXPECT_EQ(withdraw("seller", second).error().kind, Error::Kind::Conflict);
    const qint64 third = *submit("seller", id);
    EXPECT_EQ(withdraw("finance", third).error().kind, Error::Kind::Denied) << "not the requester";
    ASSERT_TRUE(answer("finance", third, Verdict::Rejected, "no").ok());
    EXPECT_EQ(state(third), "rejected");
    EXPECT_EQ(names("seller", ApprovalList::Mine), "C1 C1 C1");
}

TEST_F(Approvals, AreNothingToWhomTheyDoNotConcern)
{
    person("stranger", "sales", "staff", west);
    const qint64 request = *submit("seller", contract("C1"));
    EXPECT_EQ(detail("stranger", request).error().kind, Error::Kind::NotFound);
    EXPECT_EQ(answer("stranger", request).error().kind, Error::Kind::NotFound);
    EXPECT_EQ(withdraw("stranger", request).error().kind, Error::Kind::NotFound);
    EXPECT_EQ(names("stranger", ApprovalList::All), "");
    EXPECT_EQ(names("manager", ApprovalList::All), "C1") << "within reach, to look at";
    EXPECT_EQ(answer("manager", request).error().kind, Error::Kind::NotFound) << "but not asked";
    EXPECT_FALSE(submit("stranger", contract("C2")).ok()) << "who may not change a contract may not submit it";
    EXPECT_FALSE(save("admin", stored(approvalSchema(), request)).ok()) << "nobody writes one by hand";
}

TEST_F(Approvals, AreNeverOnesOwnUnlessTheChainSaysSo)
{
    Record own = stored(contractSchema(), contract("C1"));
    const auto standard = submit("head", own.id());
    EXPECT_FALSE(standard.ok()) << "the head would be asked, and is the only one";
    own.setValue(u"type", QStringLiteral("simple"));
    ASSERT_TRUE(save("seller", own).ok());
    EXPECT_EQ(submit("manager", own.id()).error().field, "price_range") << "the short way needs a price within the published range";
    own = stored(contractSchema(), own.id());
    own.setValue(u"price_range", QStringLiteral("within"));
    ASSERT_TRUE(save("seller", own).ok());
    const qint64 memo = *submit("manager", own.id());
    ASSERT_TRUE(answer("manager", memo).ok()) << "the sales manager signs the memo directly";
    EXPECT_EQ(state(memo), "approved");
}

TEST_F(Approvals, AreAnsweredByADeputyWhileSomebodyIsAway)
{
    const QDate today = company.session.today();
    const qint64 request = *submit("seller", contract("C1"));
    EXPECT_EQ(answer("manager", request).error().kind, Error::Kind::NotFound);
    standIn("finance", finance, manager, today.addDays(1), today.addDays(3));
    EXPECT_EQ(answer("manager", request).error().kind, Error::Kind::NotFound) << "from tomorrow on";
    standIn("finance", finance, manager, today, today);
    EXPECT_EQ(names("manager", ApprovalList::ToDecide), "C1");
    EXPECT_EQ(due("manager", today), "standard-credit " + today.toString(Qt::ISODate));
    ASSERT_TRUE(answer("manager", request).ok());
    const auto seen = detail("seller", request);
    EXPECT_EQ(seen->asked[0].name, "finance");
    EXPECT_EQ(seen->asked[0].decidedByName, "manager");
    standIn("head", head, seller, today, today);
    EXPECT_EQ(names("seller", ApprovalList::ToDecide), "");
    EXPECT_EQ(answer("seller", request).error().kind, Error::Kind::Denied) << "a requester who stands for the head";
    EXPECT_FALSE(save("seller", Record::of(deputySchema(), Deputy{{}, head, seller, today, today, "mine", {}})).ok())
        << "for somebody else's absence";
    EXPECT_EQ(save("head", Record::of(deputySchema(), Deputy{{}, head, head, today, today, {}, {}})).error().field, "deputy_id");
}

TEST_F(Approvals, AreDueForWhoeverIsInTurnAndOnNoDayBefore)
{
    const QDate today = company.session.today();
    const qint64 request = *submit("seller", contract("C1"));
    EXPECT_EQ(due("finance", today), "standard-credit " + today.toString(Qt::ISODate));
    EXPECT_EQ(due("finance", today.addDays(-1)), "");
    EXPECT_EQ(due("head", today), "");
    ASSERT_TRUE(answer("finance", request).ok());
    EXPECT_EQ(due("finance", today), "");
    EXPECT_EQ(due("head", today), "standard-head " + today.toString(Qt::ISODate));
}

TEST_F(Approvals, LeaveTheirLinesInTheTrail)
{
    const qint64 request = *submit("seller", contract("C1"));
    ASSERT_TRUE(answer("finance", request).ok());
    QStringList actors;
    ASSERT_TRUE(company.database
                    ->read<void>([&](Store& store) -> Done {
                        AuditFilter filter;
                        filter.kind = QStringLiteral("approvals");
                        filter.recordId = request;
                        KECE_TRY(const auto entries, store.audit().entries(filter, 0, 10));
                        for (const AuditEntry& entry : entries)
                            actors << entry.actor + ' ' + entry.action;
                        return {};
                    })
                    .result()
                    .ok());
    EXPECT_EQ(actors.join(", "), "finance change, seller create");
}

TEST_F(Approvals, NameTheBlankThatKeepsThemFromTheirWay)
{
    ASSERT_TRUE(does("admin", [](Store& store, const Session& session) -> Done {
        KECE_TRY([[maybe_unused]] const PackVersion blank, setPackValues(store, session, "logistics", {{"contracts.standard-credit.who", "unset"}}));
        return {};
    }).ok());
    const auto refused = submit("seller", contract("C1"));
    ASSERT_FALSE(refused.ok());
    EXPECT_TRUE(refused.error().message.contains("contracts.standard-credit.who")) << refused.error().message.toStdString();
    EXPECT_EQ(names("seller", ApprovalList::Mine), "") << "nothing half-written";
}

} // namespace
} // namespace kece
