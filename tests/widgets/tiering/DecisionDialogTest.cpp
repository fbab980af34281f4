// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiering/DecisionDialog.h"

#include "services/tiers/ExplainCustomer.h"
#include "storage/TierStore.h"
#include "support/Desk.h"
#include "widgets/messages/MessageBar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

namespace kece {
namespace {

class DecisionDialogTest : public Desk
{
protected:
    void open(qint64 customer)
    {
        dialog = new DecisionDialog(*workplace, customer, "Alpha", nullptr);
        dialog->show();
        settle();
    }

    QLineEdit* line(const QString& name)
    {
        for (auto* line : dialog->findChildren<QLineEdit*>()) {
            if (line->accessibleName() == name)
                return line;
        }
        return nullptr;
    }

    void save()
    {
        QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
        settle();
    }

    QVector<TierDecision> decisions()
    {
        const Database::Work<QVector<TierDecision>> work = [this](Store& store) { return store.tiers().decisions(workplace->today()); };
        return *database->read<QVector<TierDecision>>(work).result();
    }

    QPointer<DecisionDialog> dialog;
};

TEST_F(DecisionDialogTest, AsksForReasonAndDayBeforeItDecides)
{
    open(addCustomer("A", "Alpha"));
    save();
    EXPECT_TRUE(decisions().isEmpty());
    EXPECT_TRUE(dialog->findChild<MessageBar*>()->text().contains("reason"));
    line("Reason")->setText("Sole supplier of the region");
    save();
    EXPECT_TRUE(decisions().isEmpty());
    delete dialog;
}

TEST_F(DecisionDialogTest, DecidesByKeyboardAndIsShownInTheReasons)
{
    const qint64 customer = addCustomer("A", "Alpha");
    open(customer);
    QSignalSpy decided(dialog.data(), &DecisionDialog::decided);
    for (auto* box : dialog->findChildren<QComboBox*>()) {
        if (box->accessibleName() == "Tier")
            box->setCurrentIndex(0);
    }
    QTest::keyClicks(line("Until and including"), "+90");
    QTest::keyClicks(line("Reason"), "Sole supplier of the region");
    save();
    EXPECT_EQ(decided.size(), 1);
    ASSERT_EQ(decisions().size(), 1);
    EXPECT_EQ(decisions()[0].until, workplace->today().addDays(90));
    EXPECT_EQ(decisions()[0].reason, "Sole supplier of the region");
    const Database::Work<QVector<CustomerExplanation>> explain = [&](Store& store) {
        return explainCustomer(store, workplace->session(), customer, workplace->today(), {}, Progress());
    };
    const auto why = database->read<QVector<CustomerExplanation>>(explain).result();
    ASSERT_TRUE(why.ok() && !why->isEmpty());
    ASSERT_TRUE(why->first().manual);
    EXPECT_EQ(why->first().manual->reason, "Sole supplier of the region");
}

} // namespace
} // namespace kece
