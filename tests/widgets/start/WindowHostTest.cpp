// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/WindowHost.h"

#include "domain/entities/Visit.h"
#include "support/Desk.h"
#include "widgets/fields/FieldEditor.h"
#include "widgets/models/fieldOf.h"

#include <QAction>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTest>

namespace kece {
namespace {

class WindowHostTest : public Desk
{
protected:
    WindowHostTest() { QSettings().clear(); }
    ~WindowHostTest() override
    {
        installLanguage("en");
        Theme::apply(*qApp, ThemeMode::Light);
    }

    static void choose(MainWindow& window, const QString& text)
    {
        for (auto* action : window.findChildren<QAction*>()) {
            if (action->text() == text) {
                action->trigger();
                return;
            }
        }
        FAIL() << text.toStdString();
    }

    static QPlainTextEdit* summaryIn(MainWindow& window)
    {
        auto* form = window.findChild<FormDialog*>();
        return form ? form->form().editor(fieldOf<&Visit::summary>(visitSchema()))->findChild<QPlainTextEdit*>() : nullptr;
    }
};

TEST_F(WindowHostTest, SpeaksTheOtherLanguageAtOnceAndKeepsWhatIsTypedAndAsked)
{
    addCustomer("A", "Alpha");
    const qint64 beta = addCustomer("B", "Beta");
    WindowHost host(*workplace, Preferences());
    host.open();
    settle();
    auto& list = static_cast<EntityPage&>(host.window().showArea(host.window().areaNamed("customers")));
    list.showRecord(beta);
    settle();
    host.window().createRecord(visitSchema());
    settle();
    ASSERT_TRUE(summaryIn(host.window()));
    QTest::keyClicks(summaryIn(host.window()), "Half a sen");
    ASSERT_TRUE(host.window().menuBar()->actions().first()->text().contains("File"));

    choose(host.window(), QString::fromUtf8("中文"));
    settle();
    settle();
    EXPECT_EQ(host.window().menuBar()->actions().first()->text().left(2), QString::fromUtf8("文件"));
    ASSERT_TRUE(summaryIn(host.window()));
    EXPECT_EQ(summaryIn(host.window())->toPlainText(), "Half a sen");
    EXPECT_EQ(static_cast<EntityPage&>(host.window().showArea(host.window().areaNamed("customers"))).state().current, beta);
    EXPECT_EQ(Preferences::load().language, "zh");

    choose(host.window(), "English");
    settle();
    settle();
    EXPECT_TRUE(host.window().menuBar()->actions().first()->text().contains("File"));
    EXPECT_EQ(summaryIn(host.window())->toPlainText(), "Half a sen");
}

TEST_F(WindowHostTest, PutsOnTheOtherThemeWithoutANewWindow)
{
    WindowHost host(*workplace, Preferences());
    host.open();
    settle();
    const MainWindow* before = &host.window();
    choose(host.window(), "Dark");
    settle();
    EXPECT_EQ(&host.window(), before);
    EXPECT_TRUE(Theme::isDark());
}

} // namespace
} // namespace kece
