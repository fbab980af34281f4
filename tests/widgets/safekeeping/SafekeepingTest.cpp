// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Desk.h"

#include "domain/entities/Contact.h"
#include "domain/entities/PrivacyRequest.h"
#include "services/backup/BackupFile.h"
#include "widgets/MainWindow.h"
#include "widgets/messages/MessageBar.h"

#include <QAction>
#include <QFile>
#include <QLabel>
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
        EXPECT_TRUE(QTest::qWaitFor([&] { return bar->text() != before && !bar->text().contains("being made"); }, 20000)) << name;
    }
};

TEST_F(Safekeeping, BacksUpFromTheMenuAndShowsWhen)
{
    MainWindow window(*workplace);
    settle();
    const auto* last = window.findChild<QLabel*>("lastBackup");
    ASSERT_TRUE(last);
    EXPECT_EQ(last->text(), "No backup yet");
    prompts.file = folder.filePath("a.kecebackup");
    trigger(window, "backUpNow");
    EXPECT_TRUE(BackupFile::isOne(prompts.file));
    EXPECT_TRUE(QTest::qWaitFor([&] { return last->text() == "Last backup 2026-11-20 14:05"; }, 20000)) << qPrintable(last->text());
}

TEST_F(Safekeeping, HandsOutAndErasesTheCurrentCustomer)
{
    addCustomer("KC-1", "鸢尾花圃卯");
    MainWindow window(*workplace);
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
    const auto blank = workplace->blank(privacyRequestSchema()).result();
    ASSERT_TRUE(blank.ok());
    EXPECT_FALSE(blank->record.as<PrivacyRequest>().dueOn.isValid()) << "the law names no number of days";
}

} // namespace
} // namespace kece
