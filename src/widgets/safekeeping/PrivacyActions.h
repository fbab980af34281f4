// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Workplace.h"

#include <QList>

class QAction;
class QWidget;

namespace kece {

class MessageBar;

/// What a person may ask for, on the current customer: all their data as a file, or to be erased.
class PrivacyActions : public QObject
{
    Q_OBJECT

public:
    /// `current` gives the id of the customer at hand and its name; 0 for none.
    PrivacyActions(Workplace& workplace, MessageBar& messages, std::function<qint64(QString*)> current, QWidget* window);

    const QList<QAction*>& actions() const { return m_actions; }

private:
    void exportData();
    void eraseData();

    Workplace& m_workplace;
    MessageBar& m_messages;
    std::function<qint64(QString*)> m_current;
    QWidget* m_window;
    QList<QAction*> m_actions;
};

} // namespace kece
