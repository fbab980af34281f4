// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/AuditStore.h"
#include "support/Desk.h"
#include "widgets/fields/FieldEditor.h"
#include "widgets/forms/FormDialog.h"
#include "widgets/forms/MergeDialog.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/models/fieldOf.h"
#include "widgets/pages/EntityPage.h"
#include "widgets/pages/RecordTable.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

namespace kece {
namespace {

/// A second desk, with a connection of its own to the same file.
class TwoDesks : public Desk
{
protected:
    TwoDesks()
    {
        QSettings().clear();
        SqlDatabaseOpener opener;
        auto opened = opener.open(folder.filePath("test.db"));
        EXPECT_TRUE(opened.ok());
        otherDatabase = *std::move(opened);
        Session theirs = session;
        theirs.login = "lin";
        other = std::make_unique<Workplace>(*otherDatabase, theirs, prompts);
    }

    ~TwoDesks() override
    {
        for (FormDialog* form : forms)
            delete form;
        Draft::remove(database->location(), "customers", 1);
    }

    Record load(qint64 id) { return other->get(customerSchema(), id).result()->record; }

    /// Lin saves, and this desk has heard of it.
    void linSaves(qint64 id, const QString& key, const QString& value)
    {
        QSignalSpy heard(workplace.get(), &Workplace::changedElsewhere);
        Record record = load(id);
        const Record original = record;
        record.setValue(key, value);
        const auto outcome = other->saveEdit(original, record).result();
        ASSERT_TRUE(outcome.ok() && outcome->isSaved);
        ASSERT_TRUE(!heard.isEmpty() || heard.wait(20000));
        settle();
    }

    FormDialog* openForm(qint64 id)
    {
        auto* dialog = new FormDialog(*workplace, customerSchema(), nullptr);
        forms << dialog;
        dialog->show();
        dialog->edit(id);
        settle();
        return dialog;
    }

    static QLineEdit* line(const FormDialog& dialog, const char* key)
    {
        return dialog.form().editor(*customerSchema().field(QString::fromLatin1(key)))->findChild<QLineEdit*>();
    }

    static void type(const FormDialog& dialog, const char* key, const QString& text)
    {
        line(dialog, key)->selectAll();
        QTest::keyClicks(line(dialog, key), text);
    }

    static void press(QWidget& window, const QString& text)
    {
        for (QPushButton* button : window.findChildren<QPushButton*>()) {
            if (button->text() == text && button->isVisible()) {
                button->click();
                return;
            }
        }
        FAIL() << "no button " << qPrintable(text);
    }

    /// The newest question about two edits; nullptr if there is none.
    static MergeDialog* questionOf(const FormDialog& form)
    {
        const auto dialogs = form.findChildren<MergeDialog*>();
        return dialogs.isEmpty() ? nullptr : dialogs.last();
    }

    QVector<QPointer<FormDialog>> forms;
    std::unique_ptr<Database> otherDatabase;
    std::unique_ptr<Workplace> other;
};

TEST_F(TwoDesks, DifferentFieldsMergeByThemselves)
{
    const qint64 id = addCustomer("A", "Alpha");
    auto* form = openForm(id);
    type(*form, "industry", "Steel");
    linSaves(id, "address", "1 South Road");
    EXPECT_EQ(line(*form, "industry")->text(), "Steel") << "what is being typed stays";
    auto* bar = form->findChild<MessageBar*>();
    EXPECT_EQ(bar->text(), "Changed by lin: Address \u2014 \u2192 1 South Road");
    form->form().save();
    settle();
    EXPECT_EQ(load(id).as<Customer>().industry, "Steel");
    EXPECT_EQ(load(id).as<Customer>().address, "1 South Road");
    AuditFilter filter;
    filter.kind = "customers";
    filter.recordId = id;
    EXPECT_EQ(workplace->read<QVector<AuditEntry>>([filter](Store& s) { return s.audit().entries(filter, 0, 9); }).result()->size(), 3);
}

TEST_F(TwoDesks, TheSameFieldAsksAndNothingTypedIsLost)
{
    const qint64 id = addCustomer("A", "Alpha");
    auto* form = openForm(id);
    type(*form, "name", "Alpha of mine");
    type(*form, "phone", "02361234567");
    linSaves(id, "name", "Alpha of theirs");
    form->form().save();
    settle();
    auto* merge = questionOf(*form);
    ASSERT_TRUE(merge);
    const auto choices = merge->findChildren<QRadioButton*>();
    ASSERT_EQ(choices.size(), 2);
    EXPECT_TRUE(choices[0]->accessibleName().contains("lin")) << qPrintable(choices[0]->accessibleName());
    EXPECT_TRUE(choices[0]->accessibleName().contains("Alpha of theirs"));
    EXPECT_TRUE(choices[1]->accessibleName().contains("Alpha of mine"));
    merge->reject();
    settle();
    EXPECT_EQ(line(*form, "name")->text(), "Alpha of mine");
    EXPECT_EQ(load(id).as<Customer>().name, "Alpha of theirs");

    form->form().save();
    settle();
    merge = questionOf(*form);
    ASSERT_TRUE(merge);
    press(*merge, "All &mine");
    press(*merge, "Save");
    settle();
    EXPECT_EQ(load(id).as<Customer>().name, "Alpha of mine");
    EXPECT_FALSE(load(id).as<Customer>().phone.isEmpty());
}

TEST_F(TwoDesks, TheConflictIsDecidedByKeyboard)
{
    const qint64 id = addCustomer("A", "Alpha");
    auto* form = openForm(id);
    type(*form, "name", "Mine");
    type(*form, "industry", "Steel");
    linSaves(id, "name", "Theirs");
    linSaves(id, "industry", "Glass");
    form->form().save();
    settle();
    auto* merge = questionOf(*form);
    ASSERT_TRUE(merge);
    merge->activateWindow();
    const auto choices = merge->findChildren<QRadioButton*>();
    ASSERT_EQ(choices.size(), 4);
    auto* done = merge->findChildren<QPushButton*>().first();
    for (QPushButton* button : merge->findChildren<QPushButton*>()) {
        if (button->text() == "Save")
            done = button;
    }
    EXPECT_FALSE(done->isEnabled()) << "nothing is decided for anybody";
    EXPECT_EQ(merge->focusWidget(), choices[0]);
    QTest::keyClick(merge->focusWidget(), Qt::Key_Space);
    QTest::keyClick(merge->focusWidget(), Qt::Key_Right);
    EXPECT_TRUE(choices[1]->isChecked());
    QTest::keyClick(merge->focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(merge->focusWidget(), choices[2]);
    QTest::keyClick(merge->focusWidget(), Qt::Key_Space);
    EXPECT_TRUE(done->isEnabled());
    QTest::keyClick(merge, Qt::Key_Return);
    settle();
    EXPECT_EQ(load(id).as<Customer>().name, "Mine");
    EXPECT_EQ(load(id).as<Customer>().industry, "Glass");
}

TEST_F(TwoDesks, AFormTakesOverWhatOthersSavedBeforeItIsSaved)
{
    const qint64 id = addCustomer("A", "Alpha");
    auto* form = openForm(id);
    type(*form, "industry", "Steel");
    linSaves(id, "address", "1 South Road");
    press(*form, "Merge");
    settle();
    EXPECT_EQ(line(*form, "address")->text(), "1 South Road");
    EXPECT_EQ(line(*form, "industry")->text(), "Steel");
    EXPECT_TRUE(form->form().isChanged());
    EXPECT_EQ(form->form().loaded().record.stored().rowVersion, 2);
    form->form().discard();
}

TEST_F(TwoDesks, AFormInWhichNothingWasTypedFollowsQuietly)
{
    const qint64 id = addCustomer("A", "Alpha");
    auto* form = openForm(id);
    linSaves(id, "address", "1 South Road");
    EXPECT_EQ(line(*form, "address")->text(), "1 South Road");
    EXPECT_FALSE(form->form().isChanged());
}

TEST_F(TwoDesks, ARecordMadeVoidMeanwhileSaysWhoAndWhyAndKeepsWhatWasTyped)
{
    const qint64 id = addCustomer("A", "Alpha");
    auto* form = openForm(id);
    type(*form, "industry", "Steel");
    QSignalSpy heard(workplace.get(), &Workplace::changedElsewhere);
    ASSERT_TRUE(other->voidRecords(customerSchema(), {{id, 1}}, "entered twice").result().ok());
    ASSERT_TRUE(!heard.isEmpty() || heard.wait(20000));
    settle();
    auto* bar = form->findChild<MessageBar*>();
    EXPECT_TRUE(bar->text().contains("lin made this record void")) << qPrintable(bar->text());
    EXPECT_TRUE(bar->text().contains("entered twice"));
    form->form().save();
    settle();
    EXPECT_TRUE(bar->text().startsWith("Not saved")) << qPrintable(bar->text());
    EXPECT_EQ(line(*form, "industry")->text(), "Steel");
    form->form().discard();
}

TEST_F(TwoDesks, ADraftFromBeforeTheirChangeKeepsWhatWasTypedAndShowsWhatIsNew)
{
    const qint64 id = addCustomer("A", "Alpha");
    {
        auto* form = openForm(id);
        QSignalSpy kept(&form->form(), &RecordForm::draftSaved);
        type(*form, "name", "Half typed");
        ASSERT_TRUE(kept.wait());
        delete form; // as a crash would leave it
    }
    linSaves(id, "name", "Alpha of theirs");
    linSaves(id, "address", "1 South Road");
    auto* form = openForm(id);
    EXPECT_EQ(line(*form, "name")->text(), "Half typed");
    EXPECT_EQ(line(*form, "address")->text(), "1 South Road");
    EXPECT_TRUE(form->form().editor(*customerSchema().field(u"name"))->accessibleDescription().contains("Alpha of theirs"));
    form->form().discard();
}

TEST_F(TwoDesks, AListFollowsWithoutLosingSelectionOrPlace)
{
    qint64 ids[40];
    for (int i = 0; i < 40; ++i)
        ids[i] = addCustomer(QStringLiteral("K%1").arg(i, 3, 10, QChar('0')), QStringLiteral("Customer %1").arg(i));
    EntityPage page(*workplace, customerSchema());
    QAbstractItemModelTester tester(&page.table().records(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    page.resize(900, 420);
    page.show();
    settle();
    page.table().sortByColumn(0, Qt::AscendingOrder);
    settle();
    auto* table = &page.table();
    table->selectRow(20);
    table->selectionModel()->select(table->model()->index(22, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table->verticalScrollBar()->setValue(15);
    linSaves(ids[21], "name", "Renamed");
    linSaves(ids[3], "code", "K039b");
    EXPECT_EQ(table->records().index(20, 1).data().toString(), "Renamed");
    EXPECT_EQ(table->selectedIds(), (std::vector<qint64>{ids[20], ids[22]}));
    EXPECT_EQ(table->records().idAt(table->currentIndex().row()), ids[20]);
    EXPECT_EQ(table->records().idAt(table->verticalScrollBar()->value()), ids[15]) << "the row at the top stays at the top";
}

} // namespace
} // namespace kece
