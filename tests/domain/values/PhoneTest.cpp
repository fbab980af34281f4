// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/Phone.h"

#include "domain/values/RealData.h"

using namespace kece;

namespace {

void expectPhone(QStringView typed, const char* text, PhoneKind kind)
{
    const PhoneNumber phone = readPhone(typed);
    EXPECT_EQ(phone.text(), text) << qPrintable(typed.toString());
    EXPECT_EQ(phone.kind, kind) << qPrintable(typed.toString());
}

} // namespace

TEST(Phone, SeesOneMobileInAllItsSpellings)
{
    for (const QStringView typed : {u"13812345678", u"138 1234 5678", u"138-1234-5678", u"+86 138 1234 5678", u"+8613812345678", u"0086-13812345678",
             u"8613812345678", u"(86)13812345678", u"１３８１２３４５６７８", u"\u3000138\u00a01234\u200b5678", u"013812345678", u"86-138-1234-5678"})
        expectPhone(typed, "13812345678", PhoneKind::Mobile);
}

TEST(Phone, SeesOneLandlineInAllItsSpellings)
{
    for (const QStringView typed : {u"0571-88888888", u"057188888888", u"(0571)88888888", u"（0571）8888 8888", u"0571 8888-8888",
             u"+86 571 88888888", u"+86(0)571 88888888", u"86-571-88888888", u"0086 0571 88888888", u"0571\u201488888888"})
        expectPhone(typed, "0571-88888888", PhoneKind::Landline);
    expectPhone(u"01088888888", "010-88888888", PhoneKind::Landline);
    expectPhone(u"021 5888 8888", "021-58888888", PhoneKind::Landline);
    expectPhone(u"0891-6333333", "0891-6333333", PhoneKind::Landline);
    expectPhone(u"010-95588", "010-95588", PhoneKind::Landline);
}

TEST(Phone, KeepsExtensionsApart)
{
    for (const QStringView typed : {u"0571 88888888 转 801", u"0571-88888888-801", u"057188888888转分机801", u"0571-88888888 分机：801",
             u"0571-88888888 ext. 801", u"0571-88888888x801", u"0571-88888888#801", u"+86-571-88888888-801"}) {
        expectPhone(typed, "0571-88888888-801", PhoneKind::Landline);
        EXPECT_EQ(readPhone(typed).normal, "0571-88888888");
        EXPECT_EQ(readPhone(typed).extension, "801");
    }
    expectPhone(u"0891-6333333-2", "0891-6333333-2", PhoneKind::Landline);
    EXPECT_EQ(readPhone(u"0891-6333333-2").extension, "2");
}

TEST(Phone, KnowsServiceNumbers)
{
    expectPhone(u"4008208820", "400-820-8820", PhoneKind::Service);
    expectPhone(u"400-8208-820", "400-820-8820", PhoneKind::Service);
    expectPhone(u"800 820 8820", "800-820-8820", PhoneKind::Service);
    expectPhone(u"400-820-8820 转 2", "400-820-8820-2", PhoneKind::Service);
    expectPhone(u"95588", "95588", PhoneKind::Service);
    expectPhone(u"12315", "12315", PhoneKind::Service);
    expectPhone(u"10086", "10086", PhoneKind::Service);
}

TEST(Phone, DoubtsANumberWithoutItsAreaCode)
{
    expectPhone(u"8888 8888", "88888888", PhoneKind::Local);
    EXPECT_FALSE(phoneDoubt(PhoneKind::Local).isEmpty());
    EXPECT_TRUE(phoneDoubt(PhoneKind::Mobile).isEmpty());
}

TEST(Phone, KeepsForeignNumbersWithTheirPlus)
{
    expectPhone(u"+1 (212) 555-0100", "+12125550100", PhoneKind::Foreign);
    expectPhone(u"00852 2123 4567", "+85221234567", PhoneKind::Foreign);
}

TEST(Phone, KeepsWhatItDoesNotKnowAsItWasTyped)
{
    for (const QStringView typed : {u"ask Jenny", u"13812345678/13912345678", u"12345678901", u"0571-1234567", u"099999999", u"1381234567", u"0",
             u"+", u"138****5678", u"转801", u"0266-88888888", u"13812345678、0571-88888888"})
        expectPhone(typed, qPrintable(typed.toString()), PhoneKind::Unknown);
    expectPhone(u"  ask Jenny\u3000", "ask Jenny", PhoneKind::Unknown);
    expectPhone(u" \u3000 ", "", PhoneKind::Empty);
}

TEST(Phone, ReadsItsOwnNormalFormToTheSame)
{
    for (const QStringView typed : {u"+86 138 1234 5678", u"0571 88888888 转 801", u"4008208820", u"+1 212 555 0100 ext 7", u"95588", u"88888888"}) {
        const PhoneNumber once = readPhone(typed);
        EXPECT_EQ(readPhone(once.text()).text(), once.text());
        EXPECT_EQ(readPhone(once.text()).kind, once.kind);
    }
}

TEST(Phone, MasksWhatMayNotBeSeen)
{
    EXPECT_EQ(maskedPhone(readPhone(u"13812345678")), "138****5678");
    EXPECT_EQ(maskedPhone(readPhone(u"0571-88886666-801")), "0571-****6666-801");
    EXPECT_EQ(maskedPhone(readPhone(u"400-820-8820")), "40*-***-8820");
    EXPECT_EQ(maskedPhone(readPhone(u"95588")), "***88");
    EXPECT_EQ(maskedPhone(readPhone(u"Jenny 138123 or 456")), "Jenny ****** or ***");
    EXPECT_EQ(maskedPhone({}), "");
}

TEST(Phone, KnowsTheAreaCodesInUse)
{
    KECE_SKIP_WITHOUT_REAL_DATA();
    for (const QStringList& row : realRows("phones-cn/area_codes_zh_86.txt", u'|')) {
        const QString code = row[0].sliced(2);
        bool known = false;
        if (code.size() == 2 && !QStringLiteral("12").contains(code[0])) {
            for (char16_t last = u'0'; last <= u'9'; ++last)
                known = known || isAreaCode(QString(code + QChar(last)));
        } else {
            known = code.size() > 3 || isAreaCode(code);
        }
        EXPECT_TRUE(known) << qPrintable(code);
    }
    EXPECT_FALSE(isAreaCode(u"26"));
    EXPECT_FALSE(isAreaCode(u"320"));
    EXPECT_FALSE(isAreaCode(u"11"));
}

TEST(Phone, TakesEveryMobilePrefixForAMobile)
{
    KECE_SKIP_WITHOUT_REAL_DATA();
    int prefixes = 0;
    for (const QStringList& row : realRows("phones-cn/mobile_prefix_city_sample_a.txt", u'|')) {
        if (!row[0].startsWith("86"))
            continue;
        const QString number = (row[0].sliced(2) + "00000000").first(11);
        EXPECT_EQ(readPhone(number).kind, PhoneKind::Mobile) << qPrintable(number);
        ++prefixes;
    }
    EXPECT_GT(prefixes, 25'000);
}
