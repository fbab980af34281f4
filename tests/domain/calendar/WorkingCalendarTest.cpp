// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/WorkingCalendar.h"

#include "domain/values/DateText.h"
#include "domain/values/RealData.h"

#include <QJsonObject>

using namespace kece;

namespace {

const WorkingCalendar& shipped()
{
    static const auto calendar = WorkingCalendar::readFile(QStringLiteral(KECE_SOURCE_DIR "/resources/calendars/cn.csv"));
    return *calendar;
}

QDate day(const QJsonValue& text)
{
    return QDate::fromString(text.toString(), Qt::ISODate);
}

} // namespace

TEST(WorkingCalendar, KnowsHolidaysAndTheWeekendsWorkedForThem)
{
    EXPECT_FALSE(shipped().isWorkday({2026, 10, 1}));
    EXPECT_TRUE(shipped().isWorkday({2026, 10, 10}));
    EXPECT_FALSE(shipped().isWorkday({2026, 10, 11}));
    EXPECT_TRUE(shipped().isWorkday({2026, 10, 12}));
    EXPECT_EQ(shipped().nameOf({2026, 10, 1}), "国庆节");
    EXPECT_EQ(shipped().nameOf({2026, 10, 12}), "");
}

TEST(WorkingCalendar, CountsTheNthWorkingDayAfterTheStart)
{
    EXPECT_EQ(shipped().add({2026, 9, 30}, 1), QDate(2026, 10, 8));
    EXPECT_EQ(shipped().add({2026, 10, 1}, 1), QDate(2026, 10, 8));
    EXPECT_EQ(shipped().add({2026, 10, 8}, 3), QDate(2026, 10, 12));
    EXPECT_EQ(shipped().add({2026, 10, 8}, -1), QDate(2026, 9, 30));
    EXPECT_EQ(shipped().add({2026, 10, 3}, -1), QDate(2026, 9, 30));
    EXPECT_EQ(shipped().add({2026, 10, 3}, 0), QDate(2026, 10, 8));
    EXPECT_EQ(shipped().add({2026, 10, 8}, 0), QDate(2026, 10, 8));
    EXPECT_FALSE(shipped().add({}, 1).isValid());
    EXPECT_FALSE(shipped().add({2026, 1, 1}, std::numeric_limits<qint64>::max()).isValid());
}

TEST(WorkingCalendar, EqualsWalkingDayByDay)
{
    for (QDate start(2025, 12, 20); start < QDate(2027, 1, 20); start = start.addDays(3)) {
        for (const int n : {1, 2, 5, 10, 250}) {
            QDate later = start;
            for (int left = n; left > 0; left -= shipped().isWorkday(later))
                later = later.addDays(1);
            EXPECT_EQ(shipped().add(start, n), later) << qPrintable(dateText(start)) << " + " << n;
            QDate earlier = start;
            for (int left = n; left > 0; left -= shipped().isWorkday(earlier))
                earlier = earlier.addDays(-1);
            EXPECT_EQ(shipped().add(start, -n), earlier) << qPrintable(dateText(start)) << " - " << n;
            qint64 worked = 0;
            for (QDate d = start; d <= later; d = d.addDays(1))
                worked += shipped().isWorkday(d);
            EXPECT_EQ(shipped().count(start, later), worked);
        }
    }
    EXPECT_EQ(shipped().count({2026, 5, 2}, {2026, 5, 1}), 0);
}

TEST(WorkingCalendar, MarksAYearThatIsNotPublishedAsProvisional)
{
    for (int year = 2000; year <= 2026; ++year)
        EXPECT_TRUE(shipped().isPublished(year)) << year;
    EXPECT_FALSE(shipped().isPublished(1999));
    EXPECT_FALSE(shipped().isPublished(2027));
    EXPECT_FALSE(shipped().isProvisional({2026, 1, 1}, {2026, 12, 31}));
    EXPECT_TRUE(shipped().isProvisional({2026, 12, 31}, {2027, 1, 4}));
    EXPECT_TRUE(shipped().isWorkday({2027, 1, 1}));
    EXPECT_FALSE(shipped().isWorkday({2027, 1, 2}));
}

TEST(WorkingCalendar, WithoutDataKnowsWeekendsOnly)
{
    const WorkingCalendar weekends;
    EXPECT_FALSE(weekends.isPublished(2026));
    EXPECT_TRUE(weekends.isWorkday({2026, 10, 1}));
    EXPECT_FALSE(weekends.isWorkday({1969, 12, 28}));
    EXPECT_EQ(weekends.count({2026, 1, 1}, {2026, 12, 31}), 261);
    EXPECT_EQ(weekends.count({1968, 1, 1}, {1972, 12, 31}), 1305);
}

TEST(WorkingCalendar, RefusesTextItCannotReadAndNamesTheLine)
{
    const auto badKind = WorkingCalendar::read(u"# x\ndate,kind,name\n2026-10-01,off,x\n");
    ASSERT_FALSE(badKind);
    EXPECT_EQ(badKind.error().row, 3);
    EXPECT_TRUE(badKind.error().message.contains("Line 3"));
    EXPECT_FALSE(WorkingCalendar::read(u"date,kind\n1/10/2026,holiday"));
    EXPECT_FALSE(WorkingCalendar::read(u"date,kind\n2026-10-01"));
    EXPECT_FALSE(WorkingCalendar::read(u"date,kind\n2026-10-01,holiday\n2026-10-01,workday"));
    EXPECT_FALSE(WorkingCalendar::readFile("/nonexistent/cn.csv"));
    EXPECT_TRUE(WorkingCalendar::read(u"\ufeffdate,kind,name\r\n2026/10/1,holiday,\r\n")->isPublished(2026));
}

TEST(WorkingCalendar, EqualsThePublishedListOnEveryDay)
{
    KECE_SKIP_WITHOUT_REAL_DATA();
    QHash<QDate, bool> dayOff;
    for (int year = 2007; year <= 2026; ++year) {
        const auto list = QJsonDocument::fromJson(realFile(QString("workdays-cn/holiday-cn/%1.json").arg(year))).object();
        for (const QJsonValue& listed : list["days"].toArray())
            dayOff[day(listed["date"])] = listed["isOffDay"].toBool();
    }
    for (QDate d(2007, 1, 1); d <= QDate(2026, 12, 31); d = d.addDays(1))
        EXPECT_EQ(shipped().isWorkday(d), !dayOff.value(d, d.dayOfWeek() > 5)) << qPrintable(dateText(d));
}

TEST(WorkingCalendar, PutsTheCompanysOwnDaysBeforeThePublicOnes)
{
    const OwnDays own[] = {{{2026, 9, 17}, {2026, 9, 18}, false, "厂庆"}, {{2026, 10, 1}, {2026, 10, 1}, true, "盘点"},
        {{2026, 9, 18}, {2026, 9, 18}, true, {}}, {{2031, 1, 4}, {2031, 1, 4}, true, {}}};
    const WorkingCalendar company = shipped().with(own);
    EXPECT_FALSE(company.isWorkday({2026, 9, 17}));
    EXPECT_TRUE(company.isWorkday({2026, 9, 18})) << "the later line counts";
    EXPECT_TRUE(company.isWorkday({2026, 10, 1}));
    EXPECT_EQ(company.nameOf({2026, 9, 17}), "厂庆");
    EXPECT_TRUE(company.isWorkday({2031, 1, 4})) << "a Saturday";
    EXPECT_FALSE(company.isPublished(2031));
    EXPECT_EQ(company.count({2026, 1, 1}, {2026, 12, 31}), shipped().count({2026, 1, 1}, {2026, 12, 31}));
    qint64 counted = 0;
    for (QDate d(2026, 9, 1); d <= QDate(2031, 3, 1); d = d.addDays(1)) {
        counted += int(company.isWorkday(d));
        ASSERT_EQ(company.count({2026, 9, 1}, d), counted) << qPrintable(dateText(d));
        if (company.isWorkday(d)) {
            ASSERT_EQ(company.add({2026, 8, 31}, counted), d);
        }
    }
}

TEST(WorkingCalendar, CountsThePublishedWorkingDaysOfEveryYear)
{
    KECE_SKIP_WITHOUT_REAL_DATA();
    for (const QStringList& row : realRows("workdays-cn/workdays_per_year.csv")) {
        const int year = row[0].toInt();
        EXPECT_EQ(shipped().count({year, 1, 1}, {year, 12, 31}), row[2].toInt()) << year;
    }
}

TEST(WorkingCalendar, AgreesWithThePublishedVectors)
{
    KECE_SKIP_WITHOUT_REAL_DATA();
    int compared = 0;
    for (const QJsonValue& value : realJson("vectors-workdays/chinese_days_a.json")) {
        const QString function = value["fn"].toString();
        const QJsonArray arguments = value["args"].toArray();
        const QJsonValue expected = value["expected"];
        const QDate first = day(arguments.at(0));
        const QDate second = day(arguments.at(1));
        if ((function == "isWorkday" || function == "isHoliday") && first.isValid())
            EXPECT_EQ(shipped().isWorkday(first) == (function == "isWorkday"), expected.toBool()) << qPrintable(dateText(first));
        else if (function == "findWorkday" && second.isValid())
            EXPECT_EQ(shipped().add(second, arguments.at(0).toInt()), day(expected)) << qPrintable(dateText(second));
        else if (function == "getWorkdaysInRange" && first.isValid() && arguments.at(2).toBool())
            EXPECT_EQ(shipped().count(first, second), expected.toArray().size()) << qPrintable(dateText(first));
        else
            continue;
        ++compared;
    }
    EXPECT_GE(compared, 15);
}
