// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/complaints/ComplaintCase.h"

#include "domain/entities/ComplaintShare.h"
#include "services/Staff.h"
#include "services/complaints/PauseClocks.h"
#include "services/policies/AdoptPolicy.h"

namespace kece {
namespace {

class ComplaintCaseTest : public Staff
{
protected:
    void use(const QString& pack)
    {
        ASSERT_TRUE(does("admin", [=](Store& store, const Session& session) -> Done {
            KECE_TRY([[maybe_unused]] const PackVersion used, usePack(store, session, pack, QStringLiteral("complaints"), {}));
            return {};
        }).ok());
    }

    Complaint fresh()
    {
        Complaint complaint;
        complaint.customer = company.small;
        complaint.receivedAt = at(20, 9);
        complaint.channel = "电话";
        complaint.content = "the crate was broken";
        return complaint;
    }

    static QDateTime at(int day, int hour) { return QDateTime(QDate(2026, 6, day), QTime(hour, 0), Qt::UTC); }

    Result<qint64> keep(const Complaint& complaint) { return save("admin", Record::of(complaintSchema(), complaint)); }

    /// Loads, changes, saves; "field: message" of a refusal.
    std::string change(qint64 id, const std::function<void(Complaint&)>& edit)
    {
        Complaint complaint = load<Complaint>(complaintSchema(), id);
        edit(complaint);
        const auto saved = keep(complaint);
        return saved.ok() ? std::string() : (saved.error().field + ": " + saved.error().message).toStdString();
    }

    Result<qint64> blame(qint64 complaint, Id<User> person, qint64 share, qint64 line = 0)
    {
        ComplaintShare one;
        if (line != 0)
            one = load<ComplaintShare>(complaintShareSchema(), line);
        one.complaint = {complaint};
        one.person = person;
        one.share = share;
        return save("admin", Record::of(complaintShareSchema(), one));
    }

    /// "reply done, result to come" of the stages.
    std::string stages(qint64 id)
    {
        const Session session = company.session;
        QStringList words;
        const auto read = company.database
                              ->read<void>([&](Store& store) -> Done {
                                  KECE_TRY(const ComplaintCase found, readCase(store, session, id));
                                  for (const CaseStage& stage : found.stages)
                                      words << stage.reading.rule->id + (stage.reading.isDone() ? "+" : "-");
                                  return {};
                              })
                              .result();
        EXPECT_TRUE(read.ok());
        return words.join(' ').toStdString();
    }
};

TEST_F(ComplaintCaseTest, IsNotClosedWithAStageMissing)
{
    use("logistics");
    const qint64 id = *keep(fresh());
    EXPECT_EQ(stages(id), "received+ handover- promise- investigation- judgement- reply- result-");
    const auto close = [](Complaint& c) { c.resolvedAt = at(21, 9); };
    EXPECT_TRUE(change(id, close).starts_with("handed_over_at: ")) << change(id, close);
    EXPECT_NE(change(id, close).find("第14条.1"), std::string::npos);
    EXPECT_FALSE(load<Complaint>(complaintSchema(), id).resolvedAt.isValid()) << "nothing half-written";
    const auto walk = [](Complaint& c) {
        c.handedOverAt = at(20, 10);
        c.toldAt = at(20, 11);
        c.investigation = "seen";
        c.cause = "dropped";
        c.justified = "yes";
        c.repliedAt = at(20, 12);
    };
    EXPECT_EQ(change(id, walk), "") << "the stages may be gone through in any order here";
    EXPECT_EQ(stages(id), "received+ handover+ promise+ investigation+ judgement+ measures- responsibility- reply+ result-")
        << "found true, somebody answers for it";
    EXPECT_TRUE(change(id, close).starts_with("measures: "));
    EXPECT_EQ(change(id, [](Complaint& c) { c.measures = "packed anew"; }), "");
    EXPECT_TRUE(change(id, close).starts_with("resolved_at: ")) << "nobody answers for it yet";
    const Id<User> li = hire("li", "sales");
    ASSERT_TRUE(blame(id, li, 60'00).ok());
    EXPECT_NE(change(id, close).find("60 %"), std::string::npos);
    ASSERT_TRUE(blame(id, hire("wu", "sales"), 40'00).ok());
    EXPECT_EQ(change(id, close), "");
    EXPECT_EQ(change(id, [](Complaint& c) { c.measures.clear(); }), "") << "what is closed may be corrected";
}

TEST_F(ComplaintCaseTest, SettledOnTheSpotGoesNoFurther)
{
    use("logistics");
    Complaint complaint = fresh();
    complaint.firstStep = "settled";
    complaint.repliedAt = complaint.resolvedAt = at(20, 10);
    EXPECT_TRUE(keep(complaint).ok());
}

TEST_F(ComplaintCaseTest, ThatCameClosedFromAFileStaysSo)
{
    use("logistics");
    Complaint old = fresh();
    old.resolvedAt = at(21, 9);
    qint64 id = 0;
    ASSERT_TRUE(does("admin", [&](Store& store, const Session&) -> Done {
        KECE_TRY(id, store.records().insert(Record::of(complaintSchema(), old)));
        return {};
    }).ok());
    EXPECT_EQ(change(id, [](Complaint& c) { c.evidence = "a picture"; }), "");
    ASSERT_EQ(change(id, [](Complaint& c) { c.resolvedAt = {}; }), "");
    EXPECT_NE(change(id, [](Complaint& c) { c.resolvedAt = at(22, 9); }), "") << "closed anew by hand it goes the way of the policy";
}

TEST_F(ComplaintCaseTest, SkipsNoStageWhereThePolicySaysSo)
{
    use("quality-complaints");
    const qint64 id = *keep(fresh());
    const std::string refused = change(id, [](Complaint& c) { c.measures = "replace"; });
    EXPECT_TRUE(refused.starts_with("product_id: ")) << refused;
    EXPECT_NE(refused.find("第九条(一)"), std::string::npos);
    EXPECT_EQ(change(id, [](Complaint& c) { c.evidence = "a picture"; }), "") << "belongs to no stage";
    use("logistics");
    EXPECT_EQ(change(id, [](Complaint& c) { c.measures = "replace"; }), "");
}

TEST_F(ComplaintCaseTest, SharesOfTheStaffComeToAHundred)
{
    const qint64 id = *keep(fresh());
    const Id<User> li = hire("li", "sales");
    const Id<User> wu = hire("wu", "sales");
    const qint64 first = *blame(id, li, 70'00);
    const auto twice = blame(id, li, 10'00);
    ASSERT_FALSE(twice.ok());
    EXPECT_EQ(twice.error().field, "person_id");
    const auto much = blame(id, wu, 30'01);
    ASSERT_FALSE(much.ok());
    EXPECT_EQ(much.error().field, "share");
    EXPECT_TRUE(much.error().message.contains("30 %")) << much.error().message.toStdString();
    ASSERT_TRUE(blame(id, li, 66'67, first).ok());
    ASSERT_TRUE(blame(id, wu, 33'33).ok());
    EXPECT_EQ(load<ComplaintShare>(complaintShareSchema(), first).customer, company.small) << "reached as the customer is";
}

TEST_F(ComplaintCaseTest, CompensationFollowsTheSharesOfCompanyAndCustomer)
{
    const qint64 id = *keep(fresh());
    const auto split = [](std::optional<qint64> ours, std::optional<qint64> theirs) {
        return [=](Complaint& c) {
            c.companyShare = ours;
            c.customerShare = theirs;
        };
    };
    EXPECT_TRUE(change(id, split(70'00, 30'00)).starts_with("company_share: ")) << "there is no claim";
    EXPECT_EQ(change(id, [](Complaint& c) { c.claimAmount = 1000'00; }), "");
    EXPECT_TRUE(change(id, [](Complaint& c) { c.compensation = 700'00; }).starts_with("compensation: "));
    EXPECT_TRUE(change(id, split(70'00, {})).starts_with("customer_share: "));
    EXPECT_NE(change(id, split(70'00, 20'00)).find("90 %"), std::string::npos);
    EXPECT_EQ(change(id, split(70'00, 30'00)), "");
    EXPECT_EQ(change(id, [](Complaint& c) { c.compensation = 700'00; }), "");
}

TEST_F(ComplaintCaseTest, ComesAgainWithinOneProject)
{
    use("construction");
    const auto put = [&](const char* project) {
        Complaint complaint = fresh();
        complaint.issueKey = "渗水";
        complaint.project = project;
        return *keep(complaint);
    };
    const auto repeats = [&](qint64 id) {
        const Session session = company.session;
        std::pair<qint64, bool> found;
        EXPECT_TRUE(company.database
                        ->read<void>([&](Store& store) -> Done {
                            KECE_TRY(const ComplaintCase read, readCase(store, session, id));
                            found = {read.issue.count, read.issue.reached != nullptr};
                            return {};
                        })
                        .result()
                        .ok());
        return found;
    };
    put("一号楼");
    const qint64 second = put("一号楼");
    EXPECT_EQ(repeats(second), std::pair(qint64(2), false));
    put("二号楼");
    EXPECT_EQ(repeats(second), std::pair(qint64(2), false)) << "another project";
    put("一号楼");
    EXPECT_EQ(repeats(second), std::pair(qint64(3), true));
}

TEST_F(ComplaintCaseTest, StandsStillWhilePaused)
{
    use("logistics");
    const qint64 id = *keep(fresh());
    const QDateTime due = load<Complaint>(complaintSchema(), id).replyDueAt;
    EXPECT_EQ(due, at(22, 9));
    const auto pause = [&](bool pauses, const QString& reason) {
        return does("admin", [&](Store& store, const Session& session) -> Done {
            return pauses ? pauseClocks(store, session, id, reason) : resumeClocks(store, session, id);
        });
    };
    EXPECT_EQ(pause(false, {}).error().kind, Error::Kind::Invalid) << "they run";
    EXPECT_EQ(pause(true, " ").error().field, "pauses") << "no reason";
    company.session.clock = std::make_shared<FixedClock>(at(21, 9));
    ASSERT_TRUE(pause(true, "waits for pictures").ok());
    EXPECT_FALSE(load<Complaint>(complaintSchema(), id).replyDueAt.isValid());
    EXPECT_FALSE(pause(true, "again").ok());
    company.session.clock = std::make_shared<FixedClock>(at(21, 19));
    ASSERT_TRUE(pause(false, {}).ok());
    EXPECT_EQ(load<Complaint>(complaintSchema(), id).replyDueAt, due.addSecs(10 * 3600));
    ASSERT_TRUE(pause(true, "the customer is away").ok());
    EXPECT_EQ(change(id,
                  [](Complaint& c) {
                      c.firstStep = "settled";
                      c.repliedAt = c.resolvedAt = at(22, 9);
                  }),
        "");
    EXPECT_TRUE(load<Complaint>(complaintSchema(), id).pauses.endsWith("2026-06-22T09:00:00Z the customer is away")) << "ends with the complaint";
    EXPECT_FALSE(pause(true, "closed").ok());
}

TEST_F(ComplaintCaseTest, TellsWhoCompletedAStageAndWhen)
{
    use("logistics");
    hire("clerk", "admin");
    const qint64 id = *keep(fresh());
    Complaint complaint = load<Complaint>(complaintSchema(), id);
    complaint.handedOverAt = at(20, 10);
    complaint.justified = "no";
    ASSERT_TRUE(save("clerk", Record::of(complaintSchema(), complaint)).ok());
    const Session session = company.session;
    const auto read = company.database
                          ->read<void>([&](Store& store) -> Done {
                              KECE_TRY(const ComplaintCase found, readCase(store, session, id));
                              EXPECT_EQ(found.stages[1].by, "clerk");
                              EXPECT_EQ(found.stages[1].at, at(20, 10)) << "what was entered, not when";
                              EXPECT_EQ(found.stages[0].by, "admin");
                              EXPECT_TRUE(found.stages[2].by.isEmpty()) << "to come";
                              return {};
                          })
                          .result();
    EXPECT_TRUE(read.ok());
}

} // namespace
} // namespace kece
