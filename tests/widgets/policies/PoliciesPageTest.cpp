// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/policies/PoliciesPage.h"

#include "services/policies/AdoptPolicy.h"
#include "support/Desk.h"
#include "widgets/policies/OutlineModel.h"
#include "widgets/policies/PackEditor.h"
#include "widgets/policies/PolicyDialogs.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

namespace kece {
namespace {

class Policies : public Desk
{
protected:
    void show(PoliciesPage& page, const QString& id)
    {
        page.resize(1300, 700);
        page.choose(id);
        page.show();
        settle();
    }
    static void press(QWidget& in, const QString& text)
    {
        for (auto* button : in.findChildren<QAbstractButton*>()) {
            if (button->text().startsWith(text))
                return button->click();
        }
        FAIL() << "no button " << text.toStdString();
    }
    PackVersion inForce(const QString& section)
    {
        return *database->read<PackVersion>([&](Store& store) { return packInForce(store, section, session.today()); }).result();
    }
};

TEST_F(Policies, AreReadArticleByArticleThoseInForceFirst)
{
    PoliciesPage page(*workplace);
    auto* model = page.findChild<OutlineModel*>();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    page.resize(1300, 700);
    page.show();
    settle();
    auto* list = page.findChild<QListWidget*>();
    EXPECT_GE(list->count(), 20);
    EXPECT_TRUE(list->item(0)->text().contains("In force"));
    EXPECT_FALSE(list->item(list->count() - 1)->text().contains("In force"));
    ASSERT_GT(model->rowCount(), 10);
    EXPECT_EQ(model->line(0).level, 0);
}

TEST_F(Policies, BlanksAreFilledAsANewVersionAndAWrongValueIsSaidAtItsField)
{
    PoliciesPage page(*workplace);
    show(page, "prosthetics");
    press(page, "Fill the blanks");
    auto* dialog = page.findChild<BlanksDialog*>();
    ASSERT_NE(dialog, nullptr);
    const auto lines = dialog->findChildren<QLineEdit*>();
    ASSERT_GE(lines.size(), 4);
    auto* beds = dialog->findChild<QLineEdit*>("vip_beds_min");
    ASSERT_NE(beds, nullptr);
    QSignalSpy filled(dialog, &BlanksDialog::filled);
    beds->setText("many");
    press(*dialog, "Save as a new version");
    settle();
    EXPECT_EQ(filled.size(), 0);
    beds->setText("500");
    press(*dialog, "Save as a new version");
    settle();
    ASSERT_EQ(filled.size(), 1);
    const auto changed = database->read<PackVersion>([](Store& store) { return findPack(store, "prosthetics"); }).result();
    EXPECT_EQ(changed->pack.values.value("vip_beds_min").number, "500");
    EXPECT_NE(changed->version, 0) << "the company's own now";
}

TEST_F(Policies, ArePutInForceBySectionFromADay)
{
    PoliciesPage page(*workplace);
    show(page, "logistics");
    press(page, "Put in force");
    settle();
    auto* dialog = page.findChild<AdoptDialog*>();
    ASSERT_NE(dialog, nullptr);
    auto* section = dialog->findChild<QComboBox*>();
    section->setCurrentIndex(section->findData("complaints"));
    press(*dialog, "Put in force");
    settle();
    EXPECT_EQ(inForce("complaints").pack.id, "logistics");
    EXPECT_EQ(inForce("complaints").from, session.today());
    EXPECT_EQ(inForce("tiering").pack.id, kDefaultPack) << "only that section";
}

TEST_F(Policies, AreComparedArticleByArticle)
{
    PoliciesPage page(*workplace);
    show(page, "abc");
    QMenu* others = nullptr;
    for (auto* button : page.findChildren<QToolButton*>()) {
        if (button->menu())
            others = button->menu();
    }
    ASSERT_NE(others, nullptr);
    ASSERT_GE(others->actions().size(), 20);
    others->actions().first()->trigger();
    auto* dialog = page.findChild<DifferencesDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_GT(dialog->findChild<QTableWidget*>()->rowCount(), 0);
}

TEST_F(Policies, TextIsCheckedWhileItIsWritten)
{
    const auto shipped = database->read<PackVersion>([](Store& store) { return findPack(store, "four-tiers"); }).result();
    QPointer<PackEditor> editor = new PackEditor(*workplace, shipped->pack.text, 1, nullptr);
    editor->show();
    auto* text = editor->findChild<QPlainTextEdit*>();
    auto* mistakes = editor->findChild<QListWidget*>();
    QPushButton* adopt = nullptr;
    for (auto* button : editor->findChildren<QPushButton*>()) {
        if (button->text().startsWith("Put in force"))
            adopt = button;
    }
    ASSERT_NE(adopt, nullptr);
    EXPECT_TRUE(adopt->isEnabled());
    EXPECT_TRUE(text->extraSelections().isEmpty());

    QString wrong = shipped->pack.text;
    wrong.replace("amount_12m", "amuont_12m");
    ASSERT_NE(wrong, shipped->pack.text);
    text->setPlainText(wrong);
    ASSERT_TRUE(QTest::qWaitFor([&] { return mistakes->count() > 0; }));
    EXPECT_TRUE(mistakes->item(0)->text().contains("amount_12m")) << "what was meant";
    EXPECT_FALSE(adopt->isEnabled());
    ASSERT_FALSE(text->extraSelections().isEmpty());
    EXPECT_EQ(text->extraSelections().first().cursor.selectedText(), "amuont_12m");

    // Written anew it is the company's own, under its own version.
    QString own = shipped->pack.text;
    own.replace("version = \"1\"", "version = \"1-ours\"");
    text->setPlainText(own);
    ASSERT_TRUE(QTest::qWaitFor([&] { return adopt->isEnabled(); }));
    adopt->click();
    auto* dialog = editor->findChild<AdoptDialog*>();
    ASSERT_NE(dialog, nullptr);
    press(*dialog, "Put in force");
    settle();
    EXPECT_EQ(inForce("tiering").pack.version, "1-ours");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(editor.isNull()) << "done with";
}

TEST_F(Policies, TextThatWasChangedIsNotLostInSilence)
{
    QPointer<PackEditor> editor = new PackEditor(*workplace, "[pack]\n", 1, nullptr);
    editor->show();
    editor->findChild<QPlainTextEdit*>()->setPlainText("[pack]\nid = \"x\"\n");
    editor->findChild<QPlainTextEdit*>()->document()->setModified(true);
    prompts.leave = Prompts::Leave::Stay;
    editor->reject();
    EXPECT_TRUE(editor->isVisible());
    EXPECT_FALSE(prompts.asked.isEmpty());
    prompts.leave = Prompts::Leave::Save;
    prompts.file = folder.filePath("own.toml");
    editor->reject();
    QFile saved(prompts.file);
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_TRUE(saved.readAll().contains("id = \"x\""));
}

} // namespace
} // namespace kece
