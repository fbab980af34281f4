// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duties/DueItems.h"

#include "domain/entities/ArchiveLoan.h"
#include "domain/entities/BlacklistEntry.h"
#include "domain/entities/Complaint.h"
#include "domain/entities/Contract.h"
#include "domain/entities/DutyRecord.h"
#include "domain/entities/PrivacyRequest.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/entities/User.h"
#include "domain/entities/Visit.h"
#include "domain/entities/VisitPlan.h"
#include "services/Staff.h"
#include "services/calendar/CompanyCalendar.h"
#include "services/policies/AdoptPolicy.h"
#include "services/records/Foresight.h"
#include "services/tiers/ReviewTiers.h"

#include <QFile>

namespace kece {
namespace {

class DueItems : public Staff
{
protected:
    DueItems()
    {
        // L has traded for 600,000 yuan and is a VIP from February on.
        grade({2026, 2, 1});
    }

    void grade(QDate day)
    {
        ReviewRequest request;
        request.asOf = day;
        EXPECT_TRUE(does("admin", [=](Store& store, const Session& session) -> Done {
            KECE_TRY([[maybe_unused]] const ReviewOutcome outcome, reviewTiers(store, session, request, {}));
            return {};
        }).ok());
    }

    void use(const QString& pack, const QString& section)
    {
        EXPECT_TRUE(does("admin", [=](Store& store, const Session& session) -> Done {
            KECE_TRY([[maybe_unused]] const PackVersion used, usePack(store, session, pack, section, {}));
            return {};
        }).ok());
    }

    Id<User> hireAs(const char* login, const char* rank)
    {
        const Id<User> id = hire(login, "sales");
        Record user = company.database->read<RecordRow>([&](Store& s) { return s.records().get(userSchema(), id.value); }).result()->record;
        user.setValue(u"rank", QString::fromLatin1(rank));
        EXPECT_TRUE(save("admin", user).ok());
        return id;
    }

    qint64 visit(Id<User> by, QDate day, const char* form = "onsite")
    {
        Visit visit;
        visit.customer = company.large;
        visit.visitor = by;
        visit.visitedOn = day;
        visit.form = form;
        visit.summary = "met";
        return *save("admin", Record::of(visitSchema(), visit));
    }

    Complaint complaint(const QDateTime& received)
    {
        Complaint complaint;
        complaint.customer = company.small;
        complaint.receivedAt = received;
        complaint.content = "late";
        return complaint;
    }

    /// "vip-deputy L 2026-06-30" of what is due as of a day, earliest first.
    QStringList due(const QString& kind, QDate day, int within = -1, const QString& owner = {})
    {
        DueRequest request{kind, day, within, owner};
        const Session session = company.session;
        const auto items = company.database->read<QVector<DueItem>>([=](Store& store) { return dueItems(store, session, request); }).result();
        EXPECT_TRUE(items.ok());
        QStringList words;
        for (const DueItem& item : *items)
            words << QStringLiteral("%1 %2 %3").arg(item.rule, item.customerCode, item.dueOn.toString(Qt::ISODate)).simplified();
        return words;
    }

    const QDate day{2026, 6, 30};
    QTemporaryDir folder;
};

TEST_F(DueItems, AskForTheVisitsOfATierFromWhomThePolicyNames)
{
    EXPECT_EQ(due("visits", {2026, 4, 10}), QStringList{"vip-deputy L 2026-06-30"})
        << "a VIP since February was not one for all of the first quarter";
    EXPECT_EQ(due("visits", {2026, 7, 1}), QStringList{"vip-deputy L 2026-06-30"}) << "missed in the second quarter";
    const Id<User> deputy = hireAs("fu", "deputy");
    const Id<User> staff = hireAs("li", "staff");
    visit(staff, {2026, 4, 5});
    visit(deputy, {2026, 4, 6}, "phone");
    EXPECT_EQ(due("visits", {2026, 4, 10}).size(), 1) << "neither rank nor form";
    const qint64 good = visit(deputy, {2026, 4, 7});
    EXPECT_TRUE(due("visits", {2026, 4, 10}).isEmpty());
    EXPECT_EQ(due("visits", {2026, 4, 6}).size(), 1) << "not yet made on that day";
    EXPECT_EQ(due("visits", {2026, 7, 1}), QStringList{"vip-deputy L 2026-09-30"}) << "the second quarter is covered, the third begins";

    Record record = company.database->read<RecordRow>([&](Store& s) { return s.records().get(visitSchema(), good); }).result()->record;
    ASSERT_TRUE(does("admin", [&](Store& store, const Session& session) {
        return voidRecord(store, session, visitSchema(), good, record.stored().rowVersion, "wrong customer");
    }).ok());
    EXPECT_EQ(due("visits", {2026, 6, 30}).size(), 1) << "void since the 30th";
    EXPECT_TRUE(due("visits", {2026, 4, 10}).isEmpty()) << "but not in April";
}

TEST_F(DueItems, CountComplaintsByThePolicyAndStopWithTheReply)
{
    use("logistics", "complaints");
    Complaint open = complaint(QDateTime(QDate(2026, 6, 1), QTime(2, 0), Qt::UTC));
    const auto id = save("admin", Record::of(complaintSchema(), open));
    ASSERT_TRUE(id.ok());
    EXPECT_EQ(due("complaints", day), (QStringList{"reply S 2026-06-03", "result S 2026-06-04"}));
    EXPECT_TRUE(due("complaints", {2026, 5, 31}).isEmpty()) << "not received yet";
    Record stored = company.database->read<RecordRow>([&](Store& s) { return s.records().get(complaintSchema(), *id); }).result()->record;
    EXPECT_EQ(stored.as<Complaint>().replyDueAt, QDateTime(QDate(2026, 6, 3), QTime(2, 0), Qt::UTC));
    stored.setValue(u"replied_at", QDateTime(QDate(2026, 6, 2), QTime(2, 0), Qt::UTC));
    ASSERT_TRUE(save("admin", stored).ok());
    EXPECT_EQ(due("complaints", day), QStringList{"result S 2026-06-04"});
    EXPECT_EQ(due("complaints", {2026, 6, 1}).size(), 2) << "not yet replied then";
}

TEST_F(DueItems, CountOpenComplaintsAnewUnderAnotherPolicy)
{
    use("logistics", "complaints");
    const auto open = save("admin", Record::of(complaintSchema(), complaint(QDateTime(QDate(2026, 6, 1), QTime(2, 0), Qt::UTC))));
    Complaint closed = complaint(QDateTime(QDate(2026, 6, 1), QTime(2, 0), Qt::UTC));
    closed.content = "closed";
    closed.firstStep = "settled";
    closed.repliedAt = closed.receivedAt;
    closed.resolvedAt = closed.receivedAt;
    const auto done = save("admin", Record::of(complaintSchema(), closed));
    ASSERT_TRUE(open.ok() && done.ok());
    use("consumer-problems", "complaints");
    const auto resultDue = [&](qint64 id) {
        return company.database->read<RecordRow>([=](Store& s) { return s.records().get(complaintSchema(), id); })
            .result()
            ->record.as<Complaint>()
            .resultDueAt;
    };
    EXPECT_EQ(resultDue(*open), QDateTime(QDate(2026, 6, 3), QTime(15, 59, 59), Qt::UTC)) << "two working days";
    EXPECT_EQ(resultDue(*done), QDateTime(QDate(2026, 6, 4), QTime(15, 59, 59), Qt::UTC)) << "closed under the old one";
}

TEST_F(DueItems, LeaveAClosedComplaintToThePolicyItWasClosedUnder)
{
    use("logistics", "complaints");
    Complaint closed = complaint(QDateTime(QDate(2026, 6, 1), QTime(2, 0), Qt::UTC));
    closed.firstStep = "settled";
    closed.repliedAt = closed.receivedAt;
    closed.resolvedAt = closed.receivedAt;
    const auto id = save("admin", Record::of(complaintSchema(), closed));
    ASSERT_TRUE(id.ok());
    use("consumer-problems", "complaints");
    const auto edited = [&](const auto& edit) {
        Record record = company.database->read<RecordRow>([&](Store& s) { return s.records().get(complaintSchema(), *id); }).result()->record;
        edit(record);
        EXPECT_TRUE(save("admin", record).ok());
        return load<Complaint>(complaintSchema(), *id).resultDueAt;
    };
    const QDateTime threeDays(QDate(2026, 6, 4), QTime(15, 59, 59), Qt::UTC);
    EXPECT_EQ(edited([](Record& record) { record.setValue(u"content", "late, in other words"); }), threeDays);
    EXPECT_EQ(edited([](Record& record) { record.setValue(u"resolved_at", QVariant()); }), threeDays.addDays(-1)) << "opened again: two working days";
}

TEST_F(DueItems, CountWorkingHoursAsTheCompanyStatesThem)
{
    const QString pack = QStringLiteral("[pack]\nid = \"hours\"\nname = \"工时\"\nversion = \"1\"\n[complaints]\narticle = \"1\"\n"
                                        "[[complaints.clock]]\nid = \"reply\"\nname = \"答复\"\narticle = \"1\"\nstarts = \"received\"\n"
                                        "stops = \"replied\"\nlimit = \"4 working hours\"\n");
    QFile file(folder.filePath("hours.toml"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(pack.toUtf8());
    file.close();
    use(file.fileName(), "complaints");
    const auto id = save("admin", Record::of(complaintSchema(), complaint(QDateTime(QDate(2026, 6, 1), QTime(2, 0), Qt::UTC)))); // 10:00
    ASSERT_TRUE(id.ok());
    EXPECT_FALSE(load<Complaint>(complaintSchema(), *id).replyDueAt.isValid()) << "no hours are stated";
    const auto state = [&](const QString& hours, const QString& shifts, const QString& ownDays = {}) {
        return does("admin", [&](Store& store, const Session& session) -> Done {
            KECE_CHECK(setWorkingTime(store, session, {hours, shifts, ownDays}));
            return {};
        });
    };
    ASSERT_TRUE(state("9:00-12:00，13:30–18:00", "08:00、16:00").ok());
    EXPECT_EQ(load<Complaint>(complaintSchema(), *id).replyDueAt, QDateTime(QDate(2026, 6, 1), QTime(7, 30), Qt::UTC)) << "15:30, counted anew";
    for (const char* wrong : {"9", "12:00-09:00", "09:00-12:00, 11:00-13:00", "09:00-25:00", "09:60-10:00", "09:00-10:00-11:00"})
        EXPECT_FALSE(state(QString::fromUtf8(wrong), {}).ok()) << wrong;
    for (const char* wrong : {"8", "24:00", "08:00, 08:00"})
        EXPECT_FALSE(state({}, QString::fromUtf8(wrong)).ok()) << wrong;
    hire("sun", "sales");
    EXPECT_FALSE(does("sun", [](Store& store, const Session& session) -> Done {
        KECE_CHECK(setWorkingTime(store, session, {}));
        return {};
    }).ok());
    ASSERT_TRUE(state("9:00-12:00", {}, "2026-06-01..2026-06-02 off 厂庆\n2026-06-06 work").ok());
    EXPECT_EQ(load<Complaint>(complaintSchema(), *id).replyDueAt, QDateTime(QDate(2026, 6, 4), QTime(2, 0), Qt::UTC)) << "Wednesday and Thursday";
    for (const char* wrong :
        {"2026-06-01", "06-01 off", "2026-06-31 off", "2026-06-02..2026-06-01 off", "2026-06-01..2028-06-01 off", "2026-06-01 shut"}) {
        const Done refused = state("9:00-12:00", {}, QStringLiteral("2026-06-01 off\n") + QString::fromUtf8(wrong));
        EXPECT_EQ(refused.error().row, 2) << wrong;
    }
}

TEST_F(DueItems, NameContractsAndBlacklistingsThatEnd)
{
    Contract contract;
    contract.customer = company.small;
    contract.contractNo = "HT1";
    contract.name = "frame";
    contract.type = "standard";
    contract.startsOn = QDate(2026, 1, 1);
    contract.endsOn = QDate(2026, 7, 20);
    ASSERT_TRUE(save("admin", Record::of(contractSchema(), contract)).ok());
    BlacklistEntry entry;
    entry.customer = company.small;
    entry.reason = "does not pay";
    entry.startsOn = QDate(2026, 6, 1);
    entry.endsOn = QDate(2026, 11, 30);
    ASSERT_TRUE(save("admin", Record::of(blacklistEntrySchema(), entry)).ok());
    EXPECT_EQ(due("contracts", day), QStringList{"ends S 2026-07-20"});
    EXPECT_TRUE(due("contracts", day, 7).isEmpty());
    EXPECT_EQ(due("contracts", day, 20).size(), 1);
    EXPECT_TRUE(due("contracts", {2026, 7, 21}).isEmpty());
    EXPECT_EQ(due("blacklist", day), QStringList{"expires S 2026-11-30"});
    EXPECT_EQ(due("reviews", day).size(), 1);
    EXPECT_GE(due("all", day).size(), 4);
}

TEST_F(DueItems, RememberWhatWasAgreedUntilSomebodyGoes)
{
    Visit agreed;
    agreed.customer = company.small;
    agreed.visitedOn = QDate(2026, 6, 1);
    agreed.nextVisitOn = QDate(2026, 6, 20);
    agreed.summary = "comes back";
    ASSERT_TRUE(save("admin", Record::of(visitSchema(), agreed)).ok());
    EXPECT_TRUE(due("visits", day).contains("agreed S 2026-06-20"));
    agreed.visitedOn = QDate(2026, 6, 22);
    agreed.nextVisitOn = {};
    ASSERT_TRUE(save("admin", Record::of(visitSchema(), agreed)).ok());
    EXPECT_FALSE(due("visits", day).contains("agreed S 2026-06-20"));
    EXPECT_TRUE(due("visits", {2026, 6, 21}).contains("agreed S 2026-06-20"));
    EXPECT_FALSE(due("visits", {2026, 5, 31}).contains("agreed S 2026-06-20")) << "not agreed yet";
}

TEST_F(DueItems, AskForTheSurveysOfThePolicy)
{
    EXPECT_TRUE(due("surveys", day).isEmpty()) << "no policy asks for one";
    use("travel-survey", "surveys");
    EXPECT_EQ(due("surveys", {2027, 2, 5}), (QStringList{"september 2026-09-30", "february 2027-02-28"})) << "the second of last year was missed";
    EXPECT_EQ(due("surveys", {2027, 9, 1}), (QStringList{"february 2027-02-28", "september 2027-09-30"}));
    SurveyResponse response;
    response.customer = company.small;
    response.surveyedOn = QDate(2027, 10, 8);
    const auto id = save("admin", Record::of(surveyResponseSchema(), response));
    ASSERT_TRUE(id.ok());
    EXPECT_EQ(due("surveys", {2027, 10, 7}).size(), 2);
    EXPECT_TRUE(due("surveys", {2027, 10, 8}).isEmpty()) << "late, but asked";
    EXPECT_EQ(due("surveys", {2028, 1, 1}), (QStringList{"february 2028-02-29", "september 2028-09-30"}));
}

TEST_F(DueItems, HoldWhomAPlanChoosesToASelectiveDutyForItsPeriod)
{
    VisitPlan plan;
    plan.customer = company.large;
    plan.visitor = hireAs("zong", "top");
    plan.plannedOn = QDate(2026, 5, 20);
    plan.goal = "the half year";
    plan.duty = "vip-deputy";
    const auto refused = save("admin", Record::of(visitPlanSchema(), plan));
    ASSERT_FALSE(refused.ok()) << "everybody is held to that one";
    EXPECT_EQ(refused.error().field, "duty");
    EXPECT_TRUE(refused.error().message.contains("Chairman or general manager visits VIPs")) << qPrintable(refused.error().message);
    plan.duty = "chairman or general manager visits VIPs";
    const auto id = save("admin", Record::of(visitPlanSchema(), plan));
    ASSERT_TRUE(id.ok()) << qPrintable(id.error().message);
    EXPECT_EQ(load<VisitPlan>(visitPlanSchema(), *id).duty, "董事长或总经理走访VIP客户");
    EXPECT_TRUE(due("visits", {2026, 4, 10}).contains("vip-top L 2026-06-30"));
    EXPECT_FALSE(due("visits", {2026, 7, 1}).contains("vip-top L 2026-12-31")) << "chosen for the first half year";
    EXPECT_EQ(due("visit-plans", {2026, 4, 10}, -1, "zong"), QStringList{"planned L 2026-05-20"}) << "who is to go answers for it";
    EXPECT_TRUE(due("visit-plans", {2026, 4, 10}, -1, "admin").isEmpty());

    Visit made;
    made.customer = company.small;
    made.visitor = plan.visitor;
    made.visitedOn = QDate(2026, 5, 18);
    made.form = "onsite";
    made.summary = "met";
    made.plan.value = *id;
    const auto other = save("admin", Record::of(visitSchema(), made));
    ASSERT_FALSE(other.ok());
    EXPECT_EQ(other.error().field, "plan_id");
    made.customer = company.large;
    const auto visited = save("admin", Record::of(visitSchema(), made));
    ASSERT_TRUE(visited.ok());
    EXPECT_EQ(load<VisitPlan>(visitPlanSchema(), *id).carriedOutOn, made.visitedOn);
    EXPECT_EQ(due("visit-plans", {2026, 5, 17}).size(), 1);
    EXPECT_TRUE(due("visit-plans", {2026, 5, 18}).isEmpty());
    EXPECT_FALSE(due("visits", {2026, 5, 18}).contains("vip-top L 2026-06-30"));

    const Done voided = does("admin", [&](Store& store, const Session& session) -> Done {
        KECE_TRY(const RecordRow row, store.records().get(visitSchema(), *visited));
        return voidRecord(store, session, visitSchema(), *visited, row.record.stored().rowVersion, "没有去成");
    });
    ASSERT_TRUE(voided.ok());
    EXPECT_FALSE(load<VisitPlan>(visitPlanSchema(), *id).carriedOutOn.isValid()) << "a visit that is void has carried nothing out";
}

TEST_F(DueItems, NameArchivesDueBackAndRequestsToAnswer)
{
    ArchiveLoan loan;
    loan.customer = company.small;
    loan.kind = "consultation";
    loan.borrower = hire("sun", "sales");
    loan.purpose = "read";
    loan.requestedOn = QDate(2026, 6, 1);
    loan.dueOn = QDate(2026, 6, 10);
    const auto id = save("admin", Record::of(archiveLoanSchema(), loan));
    ASSERT_TRUE(id.ok());
    EXPECT_TRUE(due("archive-loans", day).isEmpty()) << "not handed out";
    PrivacyRequest request;
    request.customer = company.small;
    request.kind = "copy";
    request.receivedOn = QDate(2026, 6, 1);
    request.dueOn = QDate(2026, 6, 22);
    request.outcome = "open";
    ASSERT_TRUE(save("admin", Record::of(privacyRequestSchema(), request)).ok());
    EXPECT_EQ(due("privacy-requests", day), QStringList{"answer S 2026-06-22"});
    EXPECT_EQ(due("privacy-requests", {2026, 6, 1}).size(), 1);
    EXPECT_TRUE(due("privacy-requests", {2026, 5, 31}).isEmpty());
}

TEST_F(DueItems, AreThoseOfTheCustomersOneAnswersFor)
{
    const Id<User> sun = hire("sun", "sales");
    Record customer
        = company.database->read<RecordRow>([&](Store& s) { return s.records().get(customerSchema(), company.large.value); }).result()->record;
    customer.setValue(u"owner_id", QVariant::fromValue<qlonglong>(sun.value));
    ASSERT_TRUE(save("admin", customer).ok());
    EXPECT_EQ(due("visits", {2026, 4, 10}, -1, "sun").size(), 1);
    EXPECT_TRUE(due("visits", {2026, 4, 10}, -1, "li").isEmpty());
    hire("mu", "sales");
    const auto seen = [&](const QString& login) {
        QVector<DueItem> items;
        EXPECT_TRUE(does(login, [&](Store& store, const Session& session) -> Done {
            KECE_TRY(items, dueItems(store, session, {"visits", {2026, 4, 10}, -1, {}}));
            return {};
        }).ok());
        return items.size();
    };
    EXPECT_EQ(seen("sun"), 1);
    EXPECT_EQ(seen("mu"), 0) << "another's customer";
}

TEST_F(DueItems, AreForeseenWhileSomebodyTypes)
{
    use("logistics", "complaints");
    const Id<User> deputy = hireAs("fu", "deputy");
    const auto foreseen = [&](const Record& typed) {
        const Session session = company.session;
        const auto lines = company.database->read<QVector<ForeseenLine>>([=](Store& store) { return foresee(store, session, typed); }).result();
        EXPECT_TRUE(lines.ok());
        QStringList words;
        for (const ForeseenLine& line : *lines)
            words << line.why + (line.isWarning ? " !" : "");
        return words;
    };
    Complaint typed = complaint(company.session.now());
    EXPECT_EQ(foreseen(Record::of(complaintSchema(), typed)),
        (QStringList{"within the shift · 第14条.1 !", "48 hour(s) · 第14条.2A", "3 day(s) · 第14条.2A"}))
        << "when the shifts begin is not stated";
    typed.firstStep = "settled";
    typed.claimAmount = 100;
    EXPECT_EQ(foreseen(Record::of(complaintSchema(), typed)), (QStringList{"3 day(s) · 第14条.2B", "第14条.2B !"}));
    EXPECT_TRUE(foreseen(Record::of(complaintSchema(), Complaint())).isEmpty());

    Visit visit;
    visit.customer = company.large;
    visit.visitedOn = day;
    visit.visitor = deputy;
    visit.form = "onsite";
    EXPECT_EQ(foreseen(Record::of(visitSchema(), visit)), QStringList{"第十一条(三)2"});
    visit.form = "sms";
    EXPECT_EQ(foreseen(Record::of(visitSchema(), visit)), QStringList{""}) << "counts for nothing";
}

TEST_F(DueItems, ComplaintsAreNumberedWithoutGapOrDouble)
{
    const QString pack = QStringLiteral("[pack]\nid = \"own\"\nname = \"自订\"\nversion = \"1\"\n[numbering]\narticle = \"8\"\n"
                                        "[[numbering.series]]\nid = \"complaints\"\narticle = \"8\"\npattern = \"KS{year:4}{month:2}-{serial:4}\"\n");
    QFile file(folder.filePath("own.toml"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(pack.toUtf8());
    file.close();
    use(file.fileName(), "numbering");
    const auto enter = [&](const QString& no) {
        Complaint typed = complaint(company.session.now());
        typed.complaintNo = no;
        typed.content = no + "x";
        return save("admin", Record::of(complaintSchema(), typed));
    };
    const auto number = [&](const Result<qint64>& id) { return id.ok() ? load<Complaint>(complaintSchema(), *id).complaintNo : id.error().message; };
    EXPECT_EQ(number(enter({})), "KS202606-0001");
    EXPECT_EQ(number(enter("KS202606-0002")), "KS202606-0002") << "typed by hand";
    EXPECT_FALSE(enter("KS202606-0001").ok());
    Complaint empty = complaint(company.session.now());
    empty.content.clear();
    EXPECT_FALSE(save("admin", Record::of(complaintSchema(), empty)).ok()) << "takes no number with it";
    EXPECT_EQ(number(enter({})), "KS202606-0003");
    company.session.clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 7, 1), QTime(4, 0), Qt::UTC));
    EXPECT_EQ(number(enter({})), "KS202607-0001");
}

/// R04 第十一条(五): what the company itself is to do, and that it is done once for its period.
TEST_F(DueItems, AskForTheRoutineDutiesOfThePolicyUntilTheyAreDone)
{
    EXPECT_EQ(due("duties", {2026, 6, 28}), QStringList{"visit-evaluation 2026-06-30"});
    EXPECT_EQ(due("duties", {2026, 9, 1}), QStringList{"visit-evaluation 2026-09-30"}) << "with a policy in force ever since nothing was missed";
    DutyRecord record;
    record.duty = "Quarterly evaluation of visits";
    record.period = {2026, 6, 30};
    record.doneOn = {2026, 6, 29};
    record.result = "见报告";
    const auto saved = save("admin", Record::of(dutyRecordSchema(), record));
    ASSERT_TRUE(saved.ok()) << saved.error().message.toStdString();
    EXPECT_EQ(load<DutyRecord>(dutyRecordSchema(), *saved).duty, "visit-evaluation");
    EXPECT_EQ(load<DutyRecord>(dutyRecordSchema(), *saved).period, QDate(2026, 4, 1)) << "kept by the first day of its period";
    EXPECT_EQ(due("duties", {2026, 6, 28}).size(), 1) << "not yet done on the day before";
    EXPECT_TRUE(due("duties", {2026, 6, 29}).isEmpty());
    EXPECT_EQ(due("duties", {2026, 9, 1}), QStringList{"visit-evaluation 2026-09-30"});

    record.duty = "weekly report";
    const auto refused = save("admin", Record::of(dutyRecordSchema(), record));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().field, "duty");
    EXPECT_TRUE(refused.error().message.contains(QString::fromUtf8("客户走访季度评价报告")) || refused.error().message.contains("Quarterly"));
}

TEST_F(DueItems, TellTheEarliestBeforeTheOthersAreRead)
{
    use("logistics", "complaints");
    const Id<User> visitor = hire("li", "sales");
    for (int n = 0; n < 12; ++n) {
        ASSERT_TRUE(save("admin", Record::of(complaintSchema(), complaint(QDateTime(QDate(2026, 6, 29 - n), QTime(2, 0), Qt::UTC)))).ok());
        VisitPlan plan;
        plan.customer = company.large;
        plan.visitor = visitor;
        plan.plannedOn = QDate(2026, 6, 8).addDays(n);
        plan.goal = "the order";
        ASSERT_TRUE(save("admin", Record::of(visitPlanSchema(), plan)).ok());
        Contract contract;
        contract.customer = company.small;
        contract.contractNo = QString::number(n);
        contract.name = "service";
        contract.type = "standard";
        contract.signedOn = {2026, 1, 1};
        contract.endsOn = QDate(2026, 7, 1).addDays(n);
        ASSERT_TRUE(save("admin", Record::of(contractSchema(), contract)).ok());
    }
    const auto told = [&](const Result<QVector<DueItem>>& items) {
        EXPECT_TRUE(items.ok());
        QStringList words;
        for (const DueItem& item : *items)
            words << QStringLiteral("%1 %2 %3").arg(item.kind, item.dueOn.toString(Qt::ISODate), item.customerName);
        return words;
    };
    const DueRequest request{"all", day};
    constexpr int kLimit = 5;
    const QStringList all = told(company.database->read<QVector<DueItem>>([&](Store& s) { return dueItems(s, company.session, request); }).result());
    const QStringList some = told(
        company.database->read<QVector<DueItem>>([&](Store& s) { return firstDueItems(s, company.session, request, kLimit); }).result());
    ASSERT_GT(all.size(), 3 * 12);
    EXPECT_LT(some.size(), all.size());
    for (const char* kind : {"visit-plans", "complaints", "contracts"}) {
        const QStringList ofKind = all.filter(QString::fromLatin1(kind));
        EXPECT_EQ(some.filter(QString::fromLatin1(kind)).first(kLimit), ofKind.first(kLimit)) << kind;
    }
    EXPECT_TRUE(some.filter("visits ").isEmpty()) << "every customer would have to be looked at";
}

} // namespace
} // namespace kece
