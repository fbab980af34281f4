// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surveys/SurveyReportsPage.h"

#include "domain/entities/SurveyResponse.h"
#include "support/Desk.h"
#include "widgets/surveys/ReportTableModel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>

namespace kece {
namespace {

class SurveyReports : public Desk
{};

} // namespace

TEST_F(SurveyReports, ShowTheChosenReportAndFollowWhatIsSaved)
{
    SurveyResponse response;
    response.customer = {addCustomer("K1", "甲水泵厂")};
    response.surveyedOn = {2026, 11, 10};
    response.score = 90'00;
    add(surveyResponseSchema(), response);
    SurveyReportsPage page(*workplace);
    auto* model = page.findChild<ReportTableModel*>();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    page.show();
    settle();
    ASSERT_EQ(model->rowCount(), 3) << "the project, its department, the quarter; no policy weighs the year";
    EXPECT_EQ(model->data(model->index(2, 6), Qt::DisplayRole).toString(), "90.00");

    page.findChild<QComboBox*>("surveyReport")->setCurrentIndex(1);
    settle();
    EXPECT_EQ(model->rowCount(), 1) << "one month";
    response.surveyedOn = {2026, 10, 10};
    workplace->announce(surveyResponseSchema(), add(surveyResponseSchema(), response));
    settle();
    EXPECT_EQ(model->rowCount(), 2);
}

} // namespace kece
