// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace kece {

TEST(Search, FindsCustomersByCharacterPinyinInitialsPhoneAndCode)
{
    const Kecectl kecectl;
    kecectl.json({"init"});
    kecectl.json({"import", "customers", kecectl.write("in.csv", "code,name,mobile\nKH-0042,重庆长安,13800138000\nKH-0043,单氏商行,\n")});
    for (const char* text : {"庆", "重庆", "chongqing", "cq", "zq", "38001", "0042", "kh-0042"}) {
        const auto answer = kecectl.json({"search", text});
        EXPECT_TRUE(answer.contains("elapsed_ms"));
        const auto hits = answer["hits"].toArray();
        ASSERT_FALSE(hits.isEmpty()) << text;
        const QJsonObject hit = hits.first().toObject();
        EXPECT_EQ(hit["kind"].toString(), "customers") << text;
        EXPECT_EQ(hit["code"].toString(), "KH-0042") << text;
        EXPECT_EQ(hit["title"].toString(), "重庆长安");
        EXPECT_FALSE(hit["matched"].toString().isEmpty());
        EXPECT_GT(hit["id"].toInt(), 0);
    }
    EXPECT_EQ(kecectl.json({"search", "shan"})["hits"].toArray().size(), 1) << "a surname is read as one";
    EXPECT_EQ(kecectl.json({"search", "kh", "--limit", "1"})["hits"].toArray().size(), 1);
    EXPECT_TRUE(kecectl.json({"search", "kh", "--kind", "orders"})["hits"].toArray().isEmpty());
    EXPECT_TRUE(kecectl.json({"search", "没有这家"})["hits"].toArray().isEmpty());
    EXPECT_EQ(kecectl.run({"search", "kh", "--kind", "weather"}).exitCode, 2);
}

} // namespace kece
