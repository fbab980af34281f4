// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/complaints/CaseTab.h"

#include "domain/entities/ComplaintShare.h"
#include "services/policies/AdoptPolicy.h"
#include "support/Desk.h"
#include "widgets/complaints/ClockBar.h"
#include "widgets/fields/FieldEditor.h"
#include "widgets/forms/RecordForm.h"
#include "widgets/pages/DetailPane.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

namespace kece {
namespace {

class CaseTabTest : public Desk
{
protected:
    CaseTabTest()
    {
        const auto used = database
                              ->write<void>([session = session](Store& store) -> Done {
                                  KECE_TRY([[maybe_unused]] const PackVersion pack,
                                      usePack(store, session, QStringLiteral("logistics"), QStringLiteral("complaints"), {}));
                                  return {};
                              })
                              .result();
        EXPECT_TRUE(used.ok());
        customer = addCustomer("C1", "One");
    }

    qint64 complain()
    {
        Complaint complaint;
        complaint.complaintNo = "K1";
        complaint.customer = {customer};
        complaint.receivedAt = QDateTime(QDate(2026, 11, 19), QTime(6, 5), Qt::UTC);
        complaint.content = "broken";
        return add(complaintSchema(), complaint);
    }

    RecordRow rowOf(qint64 id) { return *workplace->get(complaintSchema(), id).result(); }

    void show(CaseTab& tab, qint64 id)
    {
        tab.showRecord(rowOf(id));
        settle();
    }

    static QString words(const QWidget& widget)
    {
        QStringList all;
        for (const QLabel* label : widget.findChildren<QLabel*>())
            all << label->text();
        return all.join('\n');
    }

    qint64 customer = 0;
};

TEST_F(CaseTabTest, TellsClocksStagesAndWhoIsResponsible)
{
    const qint64 id = complain();
    CaseTab tab(*workplace);
    show(tab, id);
    const auto* bar = tab.findChild<ClockBar*>();
    ASSERT_TRUE(bar);
    ASSERT_EQ(bar->clocks().size(), 3) << "handing over, reply, result";
    EXPECT_EQ(bar->clocks()[1].state, ClockState::Running);
    EXPECT_EQ(bar->clocks()[1].segments.size(), 2) << "what ran and what is to come";
    EXPECT_TRUE(bar->accessibleDescription().contains("2026-11-21 14:05")) << bar->accessibleDescription().toStdString();
    EXPECT_FALSE(bar->accessibleName().isEmpty());
    EXPECT_TRUE(words(tab).contains("第14条.1"));
    EXPECT_EQ(words(tab).count(QChar(0x2713)), 1) << "taken down";
    EXPECT_EQ(words(tab).count(QChar(0x25CF)), 1) << "one is current";

    ComplaintShare share;
    share.complaint = {id};
    share.person = {all<User>(userSchema()).first().id};
    share.share = 60'00;
    add(complaintShareSchema(), share);
    workplace->announce(complaintShareSchema(), 0);
    settle();
    EXPECT_TRUE(words(tab).contains("60 %"));
    EXPECT_TRUE(words(tab).contains("100 %")) << "what is missing is said";
}

TEST_F(CaseTabTest, PausesTheClocksWithAReasonAndGoesOn)
{
    const qint64 id = complain();
    CaseTab tab(*workplace);
    show(tab, id);
    auto* pause = tab.findChild<QPushButton*>();
    ASSERT_TRUE(pause);
    prompts.text = std::nullopt;
    pause->click();
    settle();
    EXPECT_TRUE(rowOf(id).record.as<Complaint>().pauses.isEmpty()) << "no reason given";
    prompts.text = "waits for pictures";
    pause->click();
    settle();
    EXPECT_TRUE(rowOf(id).record.as<Complaint>().pauses.contains("waits for pictures"));
    show(tab, id);
    EXPECT_TRUE(words(tab).contains("waits for pictures"));
    EXPECT_EQ(tab.findChild<ClockBar*>()->clocks()[1].state, ClockState::Paused);
    pause->click();
    settle();
    EXPECT_TRUE(rowOf(id).record.as<Complaint>().replyDueAt.isValid()) << "goes on";
}

TEST_F(CaseTabTest, StandsFirstInThePaneAndListsResponsibility)
{
    const qint64 id = complain();
    DetailPane pane(*workplace, complaintSchema());
    pane.showRecord(rowOf(id));
    settle();
    EXPECT_TRUE(pane.findChild<CaseTab*>());
    QSignalSpy wanted(&pane, &DetailPane::createWanted);
    pane.findChild<QTabBar*>()->setCurrentIndex(2);
    settle();
    for (QPushButton* button : pane.findChildren<QPushButton*>()) {
        if (button->accessibleName().contains(complaintShareSchema().singularName()))
            button->click();
    }
    ASSERT_EQ(wanted.size(), 1);
}

TEST_F(CaseTabTest, RefusedClosingStandsAtTheFieldThatIsMissing)
{
    RecordForm form(*workplace, complaintSchema());
    form.edit(complain());
    settle();
    EXPECT_TRUE(words(form).contains(complaintSchema().sectionName(*complaintSchema().field(u"measures")))) << "the fields stand under headings";
    FieldEditor* cause = form.editor(*complaintSchema().field(u"cause_class"));
    EXPECT_TRUE(cause->findChild<QLineEdit*>()->placeholderText().contains("质量问题")) << "as the policy names them";
    form.editor(*complaintSchema().field(u"resolved_at"))->setValue(QDateTime(QDate(2026, 11, 20), QTime(1, 0), Qt::UTC));
    QSignalSpy saved(&form, &RecordForm::saved);
    form.save();
    settle();
    EXPECT_TRUE(saved.isEmpty());
    EXPECT_TRUE(words(form).contains("第14条.1"));
}

} // namespace
} // namespace kece
