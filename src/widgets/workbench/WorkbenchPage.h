// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "widgets/Workplace.h"
#include "widgets/pages/Page.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QTableView;

namespace kece {

class DueModel;
class MessageBar;
struct DueItem;

/// 工作台: what is due or overdue, for me or for everybody whose customers I see. Each line opens the place where it is done.
class WorkbenchPage : public Page
{
    Q_OBJECT

public:
    explicit WorkbenchPage(Workplace& workplace, QWidget* parent = nullptr);
    ~WorkbenchPage() override;

    QStringList statusTexts() const override;
    qint64 currentCustomer(QString* title) const override;
    Presets presetsFor(const EntitySchema& schema) const override;
    void refresh() override;
    void toggleDetail() override {}

Q_SIGNALS:
    void finished();
    /// The review of the tiers is due.
    void tieringWanted();

protected:
    /// Read while it is looked at only, for reading takes its time.
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* createHeader();
    void read();
    void showItems(const QVector<DueItem>& items);
    void doCurrent();
    const DueItem* current() const;

    Workplace& m_workplace;
    MessageBar* m_messages;
    QComboBox* m_whose;
    QComboBox* m_kind;
    QComboBox* m_within;
    QLabel* m_empty;
    DueModel* m_model;
    QTableView* m_table = nullptr;
    QTimer m_later; ///< several changes are read once
    Progress m_progress;
    int m_generation = 0;
    bool m_isStale = true;
};

} // namespace kece
