// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/PagedRecordModel.h"

#include "support/Desk.h"
#include "widgets/models/fieldOf.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace kece {
namespace {

class PagedRecordModelTest : public Desk
{
protected:
    void addCustomers(int count)
    {
        const auto work = [count](Store& store) -> Done {
            for (int i = 0; i < count; ++i) {
                Customer customer;
                customer.code = QStringLiteral("K%1").arg(i, 5, 10, QChar('0'));
                customer.name = QStringLiteral("Customer %1").arg(i);
                KECE_TRY([[maybe_unused]] const qint64 id, store.records().insert(Record::of(customerSchema(), customer)));
            }
            return {};
        };
        ASSERT_TRUE(database->write<void>(work).result().ok());
    }

    QString text(const PagedRecordModel& model, int row) { return model.index(row, 0).data().toString(); }
};

TEST_F(PagedRecordModelTest, KeepsTheRulesOfItemModels)
{
    addCustomers(400);
    PagedRecordModel model(*workplace, customerSchema());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.reload();
    settle();
    model.sort(0, Qt::DescendingOrder);
    settle();
    model.setColumns({&fieldOf<&Customer::name>(customerSchema())});
    EXPECT_EQ(model.rowCount(), 400);
    EXPECT_EQ(model.columnCount(), 1);
}

TEST_F(PagedRecordModelTest, ShowsDotsUntilThePageIsThere)
{
    addCustomers(600);
    PagedRecordModel model(*workplace, customerSchema());
    model.sort(0, Qt::AscendingOrder);
    settle();
    EXPECT_TRUE(model.isCounted());
    EXPECT_EQ(text(model, 0), "K00000");
    EXPECT_EQ(text(model, 599), QString(QChar(0x2026)));
    settle();
    EXPECT_EQ(text(model, 599), "K00599");
}

TEST_F(PagedRecordModelTest, DropsTheAnswerToAnOldQuestion)
{
    addCustomers(10);
    PagedRecordModel model(*workplace, customerSchema());
    QSignalSpy arrived(&model, &PagedRecordModel::arrived);
    model.sort(0, Qt::AscendingOrder);
    model.sort(0, Qt::DescendingOrder);
    settle();
    EXPECT_EQ(arrived.size(), 1);
    EXPECT_EQ(text(model, 0), "K00009");
}

TEST_F(PagedRecordModelTest, FindsTheRowOfARecord)
{
    const qint64 id = addCustomer("A", "Alpha");
    addCustomer("B", "Beta");
    PagedRecordModel model(*workplace, customerSchema());
    model.sort(0, Qt::AscendingOrder);
    settle();
    EXPECT_EQ(model.rowOf(id), 0);
    EXPECT_EQ(model.idAt(0), id);
    EXPECT_EQ(model.rowOf(id + 100), -1);
}

TEST_F(PagedRecordModelTest, SurvivesBeingDeletedWhileAnswersAreUnderWay)
{
    addCustomers(300);
    auto model = std::make_unique<PagedRecordModel>(*workplace, customerSchema());
    model->reload();
    model.reset();
    settle();
}

} // namespace
} // namespace kece
