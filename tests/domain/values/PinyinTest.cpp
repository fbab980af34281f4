// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/Pinyin.h"

#include "domain/values/RealData.h"

#include <QJsonObject>

using namespace kece;

namespace {

/// zhòng -> zhong, lǜ -> lv, ê̄ -> e
QString withoutTone(const QString& syllable)
{
    QString plain;
    for (const QChar c : syllable.normalized(QString::NormalizationForm_D)) {
        if (c == QChar(0x308))
            plain.back() = u'v';
        else if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    }
    return plain;
}

char32_t onlyCharacter(const QString& text)
{
    return text.toUcs4().value(0);
}

QString fullKey(const char* name)
{
    return pinyinKeys(QString(name)).full.value(0);
}

} // namespace

TEST(Pinyin, KnowsEveryReadingOfACharacterTheUsualFirst)
{
    EXPECT_EQ(pinyinReadings(U'单'), QStringList({"dan", "chan", "shan"}));
    EXPECT_EQ(pinyinReadings(U'重').first(), "zhong");
    EXPECT_TRUE(pinyinReadings(U'重').contains("chong"));
    EXPECT_EQ(pinyinReadings(U'吕'), QStringList({"lv"}));
    EXPECT_EQ(pinyinReadings(U'𬭬'), QStringList({"hui"}));
    EXPECT_TRUE(pinyinReadings(U'a').isEmpty());
    EXPECT_TRUE(pinyinReadings(0x10ffff).isEmpty());
}

TEST(Pinyin, FindsANameByEveryCombinationOfReadings)
{
    const PinyinKeys keys = pinyinKeys(u"重庆曾氏");
    EXPECT_EQ(keys.full.first(), "chongqingzengshi");
    for (const char* spelling : {"chongqingzengshi", "zhongqingzengshi", "chongqingcengshi", "zhongqingcengshi"})
        EXPECT_TRUE(keys.full.contains(spelling)) << spelling;
    for (const char* letters : {"cqzs", "zqzs", "cqcs", "zqcs"})
        EXPECT_TRUE(keys.initials.contains(letters)) << letters;
    EXPECT_TRUE(pinyinKeys(u"曾国藩").initials.contains("zgf"));
    EXPECT_TRUE(pinyinKeys(u"曾国藩").initials.contains("cgf"));
}

TEST(Pinyin, WritesUWithDotsAsVAndAsU)
{
    EXPECT_EQ(pinyinKeys(u"吕布").full, QStringList({"lvbu", "lubu"}));
    EXPECT_TRUE(pinyinKeys(u"略").full.contains("lue"));
    EXPECT_TRUE(pinyinKeys(u"女").full.contains("nu"));
}

TEST(Pinyin, KeepsLettersAndDigitsFoldedAndDropsTheRest)
{
    const PinyinKeys keys = pinyinKeys(u"３Ｍ中国（上海） Co., 😀");
    EXPECT_EQ(keys.initials, QStringList({"3mzgshco"}));
    EXPECT_EQ(keys.full.first(), "3mzhongguoshanghaico");
    EXPECT_EQ(pinyinKeys(u"𠄼测试").initials, QStringList({"𠄼cs"}));
    EXPECT_TRUE(pinyinKeys(u" （）-").full.isEmpty());
    EXPECT_TRUE(pinyinKeys(u"").initials.isEmpty());
}

TEST(Pinyin, StopsAtTheCapWithTheLikeliestFirst)
{
    const QString name = QString("单").repeated(40);
    const PinyinKeys keys = pinyinKeys(name, 50);
    EXPECT_EQ(keys.full.size(), 50);
    EXPECT_EQ(keys.initials.size(), 50);
    EXPECT_EQ(keys.full.first(), QString("dan").repeated(40));
    EXPECT_EQ(keys.full[1], "chan" + QString("dan").repeated(39));
    EXPECT_EQ(pinyinKeys(name, 1).full.size(), 1);
    EXPECT_EQ(pinyinKeys(u"单单").initials, QStringList({"dd", "cd", "sd", "dc", "ds", "cc", "cs", "sc", "ss"}));
}

TEST(Pinyin, ReadsPlacesAndWordsOfTradeAsPeopleDo)
{
    EXPECT_EQ(fullKey("重庆银行"), "chongqingyinhang");
    EXPECT_EQ(fullKey("长沙厦门六安"), "changshaxiamenluan");
    EXPECT_EQ(fullKey("绿地音乐"), "lvdiyinyue");
    EXPECT_EQ(fullKey("番禺会计"), "panyukuaiji");
    EXPECT_EQ(fullKey("上海"), "shanghai");
}

TEST(Pinyin, ReadsASurnameAtTheHeadOfAPersonsName)
{
    EXPECT_TRUE(pinyinSortKey(u"单雄信", NameKind::Person).startsWith("shan"));
    EXPECT_TRUE(pinyinSortKey(u"单位", NameKind::Organisation).startsWith("dan"));
    EXPECT_TRUE(pinyinSortKey(u"曾国藩", NameKind::Person).startsWith("zeng"));
    EXPECT_TRUE(pinyinSortKey(u"尉迟恭", NameKind::Person).startsWith("yu"));
    EXPECT_TRUE(pinyinSortKey(u"曾氏集团").startsWith("zeng"));
}

TEST(Pinyin, SortsCharacterByCharacter)
{
    const QStringList sorted{"2号仓库", "Acme", "安徽", "百度", "王伟", "王晓", "汪伟", "西安", "张三", "重庆"};
    QStringList keys;
    for (const QString& name : sorted)
        keys += pinyinSortKey(name);
    // 王 wáng stands behind 汪 wāng, 重 reads chóng.
    EXPECT_LT(pinyinSortKey(u"汪伟"), pinyinSortKey(u"王伟"));
    EXPECT_LT(pinyinSortKey(u"王伟"), pinyinSortKey(u"王晓"));
    EXPECT_LT(pinyinSortKey(u"2号仓库"), pinyinSortKey(u"Acme"));
    EXPECT_LT(pinyinSortKey(u"Acme"), pinyinSortKey(u"安徽"));
    EXPECT_LT(pinyinSortKey(u"重庆"), pinyinSortKey(u"西安"));
    EXPECT_EQ(pinyinSortKey(u"——"), "——");
}

TEST(Pinyin, TakesASearchInAnySpelling)
{
    EXPECT_EQ(pinyinQuery(u" Lǜ Dì "), "lvdi");
    EXPECT_EQ(pinyinQuery(u"xi'an"), "xian");
    EXPECT_EQ(pinyinQuery(u"CQ"), "cq");
    EXPECT_EQ(pinyinQuery(u"重q"), "重q");
}

TEST(Pinyin, GivesScriptsAllKeysInOneLine)
{
    EXPECT_EQ(pinyinToolLine(u"重庆"), "chongqing zhongqing cq zq");
    EXPECT_EQ(pinyinToolLine(u"阿"), "a e");
    EXPECT_EQ(pinyinToolLine(u""), "");
}

TEST(Pinyin, KnowsEveryReadingOfTheCharacterVectors)
{
    KECE_SKIP_WITHOUT_REAL_DATA();
    int characters = 0;
    for (const QStringList& row : realRows("vectors-pinyin/unihan_gb2312_a.csv")) {
        const QStringList known = pinyinReadings(onlyCharacter(row[0]));
        const QStringList keys = pinyinToolLine(row[0]).split(u' ');
        for (const QString& reading : (row[4] + u' ' + row[7]).split(u' ', Qt::SkipEmptyParts)) {
            EXPECT_TRUE(known.contains(withoutTone(reading))) << qPrintable(row[0] + u' ' + reading);
            EXPECT_TRUE(keys.contains(withoutTone(reading))) << qPrintable(row[0] + u' ' + reading);
        }
        EXPECT_TRUE(keys.contains(row[6])) << qPrintable(row[0]);
        ++characters;
    }
    EXPECT_EQ(characters, 4032);
}

TEST(Pinyin, ReadsEverySurnameOfTheVectors)
{
    KECE_SKIP_WITHOUT_REAL_DATA();
    for (const QStringList& row : realRows("vectors-pinyin/surname_readings_a.csv")) {
        QString spelling;
        QString letters;
        for (const QString& syllable : row[1].split(u' ')) {
            spelling += withoutTone(syllable);
            letters += withoutTone(syllable).front();
        }
        EXPECT_TRUE(pinyinKeys(row[0]).full.contains(spelling)) << qPrintable(row[0]);
        EXPECT_TRUE(pinyinKeys(row[0]).initials.contains(letters)) << qPrintable(row[0]);
        QString sorted = pinyinSortKey(row[0], NameKind::Person);
        sorted.removeIf([](QChar c) { return c < u'a' || c > u'z'; });
        EXPECT_EQ(sorted, spelling) << qPrintable(row[0]);
    }
}

TEST(Pinyin, ReadsWhatThePublishedExamplesRead)
{
    KECE_SKIP_WITHOUT_REAL_DATA();
    int compared = 0;
    for (const QJsonValue& value : realJson("vectors-pinyin/pinyin_pro_a.json")) {
        const QJsonObject vector = value.toObject();
        const QJsonObject options = vector["args"].toArray().at(1).toObject();
        const QString text = vector["args"].toArray().at(0).toString();
        // Of the recorded calls those that spell a whole text in syllables with tone marks.
        if (vector["fn"] != "pinyin" || !vector["expected"].isString() || options.contains("pattern") || options.contains("multiple")
            || options.contains("v") || options.contains("nonZh") || options.contains("removeNonZh") || options.contains("separator")
            || options.contains("toneType"))
            continue;
        QStringList expected = vector["expected"].toString().split(u' ', Qt::SkipEmptyParts);
        expected.removeIf([](const QString& s) { return !s.front().isLetterOrNumber(); });
        QList<uint> characters = text.toUcs4();
        characters.removeIf([](uint c) { return !QChar::isLetterOrNumber(c); });
        if (characters.size() != expected.size())
            continue;
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const QStringList known = pinyinReadings(characters[i]);
            const QString syllable = withoutTone(expected[i]);
            EXPECT_TRUE(known.isEmpty() || known.contains(syllable)) << qPrintable(text) << ": " << qPrintable(syllable);
        }
        ++compared;
    }
    EXPECT_GE(compared, 40);
}
