// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Desk.h"

#include "domain/entities/AuditEntry.h"
#include "domain/entities/Visit.h"
#include "services/access/Accounts.h"
#include "services/access/FrontDoor.h"
#include "storage/AuditStore.h"
#include "widgets/MainWindow.h"
#include "widgets/access/IdleLock.h"
#include "widgets/forms/FormDialog.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/pages/DetailPane.h"
#include "widgets/pages/DetailTab.h"
#include "widgets/pages/EntityPage.h"
#include "widgets/pages/RecordTable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QThreadPool>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace kece;

namespace {

const QString kPassword = QStringLiteral("correct horse battery");
const PasswordCost kCheap{1, size_t(8) << 10};

/// The window as somebody with a role sees it.
class AccessWindow : public Desk
{
protected:
    AccessWindow()
    {
        addCustomer("C1", "别人的客户");
        EXPECT_TRUE(setPassword(*database, adminSession(), "admin", kPassword, kCheap).ok());
    }
    Session adminSession() const { return session; }

    void signInAs(const QString& role)
    {
        EXPECT_TRUE(addAccount(*database, adminSession(), {role, {}, role, {}, kPassword}, kCheap).ok());
        Customer own;
        own.code = "C2";
        own.name = "自己的客户";
        own.mobile = "13812345678";
        own.owner.value = database
                              ->read<qint64>([role](Store& store) -> Result<qint64> {
                                  KECE_TRY(const RecordRow row, store.records().byCode(userSchema(), role));
                                  return row.record.id();
                              })
                              .result()
                              .value();
        add(customerSchema(), own);
        SqlDatabaseOpener opener;
        auto door = FrontDoor::open(opener, session, folder.filePath("test.db"));
        ASSERT_TRUE(door.ok());
        auto signedIn = door->enter(role, kPassword);
        ASSERT_TRUE(signedIn.ok());
        in = std::make_unique<SignedIn>(*std::move(signedIn));
        theirs = std::make_unique<Workplace>(*in->database, in->session, prompts);
    }

    std::unique_ptr<SignedIn> in;
    std::unique_ptr<Workplace> theirs;
};

QStringList visibleActions(const QWidget& widget)
{
    QStringList names;
    for (const QAction* action : widget.findChild<QToolBar*>()->actions())
        if (action->isVisible() && !action->text().isEmpty())
            names << action->text();
    return names;
}

} // namespace

TEST_F(AccessWindow, ShowsNoTabMenuOrButtonThatIsNotOnesOwn)
{
    signInAs("sales");
    MainWindow window(*theirs);
    window.showArea(window.areaNamed("customers"));
    window.show();
    kece::settle(*theirs);
    auto* tabs = window.findChild<QTabWidget*>("areas");
    ASSERT_TRUE(tabs);
    EXPECT_TRUE(tabs->isTabVisible(0));
    for (int area = 0; area < window.areaCount(); ++area) {
        const bool isForOthers = QStringList{"tiering", "privacy", "trail"}.contains(window.areaName(area));
        EXPECT_EQ(tabs->isTabVisible(area), !isForOthers) << window.areaName(area).toStdString();
    }
    for (const QAction* menu : window.menuBar()->actions())
        for (const QAction* action : menu->menu()->actions())
            EXPECT_FALSE(action->text().contains("Accounts and roles")) << action->text().toStdString();
    const auto* page = window.findChild<EntityPage*>();
    ASSERT_TRUE(page);
    EXPECT_TRUE(visibleActions(*page).contains("New"));
    EXPECT_FALSE(visibleActions(*page).contains("Void"));
    EXPECT_EQ(page->table().model()->rowCount(), 1);
}

/// What somebody may not see is not asked for either: no message, and no refusal in the trail, for looking at one's own customer.
TEST_F(AccessWindow, LooksAtACustomerWithoutARefusal)
{
    signInAs("sales");
    EntityPage page(*theirs, customerSchema());
    page.resize(1400, 800);
    page.show();
    kece::settle(*theirs);
    page.table().selectRow(0);
    kece::settle(*theirs);
    auto* parts = page.findChild<DetailPane*>()->findChild<QTabBar*>();
    ASSERT_TRUE(parts);
    for (int part = 0; part < parts->count(); ++part) {
        parts->setCurrentIndex(part);
        kece::settle(*theirs);
    }
    EXPECT_FALSE(page.findChild<MessageBar*>()->isVisible());
    const auto trail = all<AuditEntry>(auditEntrySchema());
    EXPECT_TRUE(std::none_of(trail.begin(), trail.end(), [](const AuditEntry& entry) { return entry.action == AuditAction::kRefuse; }));
}

TEST_F(AccessWindow, MasksNumbersInTheListAndOnTheClipboard)
{
    signInAs("sales");
    EntityPage page(*theirs, customerSchema());
    page.resize(1400, 600);
    page.show();
    kece::settle(*theirs);
    page.table().records().setColumns({customerSchema().field(u"name"), customerSchema().field(u"mobile")});
    kece::settle(*theirs);
    EXPECT_EQ(page.table().model()->index(0, 1).data().toString(), "138****5678");
    page.table().selectAll();
    page.table().copySelection();
    kece::settle(*theirs);
    EXPECT_FALSE(QGuiApplication::clipboard()->text().contains("13812345678"));
}

TEST_F(AccessWindow, ShowsANumberInClearByAClickThatTheTrailKeeps)
{
    signInAs("sales");
    const auto row = in->database->read<RecordRow>([](Store& store) { return store.records().byCode(customerSchema(), "C2"); }).result();
    ASSERT_TRUE(row.ok());
    SheetTab tab(*theirs);
    tab.showRecord(*row);
    const auto shows = [&](const QString& text) {
        const auto labels = tab.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == text; });
    };
    EXPECT_TRUE(shows("138****5678"));
    auto* button = tab.findChild<QToolButton*>();
    ASSERT_TRUE(button);
    button->click();
    kece::settle(*theirs);
    EXPECT_TRUE(shows("13812345678"));
    const auto looks
        = database->read<QVector<AuditEntry>>([](Store& store) { return store.audit().entries({.action = AuditAction::kReveal}, 0, 10); }).result();
    ASSERT_EQ(looks->size(), 1);
    EXPECT_EQ(looks->first().actor, "sales");
}

TEST_F(AccessWindow, IsCoveredAndKeepsWhatIsTyped)
{
    signInAs("sales");
    MainWindow window(*theirs);
    window.show();
    kece::settle(*theirs);
    window.createRecord(visitSchema());
    kece::settle(*theirs);
    auto* form = window.findChild<FormDialog*>();
    ASSERT_TRUE(form);
    auto* summary = form->findChild<QWidget*>("summary");
    ASSERT_TRUE(summary);

    auto* lock = window.findChild<IdleLock*>();
    ASSERT_TRUE(lock);
    lock->lock();
    QApplication::processEvents();
    EXPECT_TRUE(lock->isLocked());
    EXPECT_FALSE(form->isVisible());
    auto* cover = window.findChild<QWidget*>("idleLock");
    ASSERT_TRUE(cover);
    EXPECT_EQ(cover->geometry(), window.rect());
    auto* password = cover->findChild<QLineEdit*>();
    const auto unlock = [&](const QString& text) {
        password->setText(text);
        QTest::keyClick(password, Qt::Key_Return);
        QThreadPool::globalInstance()->waitForDone();
        QApplication::processEvents();
        QApplication::processEvents();
    };
    unlock("wrong");
    EXPECT_TRUE(lock->isLocked());
    unlock(kPassword);
    EXPECT_FALSE(lock->isLocked());
    EXPECT_TRUE(form->isVisible());
}
