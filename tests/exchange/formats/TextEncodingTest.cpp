// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/TableText.h"

#include <QStringEncoder>

#include <gmock/gmock.h>

namespace kece {

namespace {

const QString kText = QStringLiteral("客户编号,客户名称\r\nC1,重庆单氏商贸有限公司\r\nC2,𠮷野家（上海）餐饮管理有限公司\r\n");

QByteArray encoded(const char* name, const QString& text = kText)
{
    QStringEncoder encoder(name);
    return encoder.encode(text);
}

} // namespace

TEST(TextEncoding, FindsEveryEncodingThatIsPromised)
{
    const struct {
        QByteArray bytes;
        QString name;
    } cases[] = {
        {kText.toUtf8(), "UTF-8"},
        {"\xEF\xBB\xBF" + kText.toUtf8(), "UTF-8"},
        {"\xFF\xFE" + encoded("UTF-16LE"), "UTF-16LE"},
        {"\xFE\xFF" + encoded("UTF-16BE"), "UTF-16BE"},
        {encoded("UTF-16LE"), "UTF-16LE"},
        {encoded("UTF-16BE"), "UTF-16BE"},
        {encoded("GB18030"), "GB18030"},
    };
    for (const auto& [bytes, name] : cases) {
        const ReadTable table = readText(bytes);
        EXPECT_EQ(table.refusal, QString());
        EXPECT_EQ(table.encoding, name);
        ASSERT_EQ(table.rows.size(), 2u) << name.toStdString();
        EXPECT_EQ(table.rows[1][1], QStringLiteral("𠮷野家（上海）餐饮管理有限公司")) << name.toStdString();
    }
}

TEST(TextEncoding, FindsGb18030InAFewCharacters)
{
    for (const char* name : {"张三", "李四", "联通", "王", "上海", "北京市朝阳区", "曾氏", "¥100", "（甲）"}) {
        const QString text = QString("code,name\nC1,%1\n").arg(QString::fromUtf8(name));
        const ReadTable table = readText(encoded("GB18030", text));
        ASSERT_EQ(table.rows.size(), 1u) << name << table.refusal.toStdString();
        EXPECT_EQ(table.rows[0][1], QString::fromUtf8(name));
    }
}

TEST(TextEncoding, ObeysANamedEncoding)
{
    EXPECT_EQ(readText(encoded("GB18030"), "gbk").rows[0][1], QStringLiteral("重庆单氏商贸有限公司"));
    EXPECT_EQ(readText("a,b\n1,\xA3\n", "windows-1252").rows[0][1], QStringLiteral("£"));
    EXPECT_FALSE(readText(encoded("GB18030"), "utf-8").refusal.isEmpty());
    EXPECT_FALSE(readText(kText.toUtf8(), "klingon").refusal.isEmpty());
}

TEST(TextEncoding, RefusesBytesThatCannotBeDecoded)
{
    EXPECT_TRUE(readText("a,b\n1,\xFF\n").refusal.contains("UTF-8"));
    EXPECT_TRUE(readText(kText.toUtf8() + "C3,\xE5\xAE\n").refusal.contains("4")) << "the line of the damage";
    EXPECT_FALSE(readText(kText.toUtf8().chopped(40)).refusal.isEmpty()) << "cut inside a character";
    EXPECT_FALSE(readText(encoded("GB18030") + "C3,\xB0", "gb18030").refusal.isEmpty());
    EXPECT_FALSE(readText("\xFF\xFE" + encoded("UTF-16LE").chopped(1)).refusal.isEmpty());
    EXPECT_FALSE(readText(QByteArray("\xFF\xFE\x41\x00\x00\xD8\x41\x00", 8)).refusal.isEmpty()) << "half a surrogate pair";
    EXPECT_FALSE(readText("name,town\nJos\xE9,M\xE1laga\nPe\xF1"
                          "a,Le\xF3n\n")
                     .refusal.isEmpty())
        << "Latin-1 is not guessed to be Chinese";
}

TEST(TextEncoding, RefusesAZeroByte)
{
    const ReadTable table = readText(QByteArray("a,b\n1,x\0y\n", 10));
    EXPECT_TRUE(table.refusal.contains("2")) << table.refusal.toStdString();
    EXPECT_FALSE(readText(encoded("GB18030") + QByteArray("\0", 1)).refusal.isEmpty());
    EXPECT_FALSE(readText(QByteArray("\xFF\xFE\x41\x00\x00\x00", 6)).refusal.isEmpty());
}

TEST(TextEncoding, DecodesCharactersCutByTheBuffer)
{
    QString text = "a,b\n";
    for (int row = 0; row < 60000; ++row)
        text += QString("%1,客户%2\n").arg(row).arg(QString(row % 7, u'x'));
    for (const char* name : {"GB18030", "UTF-16LE", "UTF-8"}) {
        const ReadTable table = readText(encoded(name, text));
        ASSERT_EQ(table.rows.size(), 60000u) << name << table.refusal.toStdString();
        EXPECT_EQ(table.rows[59999], (QStringList{"59999", "客户xx"})) << name;
    }
}

} // namespace kece
