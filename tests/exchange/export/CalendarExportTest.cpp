// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/export/CalendarExport.h"

#include <QString>

#include <gtest/gtest.h>

using namespace kece;

TEST(CalendarLine, EscapesWhatMeansSomethingInACalendar)
{
    EXPECT_EQ(calendarLine("SUMMARY", QString::fromUtf8("甲; 乙, 丙\\丁\r\n戊")), QByteArray("SUMMARY:甲\\; 乙\\, 丙\\\\丁\\n戊\r\n"));
}

TEST(CalendarLine, FoldsAtSeventyFiveOctetsBetweenCharacters)
{
    const QString long_ = QString::fromUtf8("访").repeated(200) + QStringLiteral("a");
    const QByteArray line = calendarLine("DESCRIPTION", long_);
    QByteArray unfolded;
    for (const QByteArray& part : line.split('\n')) {
        EXPECT_LE(part.size(), 76) << "with its CR";
        EXPECT_TRUE(part.isEmpty() || part.endsWith('\r'));
        unfolded += unfolded.isEmpty() ? part.chopped(1) : part.mid(1).chopped(part.isEmpty() ? 0 : 1);
        EXPECT_FALSE(QString::fromUtf8(part).contains(QChar::ReplacementCharacter)) << "a character was broken";
    }
    EXPECT_EQ(unfolded, "DESCRIPTION:" + long_.toUtf8());
}
