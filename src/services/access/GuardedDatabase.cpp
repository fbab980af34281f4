// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/GuardedDatabase.h"

#include "domain/entities/AuditEntry.h"
#include "domain/entities/Role.h"
#include "services/access/GuardedStore.h"
#include "services/access/Roles.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

Done writeRefusals(Store& store, const QString& login, const QVector<Refusal>& refusals)
{
    store.setActor(login);
    for (const Refusal& refusal : refusals) {
        AuditEntry entry;
        entry.action = QString::fromLatin1(AuditAction::kRefuse);
        entry.kind = refusal.kind;
        entry.recordId = refusal.record;
        entry.reason = QString::fromLatin1(keyOf(refusal.action));
        KECE_TRY([[maybe_unused]] const qint64 number, store.audit().append(entry));
    }
    return {};
}

/// A refusal cannot be overlooked by who was refused: then the whole unit is.
Done judged(const Done& outcome, const QVector<Refusal>& refusals)
{
    if (!outcome.ok())
        return outcome;
    for (const Refusal& refusal : refusals) {
        if (refusal.error.kind == Error::Kind::Denied)
            return refusal.error;
    }
    return outcome;
}

} // namespace

Result<Person> personOf(Store& store, qint64 user)
{
    KECE_TRY(const auto account, store.accounts().account(user));
    if (!account || account->disabled)
        return Error::denied(QCoreApplication::translate("Access", "This account is disabled. An administrator can change that."));
    Person person{account->user, account->login, account->name, account->role, {}, account->department, account->tree, {}, {}};
    KECE_TRY(const NamedRole role, findRole(store, account->role));
    person.roleName = role.name;
    person.grants = role.grants;
    if (!person.may(Action::Administer)) // who clears people for levels
        person.closedLevels = account->closedLevels;
    return person;
}

void GuardedDatabase::enqueue(Task task, bool writes, std::function<void(const Done&)> settled)
{
    struct Outcome {
        QString login;
        QVector<Refusal> refusals;
    };
    auto outcome = std::make_shared<Outcome>();
    m_inner->enqueue(
        [task = std::move(task), outcome, user = m_user](Store& store) -> Done {
            KECE_TRY(const Person person, personOf(store, user));
            store.setActor(person.login);
            Guard guard(store, person);
            GuardedStore guarded(guard);
            const Done done = task(guarded);
            *outcome = {person.login, guard.refusals()};
            return judged(done, outcome->refusals);
        },
        writes,
        [inner = m_inner.get(), outcome, settled = std::move(settled)](const Done& done) {
            if (outcome->refusals.isEmpty()) {
                settled(done);
                return;
            }
            inner->enqueue([outcome](Store& store) { return writeRefusals(store, outcome->login, outcome->refusals); }, true,
                [settled, done](const Done&) { settled(done); });
        });
}

Done GuardedDatabase::require(Action action)
{
    const auto ask = [action](Store& store) -> Done {
        KECE_TRY([[maybe_unused]] Store * own, store.to(action));
        return {};
    };
    return read<void>(ask).result();
}

Result<DatabaseSummary> GuardedDatabase::copyTo(const QString& path, Progress progress)
{
    KECE_CHECK(require(Action::Maintain));
    return m_inner->copyTo(path, std::move(progress));
}

Done GuardedDatabase::forgetDeleted()
{
    KECE_CHECK(require(Action::Privacy));
    return m_inner->forgetDeleted();
}

} // namespace kece
