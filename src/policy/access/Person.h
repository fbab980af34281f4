// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/query/RecordQuery.h"
#include "policy/access/Grants.h"

namespace kece {

class Record;
struct Customer;

/// Somebody who is signed in: the account, where it stands in the company, and the rights of its role. A value; knows no database.
struct Person {
    qint64 user = 0;
    QString login;
    QString name;
    QString role;
    QString roleName;
    qint64 department = 0;
    QVector<qint64> tree;         ///< its department and those below it
    QVector<qint64> closedLevels; ///< customers at these secrecy levels are seen by those alone who are named there; none for who administers
    Grants grants;

    /// Anywhere at all: for menus. Records are decided one by one.
    bool may(Action action, const EntitySchema& schema) const;
    bool may(Action action) const;

    /// The records of a kind that an action reaches.
    RecordScope scopeOf(Action action, const EntitySchema& schema) const;

    /// A further right (SeeClear, SeeSecret) reaches as far as the right to see.
    bool seesEverywhere(Action more, const EntitySchema& schema) const;

    /// Whether a customer's secrecy keeps this person from it, whatever the grants say.
    bool isKeptFrom(const Customer& customer) const;

    Standing standingOf(qint64 owner, const QVector<qint64>& departments) const;

    /// Denied, in words: who may not do what to what.
    Error denied(Action action, const EntitySchema& schema) const;
    Error denied(Action action) const;
};

/// The words of the roles that ship, and the grants of one. Empty for an unknown role: nothing is allowed.
QStringList shippedRoles();
QString shippedGrants(const QString& role);

} // namespace kece
