// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/clocks/ComplaintClocks.h"

#include "policy/tiering/ShippedPack.h"

#include <gtest/gtest.h>

namespace kece {

namespace {

const QTimeZone kShanghai("Asia/Shanghai");

QDateTime at(const char* text)
{
    const QDateTime local = QDateTime::fromString(text, "yyyy-MM-dd hh:mm");
    return QDateTime(local.date(), local.time(), kShanghai).toUTC();
}

std::string shown(const QDateTime& instant)
{
    return instant.isValid() ? instant.toTimeZone(kShanghai).toString("yyyy-MM-dd hh:mm:ss").toStdString() : std::string();
}

/// "reply / result", as the pack has them due.
std::string dues(const Pack& pack, const Complaint& complaint)
{
    static const WorkingCalendar calendar;
    const ComplaintClocks clocks(*pack.complaints, pack.values);
    const auto readings = clocks.read({&complaint, 1}, {calendar, kShanghai, {}, {}}).front();
    return shown(dueAt(readings, ComplaintEvent::Replied)) + " / " + shown(dueAt(readings, ComplaintEvent::Resolved));
}

Complaint received(const char* when)
{
    Complaint complaint;
    complaint.receivedAt = at(when);
    return complaint;
}

} // namespace

TEST(ComplaintClocks, OfAFreightCompanyDependOnAClaim)
{
    const Pack pack = testing::shippedPack("logistics");
    Complaint complaint = received("2026-03-06 16:20");
    EXPECT_EQ(dues(pack, complaint), "2026-03-08 16:20:00 / 2026-03-09 23:59:59");
    complaint.claimAmount = 0;
    EXPECT_EQ(dues(pack, complaint), " / ") << "the papers are not complete";
    complaint.documentsAt = at("2026-03-10 09:00");
    EXPECT_EQ(dues(pack, complaint), "2026-03-13 23:59:59 / ") << "the regulation leaves the result blank";
    complaint.documentsAt = at("2026-03-01 09:00");
    EXPECT_EQ(dues(pack, complaint), "2026-03-09 23:59:59 / ") << "from the later of the two";
}

TEST(ComplaintClocks, OfConsumerGoodsCountWorkingDaysForAllButQuality)
{
    const Pack pack = testing::shippedPack("consumer-problems");
    Complaint complaint = received("2026-03-06 16:20");
    EXPECT_EQ(dues(pack, complaint), "2026-03-07 16:20:00 / 2026-03-10 23:59:59");
    complaint.category = "产品质量";
    EXPECT_EQ(dues(pack, complaint), "2026-03-07 16:20:00 / ");
}

TEST(ComplaintClocks, OfABuilderGiveTwoDays)
{
    EXPECT_EQ(dues(testing::shippedPack("construction"), received("2026-03-06 00:00")), "2026-03-08 23:59:59 / ");
}

TEST(ComplaintClocks, AreLateByWhenTheyStoppedOrByNow)
{
    ClockReading reading;
    reading.dueAt = at("2026-03-08 12:00");
    EXPECT_FALSE(reading.isLate(at("2026-03-08 12:00")));
    EXPECT_TRUE(reading.isLate(at("2026-03-08 12:01")));
    reading.stoppedAt = at("2026-03-08 11:00");
    EXPECT_FALSE(reading.isLate(at("2026-04-01 00:00")));
    reading.stoppedAt = at("2026-03-08 12:30");
    EXPECT_TRUE(reading.isLate(at("2026-03-01 00:00")));
    reading.dueAt = {};
    EXPECT_FALSE(reading.isLate(at("2026-04-01 00:00")));
}

TEST(ComplaintClocks, RunOnlyOnceTheirConditionHoldsAndTheFirstOfAKindCounts)
{
    const ReadPack read = readPack(QStringLiteral(R"([pack]
id = "own"
name = "自订"
version = "1"
[complaints]
article = "1"
[[complaints.clock]]
id = "phone"
name = "电话投诉"
article = "1.1"
when = "channel == '电话' and claim_amount >= 1000"
starts = "received"
stops = "replied"
limit = "2 hours"
[[complaints.clock]]
id = "all"
name = "其余"
article = "1.2"
starts = "received"
stops = "replied"
limit = "4 hours"
)"));
    ASSERT_TRUE(read.pack) << read.problems.first().message.toStdString();
    Complaint complaint = received("2026-03-06 08:00");
    EXPECT_EQ(dues(*read.pack, complaint), "2026-03-06 12:00:00 / ");
    complaint.channel = "电话";
    complaint.claimAmount = 99999;
    EXPECT_EQ(dues(*read.pack, complaint), "2026-03-06 12:00:00 / ");
    complaint.claimAmount = 100000;
    EXPECT_EQ(dues(*read.pack, complaint), "2026-03-06 10:00:00 / ");
}

} // namespace kece
