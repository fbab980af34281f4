// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/CellParser.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Order.h"
#include "domain/entities/SurveyResponse.h"

#include <gtest/gtest.h>

namespace kece {

namespace {

using Kind = BulkImport::Cell::Kind;

struct Read {
    Kind kind = Kind::Unknown;
    qint64 integer = 0;
    std::string text;
    QString error;
    QString warning;
};

Read read(const EntitySchema& schema, const char* field, std::string_view text)
{
    CellParser parser(*schema.field(QString::fromLatin1(field)), QTimeZone("Asia/Shanghai"));
    const auto parsed = parser.parse(text);
    return {parsed.cell.kind, parsed.cell.integer, std::string(parsed.cell.text), parsed.error, parsed.warning};
}

} // namespace

TEST(CellParser, LeavesAnEmptyCellUnknown)
{
    EXPECT_EQ(read(orderSchema(), "amount", "").kind, Kind::Unknown);
    EXPECT_EQ(read(customerSchema(), "opened_on", "").kind, Kind::Unknown);
}

TEST(CellParser, ReadsPlainAndWrittenMoneyToTheSameFen)
{
    for (const char* text : {"1234.5", "1234.50", "1,234.50", "¥1,234.5", "１２３４．５元", "0.12345万元"})
        EXPECT_EQ(read(orderSchema(), "amount", text).integer, 123450) << text;
    EXPECT_EQ(read(orderSchema(), "amount", "-0.05").integer, -5);
    EXPECT_EQ(read(orderSchema(), "amount", "12345678901234.99").integer, 1234567890123499);
    EXPECT_FALSE(read(orderSchema(), "amount", "1.005").warning.isEmpty());
    for (const char* text : {"-", ".", "1..2", "abc", "1 2", "99999999999999999999"})
        EXPECT_FALSE(read(orderSchema(), "amount", text).error.isEmpty()) << text;
}

TEST(CellParser, ScalesDecimalsByTheirField)
{
    EXPECT_EQ(read(orderSchema(), "quantity", "3").integer, 3000);
    EXPECT_EQ(read(orderSchema(), "quantity", "1.125").integer, 1125);
    EXPECT_FALSE(read(orderSchema(), "quantity", "1.12345").warning.isEmpty());
    EXPECT_FALSE(read(orderSchema(), "quantity", "3万").error.isEmpty());
}

TEST(CellParser, RefusesANumberOutsideItsFieldsRange)
{
    for (const char* text : {"0", "100", "100.00", "87.5"})
        EXPECT_TRUE(read(surveyResponseSchema(), "score", text).error.isEmpty()) << text;
    for (const char* text : {"-0.01", "100.01", "1e3", "8750", "１０１"})
        EXPECT_FALSE(read(surveyResponseSchema(), "score", text).error.isEmpty()) << text;
    EXPECT_TRUE(read(surveyResponseSchema(), "score", "101").error.contains("100")) << "says what is allowed";
}

TEST(CellParser, WritesDaysAndMomentsTheOneWay)
{
    EXPECT_EQ(read(customerSchema(), "opened_on", "2024-02-29").text, "2024-02-29");
    EXPECT_EQ(read(customerSchema(), "opened_on", "2024年2月29日").text, "2024-02-29");
    EXPECT_FALSE(read(customerSchema(), "opened_on", "2023-02-29").error.isEmpty());
    EXPECT_EQ(read(complaintSchema(), "received_at", "2026-06-30 14:05").text, "2026-06-30T06:05:00Z");
    EXPECT_EQ(read(complaintSchema(), "received_at", "2026-06-30T14:05:09+09:00").text, "2026-06-30T05:05:09Z");
    EXPECT_FALSE(read(complaintSchema(), "received_at", "noon").error.isEmpty());
}

TEST(CellParser, TakesCodedValuesByKeyHeaderAndHabit)
{
    for (const char* text : {"dealer", "DEALER", "经销商", "Dealer"})
        EXPECT_EQ(read(customerSchema(), "kind", text).text, "dealer") << text;
    for (const char* text : {"是", "yes", "Y", "1", "true", "属实"})
        EXPECT_EQ(read(complaintSchema(), "justified", text).text, "yes") << text;
    const QString refusal = read(customerSchema(), "kind", "hospital").error;
    EXPECT_TRUE(refusal.contains("医疗机构")) << "the way out is named";
}

TEST(CellParser, NormalisesCodesAndPhonesAndOnlyDoubtsThem)
{
    EXPECT_EQ(read(customerSchema(), "credit_code", " 91350100m000100y43").text, "91350100M000100Y43");
    const Read wrong = read(customerSchema(), "credit_code", "91350100M000100Y44");
    EXPECT_TRUE(wrong.error.isEmpty());
    EXPECT_FALSE(wrong.warning.isEmpty());
    EXPECT_EQ(read(customerSchema(), "mobile", "+86 138-0013-8000").text, read(customerSchema(), "mobile", "13800138000").text);
    EXPECT_EQ(read(customerSchema(), "fax", "any text").text, "any text");
}

} // namespace kece
