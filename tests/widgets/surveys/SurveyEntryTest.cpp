// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/surveys/SurveyEntryDialog.h"

#include "domain/entities/SurveyCase.h"
#include "domain/entities/SurveyResponse.h"
#include "services/policies/AdoptPolicy.h"
#include "support/Desk.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPointer>
#include <QTableWidget>
#include <QTest>

namespace kece {
namespace {

class SurveyEntry : public Desk
{
protected:
    SurveyEntry()
    {
        const auto adopt = [session = session](Store& store) -> Done {
            KECE_TRY([[maybe_unused]] const PackVersion used, usePack(store, session, "construction", "surveys", {}));
            KECE_TRY([[maybe_unused]] const PackVersion set,
                setPackValues(store, session, "construction",
                    {{"surveys.handover.weight", "1"}, {"surveys.title.weight", "1"}, {"surveys.house.weight", "1"},
                        {"surveys.service.weight", "1"}}));
            return {};
        };
        EXPECT_TRUE(database->write<void>(adopt).result().ok());
        addCustomer("K1", "甲水泵厂");
        addCustomer("K2", "乙家具公司");
    }

    SurveyEntryDialog* open(qint64 response = 0)
    {
        auto* dialog = new SurveyEntryDialog(*workplace, response, nullptr);
        dialog->show();
        settle();
        return dialog;
    }

    /// As a clerk does: into whatever has the focus.
    void type(QDialog& dialog, const QString& text)
    {
        QWidget* focus = dialog.focusWidget();
        ASSERT_TRUE(focus);
        if (!text.isEmpty())
            QTest::keyClicks(focus, text);
        QTest::keyClick(focus, Qt::Key_Return);
        settle();
    }

    QString focusName(const QDialog& dialog) const { return dialog.focusWidget() ? dialog.focusWidget()->objectName() : QString(); }
};

} // namespace

TEST_F(SurveyEntry, TakesTwentyFormsWithoutTheMouse)
{
    QPointer<SurveyEntryDialog> dialog = open();
    for (int form = 0; form < 20; ++form) {
        type(*dialog, form % 2 ? "K1" : "K2");
        EXPECT_EQ(focusName(*dialog), "project");
        type(*dialog, form ? QString() : QStringLiteral("house 1"));
        type(*dialog, form ? QString() : QStringLiteral("homes"));
        for (const char* score : {"90", "80.5", "85", "84.5"})
            type(*dialog, QString::fromLatin1(score));
        EXPECT_EQ(focusName(*dialog), "is_signed");
        for (int box = 0; box < 2; ++box) {
            if (form == 0)
                QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
            type(*dialog, {});
        }
        EXPECT_EQ(focusName(*dialog), "opinion");
        type(*dialog, {});
        EXPECT_EQ(focusName(*dialog), "customer_id") << form;
    }
    const auto responses = all<SurveyResponse>(surveyResponseSchema());
    ASSERT_EQ(responses.size(), 20);
    for (const SurveyResponse& response : responses) {
        EXPECT_EQ(response.score, 85'00);
        EXPECT_EQ(response.standing, kSurveyPassed);
        EXPECT_EQ(response.project, "house 1") << "carried over from form to form";
        EXPECT_TRUE(response.isSigned && response.isSealed);
    }
    EXPECT_EQ(dialog->findChild<QTableWidget*>()->rowCount(), 20);
    delete dialog;
}

TEST_F(SurveyEntry, StaysWhereAScoreIsNone)
{
    QPointer<SurveyEntryDialog> dialog = open();
    type(*dialog, "K1");
    type(*dialog, {});
    type(*dialog, {});
    type(*dialog, "101");
    EXPECT_EQ(focusName(*dialog), "handover");
    dialog->findChild<QLineEdit*>("handover")->clear();
    type(*dialog, "100");
    EXPECT_EQ(focusName(*dialog), "title");
    type(*dialog, "nobody");
    EXPECT_EQ(focusName(*dialog), "title");
    EXPECT_TRUE(all<SurveyResponse>(surveyResponseSchema()).isEmpty());
    delete dialog;
}

TEST_F(SurveyEntry, AsksForACustomerThatThereIs)
{
    QPointer<SurveyEntryDialog> dialog = open();
    type(*dialog, {});
    EXPECT_EQ(focusName(*dialog), "customer_id");
    type(*dialog, "nobody at all");
    EXPECT_EQ(focusName(*dialog), "customer_id");
    delete dialog;
}

TEST_F(SurveyEntry, BringsBackWhatWasTypedWhenItIsKilled)
{
    QPointer<SurveyEntryDialog> dialog = open();
    type(*dialog, "K2");
    type(*dialog, "house 2");
    type(*dialog, {});
    type(*dialog, "77");
    delete dialog; // as a crash: nobody asked, nothing was closed

    dialog = open();
    EXPECT_EQ(dialog->findChild<QLineEdit*>("handover")->text(), "77");
    EXPECT_EQ(dialog->findChild<QLineEdit*>("project")->text(), "house 2");
    EXPECT_EQ(dialog->findChild<QLineEdit*>("customer_id")->text(), "乙家具公司");
    for (const char* factor : {"title", "house", "service"})
        dialog->findChild<QLineEdit*>(factor)->setText("70");
    QTest::keyClick(dialog.data(), Qt::Key_Return, Qt::ControlModifier);
    settle();
    EXPECT_EQ(all<SurveyResponse>(surveyResponseSchema()).size(), 1);
    delete dialog;
    dialog = open();
    EXPECT_TRUE(dialog->findChild<QLineEdit*>("handover")->text().isEmpty()) << "it is saved";
    delete dialog;
}

TEST_F(SurveyEntry, CorrectsAFormAndALowOneOpensACase)
{
    QPointer<SurveyEntryDialog> dialog = open();
    type(*dialog, "K1");
    type(*dialog, {});
    type(*dialog, {});
    for (int factor = 0; factor < 4; ++factor)
        type(*dialog, "60");
    for (int i = 0; i < 3; ++i)
        type(*dialog, {});
    delete dialog;
    SurveyResponse response = all<SurveyResponse>(surveyResponseSchema()).first();
    EXPECT_EQ(response.standing, kSurveyUnsigned);
    EXPECT_TRUE(all<SurveyCase>(surveyCaseSchema()).isEmpty());

    dialog = open(response.id.value);
    EXPECT_EQ(dialog->findChild<QLineEdit*>("house")->text(), "60.00");
    for (const char* box : {"is_signed", "is_sealed"})
        dialog->findChild<QCheckBox*>(box)->setChecked(true);
    QTest::keyClick(dialog.data(), Qt::Key_Return, Qt::ControlModifier);
    settle();
    response = all<SurveyResponse>(surveyResponseSchema()).first();
    EXPECT_EQ(response.standing, kSurveyBelow);
    EXPECT_EQ(response.score, 60'00);
    const auto cases = all<SurveyCase>(surveyCaseSchema());
    ASSERT_EQ(cases.size(), 1);
    EXPECT_EQ(cases.first().response.value, response.id.value);
    EXPECT_EQ(cases.first().dueOn, QDate(2026, 11, 22)) << "two days, the day itself not counted";
    delete dialog;
}

TEST_F(SurveyEntry, NamesEveryControl)
{
    QPointer<SurveyEntryDialog> dialog = open();
    for (const QLineEdit* line : dialog->findChildren<QLineEdit*>())
        EXPECT_FALSE(line->accessibleName().isEmpty()) << line->objectName().toStdString();
    for (const QCheckBox* box : dialog->findChildren<QCheckBox*>())
        EXPECT_FALSE(box->text().isEmpty());
    EXPECT_FALSE(dialog->findChild<QTableWidget*>()->accessibleName().isEmpty());
    delete dialog;
}

} // namespace kece
