// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duties/DueItems.h"
#include "services/policies/AdoptPolicy.h"
#include "services/tiers/ReviewTiers.h"
#include "storage/TierStore.h"
#include "support/Desk.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/tiering/TieringPage.h"

#include <QAbstractButton>
#include <QFile>
#include <QTest>

namespace kece {
namespace {

/// A policy whose results are approved, and a grading of the day before that nobody has decided.
class Proposal : public Desk
{
protected:
    void SetUp() override
    {
        addCustomer("A", "Alpha");
        QFile shipped(":/policies/four-tiers.toml");
        ASSERT_TRUE(shipped.open(QIODevice::ReadOnly));
        QByteArray text = shipped.readAll();
        text.replace("[tiering]", "[tiering]\napproval = true").replace("version = \"1\"", "version = \"2\"");
        QFile file(folder.filePath("p.toml"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto done = database->write<void>([this, path = file.fileName()](Store& store) -> Done {
            KECE_CHECK(usePack(store, session, path, "tiering", {}));
            ReviewRequest request;
            request.asOf = yesterday;
            KECE_TRY(const ReviewOutcome outcome, reviewTiers(store, session, request, {}));
            EXPECT_EQ(outcome.state, "proposed");
            return {};
        });
        ASSERT_TRUE(done.result().ok()) << qPrintable(done.result().error().message);
        page = std::make_unique<TieringPage>(*workplace);
        page->show();
        settle();
    }
    QAbstractButton* button(const QString& text)
    {
        for (auto* button : page->findChildren<QAbstractButton*>()) {
            if (button->text() == text && button->isVisibleTo(page.get()))
                return button;
        }
        return nullptr;
    }
    QString stateOfNewest()
    {
        const auto state = database->read<QString>([](Store& store) -> Result<QString> {
            KECE_TRY(const auto runs, store.tiers().runs(1));
            return runs.first().state;
        });
        return *state.result();
    }
    QStringList due()
    {
        DueRequest request{"reviews", workplace->today(), -1, {}};
        const auto items = database->read<QVector<DueItem>>([&](Store& store) { return dueItems(store, session, request); }).result();
        QStringList rules;
        for (const DueItem& item : *items)
            rules << item.rule;
        return rules;
    }

    const QDate yesterday{2026, 11, 19};
    std::unique_ptr<TieringPage> page;
};

TEST_F(Proposal, OfAnotherDayIsPointedAtLookedAtAndApproved)
{
    EXPECT_TRUE(due().contains("proposal"));
    EXPECT_FALSE(button("Approve")) << "what is tried is of today";
    ASSERT_TRUE(page->findChild<MessageBar*>()->text().contains("as of 2026-11-19 waits to be approved"));
    button("Look at it")->click();
    settle();
    ASSERT_TRUE(button("Approve"));
    button("Approve")->click();
    settle();
    EXPECT_TRUE(page->findChild<MessageBar*>()->text().contains("Approved and in force"));
    EXPECT_EQ(stateOfNewest(), "applied");
    EXPECT_FALSE(due().contains("proposal"));
}

TEST_F(Proposal, IsRejectedWithoutAChange)
{
    button("Look at it")->click();
    settle();
    button("Reject")->click();
    settle();
    EXPECT_EQ(stateOfNewest(), "rejected");
    EXPECT_FALSE(due().contains("proposal"));
}

} // namespace
} // namespace kece
