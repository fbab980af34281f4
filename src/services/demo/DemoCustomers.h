// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Contact.h"
#include "domain/entities/Customer.h"
#include "services/demo/DemoWords.h"

#include <QDate>
#include <QHash>

namespace kece {

/// Where a customer is meant to stand on the last day under the four tiers of R04. HeldDown: the amount of a VIP, but payments that came late;
/// Lapsed: bought once, nothing in twelve months.
enum class DemoStanding { Vip, HeldDown, Key, General, Lapsed, Reserve };

/// A customer with the life it is to have. Money in fen, on the last day.
struct DemoCustomer {
    Customer record;
    DemoStanding standing = DemoStanding::Reserve;
    qint64 amount = 0;    ///< of the last twelve months
    qint64 previous = 0;  ///< of the twelve months before
    qint64 overdue = 0;   ///< due and not paid
    int latePercent = 0;  ///< how many of its payments come late
    int satisfaction = 0; ///< of 100; 0: never answers

    int number() const { return record.code.mid(3).toInt(); }
    bool buysForPatients() const { return record.kind == u"medical" || record.industry == u"康复器械"; }
};

/// A person of the demo company.
struct DemoUser {
    qint64 id = 0;
    QString name;
};

/// What customers refer to: ids by name (departments) and by login (users).
struct DemoStaff {
    QHash<QString, qint64> departments;
    QHash<QString, DemoUser> users;
};

/// The customers, in order of their codes, without ids. The featured ones of the word list have the figures stated there; the others fill the tiers.
QVector<DemoCustomer> inventCustomers(const DemoWords& words, const DemoStaff& staff, QDate today);

/// One to three people at a customer that has its id; the first is the main contact.
QVector<Contact> inventContacts(const DemoWords& words, const DemoCustomer& customer);

} // namespace kece
