// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/Guard.h"
#include "storage/AccountStore.h"
#include "storage/AuditStore.h"
#include "storage/FactSource.h"
#include "storage/PolicyStore.h"
#include "storage/PrivacyStore.h"
#include "storage/ScheduleStore.h"
#include "storage/SearchStore.h"
#include "storage/SettingStore.h"

namespace kece {

/// Figures of everybody are read by gradings and explanations only, which the program runs itself; a saved record's own figures follow it.
class GuardedFactSource final : public FactSource
{
public:
    explicit GuardedFactSource(Guard& guard) : m_guard(guard) {}

    Result<FactTable> load(const FactRequest& request, Progress progress) override;
    Result<Refreshed> refresh(const QString& key, const FactRequest& request, Progress progress) override;
    Done keep(const QString& key, const FactRequest& request, const FactTable& table) override;
    Done writeFigures(const FactTable& table) override;
    Done refreshFigures(qint64 customer, QDate day) override;

private:
    Guard& m_guard;
};

/// Policies are there to be read by everybody, and changed by who may configure.
class GuardedPolicyStore final : public PolicyStore
{
public:
    explicit GuardedPolicyStore(Guard& guard) : m_guard(guard) {}

    Result<QVector<PolicyVersion>> versions() override;
    Result<PolicyVersion> version(qint64 id) override;
    Result<PolicyVersion> newest(const QString& pack) override;
    Result<qint64> add(const PolicyVersion& version) override;
    Done putInForce(const QString& section, QDate from, qint64 version) override;
    Result<QVector<SectionInForce>> inForce(QDate day) override;
    Result<QVector<SectionInForce>> schedule() override;

private:
    Guard& m_guard;
};

/// Erasing takes the right to answer what people ask about their data.
class GuardedPrivacyStore final : public PrivacyStore
{
public:
    explicit GuardedPrivacyStore(Guard& guard) : m_guard(guard) {}
    Result<Erased> erase(Id<Customer> customer, Id<Contact> contact, const QString& reason) override;

private:
    Guard& m_guard;
};

/// Finds only within reach; a number that is masked is found by its whole only, and shown masked.
class GuardedSearchStore final : public SearchStore
{
public:
    GuardedSearchStore(Guard& guard, Action reading) : m_guard(guard), m_reading(reading) {}

    Result<QVector<SearchHit>> find(const QString& text, const QString& kind, int limit, const SearchScopes& scopes) override;
    Done rebuild() override;

private:
    Guard& m_guard;
    Action m_reading;
};

class GuardedScheduleStore final : public ScheduleStore
{
public:
    explicit GuardedScheduleStore(Guard& guard) : m_guard(guard) {}

    Result<QVector<DonePeriod>> done(const QString& job) override;
    Result<bool> claim(const QString& job, const QString& period, const QDateTime& dueAt, const QDateTime& now) override;
    Done finish(const QString& job, const QString& period, const QString& outcome, const QDateTime& now) override;

private:
    Guard& m_guard;
};

class GuardedSettingStore final : public SettingStore
{
public:
    explicit GuardedSettingStore(Guard& guard) : m_guard(guard) {}

    Result<QString> value(const QString& name) override;
    Done setValue(const QString& name, const QString& value) override;
    Result<qint64> lastNumber(const QString& series, const QString& period) override;
    Result<qint64> takeNumber(const QString& series, const QString& period) override;

private:
    Guard& m_guard;
};

/// One's own account and password; those of others are for who administers.
class GuardedAccountStore final : public AccountStore
{
public:
    explicit GuardedAccountStore(Guard& guard) : m_guard(guard) {}

    Result<QString> letInByServer() override;
    Result<bool> hasServerPassword() override { return inner().hasServerPassword(); }
    Result<bool> isServerPassword(const QString& password) override { return inner().isServerPassword(password); }
    Done setServerPassword(const QString& password) override { return inner().setServerPassword(password); }
    void useServerPassword(const QString& password) override { inner().useServerPassword(password); }
    Result<QVector<qint64>> desks() override;
    Done setReach(qint64 user, const DeskRights& rights) override;
    Result<bool> hasPasswords() override;
    Result<std::optional<Account>> account(const QString& login) override;
    Result<std::optional<Account>> account(qint64 user) override;
    Result<std::optional<Credential>> credential(qint64 user) override;
    Done setCredential(const Credential& credential) override;
    Result<SignInGuesses> guesses(const QString& name) override;
    Done setGuesses(const QString& name, const SignInGuesses& guesses) override;
    Done forgetGuesses(const QString& name) override;

private:
    AccountStore& inner() const { return m_guard.inner().accounts(); }
    Done requireSelf(qint64 user);
    Done requireOwnName(const QString& name);

    Guard& m_guard;
};

/// Everybody's deeds are appended; a record's part of the trail is for who sees the record, the whole and that of a colleague's account for who may
/// read it.
class GuardedAuditStore final : public AuditStore
{
public:
    explicit GuardedAuditStore(Guard& guard) : m_guard(guard) {}

    Result<qint64> append(const AuditEntry& entry) override;
    Result<QVector<AuditEntry>> entries(const AuditFilter& filter, qint64 before, int limit) override;
    Result<QVector<AuditMark>> marks(qint64 after, int limit) override;
    Result<AuditHead> head() override;
    Result<AuditCheck> check(const AuditHead& kept) override;
    Result<qint64> eraseValues(const QVector<qint64>& numbers, const QString& action, const QString& reason) override;
    Result<qint64> prune(const QDateTime& before) override;

private:
    AuditStore& inner() const { return m_guard.inner().audit(); }

    Guard& m_guard;
};

} // namespace kece
