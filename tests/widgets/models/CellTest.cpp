// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/Cell.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Order.h"
#include "widgets/models/clipboardTable.h"
#include "widgets/models/fieldOf.h"

#include <gtest/gtest.h>

#include <memory>

namespace kece {
namespace {

const CellContext kContext{QDate(2026, 11, 20), QTimeZone("Asia/Shanghai")};

RecordRow rowOf(const Customer& customer)
{
    return {Record::of(customerSchema(), customer), {}};
}

template<auto M>
Cell cellOf(const Customer& customer)
{
    return makeCell(rowOf(customer), fieldOf<M>(customerSchema()), kContext);
}

TEST(Cell, TellsZeroFromUnknown)
{
    Customer customer;
    EXPECT_EQ(cellOf<&Customer::amount12m>(customer).text, QString(QChar(0x2014)));
    customer.amount12m = 0;
    const Cell zero = cellOf<&Customer::amount12m>(customer);
    EXPECT_EQ(zero.text, "0.00");
    EXPECT_TRUE(zero.isQuiet);
    EXPECT_EQ(zero.look, Cell::Look::Number);
}

TEST(Cell, WritesAmountsWithSeparatorsAndTheRealMinus)
{
    Customer customer;
    customer.amount12m = 128640000;
    EXPECT_EQ(cellOf<&Customer::amount12m>(customer).text, "1,286,400.00");
    customer.amount12m = -5;
    EXPECT_EQ(cellOf<&Customer::amount12m>(customer).text, QString(QChar(0x2212)) + "0.05");
}

TEST(Cell, TellsHowATimeLimitStands)
{
    Complaint complaint;
    complaint.receivedAt = QDateTime(QDate(2026, 11, 18), QTime(4, 0), Qt::UTC);
    const auto cell = [&] {
        return makeCell({Record::of(complaintSchema(), complaint), {}}, fieldOf<&Complaint::replyDueAt>(complaintSchema()), kContext);
    };
    EXPECT_FALSE(cell().elapsed) << "no deadline, no bar";
    complaint.replyDueAt = QDateTime(QDate(2026, 11, 20), QTime(4, 0), Qt::UTC);
    EXPECT_EQ(cell().asideState, State::Due);
    complaint.replyDueAt = QDateTime(QDate(2026, 11, 22), QTime(4, 0), Qt::UTC);
    EXPECT_EQ(cell().asideState, State::None);
    EXPECT_EQ(cell().elapsed, 625) << "60 of 96 hours by the end of the day";
    complaint.replyDueAt = QDateTime(QDate(2026, 11, 19), QTime(4, 0), Qt::UTC);
    EXPECT_EQ(cell().asideState, State::Overdue);
    EXPECT_EQ(cell().elapsed, 1000);
    complaint.repliedAt = QDateTime(QDate(2026, 11, 18), QTime(16, 0), Qt::UTC);
    EXPECT_EQ(cell().state, State::None);
    EXPECT_EQ(cell().elapsed, 500);
    complaint.repliedAt = {};
    complaint.replyDueAt = {};
    complaint.pauses = "2026-11-18T05:00:00Z.. waits";
    EXPECT_EQ(cell().asideState, State::Due) << "paused";
}

TEST(Cell, LeavesTheYearOutWithinTwelveMonthsOnly)
{
    EXPECT_EQ(shortDate(QDate(2026, 11, 20), kContext.today), "11-20");
    EXPECT_EQ(shortDate(QDate(2025, 11, 21), kContext.today), "11-21");
    EXPECT_EQ(shortDate(QDate(2025, 11, 20), kContext.today), "2025-11-20");
    EXPECT_EQ(shortDate(QDate(2026, 11, 21), kContext.today), "2026-11-21");
}

TEST(Cell, SaysHowLongAgoTheLastVisitWas)
{
    Customer customer;
    EXPECT_EQ(cellOf<&Customer::lastVisitOn>(customer).text, "Never visited");
    customer.lastVisitOn = QDate(2026, 11, 12);
    EXPECT_EQ(cellOf<&Customer::lastVisitOn>(customer).spoken(), "11-12 8 days ago");
}

TEST(Cell, ShowsATierByItsNameAndRank)
{
    Customer customer;
    EXPECT_EQ(cellOf<&Customer::tier>(customer).text, "Unclassified");
    customer.tier = "key";
    customer.tierName = QString::fromUtf8("重点客户");
    customer.tierRank = 2;
    const Cell cell = cellOf<&Customer::tier>(customer);
    EXPECT_EQ(cell.look, Cell::Look::Tier);
    EXPECT_EQ(cell.text, QString::fromUtf8("重点"));
    EXPECT_EQ(cell.rank, 2);
}

TEST(Cell, MarksGrowthWithASignAndAFallInRed)
{
    Customer customer;
    customer.growth12m = 126;
    EXPECT_EQ(cellOf<&Customer::growth12m>(customer).text, "+12.6%");
    customer.growth12m = -38;
    EXPECT_EQ(cellOf<&Customer::growth12m>(customer).text, QString(QChar(0x2212)) + "3.8%");
    EXPECT_EQ(cellOf<&Customer::growth12m>(customer).state, State::Overdue);
}

TEST(ClipboardTable, KeepsPlainMinusAndLeadingZeros)
{
    Order order;
    order.orderNo = "000123";
    order.amount = -1250;
    order.orderedOn = QDate(2026, 11, 1);
    const QVector<const Field*> columns{
        &fieldOf<&Order::orderNo>(orderSchema()), &fieldOf<&Order::amount>(orderSchema()), &fieldOf<&Order::orderedOn>(orderSchema())};
    const ClipboardTable table = clipboardTable({{Record::of(orderSchema(), order), {}}}, columns, kContext);
    EXPECT_EQ(table.text.section('\n', 1, 1), "000123\t-12.50\t2026-11-01");
    EXPECT_TRUE(table.html.contains("<td style=\"mso-number-format:'\\@'\">000123</td>")) << table.html.toStdString();
    EXPECT_TRUE(table.html.contains("<td>-12.50</td>"));
}

TEST(ClipboardTable, KeepsOneRecordOnOneLine)
{
    Customer customer;
    customer.name = "a\tb\nc";
    const ClipboardTable table = clipboardTable({rowOf(customer)}, {&fieldOf<&Customer::name>(customerSchema())}, kContext);
    EXPECT_EQ(table.text.section('\n', 1), "a b c\n");
}

} // namespace
} // namespace kece
