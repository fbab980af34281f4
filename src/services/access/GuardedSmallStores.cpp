// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/GuardedSmallStores.h"

#include "domain/entities/AuditEntry.h"
#include "domain/entities/Catalogue.h"
#include "domain/entities/Customer.h"
#include "domain/entities/User.h"
#include "services/access/Concealment.h"
#include "services/access/Lockout.h"
#include "services/access/TrailConcealment.h"

#include <algorithm>

namespace kece {

Result<FactTable> GuardedFactSource::load(const FactRequest& request, Progress progress)
{
    KECE_CHECK(m_guard.require(Action::Grade));
    return m_guard.inner().facts().load(request, std::move(progress));
}

Result<FactSource::Refreshed> GuardedFactSource::refresh(const QString& key, const FactRequest& request, Progress progress)
{
    KECE_CHECK(m_guard.require(Action::Grade));
    return m_guard.inner().facts().refresh(key, request, std::move(progress));
}

Done GuardedFactSource::keep(const QString& key, const FactRequest& request, const FactTable& table)
{
    KECE_CHECK(m_guard.require(Action::Grade));
    return m_guard.inner().facts().keep(key, request, table);
}

Done GuardedFactSource::writeFigures(const FactTable& table)
{
    KECE_CHECK(m_guard.require(Action::Grade));
    return m_guard.inner().facts().writeFigures(table);
}

Done GuardedFactSource::refreshFigures(qint64 customer, QDate day)
{
    return m_guard.inner().facts().refreshFigures(customer, day);
}

Result<QVector<PolicyVersion>> GuardedPolicyStore::versions()
{
    return m_guard.inner().policies().versions();
}

Result<PolicyVersion> GuardedPolicyStore::version(qint64 id)
{
    return m_guard.inner().policies().version(id);
}

Result<PolicyVersion> GuardedPolicyStore::newest(const QString& pack)
{
    return m_guard.inner().policies().newest(pack);
}

Result<qint64> GuardedPolicyStore::add(const PolicyVersion& version)
{
    KECE_CHECK(m_guard.require(Action::Configure));
    return m_guard.inner().policies().add(version);
}

Done GuardedPolicyStore::putInForce(const QString& section, QDate from, qint64 version)
{
    KECE_CHECK(m_guard.require(Action::Configure));
    return m_guard.inner().policies().putInForce(section, from, version);
}

Result<QVector<SectionInForce>> GuardedPolicyStore::inForce(QDate day)
{
    return m_guard.inner().policies().inForce(day);
}

Result<QVector<SectionInForce>> GuardedPolicyStore::schedule()
{
    return m_guard.inner().policies().schedule();
}

Result<QVector<SearchHit>> GuardedSearchStore::find(const QString& text, const QString& kind, int limit, const SearchScopes&)
{
    SearchScopes scopes;
    for (const EntitySchema* schema : catalogue())
        scopes.insert(QString::fromLatin1(schema->kind), m_guard.person().scopeOf(Guard::readingOf(m_reading, *schema), *schema));
    KECE_TRY(QVector<SearchHit> hits, m_guard.inner().search().find(text, kind, limit, scopes));
    for (SearchHit& hit : hits) {
        const EntitySchema* schema = schemaOfKind(hit.kind);
        const Field* field = schema ? schema->field(hit.field) : nullptr;
        if (!field)
            continue;
        const Concealment concealment(m_guard.person(), *schema);
        hit.matched = concealment.applied(*field, hit.matched);
        if (const Field* title = schema->title())
            hit.title = concealment.applied(*title, hit.title);
    }
    return hits;
}

Done GuardedSearchStore::rebuild()
{
    KECE_CHECK(m_guard.require(Action::Maintain));
    return m_guard.inner().search().rebuild();
}

Result<QVector<DonePeriod>> GuardedScheduleStore::done(const QString& job)
{
    return m_guard.inner().schedule().done(job);
}

Result<bool> GuardedScheduleStore::claim(const QString& job, const QString& period, const QDateTime& dueAt, const QDateTime& now)
{
    KECE_CHECK(m_guard.require(Action::Grade));
    return m_guard.inner().schedule().claim(job, period, dueAt, now);
}

Done GuardedScheduleStore::finish(const QString& job, const QString& period, const QString& outcome, const QDateTime& now)
{
    KECE_CHECK(m_guard.require(Action::Grade));
    return m_guard.inner().schedule().finish(job, period, outcome, now);
}

Result<PrivacyStore::Erased> GuardedPrivacyStore::erase(Id<Customer> customer, Id<Contact> contact, const QString& reason)
{
    KECE_CHECK(m_guard.require(Action::Privacy));
    return m_guard.inner().privacy().erase(customer, contact, reason);
}

Result<QString> GuardedSettingStore::value(const QString& name)
{
    return m_guard.inner().settings().value(name);
}

Done GuardedSettingStore::setValue(const QString& name, const QString& value)
{
    KECE_CHECK(m_guard.require(Action::Configure));
    return m_guard.inner().settings().setValue(name, value);
}

Result<qint64> GuardedSettingStore::lastNumber(const QString& series, const QString& period)
{
    return m_guard.inner().settings().lastNumber(series, period);
}

Result<qint64> GuardedSettingStore::takeNumber(const QString& series, const QString& period)
{
    return m_guard.inner().settings().takeNumber(series, period);
}

Done GuardedAccountStore::requireSelf(qint64 user)
{
    return user == m_guard.person().user ? Done() : m_guard.require(Action::Administer);
}

/// One's own guesses are counted when the idle lock is taken off.
Done GuardedAccountStore::requireOwnName(const QString& name)
{
    return name == Lockout::digestOf(m_guard.person().login) ? Done() : m_guard.require(Action::Administer);
}

Result<QString> GuardedAccountStore::letInByServer()
{
    return inner().letInByServer();
}

Result<QVector<qint64>> GuardedAccountStore::desks()
{
    return inner().desks();
}

Done GuardedAccountStore::setReach(qint64 user, const DeskRights& rights)
{
    KECE_CHECK(m_guard.require(Action::Administer));
    return inner().setReach(user, rights);
}

Result<bool> GuardedAccountStore::hasPasswords()
{
    return inner().hasPasswords();
}

Result<std::optional<Account>> GuardedAccountStore::account(const QString& login)
{
    if (login != m_guard.person().login)
        KECE_CHECK(m_guard.require(Action::Administer));
    return inner().account(login);
}

Result<std::optional<Account>> GuardedAccountStore::account(qint64 user)
{
    KECE_CHECK(requireSelf(user));
    return inner().account(user);
}

Result<std::optional<Credential>> GuardedAccountStore::credential(qint64 user)
{
    KECE_CHECK(requireSelf(user));
    return inner().credential(user);
}

Done GuardedAccountStore::setCredential(const Credential& credential)
{
    KECE_CHECK(requireSelf(credential.user));
    return inner().setCredential(credential);
}

Result<SignInGuesses> GuardedAccountStore::guesses(const QString& name)
{
    KECE_CHECK(requireOwnName(name));
    return inner().guesses(name);
}

Done GuardedAccountStore::setGuesses(const QString& name, const SignInGuesses& guesses)
{
    KECE_CHECK(requireOwnName(name));
    return inner().setGuesses(name, guesses);
}

Done GuardedAccountStore::forgetGuesses(const QString& name)
{
    KECE_CHECK(requireOwnName(name));
    return inner().forgetGuesses(name);
}

/// Nobody acts in another's name.
Result<qint64> GuardedAuditStore::append(const AuditEntry& entry)
{
    AuditEntry own = entry;
    own.actor = m_guard.person().login;
    return inner().append(own);
}

Result<QVector<AuditEntry>> GuardedAuditStore::entries(const AuditFilter& filter, qint64 before, int limit)
{
    const EntitySchema* schema = filter.recordId > 0 ? schemaOfKind(filter.kind) : filter.customer > 0 ? &customerSchema() : nullptr;
    const qint64 record = filter.recordId > 0 ? filter.recordId : filter.customer;
    const bool isOfSomebodyElse = schema == &userSchema() && record != m_guard.person().user; // when a colleague comes and goes
    if (!schema || isOfSomebodyElse || m_guard.person().may(Action::Audit)) {
        KECE_CHECK(m_guard.require(Action::Audit));
    } else {
        KECE_CHECK(m_guard.require(Action::See, *schema));
        KECE_TRY(const bool reached, m_guard.reaches(Action::See, *schema, record));
        if (!reached)
            return QVector<AuditEntry>();
    }
    KECE_TRY(QVector<AuditEntry> found, inner().entries(filter, before, limit));
    KECE_CHECK(TrailConcealment(m_guard).apply(found));
    return found;
}

/// Of kinds out of one's sight only the number is told.
Result<QVector<AuditMark>> GuardedAuditStore::marks(qint64 after, int limit)
{
    KECE_TRY(QVector<AuditMark> found, inner().marks(after, limit));
    for (AuditMark& mark : found) {
        const EntitySchema* schema = schemaOfKind(mark.kind);
        if (schema && !m_guard.person().may(Action::See, *schema))
            mark = {mark.number, {}, {}, 0};
    }
    return found;
}

Result<AuditHead> GuardedAuditStore::head()
{
    KECE_CHECK(m_guard.require(m_guard.person().may(Action::Audit) ? Action::Audit : Action::Maintain));
    return inner().head();
}

Result<AuditCheck> GuardedAuditStore::check(const AuditHead& kept)
{
    KECE_CHECK(m_guard.require(m_guard.person().may(Action::Audit) ? Action::Audit : Action::Maintain));
    return inner().check(kept);
}

Result<qint64> GuardedAuditStore::eraseValues(const QVector<qint64>& numbers, const QString& action, const QString& reason)
{
    KECE_CHECK(m_guard.require(Action::Maintain));
    return inner().eraseValues(numbers, action, reason);
}

Result<qint64> GuardedAuditStore::prune(const QDateTime& before)
{
    KECE_CHECK(m_guard.require(Action::Maintain));
    return inner().prune(before);
}

} // namespace kece
