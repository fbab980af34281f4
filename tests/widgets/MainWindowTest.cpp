// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MainWindow.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/Visit.h"
#include "support/Desk.h"
#include "widgets/GlobalSearch.h"
#include "widgets/fields/HitPopup.h"
#include "widgets/forms/FormDialog.h"
#include "widgets/pages/EntityPage.h"
#include "widgets/pages/RecordTable.h"

#include <QImage>
#include <QSettings>
#include <QTest>

namespace kece {
namespace {

class MainWindowTest : public Desk
{
protected:
    MainWindowTest() { QSettings().clear(); }

    void open()
    {
        window = std::make_unique<MainWindow>(*workplace);
        window->showArea(window->areaNamed("customers"));
        window->show();
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        settle();
    }

    /// What the keyboard goes to now.
    QWidget* focus() { return QApplication::focusWidget() ? QApplication::focusWidget() : window.get(); }
    void type(const QString& text) { QTest::keyClicks(focus(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(focus(), key, modifiers); }

    std::unique_ptr<MainWindow> window;
};

TEST_F(MainWindowTest, MakesATabOnlyWhenItIsLookedAt)
{
    open();
    EXPECT_EQ(window->findChildren<EntityPage*>().size(), 1);
    window->showArea(window->areaNamed("visits"));
    EXPECT_EQ(window->findChildren<EntityPage*>().size(), 3) << "visits and their plans";
}

TEST_F(MainWindowTest, LogsAVisitByKeyboardAlone)
{
    const qint64 customer = addCustomer("A", "Alpha");
    open();
    QTest::keyClick(window.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    auto* form = window->findChild<FormDialog*>();
    ASSERT_TRUE(form);
    form->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(form));
    form->form().focusFirst();
    ASSERT_TRUE(focus()->inherits("QPlainTextEdit"));
    type("Saw the new hall");
    press(Qt::Key_S, Qt::ControlModifier);
    settle();
    const auto visits = all<Visit>(visitSchema());
    ASSERT_EQ(visits.size(), 1);
    EXPECT_EQ(visits[0].customer.value, customer);
    EXPECT_EQ(visits[0].summary, "Saw the new hall");
    EXPECT_EQ(visits[0].visitedOn, workplace->today());
}

TEST_F(MainWindowTest, EntersAComplaintByKeyboardAlone)
{
    addCustomer("A", "Alpha");
    open();
    QTest::keyClick(window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    auto* form = window->findChild<FormDialog*>();
    ASSERT_TRUE(form);
    form->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(form));
    form->form().focusFirst();
    type("Two of twelve are cracked");
    press(Qt::Key_S, Qt::ControlModifier);
    settle();
    const auto complaints = all<Complaint>(complaintSchema());
    ASSERT_EQ(complaints.size(), 1);
    EXPECT_EQ(complaints[0].content, "Two of twelve are cracked");
    EXPECT_EQ(complaints[0].receivedAt, workplace->session().now());
}

TEST_F(MainWindowTest, OpensWhatTheSearchFound)
{
    addCustomer("A", "Alpha");
    const qint64 wanted = addCustomer("B", QString::fromUtf8("重庆曾氏机械"));
    open();
    auto* search = window->findChild<GlobalSearch*>();
    search->setFocus();
    QTest::keyClicks(search, "cqzs");
    settle();
    auto* popup = search->findChild<HitPopup*>();
    ASSERT_EQ(popup->hits().size(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    settle();
    const auto& page = static_cast<EntityPage&>(window->showArea(window->areaNamed("customers")));
    EXPECT_EQ(page.table().records().idAt(page.table().currentIndex().row()), wanted);
}

TEST_F(MainWindowTest, ShowsEveryAreaInBothThemesWithoutAnEmptyPicture)
{
    addCustomer("A", "Alpha");
    open();
    const QString shots = folder.filePath("shots");
    ASSERT_TRUE(savePictures(*window, *workplace, shots).ok());
    for (int area = 0; area < window->areaCount(); ++area) {
        const QImage light(QStringLiteral("%1/%2-light.png").arg(shots, window->areaName(area)));
        const QImage dark(QStringLiteral("%1/%2-dark.png").arg(shots, window->areaName(area)));
        ASSERT_FALSE(light.isNull() || dark.isNull());
        EXPECT_GT(qGray(light.pixel(light.width() / 3, light.height() - 60)), 200) << window->areaName(area).toStdString();
        EXPECT_LT(qGray(dark.pixel(dark.width() / 3, dark.height() - 60)), 60) << window->areaName(area).toStdString();
    }
    Theme::apply(*qApp, ThemeMode::Light);
}

} // namespace
} // namespace kece
