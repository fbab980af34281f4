// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/PersonalData.h"

#include <gtest/gtest.h>

using namespace kece;

TEST(PersonalData, IsMaskedButStillToldApart)
{
    const std::pair<const char*, const char*> values[] = {{"13812345678", "138****5678"}, {"138 1234 5678", "138 **** 5678"},
        {"+86 13812345678", "+86 1******5678"}, {"62345678", "62****78"}, {"010-62345678", "010-****5678"}, {"0755-12345678", "0755-****5678"},
        {"0755 1234567", "0755 ****567"}, {"0211234567", "021****567"}, {"12345", "*****"}, {"13812345678;13987654321", "138****5678;139****4321"},
        {"zhang@example.com", "z****@example.com"}, {"a@example.com", "****@example.com"}, {"11010519491231002X", "110**********1002*"},
        {"wechat", "****"}, {"", ""}, {"１３８１２３４５６７８", "１３８****５６７８"}};
    for (const auto& [clear, masked] : values)
        EXPECT_EQ(maskedPersonal(QString::fromUtf8(clear)), QString::fromUtf8(masked)) << clear;
}

TEST(PersonalData, ThatIsMaskedStaysSo)
{
    for (const char* clear : {"13812345678", "010-62345678", "zhang@example.com", "12345"}) {
        const QString once = maskedPersonal(clear);
        EXPECT_TRUE(isMasked(once)) << once.toStdString();
        EXPECT_EQ(maskedPersonal(once), once);
        EXPECT_EQ(maskedWithin(once), once);
    }
}

TEST(PersonalData, IsMaskedInsideATextAndTheRestStays)
{
    const std::pair<const char*, const char*> texts[] = {{"请打 13812345678 找张三", "请打 138****5678 找张三"},
        {"写信 li@example.cn，再打010-62345678", "写信 l****@example.cn，再打010-****5678"},
        {"身份证110105194912310021。", "身份证110***********0021。"}, {"订单 20260001234，共 12345678 元", "订单 20260001234，共 12345678 元"},
        {"没有号码", "没有号码"}};
    for (const auto& [clear, masked] : texts)
        EXPECT_EQ(maskedWithin(QString::fromUtf8(clear)), QString::fromUtf8(masked)) << clear;
}
