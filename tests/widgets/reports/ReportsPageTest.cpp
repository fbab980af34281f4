// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reports/ReportsPage.h"

#include "domain/entities/Order.h"
#include "domain/entities/SurveyResponse.h"
#include "support/Desk.h"
#include "widgets/reports/ReportChartView.h"
#include "widgets/reports/ReportTableModel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace kece {
namespace {

class Reports : public Desk
{
protected:
    Reports()
    {
        alpha = addCustomer("A", "Alpha");
        beta = addCustomer("B", "Beta");
        order("1", alpha, 300'00);
        order("2", beta, 100'00);
    }
    void order(const QString& no, qint64 customer, qint64 amount)
    {
        Order order;
        order.orderNo = no;
        order.customer.value = customer;
        order.orderedOn = session.today().addDays(-3);
        order.amount = amount;
        order.status = "done";
        workplace->announce(orderSchema(), add(orderSchema(), order));
    }
    void choose(ReportsPage& page, const QString& report)
    {
        page.choose(report);
        page.show();
        settle();
    }

    qint64 alpha = 0;
    qint64 beta = 0;
};

TEST_F(Reports, ShowTheChosenOneAndFollowWhatIsSaved)
{
    ReportsPage page(*workplace);
    auto* model = page.findChild<ReportTableModel*>();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    choose(page, "pareto");
    ASSERT_EQ(model->rowCount(), 2);
    EXPECT_EQ(model->data(model->index(0, 2), Qt::DisplayRole).toString(), "Alpha");
    order("3", beta, 500'00);
    settle();
    EXPECT_EQ(model->data(model->index(0, 2), Qt::DisplayRole).toString(), "Beta");
}

TEST_F(Reports, DrawsWhatTheTableSaysAndFollowsWhatIsPicked)
{
    ReportsPage page(*workplace);
    page.resize(1000, 700);
    choose(page, "pareto");
    auto* chart = page.findChild<ReportChartView*>();
    ASSERT_EQ(chart->data().points.size(), 2);
    EXPECT_EQ(chart->data().points[0].label, "Alpha");
    EXPECT_EQ(chart->data().points[0].values[0], 300);
    EXPECT_EQ(chart->data().points[0].values[1], 75);
    EXPECT_TRUE(chart->accessibleDescription().contains("Beta")) << "for who does not see it";
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Right);
    QTest::keyClick(chart, Qt::Key_Right);
    auto* table = page.findChild<QTableView*>();
    EXPECT_EQ(table->currentIndex().row(), 1);
    QSignalSpy opened(&page, &Page::openWanted);
    QTest::keyClick(table, Qt::Key_Return);
    settle();
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0][1].toLongLong(), beta);
}

/// Sums of what has the same label; what is unknown is no zero.
TEST(ReportCharts, AddUpRowsOfOneLabel)
{
    ReportTable table;
    table.columns = {{"department", "Department"}, {"tier_name", "Tier"}, {"customers", "Customers", ReportColumnType::Count}};
    table.rows = {{"d1", "A", 1}, {"d1", "B", 2}, {"d2", "A", 3}, {"d2", "C", {}}};
    const ChartData data = ChartData::of(table, {ReportChart::Kind::Bars, "tier_name", {"customers"}});
    ASSERT_EQ(data.points.size(), 3);
    EXPECT_EQ(data.points[0].values[0], 4);
    EXPECT_EQ(data.points[0].rows, (QVector<int>{0, 2}));
    EXPECT_FALSE(data.points[2].isKnown[0]);
    EXPECT_EQ(data.points[2].texts[0], QString(QChar(0x2014)));
    EXPECT_TRUE(ChartData::of(table, {ReportChart::Kind::Bars, "no such column", {"customers"}}).points.isEmpty());
}

TEST_F(Reports, IsSavedAsItIsShown)
{
    ReportsPage page(*workplace);
    choose(page, "pareto");
    const QString path = folder.filePath("pareto.csv");
    prompts.file = path;
    for (auto* button : page.findChildren<QPushButton*>()) {
        if (button->toolTip().contains("Excel"))
            button->click();
    }
    settle();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    EXPECT_TRUE(text.contains("Alpha") && text.contains("300.00") && text.contains("75.0%")) << text.constData();
}

TEST_F(Reports, OnSatisfactionFollowTheForms)
{
    SurveyResponse response;
    response.customer = {alpha};
    response.surveyedOn = session.today().addDays(-5);
    response.score = 90'00;
    add(surveyResponseSchema(), response);
    ReportsPage page(*workplace);
    choose(page, "satisfaction-months");
    auto* model = page.findChild<ReportTableModel*>();
    EXPECT_EQ(model->rowCount(), 1) << "one month";
    response.surveyedOn = session.today().addDays(-45);
    workplace->announce(surveyResponseSchema(), add(surveyResponseSchema(), response));
    settle();
    EXPECT_EQ(model->rowCount(), 2);
}

} // namespace
} // namespace kece
