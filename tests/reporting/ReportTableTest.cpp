// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/ReportTable.h"

#include <gtest/gtest.h>

namespace kece {

namespace {

ReportColumn column(ReportColumnType type)
{
    return {"key", "Header", type};
}

} // namespace

TEST(ReportTable, WritesValuesForFilesWithoutSeparators)
{
    EXPECT_EQ(reportText(column(ReportColumnType::Money), 123456789), "1234567.89");
    EXPECT_EQ(reportText(column(ReportColumnType::Share), 145), "14.5%");
    EXPECT_EQ(reportText(column(ReportColumnType::Day), QDate(2026, 6, 30)), "2026-06-30");
    EXPECT_EQ(reportText(column(ReportColumnType::Count), 12), "12");
    EXPECT_EQ(reportText(column(ReportColumnType::Text), {}), "");
}

TEST(ReportTable, WritesValuesForPeopleWithSeparatorsAndADashForUnknown)
{
    EXPECT_EQ(reportTextForPeople(column(ReportColumnType::Money), 123456789), "1,234,567.89");
    EXPECT_EQ(reportTextForPeople(column(ReportColumnType::Money), {}), "—");
    EXPECT_EQ(reportTextForPeople(column(ReportColumnType::Text), QString("")), "—");
    EXPECT_EQ(reportTextForPeople(column(ReportColumnType::Count), 0), "0");
}

} // namespace kece
