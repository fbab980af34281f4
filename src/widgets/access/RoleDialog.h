// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "policy/access/RightsMatrix.h"
#include "widgets/Workplace.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace kece {

/// A role of the company: its word and name, and its rights as a table, kinds of record down, actions across, each cell how far it reaches. Cells are
/// set many at once: select them, then a button or its digit.
class RoleDialog : public QDialog
{
    Q_OBJECT

public:
    /// `role` is a record of the kind `roles`, new or as it was loaded.
    RoleDialog(Workplace& workplace, Record role, QWidget* parent = nullptr);

    void setSelected(std::optional<Reach> reach);
    void save();

private:
    QWidget* createReaches();
    QWidget* createCompany();
    void fill();
    void showCell(int row, int column);

    Workplace& m_workplace;
    Record m_role;
    RightsMatrix m_rights;
    QLineEdit* m_key;
    QLineEdit* m_name;
    QTableWidget* m_table;
    QVector<QCheckBox*> m_company;
    QLabel* m_message;
    QPushButton* m_save;
};

} // namespace kece
