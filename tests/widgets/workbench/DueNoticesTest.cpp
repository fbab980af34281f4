// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workbench/DueNotices.h"

#include "domain/entities/User.h"
#include "domain/entities/VisitPlan.h"
#include "support/Desk.h"

#include <QSignalSpy>

namespace kece {
namespace {

class DueNoticesTest : public Desk
{
protected:
    qint64 plan(qint64 customer, qint64 visitor, QDate day)
    {
        VisitPlan plan;
        plan.customer = {customer};
        plan.visitor = {visitor};
        plan.goal = "看样品";
        plan.plannedOn = day;
        return add(visitPlanSchema(), plan);
    }
};

TEST_F(DueNoticesTest, TellOnceOfWhatIsOnesOwnAndDue)
{
    session.login = "admin";
    const qint64 me = all<User>(userSchema()).first().id.value;
    const qint64 customer = addCustomer("C1", "重庆蓝天货运");
    plan(customer, me, QDate(2026, 11, 19));
    plan(customer, me, QDate(2026, 11, 21));
    plan(customer, 0, QDate(2026, 11, 18));

    DueNotices notices(*workplace);
    QSignalSpy told(&notices, &DueNotices::told);
    notices.look();
    settle();
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told.first().first().toString().contains("重庆蓝天货运"));
    EXPECT_EQ(told.first().first().toString().count('\n'), 1) << "neither tomorrow's nor what is nobody's";
    notices.look();
    settle();
    EXPECT_EQ(told.size(), 1) << "told once";

    plan(customer, me, QDate(2026, 11, 20));
    notices.look();
    settle();
    EXPECT_EQ(told.size(), 2) << "and what is new";
}

TEST(DueNews, NamesAFewAndCountsTheRest)
{
    QVector<DueItem> items;
    for (int i = 1; i <= 5; ++i) {
        DueItem item;
        item.kind = "visits";
        item.customer = i;
        item.customerName = QStringLiteral("C%1").arg(i);
        item.what = "Visit";
        item.dueOn = QDate(2026, 11, i <= 2 ? 1 : 20);
        items << item;
    }
    DueNews news;
    const QString text = news.tell(items, QDate(2026, 11, 20));
    EXPECT_TRUE(text.section('\n', 0, 0).contains('2')) << text.toStdString();
    EXPECT_EQ(text.count('\n'), 4);
    EXPECT_TRUE(text.contains("C3") && !text.contains("C4"));
    EXPECT_EQ(news.tell(items, QDate(2026, 11, 20)), QString());
    items.last().dueOn = QDate(2026, 11, 21);
    EXPECT_FALSE(news.tell(items, QDate(2026, 11, 21)).isEmpty()) << "due again on another day";
}

} // namespace
} // namespace kece
