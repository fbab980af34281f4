// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/server/ServerSetUp.h"

#include "storage_sql/OpenDatabase.h"
#include "storage_sql/connection/Connection.h"
#include "storage_sql/postgres/PostgresSession.h"

#include <QCoreApplication>
#include <QHash>
#include <QUrl>

namespace kece {

namespace {

/// What desks read and add to only through functions.
const QStringList kReadOnly{"audit_entries"};
/// Which record it is, and which import may take it back, stays.
const QStringList kFixed{"id", "import_batch"};
constexpr qsizetype kLongestName = 63; ///< of a role

/// Comparisons that can tell nothing of a row they are asked about, so that row security lets them use an index: texts in the order of their bytes,
/// and arrays of them.
const char* const kTellNothing[] = {
    "text_lt(text, text)", "text_le(text, text)", "text_gt(text, text)", "text_ge(text, text)", "arraycontains(anyarray, anyarray)"};

/// A database that somebody made otherwise, such as by a transfer, becomes the owner's with all that is ours in it.
const char* const kHandOver = R"(do $$
declare
    owner text := current_setting('kece.owner');
    part record;
begin
    execute format('alter database %I owner to %I', current_database(), owner);
    execute format('alter schema kece owner to %I', owner);
    for part in
        select format('table %s', oid::regclass) as name from pg_class where relnamespace = 'kece'::regnamespace and relkind = 'r'
        union all select format('function %s', oid::regprocedure) from pg_proc where pronamespace = 'kece'::regnamespace
        union all select format('domain %s', oid::regtype) from pg_type where typnamespace = 'kece'::regnamespace and typtype = 'd'
    loop
        execute format('alter %s owner to %I', part.name, owner);
    end loop;
end $$)";

/// As an identifier or a text between quotes, whatever is in it.
QString quoted(const QString& text, QChar quote)
{
    return quote + QString(text).replace(quote, QString(2, quote)) + quote;
}

QString name(const QString& text)
{
    return quoted(text, u'"');
}

QString databaseOf(const QString& url)
{
    return QUrl(url).path().mid(1);
}

QString ownerOf(const QString& database)
{
    return database + "_owner";
}

QString desksOf(const QString& database)
{
    return database + "_desk";
}

Done makeRole(Connection& connection, const QString& role)
{
    KECE_TRY(const QVariant known, connection.value("select 1 from pg_roles where rolname = ?", {role}));
    return known.isValid() ? Done() : connection.execute("create role " + name(role) + " nologin");
}

/// What the server keeps of a password.
Result<QString> verifierOf(Connection& connection, const ServerAccount& desk)
{
    PGconn* handle = connection.session()->handle();
    char* verifier = PQencryptPasswordConn(handle, desk.password.constData(), desk.login.toUtf8().constData(), "scram-sha-256");
    if (!verifier)
        return connection.session()->lost();
    const QString text = QString::fromLatin1(verifier);
    PQfreemem(verifier);
    return text;
}

} // namespace

Done ServerSetUp::run(const ServerAccount& administrator)
{
    KECE_CHECK(makeRolesAndDatabase());
    OpenOptions options;
    options.create = true;
    options.clock = m_clock;
    KECE_TRY(const auto database, openDatabase(m_url, options));
    KECE_TRY(const auto connection, Connection::open(m_url, Connection::Access::ReadOnly));
    KECE_CHECK(connection->value("select set_config('kece.owner', ?, false)", {ownerOf(databaseOf(m_url))}));
    KECE_CHECK(connection->execute(kHandOver));
    KECE_CHECK(grantToDesks(*connection));
    KECE_CHECK(letIndexesServe(*connection));
    return addDesk(administrator);
}

Done ServerSetUp::letIndexesServe(Connection& connection)
{
    for (const char* function : kTellNothing) {
        const auto marked = connection.execute(QStringLiteral("alter function pg_catalog.%1 leakproof").arg(function));
        if (!marked.ok() && marked.error().kind != Error::Kind::Denied) // only a superuser may; without it lists are as right, but slower
            return marked;
    }
    return {};
}

Done ServerSetUp::makeRolesAndDatabase()
{
    QUrl maintenance(m_url);
    maintenance.setPath("/postgres");
    const QString database = databaseOf(m_url);
    const QString owner = ownerOf(database);
    if (owner.size() > kLongestName)
        return Error::invalid(QCoreApplication::translate("Storage", "The name of the database is too long: %1.").arg(database));
    KECE_TRY(const auto connection, Connection::open(maintenance.toString(), Connection::Access::ReadOnly));
    KECE_CHECK(makeRole(*connection, owner));
    KECE_CHECK(makeRole(*connection, desksOf(database)));
    KECE_CHECK(connection->execute("grant " + name(owner) + " to current_user"));
    KECE_TRY(const QVariant known, connection->value("select 1 from pg_database where datname = ?", {database}));
    if (!known.isValid())
        KECE_CHECK(connection->execute("create database " + name(database) + " owner " + name(owner) + " template template0 encoding 'UTF8'"));
    KECE_CHECK(connection->execute("revoke all on database " + name(database) + " from public"));
    return connection->execute("grant connect on database " + name(database) + " to " + name(desksOf(database)));
}

Done ServerSetUp::addDesk(const ServerAccount& desk)
{
    KECE_TRY(const auto connection, Connection::open(m_url, Connection::Access::ReadOnly));
    KECE_CHECK(connection->begin(true));
    const auto added = addDesk(*connection, desk);
    const auto outcome = added.ok() ? connection->commit() : added;
    connection->rollback();
    return outcome;
}

Done ServerSetUp::addDesk(Connection& connection, const ServerAccount& desk)
{
    if (desk.login.isEmpty() || desk.login.toUtf8().size() > kLongestName || desk.password.isEmpty())
        return Error::invalid(QCoreApplication::translate("Storage", "An account needs a name of at most 63 letters, and a password."));
    KECE_TRY(const QString verifier, verifierOf(connection, desk));
    KECE_TRY(const QVariant known, connection.value("select 1 from pg_roles where rolname = ?", {desk.login}));
    KECE_CHECK(
        connection.execute((known.isValid() ? "alter role " : "create role ") + name(desk.login) + " login password " + quoted(verifier, u'\'')));
    KECE_CHECK(connection.execute("grant " + name(desksOf(databaseOf(m_url))) + " to " + name(desk.login)));

    KECE_CHECK(actAsOwner(connection));
    KECE_TRY(QVariant user, connection.value("select id from users where login = ?", {desk.login}));
    if (!user.isValid()) {
        KECE_TRY(user, connection.insert("insert into users (login) values (?)", {desk.login}));
    }
    if (!desk.role.isEmpty())
        KECE_CHECK(connection.change("update users set role = ? where id = ?", {desk.role, user}));
    KECE_CHECK(connection.change("insert into desk_scopes (login, user_id, scope) values (?, ?, ?)"
                                 " on conflict (login) do update set user_id = excluded.user_id, scope = excluded.scope",
        {desk.login, user, desk.scope}));
    return {};
}

Done ServerSetUp::grantToDesks(Connection& connection)
{
    KECE_TRY(const QVariant database, connection.value("select current_database()"));
    const QString desks = desksOf(database.toString());
    KECE_TRY(const QVariant known, connection.value("select 1 from pg_roles where rolname = ?", {desks}));
    if (!known.isValid())
        return {};
    QStringList tables;
    QStringList readOnly;
    QHash<QString, QStringList> changeable;
    {
        KECE_TRY(Statement open,
            connection.prepare("select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
                               " and not a.attisdropped where c.relnamespace = 'kece'::regnamespace and c.relkind = 'r' and c.relrowsecurity"
                               " order by c.relname, a.attnum"));
        KECE_CHECK(open.run());
        while (open.next()) {
            QStringList& list = kReadOnly.contains(open.string(0)) ? readOnly : tables;
            const QString table = name(open.string(0));
            if (list.isEmpty() || list.last() != table)
                list << table;
            if (!kFixed.contains(open.string(1)))
                changeable[table] << name(open.string(1));
        }
        KECE_CHECK(open.status());
    }
    const QString to = " to " + name(desks);
    KECE_CHECK(connection.execute("grant usage on schema kece" + to));
    KECE_CHECK(connection.execute("grant usage on all sequences in schema kece" + to));
    KECE_CHECK(connection.execute("grant select on schema_migration" + to));
    if (!readOnly.isEmpty())
        KECE_CHECK(connection.execute("grant select on " + readOnly.join(", ") + to));
    for (const QString& table : std::as_const(tables)) {
        KECE_CHECK(connection.execute("revoke update on " + table + " from " + name(desks)));
        KECE_CHECK(connection.execute(
            QStringLiteral("grant select, insert, update (%1), delete on %2").arg(changeable.value(table).join(", "), table) + to));
    }
    return {};
}

Done ServerSetUp::actAsOwner(Connection& connection)
{
    KECE_TRY(const QVariant owner,
        connection.value("select r.rolname from pg_database d join pg_roles r on r.oid = d.datdba where d.datname = current_database()"
                         " and not r.rolcanlogin and r.rolname <> current_user and pg_has_role(current_user, r.oid, 'member')"));
    return owner.isValid() ? connection.execute("set role " + name(owner.toString())) : Done();
}

} // namespace kece
