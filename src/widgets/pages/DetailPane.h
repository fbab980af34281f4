// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Workplace.h"

#include <QFrame>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace kece {

class DetailTab;
class ElidedLabel;
class FlowLayout;
class TierPill;

/// The record of the current row beside its list: title, a line of what it is, and inner tabs. Which tabs a kind has is data; each is made when it is
/// first looked at.
class DetailPane : public QFrame
{
    Q_OBJECT

public:
    DetailPane(Workplace& workplace, const EntitySchema& schema, QWidget* parent = nullptr);

    void showRecord(const RecordRow& row);
    void clear();
    qint64 shownId() const { return m_row.record.isNull() ? 0 : m_row.record.id(); }
    /// Buttons below the title.
    void addAction(QAction* action);

Q_SIGNALS:
    void openWanted(const EntitySchema* schema, qint64 id);
    void createWanted(const EntitySchema* schema);
    void failed(const Error& error);

private:
    void showParts(bool shown);
    void showTab(int index);
    DetailTab* createTab(int index);

    Workplace& m_workplace;
    const EntitySchema& m_schema;
    RecordRow m_row;
    ElidedLabel* m_title;
    TierPill* m_pill;
    QLabel* m_line;
    FlowLayout* m_actions;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    QWidget* m_head;
    QWidget* m_rule = nullptr;
    QHash<int, DetailTab*> m_made;
};

} // namespace kece
