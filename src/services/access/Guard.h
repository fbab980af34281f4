// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/access/Person.h"
#include "storage/Store.h"

#include <QVector>

namespace kece {

/// What somebody tried and may not: a line of the trail.
struct Refusal {
    Action action = Action::See;
    QString kind;
    qint64 record = 0; ///< 0: no single one
    Error error;
};

/// The conscience of one unit of work: who works, what the rights say, and what was refused. The guarded stores ask it before they ask the database.
class Guard
{
public:
    Guard(Store& inner, const Person& person) : m_inner(inner), m_person(person) {}

    const Person& person() const { return m_person; }
    Store& inner() const { return m_inner; }

    /// Denied, and remembered, where the action is never allowed on the kind.
    Done require(Action action, const EntitySchema& schema);
    Done require(Action action);
    /// Whether an action reaches a record. Where not, the refusal is remembered; who asked answers as if there were no such record.
    Result<bool> reaches(Action action, const EntitySchema& schema, qint64 id);
    Error refuse(Action action, const EntitySchema& schema, qint64 record, Error error);

    /// Of several kinds of record only some belong to customers or people: the others (departments, products …) are read by the right to see them,
    /// whatever they are read for.
    static Action readingOf(Action purpose, const EntitySchema& schema);

    const QVector<Refusal>& refusals() const { return m_refusals; }

private:
    Store& m_inner;
    const Person& m_person;
    QVector<Refusal> m_refusals;
};

} // namespace kece
