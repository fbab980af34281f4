// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/RecordForm.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/Visit.h"
#include "support/Desk.h"
#include "widgets/fields/FieldEditor.h"
#include "widgets/forms/FormDialog.h"
#include "widgets/models/fieldOf.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace kece {
namespace {

class RecordFormTest : public Desk
{
protected:
    static QLineEdit* lineOf(const RecordForm& form, const Field& field) { return form.editor(field)->findChild<QLineEdit*>(); }
};

TEST_F(RecordFormTest, NamesEveryFieldAndGivesItALabel)
{
    for (const EntitySchema* schema : catalogue()) {
        if (schema->isReadOnly)
            continue;
        RecordForm form(*workplace, *schema);
        QSet<QWidget*> buddies;
        for (const QLabel* label : form.findChildren<QLabel*>()) {
            if (label->buddy())
                buddies << label->buddy();
        }
        for (const Field& field : schema->fields) {
            if (field.isReadOnly)
                continue;
            auto* editor = form.findChild<FieldEditor*>(QString::fromLatin1(field.key));
            ASSERT_TRUE(editor) << schema->kind << '.' << field.key;
            EXPECT_TRUE(buddies.contains(editor)) << schema->kind << '.' << field.key;
            ASSERT_TRUE(editor->focusProxy()) << schema->kind << '.' << field.key;
            EXPECT_FALSE(editor->focusProxy()->accessibleName().isEmpty()) << schema->kind << '.' << field.key;
        }
    }
}

TEST_F(RecordFormTest, PassesEveryFieldWithTheTabKey)
{
    const qint64 customer = addCustomer("A", "Alpha");
    RecordForm form(*workplace, visitSchema());
    form.show();
    form.startNew({{QString::fromLatin1(fieldOf<&Visit::customer>(visitSchema()).key), {customer, "Alpha"}}});
    settle();
    form.activateWindow();
    form.editor(fieldOf<&Visit::customer>(visitSchema()))->setFocus();
    QStringList passed;
    for (int i = 0; i < 40; ++i) {
        QWidget* widget = form.focusWidget();
        while (widget && !qobject_cast<FieldEditor*>(widget))
            widget = widget->parentWidget();
        if (!widget || passed.contains(widget->objectName()))
            break;
        passed << widget->objectName();
        QTest::keyClick(form.focusWidget(), Qt::Key_Tab);
    }
    QStringList expected;
    for (const Field& field : visitSchema().fields)
        expected << QString::fromLatin1(field.key);
    EXPECT_EQ(passed, expected);
}

TEST_F(RecordFormTest, SavesWhatWasTyped)
{
    const qint64 customer = addCustomer("A", "Alpha");
    RecordForm form(*workplace, visitSchema());
    QSignalSpy saved(&form, &RecordForm::saved);
    form.startNew({{QString::fromLatin1(fieldOf<&Visit::customer>(visitSchema()).key), {customer, "Alpha"}}});
    settle();
    auto* summary = form.editor(fieldOf<&Visit::summary>(visitSchema()))->findChild<QPlainTextEdit*>();
    QTest::keyClicks(summary, "They want more");
    lineOf(form, fieldOf<&Visit::nextVisitOn>(visitSchema()))->setText("+14");
    form.save();
    settle();
    ASSERT_EQ(saved.size(), 1);
    const auto visits = all<Visit>(visitSchema());
    ASSERT_EQ(visits.size(), 1);
    EXPECT_EQ(visits[0].customer.value, customer);
    EXPECT_EQ(visits[0].visitedOn, QDate(2026, 11, 20));
    EXPECT_EQ(visits[0].nextVisitOn, QDate(2026, 12, 4));
    EXPECT_EQ(visits[0].summary, "They want more");
}

TEST_F(RecordFormTest, SaysAtTheFieldWhatIsMissing)
{
    RecordForm form(*workplace, customerSchema());
    QSignalSpy saved(&form, &RecordForm::saved);
    form.startNew();
    settle();
    form.save();
    settle();
    EXPECT_EQ(saved.size(), 0);
    EXPECT_EQ(form.editor(fieldOf<&Customer::code>(customerSchema()))->accessibleDescription(), "Customer code is required.");
    EXPECT_TRUE(all<Customer>(customerSchema()).isEmpty());
}

TEST_F(RecordFormTest, PutsARefusedSaveAtItsField)
{
    addCustomer("A", "Alpha");
    RecordForm form(*workplace, customerSchema());
    form.startNew();
    settle();
    lineOf(form, fieldOf<&Customer::code>(customerSchema()))->setText("A");
    lineOf(form, fieldOf<&Customer::name>(customerSchema()))->setText("Another");
    form.save();
    settle();
    EXPECT_FALSE(form.editor(fieldOf<&Customer::code>(customerSchema()))->accessibleDescription().isEmpty());
    EXPECT_EQ(all<Customer>(customerSchema()).size(), 1);
}

TEST_F(RecordFormTest, GoesOnWithADraftAfterACrash)
{
    const Field& name = fieldOf<&Customer::name>(customerSchema());
    {
        RecordForm form(*workplace, customerSchema());
        QSignalSpy kept(&form, &RecordForm::draftSaved);
        form.startNew();
        settle();
        QTest::keyClicks(lineOf(form, name), "Half a na");
        ASSERT_TRUE(kept.wait());
    }
    RecordForm form(*workplace, customerSchema());
    QSignalSpy restored(&form, &RecordForm::draftRestored);
    form.startNew();
    settle();
    EXPECT_EQ(restored.size(), 1);
    EXPECT_EQ(lineOf(form, name)->text(), "Half a na");
    EXPECT_FALSE(Draft::load("another.db", "customers", 0));
    form.discard();
    EXPECT_FALSE(Draft::load(database->location(), "customers", 0));
}

TEST_F(RecordFormTest, AsksOnceBeforeAChangedFormIsLeft)
{
    auto* dialog = new FormDialog(*workplace, customerSchema(), nullptr);
    dialog->show();
    dialog->startNew();
    settle();
    QTest::keyClicks(lineOf(dialog->form(), fieldOf<&Customer::name>(customerSchema())), "x");
    prompts.leave = Prompts::Leave::Stay;
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_EQ(prompts.asked.size(), 1);
    EXPECT_TRUE(dialog->isVisible());
    prompts.leave = Prompts::Leave::Discard;
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_EQ(prompts.asked.size(), 2);
    settle();
}

TEST_F(RecordFormTest, ClosesWithEscapeAndOnceItIsSaved)
{
    QPointer<FormDialog> dialog = new FormDialog(*workplace, customerSchema(), nullptr);
    dialog->show();
    dialog->startNew();
    settle();
    QTest::keyClick(dialog, Qt::Key_Escape);
    settle();
    EXPECT_FALSE(dialog && dialog->isVisible());
    EXPECT_TRUE(prompts.asked.isEmpty());

    dialog = new FormDialog(*workplace, customerSchema(), nullptr);
    dialog->show();
    dialog->startNew();
    settle();
    lineOf(dialog->form(), fieldOf<&Customer::code>(customerSchema()))->setText("A");
    lineOf(dialog->form(), fieldOf<&Customer::name>(customerSchema()))->setText("Alpha");
    QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
    settle();
    EXPECT_FALSE(dialog && dialog->isVisible());
    EXPECT_EQ(all<Customer>(customerSchema()).size(), 1);
}

TEST_F(RecordFormTest, KeepsWhatSomeoneElseSavedBesideItsOwnChanges)
{
    const qint64 id = addCustomer("A", "Alpha");
    RecordForm form(*workplace, customerSchema());
    form.edit(id);
    settle();
    lineOf(form, fieldOf<&Customer::region>(customerSchema()))->setText("North");
    EXPECT_EQ(form.changedFields(), QStringList("Region"));
    Record theirs = workplace->get(customerSchema(), id).result()->record;
    theirs.setValue(fieldOf<&Customer::name>(customerSchema()), "Alpha & Sons");
    ASSERT_TRUE(workplace->save(theirs).result().ok());
    form.save();
    settle();
    EXPECT_EQ(all<Customer>(customerSchema())[0].region, "North");
    EXPECT_EQ(all<Customer>(customerSchema())[0].name, "Alpha & Sons");
}

TEST_F(RecordFormTest, EditsWhatIsThere)
{
    const qint64 id = addCustomer("A", "Alpha");
    RecordForm form(*workplace, customerSchema());
    form.edit(id);
    settle();
    lineOf(form, fieldOf<&Customer::region>(customerSchema()))->setText("North");
    form.save();
    settle();
    EXPECT_EQ(all<Customer>(customerSchema())[0].region, "North");
}

} // namespace
} // namespace kece
