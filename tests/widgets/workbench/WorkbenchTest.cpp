// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workbench/WorkbenchPage.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/Order.h"
#include "domain/entities/Visit.h"
#include "services/policies/AdoptPolicy.h"
#include "services/tiers/ReviewTiers.h"
#include "support/Desk.h"
#include "widgets/forms/FormDialog.h"
#include "widgets/visits/CoverageModel.h"
#include "widgets/visits/CoveragePage.h"
#include "widgets/workbench/DueModel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace kece {
namespace {

/// Alpha has traded for 600,000 yuan and is a VIP since January; Beta has an open complaint.
class Workbench : public Desk
{
protected:
    Workbench()
    {
        alpha = addCustomer("A", "Alpha");
        beta = addCustomer("B", "Beta");
        Order order;
        order.orderNo = "1";
        order.customer.value = alpha;
        order.orderedOn = QDate(2026, 1, 2);
        order.amount = 600'000'00;
        order.status = "done";
        add(orderSchema(), order);
        const auto prepared = database
                                  ->write<void>([this](Store& store) -> Done {
                                      KECE_TRY([[maybe_unused]] const PackVersion used, usePack(store, session, "logistics", "complaints", {}));
                                      ReviewRequest request;
                                      request.asOf = QDate(2026, 11, 1);
                                      KECE_TRY([[maybe_unused]] const ReviewOutcome outcome, reviewTiers(store, session, request, {}));
                                      return {};
                                  })
                                  .result();
        EXPECT_TRUE(prepared.ok());
        Complaint complaint;
        complaint.customer.value = beta;
        complaint.receivedAt = session.now().addDays(-5);
        complaint.content = "cracked";
        complaintId = add(complaintSchema(), complaint);
    }

    static QString cell(const QAbstractItemModel& model, int row, int column) { return model.index(row, column).data().toString(); }

    qint64 alpha = 0;
    qint64 beta = 0;
    qint64 complaintId = 0;
};

TEST_F(Workbench, ListsWhatIsLateFirstAndOpensThePlaceToDoIt)
{
    WorkbenchPage page(*workplace);
    page.show();
    page.findChildren<QComboBox*>().last()->setCurrentIndex(3); // any time
    settle();
    auto* table = page.findChild<QTableView*>();
    auto& model = static_cast<DueModel&>(*table->model());
    QAbstractItemModelTester tester(&model);
    ASSERT_GE(model.rowCount(), 3);
    EXPECT_EQ(cell(model, 0, DueModel::Customer), "Beta B");
    EXPECT_EQ(cell(model, 0, DueModel::Standing), "3 day(s) late");
    EXPECT_EQ(cell(model, 0, DueModel::Article), QString::fromUtf8("第14条.2A"));
    EXPECT_EQ(model.overdue(), 2) << "reply and result";

    QSignalSpy opened(&page, &Page::openWanted);
    QSignalSpy created(&page, &Page::createWanted);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0][1].toLongLong(), complaintId);
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.item(row).kind == "visits")
            table->selectRow(row);
    }
    QString title;
    EXPECT_EQ(page.currentCustomer(&title), alpha);
    QTest::keyClick(table, Qt::Key_Return);
    EXPECT_EQ(created.size(), 1);
}

TEST_F(Workbench, CatchesUpWithWhatIsDone)
{
    WorkbenchPage page(*workplace);
    page.show();
    settle();
    auto& model = static_cast<DueModel&>(*page.findChild<QTableView*>()->model());
    const qint64 late = model.overdue();
    ASSERT_EQ(late, 2);
    Record complaint = workplace->get(complaintSchema(), complaintId).result()->record;
    complaint.setValue(u"on_the_spot", QStringLiteral("settled"));
    complaint.setValue(u"replied_at", session.now());
    complaint.setValue(u"resolved_at", session.now());
    ASSERT_TRUE(workplace->save(complaint).result().ok());
    QSignalSpy read(&page, &WorkbenchPage::finished);
    workplace->announce(complaintSchema(), complaintId);
    ASSERT_TRUE(read.wait());
    EXPECT_EQ(model.overdue(), 0);
}

TEST_F(Workbench, CoverageCountsEveryDutyAndListsWhoIsBehindIt)
{
    CoveragePage page(*workplace);
    page.resize(1200, 700);
    QSignalSpy read(&page, &CoveragePage::finished);
    page.show();
    ASSERT_TRUE(read.wait());
    QTableView* board = nullptr;
    QTableView* customers = nullptr;
    for (auto* table : page.findChildren<QTableView*>())
        (qobject_cast<CoverageModel*>(table->model()) ? board : customers) = table;
    ASSERT_TRUE(board && customers);
    auto& lines = static_cast<CoverageModel&>(*board->model());
    QAbstractItemModelTester tester(&lines);
    int deputy = -1;
    for (int row = 0; row < lines.rowCount(); ++row) {
        if (lines.line(row).rule.id == "vip-deputy")
            deputy = row;
    }
    ASSERT_GE(deputy, 0);
    EXPECT_EQ(cell(lines, deputy, CoverageModel::Open), "1");
    EXPECT_EQ(cell(lines, deputy, CoverageModel::Covered), "0");
    board->selectRow(deputy);
    EXPECT_EQ(cell(*customers->model(), 0, OpenDutyModel::Name), "Alpha");
    EXPECT_EQ(page.currentCustomer(nullptr), alpha);
}

TEST_F(Workbench, AFormSaysByWhenBeforeItIsSaved)
{
    FormDialog form(*workplace, complaintSchema(), nullptr);
    form.setAttribute(Qt::WA_DeleteOnClose, false);
    form.startNew();
    form.show();
    settle();
    settle();
    auto* foresight = form.findChild<QLabel*>("foresight");
    ASSERT_TRUE(foresight);
    EXPECT_TRUE(foresight->isVisible());
    EXPECT_TRUE(foresight->text().contains("11-22")) << foresight->text().toStdString();
    EXPECT_TRUE(foresight->text().contains(QString::fromUtf8("第14条.2A")));
}

} // namespace
} // namespace kece
