// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QTableView;

namespace kece {

class PagedRecordModel;
class Workplace;
struct EntitySchema;

/// F7 in a reference field: the whole list of a kind, searched while typing; Enter or a double click picks.
class LookUpDialog : public QDialog
{
    Q_OBJECT

public:
    LookUpDialog(Workplace& workplace, const EntitySchema& target, const QString& text, QWidget* parent);

Q_SIGNALS:
    void picked(qint64 id, const QString& title);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void pick();

    PagedRecordModel* m_model;
    QLineEdit* m_line;
    QTableView* m_table;
};

} // namespace kece
