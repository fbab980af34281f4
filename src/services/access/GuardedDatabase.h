// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/access/Person.h"
#include "storage/Database.h"

namespace kece {

/// A database as somebody who is signed in may use it; the only one that the programs get (FrontDoor). Every unit of work gets a guarded store, by
/// the rights as they stand at its start: who is disabled or given another role in the meantime feels it at once. What was refused leaves a line in
/// the trail, in a unit of its own, and nothing else; the outcome is told when that line is written.
class GuardedDatabase final : public Database
{
public:
    GuardedDatabase(std::unique_ptr<Database> inner, qint64 user) : m_inner(std::move(inner)), m_user(user) {}

    QString readOnlyReason() const override { return m_inner->readOnlyReason(); }
    QString location() const override { return m_inner->location(); }
    int schemaVersion() const override { return m_inner->schemaVersion(); }
    void watchElsewhere(std::function<void()> notice) override { m_inner->watchElsewhere(std::move(notice)); }
    Result<DatabaseSummary> copyTo(const QString& path, Progress progress) override;
    Done forgetDeleted() override;

    void enqueue(Task task, bool writes, std::function<void(const Done&)> settled) override;

private:
    Done require(Action action);

    std::unique_ptr<Database> m_inner;
    qint64 m_user;
};

/// Whose account it is and what it may do, as it stands now. Denied for one that is disabled or gone.
Result<Person> personOf(Store& store, qint64 user);

} // namespace kece
