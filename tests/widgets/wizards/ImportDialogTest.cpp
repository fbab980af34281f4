// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wizards/ImportDialog.h"

#include "support/Desk.h"
#include "widgets/messages/MessageBar.h"

#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QThreadPool>

namespace kece {
namespace {

class ImportDialogTest : public Desk
{
protected:
    QString write(const QString& name, const QByteArray& text)
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }

    /// Until what runs aside is done and its answer is shown.
    void finish()
    {
        QThreadPool::globalInstance()->waitForDone();
        settle();
    }

    void open(const QString& path)
    {
        dialog = std::make_unique<ImportDialog>(*workplace, customerSchema(), nullptr);
        dialog->show();
        dialog->setFile(path);
        finish();
    }

    QString message() { return dialog->findChild<MessageBar*>()->text(); }
    QComboBox* fieldFor(const QString& column)
    {
        for (auto* box : dialog->findChildren<QComboBox*>()) {
            if (box->accessibleName() == "Field for the column " + column)
                return box;
        }
        return nullptr;
    }
    void press(const QString& text)
    {
        for (auto* button : dialog->findChildren<QPushButton*>()) {
            if (button->text() == text) {
                button->click();
                finish();
                return;
            }
        }
        FAIL() << text.toStdString();
    }

    std::unique_ptr<ImportDialog> dialog;
};

TEST_F(ImportDialogTest, SaysWhichFieldsStillNeedAColumn)
{
    open(write("a.csv", "firm,number\nAlpha,1\n"));
    EXPECT_TRUE(message().contains("Customer code")) << message().toStdString();
    press("Import");
    EXPECT_TRUE(all<Customer>(customerSchema()).isEmpty());
    fieldFor("firm")->setCurrentIndex(fieldFor("firm")->findData("name"));
    EXPECT_FALSE(message().contains("Customer name"));
    fieldFor("number")->setCurrentIndex(fieldFor("number")->findData("code"));
    EXPECT_TRUE(dialog->findChild<MessageBar*>()->isHidden());
}

TEST_F(ImportDialogTest, ChecksWithoutWritingThenImportsAndTakesBack)
{
    open(write("a.csv", "code,name\n1,Alpha\n2,Beta\n"));
    press("Check only");
    EXPECT_TRUE(message().contains("2 new")) << message().toStdString();
    EXPECT_TRUE(all<Customer>(customerSchema()).isEmpty());
    press("Import");
    EXPECT_EQ(all<Customer>(customerSchema()).size(), 2);
    press("Import"); // both are there now
    EXPECT_TRUE(message().contains("Nothing was imported")) << message().toStdString();
    press("Take the import back");
    EXPECT_TRUE(all<Customer>(customerSchema()).isEmpty());
}

TEST_F(ImportDialogTest, SavesTheRowsWithMistakes)
{
    open(write("a.csv", "code,name,opened_on\n1,Alpha,2026-01-31\n2,Beta,2026-02-31\n"));
    press("Import");
    EXPECT_TRUE(message().contains("1 of 2")) << message().toStdString();
    prompts.file = folder.filePath("mistakes.csv");
    press("Save these rows…");
    QFile rejects(prompts.file);
    ASSERT_TRUE(rejects.open(QIODevice::ReadOnly));
    const QByteArray text = rejects.readAll();
    EXPECT_TRUE(text.contains("Beta"));
    EXPECT_FALSE(text.contains("Alpha"));
}

} // namespace
} // namespace kece
