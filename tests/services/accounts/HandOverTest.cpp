// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accounts/HandOver.h"

#include "domain/entities/ArchiveLoan.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Visit.h"
#include "services/Staff.h"

namespace kece {
namespace {

class HandOver : public Staff
{
protected:
    HandOver()
    {
        leaving = hire("sun", "sales", "Sun Li");
        heir = hire("wu", "sales", "Wu Fang");
        other = hire("lin", "sales");
        for (int i = 0; i < 4; ++i)
            customers << own(QStringLiteral("C%1").arg(i));
    }

    Id<Customer> own(const QString& code)
    {
        Customer customer;
        customer.code = code;
        customer.name = code;
        customer.owner = leaving;
        return {*save("admin", Record::of(customerSchema(), customer))};
    }

    qint64 contract(const QString& number, Id<Customer> customer, const QString& handler, QDate ends = {})
    {
        Contract c;
        c.contractNo = number;
        c.name = number;
        c.customer = customer;
        c.type = "standard";
        c.handler = handler;
        c.endsOn = ends;
        return *save("admin", Record::of(contractSchema(), c));
    }

    Result<HandOverPreview> give(const QStringList& to)
    {
        return company.database->write<HandOverPreview>([=, this](Store& store) { return handOver(store, as("admin"), "sun", to); }).result();
    }

    QString ownerOf(Id<Customer> customer)
    {
        const auto owner = load<Customer>(customerSchema(), customer.value).owner;
        return owner.isSet() ? load<User>(userSchema(), owner.value).login : QString();
    }

    Id<User> leaving, heir, other;
    QVector<Id<Customer>> customers;
};

TEST_F(HandOver, GivesEverythingOpenToOneAndDisablesTheAccount)
{
    const qint64 running = contract("K1", customers[0], "Sun Li", company.session.today().addDays(30));
    const qint64 byLogin = contract("K2", customers[1], "sun");
    const qint64 over = contract("K3", customers[1], "Sun Li", company.session.today().addDays(-1));
    const auto done = give({"wu"});
    ASSERT_TRUE(done.ok()) << qPrintable(done.error().message);
    EXPECT_EQ(done->total(), 6);
    for (Id<Customer> customer : customers)
        EXPECT_EQ(ownerOf(customer), "wu");
    EXPECT_EQ(load<Contract>(contractSchema(), running).handler, "Wu Fang");
    EXPECT_EQ(load<Contract>(contractSchema(), byLogin).handler, "wu");
    EXPECT_EQ(load<Contract>(contractSchema(), over).handler, "Sun Li") << "what is done with stays as it was";
    EXPECT_TRUE(load<User>(userSchema(), leaving.value).disabled);
    EXPECT_EQ(
        company.database->read<HandOverPreview>([=, this](Store& store) { return previewHandOver(store, as("admin"), "sun"); }).result()->total(), 0);
}

TEST_F(HandOver, SplitsByCustomerAndKeepsWhatBelongsToACustomerTogether)
{
    QVector<qint64> contracts;
    for (int i = 0; i < 4; ++i)
        contracts << contract(QStringLiteral("K%1").arg(i), customers[i], "sun");
    ASSERT_TRUE(give({"wu", "lin"}).ok());
    QMap<QString, int> counts;
    for (int i = 0; i < 4; ++i) {
        ++counts[ownerOf(customers[i])];
        EXPECT_EQ(load<Contract>(contractSchema(), contracts[i]).handler, ownerOf(customers[i])) << i;
    }
    EXPECT_EQ(counts, (QMap<QString, int>{{"wu", 2}, {"lin", 2}}));
}

TEST_F(HandOver, ChangesNothingWhereSomethingStandsInTheWay)
{
    EXPECT_FALSE(give({"wu", "nobody"}).ok());
    EXPECT_FALSE(give({"sun"}).ok()) << "not to the one who leaves";
    EXPECT_FALSE(give({}).ok());
    ArchiveLoan loan;
    loan.customer = customers[0];
    loan.kind = kConsultation;
    loan.borrower = leaving;
    loan.purpose = "read up";
    loan.requestedOn = loan.handedOutOn = company.session.today();
    loan.supervisedBy = heir;
    ASSERT_TRUE(save("admin", Record::of(archiveLoanSchema(), loan)).ok());
    const auto refused = give({"wu"});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().kind, Error::Kind::Conflict) << "an archive is still out";
    EXPECT_EQ(ownerOf(customers[0]), "sun");
    EXPECT_FALSE(load<User>(userSchema(), leaving.value).disabled);
}

TEST_F(HandOver, LeavesAloneWhatSomebodyDidInThePast)
{
    Visit visit;
    visit.customer = customers[0];
    visit.visitedOn = company.session.today().addDays(-9);
    visit.visitor = leaving;
    const qint64 id = *save("admin", Record::of(visitSchema(), visit));
    ASSERT_TRUE(give({"wu"}).ok());
    EXPECT_EQ(load<Visit>(visitSchema(), id).visitor, leaving) << "the visit was theirs";
}

} // namespace
} // namespace kece
