// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/ApprovalsPage.h"

#include "domain/entities/Contract.h"
#include "services/policies/AdoptPolicy.h"
#include "support/Desk.h"
#include "widgets/MainWindow.h"
#include "widgets/approvals/ApprovalTab.h"
#include "widgets/approvals/ChainBlock.h"
#include "widgets/approvals/approvalActions.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/pages/EntityPage.h"
#include "widgets/workbench/DueModel.h"
#include "widgets/workbench/WorkbenchPage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace kece {
namespace {

/// The administrator, who sells, too, and a policy by which a sales manager signs and may sign their own.
class ApprovalsWindow : public Desk
{
protected:
    void SetUp() override
    {
        const auto used = database->write<void>([this](Store& store) -> Done {
            KECE_TRY([[maybe_unused]] const PackVersion pack, usePack(store, session, "logistics", "contracts", {2026, 11, 1}));
            KECE_TRY(RecordRow me, store.records().byCode(userSchema(), session.login));
            me.record.setValue(u"role", QStringLiteral("manager"));
            return store.records().update(me.record);
        });
        ASSERT_TRUE(used.result().ok()) << qPrintable(used.result().error().message);
        Contract made;
        made.contractNo = "K1";
        made.name = "haulage";
        made.customer.value = addCustomer("A", "Alpha");
        made.type = "simple";
        made.priceRange = kPriceWithin;
        made.amount = 1'234'00;
        contract = add(contractSchema(), made);
    }

    qint64 submit()
    {
        const auto id = database
                            ->write<qint64>([this](Store& store) {
                                return submitForApproval(store, session, {"contracts", contract, "sign", {}});
                            })
                            .result();
        EXPECT_TRUE(id.ok()) << (id.ok() ? "" : id.error().message.toStdString());
        return id.ok() ? *id : 0;
    }

    QString state() { return all<Approval>(approvalSchema()).first().state; }

    static QString textOf(const QWidget& widget)
    {
        QStringList texts;
        for (const QLabel* label : widget.findChildren<QLabel*>())
            texts << label->text();
        return texts.join('\n');
    }

    qint64 contract = 0;
};

TEST_F(ApprovalsWindow, ShowWhatWaitsWithItsChainAndTakeTheAnswer)
{
    submit();
    ApprovalsPage page(*workplace);
    auto* table = page.findChild<QTableView*>();
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    page.show();
    settle();
    ASSERT_EQ(table->model()->rowCount(), 1);
    const QString chain = textOf(*page.findChild<ChainBlock*>());
    EXPECT_TRUE(chain.contains(QString::fromUtf8("销售经理签字"))) << chain.toStdString();
    EXPECT_TRUE(chain.contains(QString::fromUtf8("壹仟贰佰叁拾肆元整"))) << chain.toStdString();
    auto* reject = page.findChild<QPushButton*>("reject");
    reject->click();
    settle();
    EXPECT_EQ(state(), "waiting") << "without a reason nothing is rejected";
    page.findChild<QPlainTextEdit*>()->setPlainText("fair");
    page.findChild<QPushButton*>("approve")->click();
    settle();
    EXPECT_EQ(state(), "approved");
    EXPECT_EQ(table->model()->rowCount(), 0) << "nothing waits any more";
    EXPECT_FALSE(page.findChild<QPushButton*>("approve")->isVisibleTo(&page));
    EXPECT_EQ(all<ApprovalStep>(approvalStepSchema()).first().opinion, "fair");
}

TEST_F(ApprovalsWindow, GoToARequestInWhicheverListItStands)
{
    const qint64 id = submit();
    ASSERT_TRUE(database->write<void>([&](Store& store) { return withdrawApproval(store, session, id); }).result().ok());
    ApprovalsPage page(*workplace);
    page.show();
    settle();
    EXPECT_EQ(page.findChild<QTableView*>()->model()->rowCount(), 0);
    page.showRequest(id);
    settle();
    EXPECT_EQ(page.findChild<QTableView*>()->model()->rowCount(), 1);
    EXPECT_NE(page.currentCustomer(nullptr), 0);
}

TEST_F(ApprovalsWindow, AreOpenedFromTheWorkbenchByEnter)
{
    const qint64 id = submit();
    WorkbenchPage workbench(*workplace);
    workbench.show();
    settle();
    auto* table = workbench.findChild<QTableView*>();
    auto& due = static_cast<DueModel&>(*table->model());
    for (int row = 0; row < due.rowCount(); ++row) {
        if (due.item(row).kind == QLatin1String("approvals"))
            table->selectRow(row);
    }
    QSignalSpy opened(&workbench, &Page::openWanted);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0][0].value<const EntitySchema*>(), &approvalSchema());
    EXPECT_EQ(opened[0][1].toLongLong(), id);
    MainWindow window(*workplace);
    window.openRecord(approvalSchema(), id);
    settle();
    auto* page = qobject_cast<ApprovalsPage*>(window.currentPage());
    ASSERT_TRUE(page);
    EXPECT_NE(page->currentCustomer(nullptr), 0);
}

TEST_F(ApprovalsWindow, SubmitAndWithdrawFromTheContract)
{
    EntityPage page(*workplace, contractSchema());
    const QList<QAction*> actions = approvalActions(*workplace, page);
    page.addRowActions(actions);
    page.show();
    settle();
    page.showRecord(contract);
    settle();
    actions.first()->trigger();
    settle();
    ASSERT_EQ(all<Approval>(approvalSchema()).size(), 1) << page.findChild<MessageBar*>()->text().toStdString();
    EXPECT_EQ(state(), "waiting");
    actions.last()->trigger();
    settle();
    EXPECT_EQ(state(), "withdrawn");
    actions.last()->trigger();
    settle();
    EXPECT_TRUE(page.findChild<MessageBar*>()->text().contains("nothing to withdraw"));
}

TEST_F(ApprovalsWindow, ShowEveryVersionBesideTheContract)
{
    ApprovalTab tab(*workplace);
    const auto row = *workplace->get(contractSchema(), contract).result();
    tab.showRecord(row);
    settle();
    EXPECT_TRUE(textOf(tab).contains("not been put to approval"));
    const qint64 first = submit();
    ASSERT_TRUE(database->write<void>([&](Store& store) { return withdrawApproval(store, session, first); }).result().ok());
    submit();
    tab.showRecord(row);
    settle();
    EXPECT_EQ(tab.findChildren<ChainBlock*>().size(), 2);
}

} // namespace
} // namespace kece
