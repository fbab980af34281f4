// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Contact.h"
#include "domain/entities/Customer.h"
#include "widgets/Workplace.h"

#include <QList>

class QAction;
class QWidget;

namespace kece {

class MessageBar;

/// Whose data is at hand; customer 0: nobody's.
struct PersonAtHand {
    Id<Customer> customer;
    Id<Contact> contact;
    QString title;
};

/// What a person may ask for, on the customer or the request at hand: all their data as a file, or to be erased.
class PrivacyActions : public QObject
{
    Q_OBJECT

public:
    PrivacyActions(Workplace& workplace, MessageBar& messages, std::function<PersonAtHand()> current, QWidget* window);

    const QList<QAction*>& actions() const { return m_actions; }

private:
    void exportData();
    void eraseData();

    Workplace& m_workplace;
    MessageBar& m_messages;
    std::function<PersonAtHand()> m_current;
    QWidget* m_window;
    QList<QAction*> m_actions;
};

} // namespace kece
