// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/ColumnMapping.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Order.h"

#include <gtest/gtest.h>

namespace kece {

namespace {

const QStringList kOrders{"订单号", "Customer_Code", "日期", "金额"};

} // namespace

TEST(ColumnMapping, FindsColumnsByEitherNameInAnyOrder)
{
    const auto mapping = mapColumns(orderSchema(), {"金额", "ordered_on", "ｏｒｄｅｒ＿ｎｏ", "客户编号", "备注"}, {});
    ASSERT_TRUE(mapping.ok()) << qPrintable(mapping.error().message);
    ASSERT_EQ(mapping->columns.size(), 4);
    EXPECT_STREQ(mapping->columns[0].field->key, "amount");
    EXPECT_STREQ(mapping->columns[2].field->key, "order_no");
    EXPECT_EQ(mapping->columns[3].source, 3);
    EXPECT_EQ(mapping->ignored, QStringList{"备注"});
}

TEST(ColumnMapping, NamesEveryMissingColumn)
{
    const auto mapping = mapColumns(orderSchema(), {"订单号"}, {});
    ASSERT_FALSE(mapping.ok());
    for (const char* missing : {"customer_code", "ordered_on", "amount", "日期"})
        EXPECT_TRUE(mapping.error().message.contains(missing)) << missing;
    EXPECT_FALSE(mapping.error().message.contains("status")) << "what has a first value need not be given";
}

TEST(ColumnMapping, RefusesTwoColumnsForOneField)
{
    EXPECT_FALSE(mapColumns(orderSchema(), kOrders + QStringList{"amount"}, {}).ok());
    EXPECT_TRUE(mapColumns(orderSchema(), kOrders + QStringList{"amount"}, R"({"amount": null})").ok());
}

TEST(ColumnMapping, FollowsTheMapByHeaderAndPlace)
{
    const auto mapping = mapColumns(customerSchema(), {"a", "b", "c", "d"}, R"({"a": "name", "#2": "客户编号", "c": null, "d": "床位数"})");
    ASSERT_TRUE(mapping.ok()) << qPrintable(mapping.error().message);
    ASSERT_EQ(mapping->columns.size(), 3);
    EXPECT_STREQ(mapping->columns[1].field->key, "code");
    EXPECT_EQ(mapping->columns[2].attribute, "床位数");
    EXPECT_TRUE(mapping->ignored.isEmpty());
}

TEST(ColumnMapping, RefusesAMapThatDoesNotFit)
{
    for (const char* map :
        {"[]", "{", R"({"nowhere": "name"})", R"({"#9": "name"})", R"({"#x": "name"})", R"({"订单号": 7})", R"({"订单号": "no_such_column"})"})
        EXPECT_FALSE(mapColumns(orderSchema(), kOrders, map).ok()) << map;
}

TEST(ColumnMapping, KeepsUnknownColumnsOfCustomers)
{
    const auto mapping = mapColumns(customerSchema(), {"code", "name", "床位数", ""}, {});
    ASSERT_TRUE(mapping.ok());
    ASSERT_EQ(mapping->columns.size(), 3);
    EXPECT_EQ(mapping->columns[2].attribute, "床位数");
}

} // namespace kece
