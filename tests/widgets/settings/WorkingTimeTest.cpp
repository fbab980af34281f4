// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Desk.h"

#include "services/calendar/CompanyCalendar.h"
#include "widgets/MainWindow.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/settings/WorkingTimeDialog.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

namespace kece {
namespace {

class WorkingTimeWindow : public Desk
{
protected:
    WorkingTimeDialog* open()
    {
        window.findChild<QAction*>("workingTime")->trigger();
        const auto dialogs = window.findChildren<WorkingTimeDialog*>();
        WorkingTimeDialog* dialog = dialogs.last();
        EXPECT_TRUE(QTest::qWaitFor([&] { return save(*dialog).isEnabled(); }, 20000));
        return dialog;
    }
    static QPushButton& save(WorkingTimeDialog& dialog) { return *dialog.findChild<QPushButton*>("carryOut"); }
    static QListWidget& days(WorkingTimeDialog& dialog) { return *dialog.findChild<QListWidget*>("ownDays"); }
    static void add(WorkingTimeDialog& dialog, QDate from, QDate to, bool worked, const QString& name)
    {
        dialog.findChild<QLineEdit*>("ownFrom")->setText(from.toString(Qt::ISODate));
        dialog.findChild<QLineEdit*>("ownTo")->setText(to.toString(Qt::ISODate));
        dialog.findChild<QComboBox*>("ownWorked")->setCurrentIndex(int(worked));
        dialog.findChild<QLineEdit*>("ownName")->setText(name);
        dialog.findChild<QPushButton*>("addOwnDays")->click();
    }
    WorkingTime stated()
    {
        return *database->read<WorkingTime>([](Store& store) { return workingTime(store); }).result();
    }

    MainWindow window{*workplace};
};

TEST_F(WorkingTimeWindow, KeepsHoursAndOwnDaysAndShowsThemAgain)
{
    WorkingTimeDialog* dialog = open();
    dialog->findChild<QLineEdit*>("workingHours")->setText("18:00-09:00");
    save(*dialog).click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->findChild<MessageBar*>()->text().contains("09:00-12:00"); }, 20000)) << "says how to write it";
    dialog->findChild<QLineEdit*>("workingHours")->setText("09:00-12:00, 13:30-18:00");
    add(*dialog, {2026, 12, 26}, {2026, 12, 26}, true, "盘点");
    add(*dialog, {2026, 9, 18}, {2026, 9, 19}, false, "厂庆");
    add(*dialog, {2026, 12, 31}, {2026, 12, 31}, false, {});
    add(*dialog, {2027, 1, 2}, {2027, 1, 1}, false, {});
    EXPECT_TRUE(dialog->findChild<MessageBar*>()->text().contains("from the earlier to the later"));
    ASSERT_EQ(days(*dialog).count(), 3);
    EXPECT_TRUE(days(*dialog).item(0)->text().startsWith("2026-09-18")) << "by day";
    days(*dialog).setCurrentRow(2);
    dialog->findChild<QPushButton*>("removeOwnDays")->click();
    save(*dialog).click();
    auto* bar = window.findChild<MessageBar*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar->text().contains("The working time is kept"); }, 20000));
    EXPECT_EQ(stated().hours, "09:00-12:00, 13:30-18:00");
    EXPECT_EQ(stated().ownDays, "2026-09-18..2026-09-19 off 厂庆\n2026-12-26 work 盘点");

    WorkingTimeDialog* again = open();
    EXPECT_EQ(days(*again).count(), 2);
    EXPECT_EQ(again->findChild<QLineEdit*>("workingHours")->text(), "09:00-12:00, 13:30-18:00");
}

} // namespace
} // namespace kece
