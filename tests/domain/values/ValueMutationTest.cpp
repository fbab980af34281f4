// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/CreditCode.h"
#include "domain/values/DateText.h"
#include "domain/values/Money.h"
#include "domain/values/Phone.h"
#include "domain/values/Pinyin.h"
#include "domain/values/RealData.h"
#include "domain/values/RmbCapitals.h"
#include "foundation/TextFold.h"

#include <random>

using namespace kece;

namespace {

/// Everything that takes text from outside, with what must hold of the answer whatever the text was.
void readAsEverything(const QString& text)
{
    static const QTimeZone zone("Asia/Shanghai");
    if (const auto money = parseMoney(text)) {
        ASSERT_EQ(parseMoney(moneyText(money->fen))->fen, money->fen) << qPrintable(text);
        ASSERT_EQ(parseMoney(moneyForScreen(money->fen))->fen, money->fen) << qPrintable(text);
        ASSERT_FALSE(rmbCapitals(money->fen).isEmpty());
    }
    if (const auto number = parseDecimal(text, 3)) {
        ASSERT_EQ(parseDecimal(decimalText(number->scaled, 3), 3)->scaled, number->scaled) << qPrintable(text);
    }
    if (const auto date = parseDate(text)) {
        ASSERT_EQ(*parseDate(dateText(*date)), *date) << qPrintable(text);
    }
    if (const auto instant = parseInstant(text, zone)) {
        ASSERT_TRUE(instant->isValid()) << qPrintable(text);
    }
    const CreditCode code = readCreditCode(text);
    ASSERT_EQ(readCreditCode(code.text).text, code.text) << qPrintable(text);
    const PhoneNumber phone = readPhone(text);
    ASSERT_EQ(readPhone(phone.text()).text(), phone.text()) << qPrintable(text);
    ASSERT_EQ(maskedPhone(phone).size(), phone.text().size()) << qPrintable(text);
    ASSERT_EQ(foldForSearch(foldForSearch(text)), foldForSearch(text)) << qPrintable(text);
    ASSERT_LE(pinyinKeys(text, 8).full.size(), 8);
    pinyinSortKey(text, NameKind::Person);
    pinyinQuery(text);
}

QString mutated(QString text, std::mt19937& random)
{
    static const QString spice = QStringLiteral("0123456789-+.,:/() ¥￥元万年月日号转xX#T９，\u2212\u3000\u200b😀AZIO重曾氏");
    for (int changes = 1 + int(random() % 3); changes > 0; --changes) {
        const auto at = qsizetype(random() % size_t(text.size() + 1));
        const QChar c = spice[qsizetype(random() % size_t(spice.size()))];
        switch (random() % 4) {
        case 0:
            text.insert(at, c);
            break;
        case 1:
            text.remove(at, 1);
            break;
        case 2:
            text = text.first(at) + text.sliced(at / 2);
            break;
        default:
            if (at < text.size())
                text[at] = c;
        }
    }
    return text;
}

} // namespace

TEST(ValueParsers, SurviveAHundredThousandMutations)
{
    const QStringList seeds{"1,234.50", "(¥1,000.00)", "12.34万元", "-0.05", "92233720368547758.07", "2026-06-30", "2026年6月30日", "20260630",
        "2026-06-30 14:05:09", "2026-06-30T14:05:09.123+08:00", "91350100M000100Y43", "320113000001439", "13812345678", "0571-88888888-801",
        "+86 (0571) 88888888 转 801", "400-820-8820", "+1 212 555 0100", "重庆曾氏（集团）有限公司"};
    std::mt19937 random(20260630);
    for (int i = 0; i < 100'000; ++i) {
        readAsEverything(mutated(seeds[i % seeds.size()], random));
        if (HasFatalFailure())
            return;
    }
}

TEST(ValueParsers, SurviveNaughtyStrings)
{
    KECE_SKIP_WITHOUT_REAL_DATA();
    const QJsonArray strings = realJson("strings-naughty/blns_a.json");
    EXPECT_EQ(strings.size(), 301);
    for (const QJsonValue& text : strings)
        readAsEverything(text.toString());
}
