// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/archive/ArchiveLoans.h"

#include "domain/entities/ArchiveLoan.h"
#include "domain/entities/SecrecyBreach.h"
#include "domain/entities/SecrecyLevel.h"
#include "services/Staff.h"

namespace kece {
namespace {

class ArchiveLoans : public Staff
{
protected:
    ArchiveLoans()
    {
        sales = hire("sun", "sales");
        keeper = hire("kong", "archive");
        chief = hire("zhao", "executive");
        Record customer = large();
        customer.setValue(u"owner_id", QVariant::fromValue<qlonglong>(sales.value));
        EXPECT_TRUE(save("admin", customer).ok());
    }

    Record large()
    {
        return company.database->read<RecordRow>([&](Store& s) { return s.records().get(customerSchema(), company.large.value); }).result()->record;
    }

    ArchiveLoan request(const QString& kind)
    {
        ArchiveLoan loan;
        loan.customer = company.large;
        loan.kind = kind;
        loan.borrower = sales;
        loan.purpose = "talk about the contract";
        loan.requestedOn = company.session.today();
        return loan;
    }

    qint64 enter(const ArchiveLoan& loan)
    {
        const auto id = save("sun", Record::of(archiveLoanSchema(), loan));
        EXPECT_TRUE(id.ok()) << (id.ok() ? "" : qPrintable(id.error().message));
        return id.ok() ? *id : 0;
    }

    Done handOut(qint64 loan, QDate due)
    {
        return does("kong", [=](Store& store, const Session& session) { return handOutLoan(store, session, loan, due); });
    }

    QVector<OverdueLoan> overdueOn(QDate day)
    {
        return *company.database->read<QVector<OverdueLoan>>([=](Store& store) { return overdueLoans(store, day); }).result();
    }

    Id<User> sales, keeper, chief;
    const QDate today = company.session.today();
};

TEST_F(ArchiveLoans, NothingIsLentCopiedOrTranscribedWithoutTheGeneralManagersConsent)
{
    for (const char* kind : {"lending", "copying", "transcription"}) {
        const qint64 loan = enter(request(kind));
        const Done refused = handOut(loan, today.addDays(3));
        ASSERT_FALSE(refused.ok()) << kind;
        EXPECT_EQ(refused.error().kind, Error::Kind::Denied);
        EXPECT_EQ(refused.error().field, "consented_by_id");
        ASSERT_TRUE(does("zhao", [=](Store& store, const Session& session) { return consentToLoan(store, session, loan); }).ok());
        EXPECT_TRUE(handOut(loan, today.addDays(3)).ok());
        EXPECT_EQ(load<ArchiveLoan>(archiveLoanSchema(), loan).consentedBy, chief);
    }
}

TEST_F(ArchiveLoans, ConsentIsNobodyElsesToGive)
{
    const qint64 loan = enter(request("lending"));
    for (const char* who : {"sun", "kong"}) {
        const Done refused = does(who, [=](Store& store, const Session& session) { return consentToLoan(store, session, loan); });
        ASSERT_FALSE(refused.ok()) << who;
        EXPECT_EQ(refused.error().kind, Error::Kind::Denied);
    }
    ArchiveLoan forged = load<ArchiveLoan>(archiveLoanSchema(), loan);
    forged.consentedBy = chief;
    EXPECT_FALSE(save("kong", Record::of(archiveLoanSchema(), forged)).ok()) << "the keeper cannot sign for the general manager";
    EXPECT_FALSE(load<ArchiveLoan>(archiveLoanSchema(), loan).consentedBy.isSet());
}

TEST_F(ArchiveLoans, AConsultationIsSupervisedByTheKeeperOfTheArchive)
{
    Record customer = large();
    customer.setValue(u"archive_keeper_id", QVariant::fromValue<qlonglong>(keeper.value));
    ASSERT_TRUE(save("admin", customer).ok());
    ArchiveLoan loan = request("consultation");
    loan.handedOutOn = today;
    EXPECT_EQ(save("sun", Record::of(archiveLoanSchema(), loan)).error().field, "supervised_by_id");
    loan.supervisedBy = sales;
    EXPECT_FALSE(save("sun", Record::of(archiveLoanSchema(), loan)).ok()) << "nobody supervises themselves";
    loan.supervisedBy = chief;
    EXPECT_FALSE(save("sun", Record::of(archiveLoanSchema(), loan)).ok()) << "the keeper does";
    loan.supervisedBy = keeper;
    EXPECT_TRUE(save("sun", Record::of(archiveLoanSchema(), loan)).ok());
}

TEST_F(ArchiveLoans, WhatIsNotBackInTimeIsListed)
{
    const qint64 loan = enter(request("lending"));
    ASSERT_TRUE(does("zhao", [=](Store& store, const Session& session) { return consentToLoan(store, session, loan); }).ok());
    EXPECT_EQ(handOut(loan, {}).error().field, "due_on");
    ASSERT_TRUE(handOut(loan, today.addDays(3)).ok());
    EXPECT_TRUE(overdueOn(today.addDays(3)).isEmpty());
    const auto overdue = overdueOn(today.addDays(5));
    ASSERT_EQ(overdue.size(), 1);
    EXPECT_EQ(overdue[0].daysOverdue, 2);
    EXPECT_EQ(overdue[0].customerCode, "L");
    ASSERT_TRUE(does("kong", [=](Store& store, const Session& session) { return takeBackLoan(store, session, loan); }).ok());
    EXPECT_TRUE(overdueOn(today.addDays(5)).isEmpty());
    EXPECT_EQ(
        does("kong", [=](Store& store, const Session& session) { return takeBackLoan(store, session, loan); }).error().kind, Error::Kind::Conflict);
}

TEST_F(ArchiveLoans, ALevelIsSetAndABreachFiledOnlyWithTheGeneralManager)
{
    SecrecyLevel level;
    level.name = "first";
    level.rank = 1;
    const qint64 levelId = *save("admin", Record::of(secrecyLevelSchema(), level));
    Record customer = large();
    customer.setValue(u"secrecy_level_id", QVariant::fromValue<qlonglong>(levelId));
    EXPECT_EQ(save("sun", customer).error().field, "secrecy_level_id");
    EXPECT_EQ(save("kong", customer).error().field, "secrecy_level_id");
    EXPECT_TRUE(save("admin", customer).ok());

    SecrecyBreach breach;
    breach.foundOn = today;
    breach.content = "a list was left in a taxi";
    breach.closedOn = today;
    EXPECT_EQ(save("kong", Record::of(secrecyBreachSchema(), breach)).error().field, "report");
    breach.report = "found again";
    EXPECT_EQ(save("kong", Record::of(secrecyBreachSchema(), breach)).error().field, "approved_by_id");
    breach.closedOn = {};
    const auto filed = save("kong", Record::of(secrecyBreachSchema(), breach));
    ASSERT_TRUE(filed.ok());
    breach = load<SecrecyBreach>(secrecyBreachSchema(), *filed);
    breach.approvedBy = chief;
    breach.closedOn = today;
    EXPECT_FALSE(save("kong", Record::of(secrecyBreachSchema(), breach)).ok());
    EXPECT_TRUE(save("zhao", Record::of(secrecyBreachSchema(), breach)).ok());
}

} // namespace
} // namespace kece
