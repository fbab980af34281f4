// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Desk.h"

#include "domain/entities/Contact.h"
#include "domain/entities/PrivacyRequest.h"
#include "services/backup/BackupFile.h"
#include "services/privacy/PrivacyRequests.h"
#include "widgets/MainWindow.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/pages/Page.h"
#include "widgets/safekeeping/BackupDialog.h"
#include "widgets/safekeeping/DailyBackupsDialog.h"
#include "widgets/safekeeping/RestoreDialog.h"

#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

namespace kece {
namespace {

class Safekeeping : public Desk
{
protected:
    void trigger(MainWindow& window, const char* name)
    {
        auto* action = window.findChild<QAction*>(QString::fromLatin1(name));
        ASSERT_TRUE(action) << name;
        auto* bar = window.findChild<MessageBar*>();
        const QString before = bar->text();
        action->trigger();
        EXPECT_TRUE(QTest::qWaitFor([&] { return bar->text() != before; }, 20000)) << name;
    }
    /// Of the page shown last.
    void triggerLast(MainWindow& window, const char* name)
    {
        auto* bar = window.findChild<MessageBar*>();
        const QString before = bar->text();
        window.findChildren<QAction*>(QString::fromLatin1(name)).last()->trigger();
        EXPECT_TRUE(QTest::qWaitFor([&] { return bar->text() != before; }, 20000)) << name;
    }
    template<class Dialog>
    Dialog* open(MainWindow& window, const char* name)
    {
        window.findChild<QAction*>(QString::fromLatin1(name))->trigger();
        return window.findChild<Dialog*>();
    }
    static void type(QDialog& dialog, const char* name, const QString& text)
    {
        dialog.findChild<QLineEdit*>(QString::fromLatin1(name))->setText(text);
    }
    static void carryOut(QDialog& dialog) { dialog.findChild<QPushButton*>("carryOut")->click(); }
    static std::string messageOf(QDialog& dialog) { return dialog.findChild<MessageBar*>()->text().toStdString(); }
};

TEST_F(Safekeeping, BacksUpFromTheMenuAndShowsWhen)
{
    MainWindow window(*workplace);
    settle();
    const auto* last = window.findChild<QLabel*>("lastBackup");
    ASSERT_TRUE(last);
    EXPECT_EQ(last->text(), "No backup yet");
    auto* backup = open<BackupDialog>(window, "backUpNow");
    const QString file = folder.filePath("a.kecebackup");
    type(*backup, "backupFile", file);
    carryOut(*backup);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window.findChild<BackupDialog*>(); }, 20000)) << messageOf(*backup);
    EXPECT_TRUE(BackupFile::isOne(file));
    EXPECT_TRUE(QTest::qWaitFor([&] { return last->text() == "Last backup 2026-11-20 14:05"; }, 20000)) << qPrintable(last->text());
}

TEST_F(Safekeeping, EncryptsOnlyWithAPassphraseTypedTwiceAndRestoresWithIt)
{
    addCustomer("KC-1", "鸢尾花圃卯");
    MainWindow window(*workplace);
    settle();
    auto* backup = open<BackupDialog>(window, "backUpNow");
    const QString file = folder.filePath("a.kecebackup");
    type(*backup, "backupFile", file);
    backup->findChild<QCheckBox*>("encrypt")->setChecked(true);
    type(*backup, "passphrase", "short");
    type(*backup, "passphraseAgain", "short");
    carryOut(*backup);
    EXPECT_TRUE(messageOf(*backup).find("at least 8") != std::string::npos);
    type(*backup, "passphrase", "open sesame");
    carryOut(*backup);
    EXPECT_TRUE(messageOf(*backup).find("differ") != std::string::npos);
    type(*backup, "passphraseAgain", "open sesame");
    carryOut(*backup);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(file) && !window.findChild<BackupDialog*>(); }, 20000)) << messageOf(*backup);

    auto* restore = open<RestoreDialog>(window, "restoreBackup");
    EXPECT_FALSE(restore->findChild<QPushButton*>("carryOut")->isEnabled());
    type(*restore, "restoreFile", file);
    EXPECT_TRUE(restore->findChild<QLabel*>("backupFacts")->text().contains("2026-11-20"));
    type(*restore, "restoreTarget", folder.filePath("new.db"));
    type(*restore, "passphrase", "open barley");
    carryOut(*restore);
    EXPECT_TRUE(QTest::qWaitFor([&] { return messageOf(*restore).find("not the passphrase") != std::string::npos; }, 20000));
    EXPECT_FALSE(QFile::exists(folder.filePath("new.db")));
    type(*restore, "passphrase", "open sesame");
    carryOut(*restore);
    EXPECT_TRUE(QTest::qWaitFor([&] { return messageOf(*restore).find("found good") != std::string::npos; }, 20000)) << messageOf(*restore);
    EXPECT_TRUE(opener.open(folder.filePath("new.db")).ok());
    EXPECT_EQ(all<Customer>(customerSchema()).size(), 1) << "the open database stays as it is";
}

TEST_F(Safekeeping, PlansTheDailyBackupsAndKeepsTheirPassphrase)
{
    MainWindow window(*workplace);
    settle();
    auto* daily = open<DailyBackupsDialog>(window, "dailyBackups");
    settle();
    type(*daily, "backupFolder", folder.filePath("none"));
    carryOut(*daily);
    EXPECT_TRUE(QTest::qWaitFor([&] { return messageOf(*daily).find("none") != std::string::npos; }, 20000));
    type(*daily, "backupFolder", folder.path());
    daily->findChild<QSpinBox*>("keepDays")->setValue(3);
    daily->findChild<QCheckBox*>("encrypt")->setChecked(true);
    type(*daily, "passphrase", "open sesame");
    type(*daily, "passphraseAgain", "open sesame");
    carryOut(*daily);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window.findChild<DailyBackupsDialog*>(); }, 20000));
    const auto planned = [&] { return *database->read<BackupPlan>([](Store& store) { return backupPlan(store); }).result(); };
    const BackupPlan plan = planned();
    EXPECT_EQ(plan.folder, folder.path());
    EXPECT_EQ(plan.days, 3);
    ASSERT_TRUE(plan.lock);

    auto* again = open<DailyBackupsDialog>(window, "dailyBackups");
    settle();
    again->findChild<QSpinBox*>("keepDays")->setValue(4);
    carryOut(*again);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window.findChild<DailyBackupsDialog*>(); }, 20000));
    EXPECT_EQ(planned().days, 4);
    EXPECT_EQ(planned().lock->publicKey, plan.lock->publicKey);
}

TEST_F(Safekeeping, HandsOutAndErasesTheCurrentCustomer)
{
    addCustomer("KC-1", "鸢尾花圃卯");
    MainWindow window(*workplace);
    window.showArea(window.areaNamed("customers"));
    settle();
    prompts.file = folder.filePath("p.json");
    trigger(window, "exportPerson");
    QFile file(prompts.file);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("鸢尾花圃卯"));
    prompts.file = folder.filePath("p.pdf");
    trigger(window, "exportPerson");
    EXPECT_TRUE(QFile::exists(prompts.file));
    prompts.text = QStringLiteral("request 7");
    trigger(window, "erasePerson");
    EXPECT_FALSE(all<Customer>(customerSchema())[0].name.contains("鸢尾"));
}

TEST_F(Safekeeping, ErasesTheContactOfTheRequestAtHandAndAnswersIt)
{
    PrivacyRequest request;
    request.customer.value = addCustomer("KC-1", "海天软件");
    Contact contact;
    contact.customer = request.customer;
    contact.name = "濮阳鹭汀";
    request.contact.value = add(contactSchema(), contact);
    request.kind = "erase";
    request.receivedOn = QDate(2026, 11, 2);
    request.outcome = "open";
    add(privacyRequestSchema(), request);
    MainWindow window(*workplace);
    auto& page = window.showArea(window.areaNamed("privacy"));
    settle();
    prompts.text = QStringLiteral("request 8");
    ASSERT_TRUE(page.currentCustomer(&prompts.file));
    triggerLast(window, "erasePerson");
    EXPECT_FALSE(all<Contact>(contactSchema())[0].name.contains("鹭"));
    EXPECT_EQ(all<Customer>(customerSchema())[0].name, "海天软件");
    EXPECT_EQ(all<PrivacyRequest>(privacyRequestSchema())[0].outcome, "done");
}

TEST_F(Safekeeping, ARefusedRequestNeedsItsReason)
{
    PrivacyRequest request;
    request.customer.value = addCustomer("KC-1", "A");
    request.kind = "copy";
    request.receivedOn = QDate(2026, 11, 2);
    request.outcome = "refused";
    request.doneOn = QDate(2026, 11, 3);
    const auto refused = workplace->save(Record::of(privacyRequestSchema(), request)).result();
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().field, "refused_reason");
    request.refusedReason = "not ours";
    EXPECT_TRUE(workplace->save(Record::of(privacyRequestSchema(), request)).result().ok());
    EXPECT_EQ(all<PrivacyRequest>(privacyRequestSchema())[0].dueOn, QDate(2026, 11, 23)) << "15 working days";
    ASSERT_TRUE(database->write<void>([this](Store& store) { return setPrivacyDays(store, session, 0); }).result().ok());
    request.outcome = "open";
    EXPECT_TRUE(workplace->save(Record::of(privacyRequestSchema(), request)).result().ok());
    const auto requests = all<PrivacyRequest>(privacyRequestSchema());
    EXPECT_EQ(std::count_if(requests.begin(), requests.end(), [](const PrivacyRequest& each) { return each.dueOn.isValid(); }), 1);
}

} // namespace
} // namespace kece
