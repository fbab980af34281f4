// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/RmbCapitals.h"

#include "domain/values/RealData.h"

#include <QJsonObject>

#include <limits>
#include <random>

using namespace kece;

namespace {

/// Slow and plain: every digit with its place, then the rules by replacing text.
QString reference(Fen fen)
{
    const QStringList digits{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    QString figures = moneyText(fen);
    const bool negative = figures.startsWith(u'-');
    figures.remove(u'-');
    const QString yuan = figures.section(u'.', 0, 0);
    const QString cents = figures.section(u'.', 1);

    // Eight digits make a section; what stands before one is read by the same rule and followed by 亿.
    QString text;
    const qsizetype sections = (yuan.size() + 7) / 8;
    const QString padded = yuan.rightJustified(sections * 8, u'0');
    for (qsizetype s = 0; s < sections; ++s) {
        for (qsizetype i = 0; i < 8; ++i) {
            const int digit = padded[s * 8 + i].digitValue();
            static const QStringList places{"仟", "佰", "拾", "", "仟", "佰", "拾", ""};
            text += digits[digit] + (digit ? places[i] : QString());
            if (i == 3 && padded.sliced(s * 8, 4) != "0000")
                text += "万";
        }
        if (s + 1 < sections)
            text += "亿";
    }
    for (QString before; before != text;) {
        before = text;
        text.replace("零零", "零").replace("零万", "万").replace("零亿", "亿");
    }
    while (text.startsWith("零"))
        text.remove(0, 1);
    while (text.endsWith("零"))
        text.chop(1);
    QString amount = text.isEmpty() ? QString() : text + "元";
    const int jiao = cents[0].digitValue();
    const int last = cents[1].digitValue();
    if (jiao)
        amount += digits[jiao] + "角";
    else if (last && !amount.isEmpty())
        amount += "零";
    amount += last ? digits[last] + "分" : QString("整");
    if (fen == 0)
        amount = "零元整";
    return (negative ? "负" : "") + amount;
}

} // namespace

TEST(RmbCapitals, FollowsTheBankRule)
{
    EXPECT_EQ(rmbCapitals(123450), "壹仟贰佰叁拾肆元伍角整");
    EXPECT_EQ(rmbCapitals(140950), "壹仟肆佰零玖元伍角整");
    EXPECT_EQ(rmbCapitals(1640902), "壹万陆仟肆佰零玖元零贰分");
    EXPECT_EQ(rmbCapitals(32504), "叁佰贰拾伍元零肆分");
    EXPECT_EQ(rmbCapitals(600714), "陆仟零柒元壹角肆分");
    EXPECT_EQ(rmbCapitals(100000), "壹仟元整");
    EXPECT_EQ(rmbCapitals(1000), "壹拾元整");
}

TEST(RmbCapitals, WritesZeroAndLessThanAYuan)
{
    EXPECT_EQ(rmbCapitals(0), "零元整");
    EXPECT_EQ(rmbCapitals(5), "伍分");
    EXPECT_EQ(rmbCapitals(50), "伍角整");
    EXPECT_EQ(rmbCapitals(-1), "负壹分");
    EXPECT_EQ(rmbCapitals(-123450), "负壹仟贰佰叁拾肆元伍角整");
}

TEST(RmbCapitals, ReachesBeyondTenThousandTimesAHundredMillion)
{
    EXPECT_EQ(rmbCapitals(1'0000'0000'0000'00), "壹万亿元整");
    EXPECT_EQ(rmbCapitals(1'0000'0000'0001'00), "壹万亿零壹元整");
    EXPECT_EQ(rmbCapitals(1'0000'0011'0000'0000'00), "壹亿零壹拾壹亿元整");
    EXPECT_EQ(rmbCapitals(std::numeric_limits<Fen>::max()), "玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分");
    EXPECT_EQ(rmbCapitals(std::numeric_limits<Fen>::min()), "负玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零捌分");
}

TEST(RmbCapitals, EqualsASlowReferenceOnRandomAmounts)
{
    std::mt19937_64 random(20260630);
    for (int i = 0; i < 20'000; ++i) {
        // Many zeros, where the rules are.
        QString figures;
        const auto length = 1 + random() % 15;
        for (quint64 k = 0; k < length; ++k)
            figures += QChar(u'0' + char16_t(random() % 2 ? 0 : random() % 10));
        const Fen fen = figures.toLongLong() * (random() % 8 ? 1 : -1);
        ASSERT_EQ(rmbCapitals(fen), reference(fen)) << qPrintable(moneyText(fen));
    }
}

TEST(RmbCapitals, AgreesWithThePublishedVectorsWhereTheirStyleIsTheBanks)
{
    KECE_SKIP_WITHOUT_REAL_DATA();
    int compared = 0;
    for (const QJsonValue& value : realJson("vectors-rmb/nzh_a.json")) {
        const QJsonObject vector = value.toObject();
        const QJsonObject options = vector["options"].toObject();
        const auto amount = parseMoney(vector["input"].toString());
        QString expected = vector["expected"].toString();
        if (vector["kind"] != "toMoney" || options.contains("complete") || options.contains("unOmitYuan") || !amount)
            continue;
        expected.remove("人民币");
        if (!expected.endsWith("分") && !expected.endsWith("整"))
            expected += "整";
        EXPECT_EQ(rmbCapitals(amount->fen), expected) << qPrintable(vector["input"].toString());
        ++compared;
    }
    EXPECT_GE(compared, 15);
}
