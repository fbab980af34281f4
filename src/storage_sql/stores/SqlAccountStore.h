// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/AccountStore.h"

namespace kece {

class Connection;

/// Accounts, credentials and guesses, by plain prepared statements.
class SqlAccountStore final : public AccountStore
{
public:
    explicit SqlAccountStore(Connection& connection) : m_connection(connection) {}

    Result<QString> letInByServer() override;
    Result<bool> hasServerPassword() override;
    Result<bool> isServerPassword(const QString& password) override;
    Done setServerPassword(const QString& password) override;
    void useServerPassword(const QString& password) override;
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
    Result<std::optional<Account>> accountWhere(const char* column, const QVariant& value);

    Connection& m_connection;
};

} // namespace kece
