// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/clocks/ClockPause.h"

#include "policy/clocks/ClockSegments.h"
#include "policy/tiering/ShippedPack.h"

#include <gtest/gtest.h>

namespace kece {

namespace {

const QTimeZone kShanghai("Asia/Shanghai");

QDateTime at(const char* text)
{
    const QDateTime local = QDateTime::fromString(text, "yyyy-MM-dd hh:mm");
    return local.isValid() ? QDateTime(local.date(), local.time(), kShanghai).toUTC() : QDateTime();
}

CompanyTime company()
{
    static const WorkingCalendar weekends;
    return {weekends, kShanghai, {{9 * 60, 12 * 60}, {13 * 60, 18 * 60}}, {8 * 60, 16 * 60, 0}};
}

/// Due when received on a Friday at 16:20 and paused from … to ….
std::string due(const char* limit, const char* from, const char* to, bool extends = false)
{
    const QVector<ClockPause> pauses = *from ? QVector<ClockPause>{{at(from), at(to), "why"}} : QVector<ClockPause>();
    const Deadline deadline = deadlineOf(at("2026-03-06 16:20"), *TimeLimit::fromText(QString::fromUtf8(limit)), company(), extends, pauses);
    return deadline.at.isValid() ? deadline.at.toTimeZone(kShanghai).toString("MM-dd hh:mm").toStdString() : "stands still";
}

} // namespace

TEST(ClockPause, MovesHoursByItsLength)
{
    EXPECT_EQ(due("48 hours", "", ""), "03-08 16:20");
    EXPECT_EQ(due("48 hours", "2026-03-07 10:00", "2026-03-07 13:30"), "03-08 19:50");
    EXPECT_EQ(due("48 hours", "2026-03-07 10:00", ""), "stands still");
    EXPECT_EQ(due("48 hours", "2026-03-08 16:20", "2026-03-09 13:30"), "03-08 16:20") << "it was due before";
    EXPECT_EQ(due("48 hours", "2026-03-06 10:00", "2026-03-06 17:20"), "03-08 17:20") << "counts from the start of the clock";
}

TEST(ClockPause, MovesDaysByTheDaysInBetween)
{
    EXPECT_EQ(due("3 days", "", ""), "03-09 23:59");
    EXPECT_EQ(due("3 days", "2026-03-07 10:00", "2026-03-07 18:00"), "03-09 23:59") << "within a day";
    EXPECT_EQ(due("3 days", "2026-03-07 10:00", "2026-03-09 09:00"), "03-11 23:59");
    EXPECT_EQ(due("2 working days", "", ""), "03-10 23:59");
    EXPECT_EQ(due("2 working days", "2026-03-06 17:00", "2026-03-09 09:00"), "03-11 23:59") << "a weekend does not count";
    EXPECT_EQ(due("1 month", "2026-03-10 09:00", "2026-03-12 09:00"), "04-08 23:59");
    EXPECT_EQ(due("3 days", "2026-03-07 10:00", "2026-03-12 09:00", true), "03-16 23:59") << "the 14th is a Saturday";
}

TEST(ClockPause, MovesWorkingHoursByTheWorkingTimeInBetween)
{
    EXPECT_EQ(due("8 working hours", "", ""), "03-09 16:20");
    EXPECT_EQ(due("8 working hours", "2026-03-09 11:00", "2026-03-09 14:00"), "03-10 09:20")
        << "two hours of work later, of which twenty minutes lie past the end of the day";
}

TEST(ClockPause, LeavesAShiftAsItIs)
{
    EXPECT_EQ(due("same shift", "2026-03-06 17:00", "2026-03-06 18:00"), due("same shift", "", ""));
}

TEST(ClockPause, IsKeptALineEach)
{
    const QVector<ClockPause> pauses{{at("2026-03-07 10:00"), at("2026-03-08 09:00"), "waits  for\npictures"}, {at("2026-03-09 10:00"), {}, "ill"}};
    const QString text = pausesText(pauses);
    EXPECT_EQ(text.toStdString(), "2026-03-07T02:00:00Z..2026-03-08T01:00:00Z waits for pictures\n2026-03-09T02:00:00Z.. ill");
    EXPECT_EQ(pausesText(readPauses(text)), text);
    EXPECT_TRUE(readPauses("nonsense\n2026..x y").isEmpty());
    EXPECT_EQ(pausesAt(pauses, at("2026-03-07 12:00")).size(), 1);
    EXPECT_TRUE(pausesAt(pauses, at("2026-03-07 12:00")).first().isOpen()) << "it was not known yet when it would end";
}

TEST(ClockSegments, FollowOneAnotherFromTheStartToWhenItIsDue)
{
    const Pack pack = testing::shippedPack("logistics");
    const ComplaintClocks clocks(*pack.complaints, pack.values);
    Complaint complaint;
    complaint.receivedAt = at("2026-03-06 16:20");
    complaint.pauses = pausesText({{at("2026-03-07 10:00"), at("2026-03-07 12:00"), "why"}});
    const auto reply = [&](const QDateTime& now) {
        const ClockReadings readings = clocks.read({&complaint, 1}, company()).front();
        const ClockReading& reading = *std::find_if(readings.begin(), readings.end(), [](const ClockReading& r) { return r.rule->id == "reply"; });
        QStringList words{clockStateWords(stateOf(reading, now, kShanghai))};
        for (const ClockSegment& segment : segmentsOf(reading, company(), now)) {
            static const char* const names[] = {"ran", "to come", "paused", "off", "late"};
            words << QStringLiteral("%1 %2").arg(QLatin1String(names[size_t(segment.kind)]), segment.to.toTimeZone(kShanghai).toString("dd hh:mm"));
        }
        return words.join(", ").toStdString();
    };
    EXPECT_EQ(reply(at("2026-03-07 15:00")), "running, ran 07 10:00, paused 07 12:00, ran 07 15:00, to come 08 18:20");
    EXPECT_EQ(reply(at("2026-03-08 15:00")), "due today, ran 07 10:00, paused 07 12:00, ran 08 15:00, to come 08 18:20");
    EXPECT_EQ(reply(at("2026-03-09 15:00")), "overdue, ran 07 10:00, paused 07 12:00, ran 08 18:20, late 09 15:00");
    complaint.repliedAt = at("2026-03-07 20:00");
    EXPECT_EQ(reply(at("2026-03-09 15:00")), "done in time, ran 07 10:00, paused 07 12:00, ran 07 20:00");
    complaint.repliedAt = {};
    complaint.pauses = pausesText({{at("2026-03-07 10:00"), {}, "why"}});
    EXPECT_EQ(reply(at("2026-03-07 15:00")), "paused, ran 07 10:00, paused 07 15:00");
}

TEST(ClockSegments, LeaveOutDaysThatDoNotCount)
{
    const Pack pack = testing::shippedPack("consumer-problems");
    const ComplaintClocks clocks(*pack.complaints, pack.values);
    Complaint complaint;
    complaint.receivedAt = at("2026-03-06 16:20");
    const ClockReadings readings = clocks.read({&complaint, 1}, company()).front();
    const ClockReading& result = readings.last();
    const QVector<ClockSegment> segments = segmentsOf(result, company(), at("2026-03-06 17:00"));
    ASSERT_EQ(segments.size(), 4);
    EXPECT_EQ(segments[2].kind, ClockSegment::Kind::Off);
    EXPECT_EQ(segments[2].from, at("2026-03-07 00:00"));
    EXPECT_EQ(segments[2].to, at("2026-03-09 00:00"));
}

} // namespace kece
