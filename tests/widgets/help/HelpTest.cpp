// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/help/HelpDialogs.h"
#include "widgets/start/SingleInstance.h"

#include "support/Desk.h"
#include "widgets/MainWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

namespace kece {
namespace {

class Help : public Desk
{};

TEST_F(Help, SheetTellsEveryKeyOfTheMenusOnce)
{
    MainWindow window(*workplace);
    window.show();
    settle();
    QHash<QString, QStringList> uses;
    for (const ShortcutLine& line : shortcutsOf(window)) {
        EXPECT_FALSE(line.keys.isEmpty() || line.what.isEmpty() || line.where.isEmpty()) << qPrintable(line.what);
        EXPECT_FALSE(line.what.contains('&')) << qPrintable(line.what);
        uses[line.keys] << line.where + "/" + line.what;
    }
    for (const char* keys : {"Ctrl+K", "Ctrl+F", "F5", "Alt+1", "Ctrl+Shift+V", "Ctrl+Q", "F1", "Ctrl+S"})
        EXPECT_TRUE(uses.contains(QString::fromLatin1(keys))) << keys;
    ShortcutSheet sheet(window);
    auto* table = sheet.findChild<QTableWidget*>();
    sheet.findChild<QLineEdit*>()->setText("ctrl+k");
    int shown = 0;
    for (int row = 0; row < table->rowCount(); ++row)
        shown += table->isRowHidden(row) ? 0 : 1;
    EXPECT_EQ(shown, 1);
}

TEST_F(Help, AboutTellsWhoHelpsWhatIsNeededAndNothingOfCustomers)
{
    addCustomer("A1", "Secret customer");
    AboutDialog about(*workplace, nullptr);
    about.show();
    settle();
    const QString facts = about.diagnostics();
    for (const QString& part : {QString::fromLatin1(qVersion()), database->location(), QString::fromLatin1(kDefaultPack)})
        EXPECT_TRUE(facts.contains(part)) << qPrintable(part);
    EXPECT_FALSE(facts.contains("Secret"));
    for (auto* button : about.findChildren<QPushButton*>()) {
        if (button->text() == "Copy")
            button->click();
    }
    EXPECT_EQ(QApplication::clipboard()->text(), facts);
}

TEST(OneWindow, ComesForwardForWhoStartsAgainOnTheSameDatabase)
{
    const QTemporaryDir folder;
    SingleInstance first(folder.filePath("a.db"));
    EXPECT_FALSE(first.askOther()) << "nobody is there yet";
    first.listen();
    QSignalSpy wanted(&first, &SingleInstance::wanted);
    SingleInstance second(folder.filePath("x/../a.db"));
    EXPECT_TRUE(second.askOther()) << "the same file, written otherwise";
    ASSERT_TRUE(wanted.wait() || !wanted.isEmpty());
    SingleInstance other(folder.filePath("b.db"));
    EXPECT_FALSE(other.askOther()) << "another database has its own window";
}

} // namespace
} // namespace kece
