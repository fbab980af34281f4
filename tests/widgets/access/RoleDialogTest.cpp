// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/access/RoleDialog.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/Role.h"
#include "policy/access/Person.h"
#include "support/Desk.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>

namespace kece {
namespace {

class RoleDialogTest : public Desk
{
protected:
    QPointer<RoleDialog> copyOf(const QString& role, const QString& key)
    {
        Role copy;
        copy.key = key;
        copy.name = "区域销售";
        copy.grants = shippedGrants(role).trimmed();
        auto* dialog = new RoleDialog(*workplace, Record::of(roleSchema(), copy));
        dialog->show();
        return dialog;
    }

    static int rowOf(const QString& kind)
    {
        int row = 0;
        for (const EntitySchema* schema : catalogue()) {
            if (kind == QLatin1String(schema->kind))
                return row;
            ++row;
        }
        return -1;
    }
};

TEST_F(RoleDialogTest, SetsTheSelectedCellsAtOnceAndSavesThemAsGrants)
{
    const QPointer<RoleDialog> dialog = copyOf("sales", "sales-2");
    auto* table = dialog->findChild<QTableWidget*>();
    const int change = int(actionsOfRecords().indexOf(Action::Change));
    table->setCurrentCell(rowOf("visits"), change);
    table->item(rowOf("contacts"), change)->setSelected(true);
    for (auto* button : dialog->findChildren<QPushButton*>()) {
        if (button->text().startsWith('3'))
            button->click();
    }
    for (auto* box : dialog->findChildren<QCheckBox*>()) {
        if (box->text() == labelOf(Action::Grade))
            box->setChecked(true);
    }
    dialog->save();
    settle();
    EXPECT_TRUE(dialog.isNull() || !dialog->isVisible());
    const auto roles = all<Role>(roleSchema());
    ASSERT_EQ(roles.size(), 1);
    const auto saved = RightsMatrix::of(*Grants::parse(roles.first().grants));
    EXPECT_EQ(saved.reach("visits", Action::Change), Reach::Tree);
    EXPECT_EQ(saved.reach("contacts", Action::Change), Reach::Tree);
    EXPECT_EQ(saved.reach("complaints", Action::Change), Reach::Own);
    EXPECT_TRUE(saved.mayForCompany(Action::Grade));
}

TEST_F(RoleDialogTest, KeepsWhatIsTypedWhenItCannotBeSaved)
{
    const QPointer<RoleDialog> dialog = copyOf("sales", "");
    dialog->save();
    settle();
    ASSERT_TRUE(dialog && dialog->isVisible()) << "without a word";
    EXPECT_TRUE(all<Role>(roleSchema()).isEmpty());
    dialog->findChild<QLineEdit*>()->setText("area");
    dialog->save();
    settle();
    EXPECT_EQ(all<Role>(roleSchema()).size(), 1);
}

} // namespace
} // namespace kece
