// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/SqlAccountStore.h"

#include "storage_sql/connection/Connection.h"
#include "storage_sql/postgres/PostgresSession.h"

namespace kece {

namespace {

QString instantText(const QDateTime& instant)
{
    return instant.toUTC().toString(Qt::ISODate);
}

QDateTime instantOf(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

} // namespace

Result<QString> SqlAccountStore::letInByServer()
{
    if (m_connection.isSqlite())
        return QString();
    KECE_TRY(const QVariant login, m_connection.value("select desk_login()"));
    return login.toString();
}

Result<bool> SqlAccountStore::hasServerPassword()
{
    return !m_connection.isSqlite() && !m_connection.session()->password().isEmpty();
}

Result<bool> SqlAccountStore::isServerPassword(const QString& password)
{
    KECE_TRY(const bool has, hasServerPassword());
    return has && m_connection.session()->password() == password.toUtf8();
}

Done SqlAccountStore::setServerPassword(const QString& password)
{
    KECE_TRY(const bool has, hasServerPassword());
    if (!has)
        return Error::internal(QStringLiteral("a server's password where the server asked for none"));
    return m_connection.session()->setPassword(password.toUtf8());
}

void SqlAccountStore::useServerPassword(const QString& password)
{
    if (!m_connection.isSqlite())
        m_connection.session()->usePassword(password.toUtf8());
}

Result<QVector<qint64>> SqlAccountStore::desks()
{
    QVector<qint64> users;
    if (m_connection.isSqlite())
        return users;
    KECE_TRY(Statement rows, m_connection.prepare("select user_id from desk_scopes order by user_id"));
    KECE_CHECK(rows.run());
    while (rows.next())
        users << rows.integer(0);
    KECE_CHECK(rows.status());
    return users;
}

Done SqlAccountStore::setReach(qint64 user, const DeskRights& rights)
{
    if (m_connection.isSqlite())
        return {};
    KECE_CHECK(m_connection.change("update desk_scopes set scope = ?1, administers = ?2, rights = ?3::jsonb where user_id = ?4"
                                   " and (scope, administers, rights) <> (?1, ?2, ?3::jsonb)",
        {rights.scope, rights.administers ? 1 : 0, QString::fromUtf8(rights.rights), user}));
    return {};
}

Result<bool> SqlAccountStore::hasPasswords()
{
    KECE_TRY(const QVariant one, m_connection.value("select user_id from credentials limit 1"));
    return one.isValid() && !one.isNull();
}

Result<std::optional<Account>> SqlAccountStore::account(const QString& login)
{
    return accountWhere("login", login);
}

Result<std::optional<Account>> SqlAccountStore::account(qint64 user)
{
    return accountWhere("id", user);
}

Result<std::optional<Account>> SqlAccountStore::accountWhere(const char* column, const QVariant& value)
{
    Account account;
    {
        KECE_TRY(Statement row,
            m_connection.prepare(
                QStringLiteral("select id, login, name, role, department_id, disabled from users where %1 = ? and voided_on is null").arg(column)));
        KECE_CHECK(row.run({value}));
        if (!row.next()) {
            KECE_CHECK(row.status());
            return std::optional<Account>();
        }
        account = {row.integer(0), row.string(1), row.string(2), row.string(3), row.integer(4), {}, row.integer(5) != 0, {}};
    }
    KECE_TRY(Statement closed,
        m_connection.prepare("select l.id from secrecy_levels l where l.is_shared = 0 and not exists (select 1 from users u join secrecy_levels c "
                             "on c.id = u.secrecy_level_id where u.id = ? and c.rank >= l.rank) order by l.id"));
    KECE_CHECK(closed.run({account.user}));
    while (closed.next())
        account.closedLevels << closed.integer(0);
    KECE_CHECK(closed.status());
    if (account.department == 0)
        return std::optional(account);
    KECE_TRY(Statement below,
        m_connection.prepare("with recursive below(id) as (select id from departments where id = ? union "
                             "select d.id from departments d join below b on d.parent_id = b.id) select id from below order by id"));
    KECE_CHECK(below.run({account.department}));
    while (below.next())
        account.tree << below.integer(0);
    KECE_CHECK(below.status());
    return std::optional(account);
}

Result<std::optional<Credential>> SqlAccountStore::credential(qint64 user)
{
    KECE_TRY(Statement row, m_connection.prepare("select password, must_change, changed_at from credentials where user_id = ?"));
    KECE_CHECK(row.run({user}));
    if (!row.next()) {
        KECE_CHECK(row.status());
        return std::optional<Credential>();
    }
    return std::optional(Credential{user, row.string(0), row.integer(1) != 0, instantOf(row.string(2))});
}

Done SqlAccountStore::setCredential(const Credential& credential)
{
    KECE_CHECK(m_connection.change("insert into credentials(user_id, password, must_change, changed_at) values (?, ?, ?, ?) on conflict (user_id) do "
                                   "update set password = excluded.password, must_change = excluded.must_change, changed_at = excluded.changed_at",
        {credential.user, credential.password, credential.mustChange ? 1 : 0, instantText(credential.changedAt)}));
    return {};
}

Result<SignInGuesses> SqlAccountStore::guesses(const QString& name)
{
    KECE_TRY(
        Statement row, m_connection.prepare("select failures, last_at, locked_until, boot, locked_until_uptime from sign_in_guesses where name = ?"));
    KECE_CHECK(row.run({name}));
    if (!row.next()) {
        KECE_CHECK(row.status());
        return SignInGuesses();
    }
    return SignInGuesses{int(row.integer(0)), instantOf(row.string(1)), instantOf(row.string(2)), row.string(3), row.integer(4)};
}

Done SqlAccountStore::setGuesses(const QString& name, const SignInGuesses& guesses)
{
    const QVariant until = guesses.lockedUntil.isValid() ? QVariant(instantText(guesses.lockedUntil)) : QVariant();
    KECE_CHECK(m_connection.change(
        "insert into sign_in_guesses(name, failures, last_at, locked_until, boot, locked_until_uptime) values (?, ?, ?, ?, ?, ?) on conflict (name) "
        "do "
        "update set failures = excluded.failures, last_at = excluded.last_at, locked_until = excluded.locked_until, boot = excluded.boot, "
        "locked_until_uptime = excluded.locked_until_uptime",
        {name, guesses.failures, instantText(guesses.lastAt), until, guesses.boot, guesses.lockedUntilUptime}));
    return {};
}

Done SqlAccountStore::forgetGuesses(const QString& name)
{
    KECE_CHECK(m_connection.change("delete from sign_in_guesses where name = ?", {name}));
    return {};
}

} // namespace kece
