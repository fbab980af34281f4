// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace kece {

class ApprovalsCommand : public ::testing::Test
{
protected:
    void SetUp() override
    {
        kecectl.json({"init"});
        kecectl.json({"import", "customers", kecectl.write("customers.csv", "code,name\nA,Alpha\n")});
        kecectl.json(
            {"import", "contracts", kecectl.write("contracts.csv", "contract_no,name,customer_code,type,amount\nK1,haulage,A,simple,100\n")});
    }

    QString orders(const QByteArray& rows) const
    {
        return kecectl.write("orders.csv", "order_no,customer_code,ordered_on,amount,contract_no\n" + rows);
    }

    const Kecectl kecectl;
};

TEST_F(ApprovalsCommand, ListsNothingAndSaysWhatIsMissing)
{
    EXPECT_TRUE(kecectl.json({"approvals", "list"})["items"].toArray().isEmpty());
    EXPECT_EQ(kecectl.run({"approvals", "burn"}).exitCode, 2);
    EXPECT_EQ(kecectl.run({"approvals", "approve", "x"}).exitCode, 2);
    EXPECT_EQ(kecectl.run({"approvals", "show", "7"}).exitCode, 1);
    EXPECT_EQ(kecectl.run({"approvals", "submit", "orders", "O1"}).exitCode, 2);
    const auto noPolicy = kecectl.run({"approvals", "submit", "contracts", "K1"});
    EXPECT_EQ(noPolicy.exitCode, 1);
    EXPECT_TRUE(noPolicy.err.contains("policy use")) << noPolicy.err.toStdString();
    kecectl.json({"policy", "use", "logistics", "--section", "contracts"});
    const auto outside = kecectl.run({"approvals", "submit", "contracts", "K1"});
    EXPECT_EQ(outside.exitCode, 1);
    EXPECT_TRUE(outside.err.contains("published range")) << outside.err.toStdString();
}

TEST_F(ApprovalsCommand, OrdersOnAContractThatIsNotInEffectAreRefusedByRowAndColumn)
{
    kecectl.json({"import", "orders", orders("O1,A,2026-01-02,5,K1\n")});
    kecectl.json({"policy", "use", "logistics", "--section", "contracts"});
    const auto refused = kecectl.json({"import", "orders", orders("O2,A,2026-01-02,5,\nO3,A,2026-01-02,5,K1\nO4,A,2026-01-02,5,K9\n")}, 1);
    const QJsonArray errors = refused["errors"].toArray();
    ASSERT_EQ(errors.size(), 2);
    EXPECT_EQ(errors[0]["row"].toInt(), 3);
    EXPECT_EQ(errors[0]["column"].toString(), "contract_no");
    EXPECT_TRUE(errors[0]["message"].toString().contains("K1"));
    EXPECT_EQ(errors[1]["row"].toInt(), 4);
    EXPECT_EQ(errors[1]["value"].toString(), "K9");
    EXPECT_EQ(refused["inserted"].toInt(), 0);
}

} // namespace kece
