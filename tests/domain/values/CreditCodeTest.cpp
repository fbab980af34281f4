// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/CreditCode.h"

#include "domain/values/RealData.h"

using namespace kece;

namespace {

CreditCodeVerdict verdict(QStringView text)
{
    return readCreditCode(text).verdict;
}

} // namespace

TEST(CreditCode, AcceptsACodeWhoseCheckCharacterFits)
{
    EXPECT_EQ(verdict(u"91350100M000100Y43"), CreditCodeVerdict::Ok);
    EXPECT_EQ(verdict(u"91350211M000100Y43"), CreditCodeVerdict::Check);
}

TEST(CreditCode, IsNormalisedWhateverTheVerdict)
{
    EXPECT_EQ(readCreditCode(u" ９１３５０１００m0001-00y43\u3000").text, "91350100M000100Y43");
    EXPECT_EQ(verdict(u" ９１３５０１００m0001-00y43\u3000"), CreditCodeVerdict::Ok);
    EXPECT_EQ(readCreditCode(u"abc").text, "ABC");
}

TEST(CreditCode, NamesEachDoubt)
{
    EXPECT_EQ(verdict(u""), CreditCodeVerdict::Empty);
    EXPECT_EQ(verdict(u"  "), CreditCodeVerdict::Empty);
    EXPECT_EQ(verdict(u"12345"), CreditCodeVerdict::Length);
    EXPECT_EQ(verdict(u"91350100M000100Y4O"), CreditCodeVerdict::Character);
    EXPECT_EQ(verdict(u"9135010AM000100Y43"), CreditCodeVerdict::Character);
    EXPECT_EQ(verdict(u"320113000001439"), CreditCodeVerdict::Legacy15);
    for (const auto doubt :
        {CreditCodeVerdict::Empty, CreditCodeVerdict::Length, CreditCodeVerdict::Character, CreditCodeVerdict::Check, CreditCodeVerdict::Legacy15})
        EXPECT_TRUE(creditCodeSentence(doubt).endsWith(u'.'));
    EXPECT_EQ(creditCodeSentence(CreditCodeVerdict::Ok), "ok");
}

TEST(CreditCode, NoticesEverySingleMistypedCharacter)
{
    const QString code = "91350100M000100Y43";
    const QString characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    for (qsizetype i = 0; i < code.size(); ++i) {
        for (const QChar c : characters) {
            QString typed = code;
            typed[i] = c;
            EXPECT_EQ(verdict(typed) == CreditCodeVerdict::Ok, typed == code) << qPrintable(typed);
        }
    }
}

TEST(CreditCode, AgreesWithEveryPublishedVector)
{
    KECE_SKIP_WITHOUT_REAL_DATA();
    for (const QStringList& row : realRows("vectors-uscc/uscc_vectors_a.csv")) {
        const CreditCode code = readCreditCode(row[0]);
        EXPECT_EQ(code.verdict == CreditCodeVerdict::Ok, row[1] == "valid") << qPrintable(row[0]);
        if (row[1] == "valid") {
            EXPECT_EQ(code.text, row[3]);
        }
    }
}

TEST(CreditCode, AgreesWithEveryCodeOfTheRegister)
{
    KECE_SKIP_WITHOUT_REAL_DATA();
    int valid = 0;
    for (const QStringList& row : realRows("vectors-uscc/uscc_registry_a.csv")) {
        const auto judged = verdict(row[0]);
        EXPECT_EQ(judged == CreditCodeVerdict::Ok, row[1] == "valid") << qPrintable(row[0]);
        if (row.value(2) == "length") {
            EXPECT_TRUE(judged == CreditCodeVerdict::Length || judged == CreditCodeVerdict::Legacy15) << qPrintable(row[0]);
        }
        valid += judged == CreditCodeVerdict::Ok;
    }
    EXPECT_EQ(valid, 3650);
}
