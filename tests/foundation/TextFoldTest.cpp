// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/TextFold.h"

#include <gtest/gtest.h>

using namespace kece;

TEST(TextFold, TrimsFullWidthNoBreakAndZeroWidthBlanks)
{
    EXPECT_EQ(trimmedText(u"\u3000\u00a0\u200b\ufeff 张三 \u2009\t\r\n\u200d"), u"张三");
    EXPECT_EQ(trimmedText(u"张 三"), u"张 三");
    EXPECT_TRUE(trimmedText(u" \u3000\u200b ").isEmpty());
    EXPECT_TRUE(trimmedText(u"").isEmpty());
}

TEST(TextFold, TakesFullAndHalfWidthAndCaseForTheSame)
{
    EXPECT_EQ(foldForSearch(u"ＡＢＣ（上海）"), foldForSearch(u"abc(上海)"));
    EXPECT_EQ(foldForSearch(u"ﬁrst"), u"first");
    EXPECT_EQ(foldForSearch(u"ΟΔΟΣ Ünal"), foldForSearch(u"οδος ÜNAL"));
}

TEST(TextFold, MakesOneBlankOfManyAndNoneAtTheEnds)
{
    EXPECT_EQ(foldForSearch(u"\u3000 Acme \u00a0\t Ltd\u200b \n"), u"acme ltd");
}

TEST(TextFold, DropsCharactersNobodySees)
{
    EXPECT_EQ(foldForSearch(u"上\u200b海\u2060\u0007"), u"上海");
}

TEST(TextFold, FoldsWhatIsFoldedToItself)
{
    for (const QStringView text : {u"", u"重庆曾氏", u"Ⅳ级 ＡＢ", u"ŒUVRE ﬃ", u"①②½", u"İstanbul", u"\U0001F600 ok", u"か\u3099"}) {
        const QString once = foldForSearch(text);
        EXPECT_EQ(foldForSearch(once), once) << qPrintable(once);
    }
}

TEST(TextFold, MakesFullWidthFormsPlainAndLeavesOtherDigitsAlone)
{
    EXPECT_EQ(halfWidth(u"￥１，２３４．５０（Ａ）－\u3000"), u"¥1,234.50(A)- ");
    EXPECT_EQ(halfWidth(u"①²½"), u"①²½");
}
