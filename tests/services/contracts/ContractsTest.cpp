// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/BlacklistEntry.h"
#include "domain/entities/Payment.h"
#include "services/approvals/ContractCompany.h"

namespace kece {
namespace {

class Contracts : public ContractCompany
{
protected:
    Result<qint64> order(qint64 contract, QDate day = {2026, 6, 30}, Id<Customer> customer = {})
    {
        Order order;
        order.orderNo = QStringLiteral("K%1").arg(++m_orders);
        order.customer = customer.isSet() ? customer : company.large;
        order.orderedOn = day;
        order.amount = 100'00;
        order.status = "done";
        order.contract.value = contract;
        return save("head", Record::of(orderSchema(), order));
    }

    Result<qint64> payment(qint64 contract, QDate paid)
    {
        Payment payment;
        payment.customer = company.large;
        payment.dueOn = {2026, 7, 1};
        payment.amountDue = 100'00;
        payment.paidOn = paid;
        payment.contract.value = contract;
        return save("head", Record::of(paymentSchema(), payment));
    }

    Done seal(qint64 contract, QDate us, QDate them)
    {
        KECE_CHECK(edit("seller", contract, "sealed_by_us_on", us));
        return edit("seller", contract, "sealed_by_them_on", them);
    }

    QDate effective(qint64 contract) { return load<Contract>(contractSchema(), contract).effectiveOn; }

private:
    int m_orders = 0;
};

TEST_F(Contracts, AreInEffectOnlyWhenApprovedAndSealedByAllParties)
{
    const qint64 id = contract("C1");
    const auto early = edit("seller", id, "sealed_by_us_on", QDate(2026, 6, 20));
    EXPECT_EQ(early.error().field, "sealed_by_us_on") << "sealed before it is approved";
    const qint64 approved = approvedContract("C2");
    EXPECT_FALSE(effective(approved).isValid());
    ASSERT_TRUE(edit("seller", approved, "sealed_by_us_on", QDate(2026, 6, 20)).ok());
    EXPECT_FALSE(effective(approved).isValid()) << "the customer's seal is missing";
    ASSERT_TRUE(edit("seller", approved, "sealed_by_them_on", QDate(2026, 6, 25)).ok());
    EXPECT_EQ(effective(approved), QDate(2026, 6, 25));
}

TEST_F(Contracts, TakeNoOrderAndNoPaymentBefore)
{
    const qint64 id = approvedContract("C1");
    for (const auto& refused : {order(id), payment(id, {2026, 6, 30})}) {
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().field, "contract_id");
        EXPECT_TRUE(refused.error().message.contains("C1"));
    }
    EXPECT_TRUE(order(0).ok()) << "without a contract as ever";
    ASSERT_TRUE(seal(id, {2026, 6, 20}, {2026, 6, 25}).ok());
    EXPECT_EQ(order(id, {2026, 6, 24}).error().field, "contract_id") << "the day before";
    EXPECT_TRUE(order(id, {2026, 6, 25}).ok());
    EXPECT_EQ(payment(id, {2026, 6, 24}).error().field, "contract_id");
    EXPECT_TRUE(payment(id, {}).ok()) << "due, and not paid yet";
    EXPECT_EQ(order(id, {2026, 6, 30}, company.small).error().field, "contract_id") << "another customer's contract";
}

TEST_F(Contracts, OfOlderDaysAreTakenAsTheyStand)
{
    Contract old;
    old.contractNo = "OLD";
    old.name = "old";
    old.customer = company.large;
    old.type = "standard";
    old.signedOn = {2026, 2, 28};
    const qint64 id = *save("seller", Record::of(contractSchema(), old));
    EXPECT_TRUE(order(id).ok()) << "signed before the policy came into force";
    EXPECT_FALSE(submit("seller", id).ok()) << "there is nothing to sign any more";
    const qint64 fresh = contract("NEW");
    EXPECT_EQ(edit("seller", fresh, "signed_on", QDate(2026, 2, 28)).error().field, "signed_on") << "nothing is made older than it is";
}

TEST_F(Contracts, AreNotSignedByWhomTheCompanyBlacklisted)
{
    const qint64 id = approvedContract("C1");
    BlacklistEntry entry;
    entry.customer = company.large;
    entry.reason = "cheated";
    entry.startsOn = {2026, 6, 1};
    ASSERT_TRUE(save("admin", Record::of(blacklistEntrySchema(), entry)).ok());
    EXPECT_EQ(submit("seller", contract("C2")).error().field, "customer_id");
    EXPECT_EQ(edit("seller", id, "sealed_by_us_on", QDate(2026, 6, 20)).error().field, "customer_id");
    EXPECT_EQ(edit("seller", id, "signed_on", QDate(2026, 6, 20)).error().field, "customer_id");
}

TEST_F(Contracts, ChangeAndEndByTheSameChainAsTheyWereSigned)
{
    const qint64 id = contract("C1");
    const qint64 request = *submit("seller", id);
    EXPECT_EQ(edit("seller", id, "amount", 60'000'00).error().field, "amount") << "while it is being approved";
    EXPECT_TRUE(edit("seller", id, "remark", "a remark").ok()) << "no term of it";
    ASSERT_TRUE(answer("finance", request).ok());
    ASSERT_TRUE(answer("head", request).ok());
    EXPECT_EQ(edit("seller", id, "amount", 60'000'00).error().field, "amount") << "approved as it stands";
    EXPECT_EQ(submit("seller", id).error().field, "purpose");
    const qint64 change = *submit("seller", id, kApprovalChange);
    EXPECT_EQ(detail("seller", change)->asked.size(), 2);
    ASSERT_TRUE(answer("finance", change).ok());
    ASSERT_TRUE(answer("head", change).ok());
    ASSERT_TRUE(edit("seller", id, "amount", 60'000'00).ok());
    EXPECT_EQ(edit("seller", id, "amount", 70'000'00).error().field, "amount") << "an approval is for one change";
    EXPECT_EQ(edit("seller", id, "terminated_on", QDate(2026, 6, 30)).error().field, "terminated_on");
    const qint64 end = *submit("seller", id, kApprovalEnd);
    ASSERT_TRUE(answer("finance", end).ok());
    ASSERT_TRUE(answer("head", end).ok());
    ASSERT_TRUE(edit("seller", id, "terminated_on", QDate(2026, 6, 30)).ok());
    EXPECT_EQ(submit("seller", id, kApprovalChange).error().field, "purpose") << "it is over";
}

TEST_F(Contracts, AreNotSealedDuringATrialRun)
{
    const qint64 id = contract("C1", "special");
    ASSERT_TRUE(edit("seller", id, "trial_run", "running").ok());
    const qint64 request = *submit("seller", id);
    for (const char* login : {"deputy", "finance", "head"})
        ASSERT_TRUE(answer(login, request).ok()) << login;
    EXPECT_EQ(edit("seller", id, "sealed_by_us_on", QDate(2026, 6, 20)).error().field, "trial_run");
    ASSERT_TRUE(edit("seller", id, "trial_run", "passed").ok());
    EXPECT_TRUE(edit("seller", id, "sealed_by_us_on", QDate(2026, 6, 20)).ok());
}

TEST_F(Contracts, AskForNothingWhereNoPolicyDoes)
{
    const TestCompany plain;
    Contract contract;
    contract.contractNo = "P";
    contract.name = "p";
    contract.customer = plain.large;
    contract.type = "standard";
    contract.sealedByUsOn = QDate(2026, 6, 1);
    Order order;
    order.orderNo = "PO";
    order.customer = plain.large;
    order.orderedOn = QDate(2026, 6, 1);
    order.amount = 1;
    order.status = "done";
    EXPECT_TRUE(plain.database
                    ->write<void>([&](Store& store) -> Done {
                        KECE_TRY(order.contract.value, saveRecord(store, plain.session, Record::of(contractSchema(), contract)));
                        KECE_TRY([[maybe_unused]] const qint64 booked, saveRecord(store, plain.session, Record::of(orderSchema(), order)));
                        return {};
                    })
                    .result()
                    .ok());
}

} // namespace
} // namespace kece
