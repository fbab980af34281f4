// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Workplace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QTreeWidget;

namespace kece {

struct AccessExplanation;

/// Why somebody can, or cannot, see a record: every right with the grant that gives it or the reason that it is missing, and every field that is
/// masked or secret. Who administers may ask for anybody, others for themselves.
class AccessDialog : public QDialog
{
    Q_OBJECT

public:
    AccessDialog(Workplace& workplace, const EntitySchema& schema, qint64 record, QWidget* parent = nullptr);

private:
    void loadAccounts();
    void ask();
    void display(const AccessExplanation& explanation);

    Workplace& m_workplace;
    const EntitySchema& m_schema;
    qint64 m_record;
    QComboBox* m_who;
    QLabel* m_standing;
    QTreeWidget* m_rights;
};

} // namespace kece
