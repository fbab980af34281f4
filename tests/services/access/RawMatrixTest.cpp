// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/AccessCompany.h"

#include "domain/entities/Customer.h"
#include "support/PublishedAccess.h"
#include "support/RawDesk.h"
#include "support/TestServer.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <iostream>

namespace kece {
namespace {

using Place = AccessCompany::Place;
using testing::RawDesk;

enum class Try { Select, Insert, Update, Void, Delete };
constexpr const char* kTries[] = {"select", "insert", "update", "void", "delete"};

/// A row as the superuser sees it: where it lies, and its columns.
struct Row {
    QString at;
    QString text;
    QJsonObject values;

    qint64 number(const char* column) const { return values[QLatin1String(column)].toVariant().toLongLong(); }
    QString word(const char* column) const { return values[QLatin1String(column)].toString(); }
    bool has(const char* column) const { return values.contains(QLatin1String(column)); }
};

/// Tables that hold no kind of record: who may read and write them, by the published table. Whatever is not named here is a forgotten table.
struct AuxiliaryTable {
    enum class Row { Shared, OfCustomer, OfResponse, OfEntry, OfBatch, OfUser };
    Row row = Row::Shared;
    QStringList read;   ///< kind.action or company.action, any of them; `*`: every desk; nothing: nobody
    QStringList add;    ///< likewise
    QStringList change; ///< and delete
};

const QMap<QString, AuxiliaryTable>& auxiliaryTables()
{
    using R = AuxiliaryTable::Row;
    const QStringList customers{"customers.see"};
    const QStringList withCustomer{"customers.create", "customers.change", "customers.import"};
    const QStringList writers{"customers.create", "customers.change", "customers.void", "visits.change", "orders.change", "blacklist.change",
        "privacy-requests.change", "products.change", "company.grade"};
    const QStringList grading{"company.grade"};
    const QStringList kept{"company.grade", "company.maintain"};
    static const QMap<QString, AuxiliaryTable> tables{
        {"customer_departments", {R::OfCustomer, customers, withCustomer, withCustomer}},
        {"custom_values", {R::OfCustomer, customers, withCustomer, withCustomer}},
        {"customer_distribution_users", {R::OfCustomer, customers, withCustomer, withCustomer}},
        {"customer_distribution_departments", {R::OfCustomer, customers, withCustomer, withCustomer}},
        {"survey_factor_scores", {R::OfResponse, {"survey-responses.see"}, {"survey-responses.create"}, {"survey-responses.change"}}},
        {"customer_figures", {R::OfCustomer, customers, writers, writers}},
        {"tier_history", {R::OfCustomer, {"tier-assignments.see"}, grading, grading}},
        {"tier_decisions", {R::OfCustomer, customers, {"customers.decide"}, {"customers.decide"}}},
        {"search_texts", {R::OfEntry, {"*"}, writers, writers}},
        {"search_grams", {R::OfEntry, {"*"}, writers, writers}},
        {"import_changes", {R::OfBatch, {"import-batches.see"}, {"import-batches.create"}, {"import-batches.change"}}},
        {"credentials", {R::OfUser, {"*"}, {"*"}, {"*"}}},
        {"desk_scopes", {R::OfUser, {"*", "company.administer"}, {"company.administer"}, {"company.administer"}}},
        {"sign_in_guesses", {R::Shared, {"company.administer"}, {"company.administer"}, {"company.administer"}}},
        {"settings", {R::Shared, {"*"}, {"company.configure", "company.maintain"}, {"company.configure", "company.maintain"}}},
        {"policy_in_force", {R::Shared, {"*"}, {"company.configure"}, {"company.configure"}}},
        {"scheduled_periods", {R::Shared, {"*"}, grading, grading}},
        {"table_digests", {R::Shared, {"*"}, {"company.maintain"}, {"company.maintain"}}},
        {"kept_facts", {R::Shared, kept, kept, kept}},
        {"touched_customers", {R::Shared, kept, writers, kept}},
        {"custom_attributes", {R::Shared, {"*"}, withCustomer, {}}},
        {"requests", {R::Shared, {"*"}, {"*"}, {}}},
        {"number_series", {R::Shared, {"*"}, {"complaints.create", "complaints.import"}, {"complaints.create", "complaints.import"}}},
        {"audit_heads", {R::Shared, {"*"}, {}, {}}},
        {"audit_keys", {R::Shared, {}, {}, {}}},
        {"schema_migration", {R::Shared, {"*"}, {}, {}}},
    };
    return tables;
}

/// docs/access.md once more, where nothing but the server is in between.
class PostgresRawMatrix : public ::testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        company = new AccessCompany;
        furnish();
        for (const EntitySchema* schema : AccessCompany::kinds()) {
            for (const QString& role : PublishedAccess::read().roles()) {
                for (int place = 0; place < AccessCompany::kPlaces; ++place) {
                    const qint64 customer = company->record(role, customerSchema(), Place(place));
                    stands[customer] = {role, Place(place)};
                    customerOf[QString::fromLatin1(schema->table)][company->record(role, *schema, Place(place))] = customer;
                }
            }
        }
        for (const QString& line : superuser("select coalesce(string_agg(id || ' ' || user_id, ';'), '') from import_batches").split(';'))
            importerOf[line.section(' ', 0, 0).toLongLong()] = line.section(' ', 1, 1).toLongLong();
    }
    static void TearDownTestSuite()
    {
        delete company;
        company = nullptr;
    }

    static QString superuser(const QString& sql) { return testing::server::run(company->path(), "set search_path = kece; " + sql); }

    /// A row of every kind and in every table that AccessCompany leaves empty, of everybody's.
    static void furnish()
    {
        superuser("insert into duty_records (duty, period, done_on) values ('d', '2026-01-01', '2026-01-31');"
                  "insert into products (name) values ('p'); insert into survey_campaigns (name) values ('c');"
                  "insert into secrecy_levels (name, rank) values ('s', 1); insert into roles (role_key, name, grants) values ('r', 'r', '');"
                  "insert into saved_views (kind, name, definition, owner_id) select 'customers', login, '{}', id from users;"
                  "insert into import_batches (kind, imported_at, user_id) select 'contacts', '2026-11-01T08:00:00Z', id from users;"
                  "insert into import_changes (batch_id, record_id, row_version, part, before) select id, 1, 1, 'fields', '{}' from import_batches;"
                  "insert into tier_runs (as_of, pack, version, state, ran_at) values ('2026-11-01', 'p', '1', 'applied', '2026-11-01T08:00:00Z');"
                  "insert into tier_assignments (dimension, department_id, product_id, customer_id, tier, tier_name, pack, version)"
                  " select 'tiering', 0, 0, id, 'A', 'A', 'p', '1' from customers;"
                  "insert into tier_history (run_id, as_of, dimension, department_id, product_id, customer_id, tier, pack, version)"
                  " select r.id, '2026-11-01', 'tiering', 0, 0, c.id, 'A', 'p', '1' from customers c, tier_runs r;"
                  "insert into tier_decisions (customer_id, tier, reason, decided_on) select id, 'A', 'r', '2026-11-01' from customers;"
                  "insert into customer_figures (customer_id, tier) select id, 'A' from customers on conflict do nothing;"
                  "insert into customer_distribution_users select c.id, 1, min(u.id) from customers c, users u group by c.id;"
                  "insert into customer_distribution_departments select c.id, 1, min(d.id) from customers c, departments d group by c.id;"
                  "insert into survey_factor_scores select id, 'f', 1 from survey_responses;"
                  "insert into credentials (user_id, password, changed_at) select id, '$argon2id$' || login, '2026-11-01T08:00:00Z' from users;"
                  "insert into sign_in_guesses values ('somebody', 1, '2026-11-01T08:00:00Z');"
                  "insert into kept_facts values ('k', 'head', ''); insert into table_digests values ('t', 1, 1);"
                  "insert into approvals (subject_kind, subject_id, purpose, title, customer_id, requester_id, version, chain, state, submitted_at,"
                  " decisions) select 'contracts', c.id, 'sign', 't', c.id, u.id, 1, 'c', 'waiting', '2026-11-01T08:00:00Z', 0"
                  " from customers c, users u where u.login = 'admin';"
                  "insert into approval_steps (approval_id, customer_id, stage, step, name, approver_id, verdict)"
                  " select id, customer_id, 0, 's', 's', requester_id, 'pending' from approvals;"
                  "insert into deputies (user_id, deputy_id, starts_on, ends_on)"
                  " select u.id, a.id, '2026-11-01', '2026-11-02' from users u, users a where a.login = 'admin';"
                  "insert into number_series values ('complaints', '2026-11', 1);"
                  "insert into scheduled_periods (job, period, due_at) values ('j', 'p', '2026-11-01T08:00:00Z')");
        // An import of each account's own: of the contact of its own customer.
        for (const QString& role : PublishedAccess::read().roles()) {
            superuser(QStringLiteral("update contacts set import_batch = (select id from import_batches where user_id = %1) where id = %2")
                          .arg(company->user(role))
                          .arg(company->record(role, *schemaOfKind(u"contacts"), Place::Own)));
        }
    }

    static QVector<Row> rowsOf(const QString& table)
    {
        QVector<Row> rows;
        const QString all = superuser(
            QStringLiteral("select string_agg(t.ctid::pg_catalog.text || ' ' || to_jsonb(t)::pg_catalog.text, E'\\n') from \"%1\" t").arg(table));
        for (const QString& line : all.split('\n', Qt::SkipEmptyParts)) {
            const QString text = line.section(' ', 1);
            rows << Row{line.section(' ', 0, 0), text, QJsonDocument::fromJson(text.toUtf8()).object()};
        }
        return rows;
    }

    /// The records of an account's own company, and those that are another's own, are tried one by one; there are others like them.
    static bool isTried(const QString& role, const QString& table, const Row& row)
    {
        const qint64 customer = customerOfRow(table, row);
        const auto known = stands.constFind(customer);
        return known == stands.constEnd() || known->first == role
            || (known->first == (role == "sales" ? "clerk" : "sales") && known->second == Place::Own);
    }
    static qint64 customerOfRow(const QString& table, const Row& row)
    {
        if (row.has("customer_id"))
            return row.number("customer_id");
        if (row.has("response_id"))
            return customerOf["survey_responses"].value(row.number("response_id"));
        if (table.startsWith("search_")) {
            const qint64 entry = row.number(row.has("id") ? "id" : "rowid");
            return customerOf[kindOfEntry(entry)].value(entry / 8);
        }
        return table == "customers" ? row.number("id") : 0;
    }
    static QString kindOfEntry(qint64 entry)
    {
        static const char* const kKinds[] = {"customers", "contacts", "contracts", "complaints"};
        return QString::fromLatin1(kKinds[std::min<qint64>(entry % 8, 3)]);
    }

    /// As docs/access.md counts.
    static int standing(const QString& role, qint64 customer)
    {
        const auto known = stands.constFind(customer);
        if (known == stands.constEnd())
            return 3;
        const bool isOwners = known->second == Place::Own || known->second == Place::OwnVoid;
        return isOwners && known->first != role ? 3 : AccessCompany::standingOf(known->second);
    }
    static int standingOfOwner(const QString& role, qint64 owner) { return owner == company->user(role) ? 0 : 3; }

    bool company_(const QString& role, const char* action) const { return published.cell(role, "company", action) == "yes"; }

    /// The published table of a kind of record.
    bool mayByKind(const QString& role, const EntitySchema& schema, Try what, const Row& row) const
    {
        const QString kind = QString::fromLatin1(schema.kind);
        if (kind == QLatin1String("audit"))
            return what == Try::Select && maySeeEntry(role, row);
        int stand = 3;
        if (&schema == &customerSchema())
            stand = standing(role, row.number("id"));
        else if (schema.customerKey)
            stand = standing(role, row.number(schema.customerKey));
        else if (schema.ownerKey)
            stand = standingOfOwner(role, row.number(schema.ownerKey));
        const auto may = [&](const char* action) { return published.allows(role, kind, action, stand); };
        const bool isOfAccounts = kind == QLatin1String("users") || kind == QLatin1String("roles");
        const bool isOfGradings = kind.startsWith(QLatin1String("tier-"));
        switch (what) {
        case Try::Select:
            return may("see") || may("export") || may("report");
        case Try::Insert:
            return isOfAccounts ? company_(role, "administer") : may("create") || may("import") || (isOfGradings && company_(role, "grade"));
        case Try::Update:
            return isOfAccounts ? company_(role, "administer") : may("change") || (isOfGradings && company_(role, "grade"));
        case Try::Void:
            return isOfAccounts ? company_(role, "administer") : may("void");
        case Try::Delete: // nothing is deleted but an import, by who takes it back, and what a grading has written
            if (isOfGradings)
                return company_(role, "grade");
            if (isOfAccounts)
                return company_(role, "administer");
            return row.number("import_batch") > 0
                && published.allows(role, "import-batches", "void", standingOfOwner(role, importerOf[row.number("import_batch")]));
        }
        return false;
    }

    bool maySeeEntry(const QString& role, const Row& entry) const
    {
        return published.cell(role, "audit", "see") == "all" || entry.word("actor") == role
            || published.allows(role, entry.word("kind"), "see", standing(role, entry.number("customer_id")));
    }

    bool mayByTable(const QString& role, const AuxiliaryTable& table, Try what, const Row& row) const
    {
        const QStringList& rights = what == Try::Select ? table.read : what == Try::Insert ? table.add : table.change;
        using R = AuxiliaryTable::Row;
        int stand = 0;
        switch (table.row) {
        case R::Shared:
            break;
        case R::OfCustomer:
        case R::OfResponse:
            stand = standing(role, customerOfRow({}, row));
            break;
        case R::OfEntry:
            stand = standing(role, customerOfRow("search_", row));
            if (!published.allows(role, kindOfEntry(row.number(row.has("id") ? "id" : "rowid")), "see", stand))
                return false;
            break;
        case R::OfBatch:
            stand = standingOfOwner(role, importerOf[row.number("batch_id")]);
            break;
        case R::OfUser:
            if (row.number("user_id") == company->user(role))
                break;
            return company_(role, "administer") && rights != QStringList("*");
        }
        return std::any_of(rights.begin(), rights.end(), [&](const QString& right) {
            const QString kind = right.section('.', 0, 0);
            const QByteArray action = right.section('.', 1).toLatin1();
            return right == "*" || (kind == "company" ? company_(role, action) : published.allows(role, kind, action, stand));
        });
    }

    static AccessCompany* company;
    static QMap<qint64, QPair<QString, Place>> stands;
    static QMap<QString, QMap<qint64, qint64>> customerOf; ///< by table and record
    static QMap<qint64, qint64> importerOf;
    const PublishedAccess published = PublishedAccess::read();
};

AccessCompany* PostgresRawMatrix::company = nullptr;
QMap<qint64, QPair<QString, Place>> PostgresRawMatrix::stands;
QMap<QString, QMap<qint64, qint64>> PostgresRawMatrix::customerOf;
QMap<qint64, qint64> PostgresRawMatrix::importerOf;

QString statement(Try what, const QString& table, const Row& row, const QString& column)
{
    switch (what) {
    case Try::Insert:
        return QStringLiteral("insert into kece.%1 select * from jsonb_populate_record(null::kece.%1, '%2')")
            .arg(table, QString(row.text).replace('\'', "''"));
    case Try::Update:
        return QStringLiteral("update kece.%1 set %3 = %3 where ctid = '%2'").arg(table, row.at, column);
    case Try::Void:
        return QStringLiteral("update kece.%1 set voided_on = '2026-11-20', void_reason = 'x' where ctid = '%2'").arg(table, row.at);
    case Try::Delete:
        return QStringLiteral("delete from kece.%1 where ctid = '%2'").arg(table, row.at);
    default:
        return {};
    }
}

/// A second row with the same key, or one that others refer to, is refused after the server has let it pass.
bool wentThrough(const RawDesk::Answer& answer)
{
    return answer.state.isEmpty() ? answer.affected > 0 : answer.state == "23505" || answer.state == "23503";
}

TEST_F(PostgresRawMatrix, AllowsNoDeskMoreThanThePublishedTable)
{
    int cells = 0;
    int refused = 0;
    QMap<QString, const EntitySchema*> schemas;
    for (const EntitySchema* schema : catalogue())
        schemas[QString::fromLatin1(schema->table)] = schema;
    const QStringList tables
        = superuser("select string_agg(table_name, ' ' order by table_name) from information_schema.tables where table_schema = 'kece'").split(' ');
    for (const EntitySchema* schema : catalogue())
        EXPECT_TRUE(tables.contains(QString::fromLatin1(schema->table))) << schema->table;

    for (const QString& table : tables) {
        const EntitySchema* schema = schemas.value(table);
        ASSERT_TRUE(schema || auxiliaryTables().contains(table)) << table.toStdString() << ": say who may read and write it";
        const QVector<Row> rows = rowsOf(table);
        EXPECT_FALSE(rows.isEmpty()) << table.toStdString() << " is tried without a row";
        const QString column = superuser(QStringLiteral("select column_name from information_schema.columns where table_schema = 'kece' and "
                                                        "table_name = '%1' order by column_name = 'row_version' desc, ordinal_position desc limit 1")
                                             .arg(table));
        for (const QString& role : published.roles()) {
            RawDesk desk(company->urlOf(role));
            const auto may = [&](Try what, const Row& row) {
                return schema ? mayByKind(role, *schema, what, row) : mayByTable(role, auxiliaryTables()[table], what, row);
            };
            const auto where = [&](Try what, const Row& row) {
                return QStringLiteral("%1 · %2 · %3 · %4").arg(role, table, kTries[int(what)], row.text.left(200)).toStdString();
            };
            const QByteArray digest = company->digest();
            const QStringList seen = desk.run("select ctid from kece." + table).firstColumn;
            const bool isOfCustomers = schema && AccessCompany::kinds().contains(schema);
            bool mustSee = false;
            for (const Row& row : rows) {
                const bool sees = may(Try::Select, row);
                if (seen.contains(row.at) || isOfCustomers)
                    EXPECT_EQ(seen.contains(row.at), sees) << where(Try::Select, row);
                mustSee = mustSee || sees;
                ++cells;
                refused += sees ? 0 : 1;
                if (!isTried(role, table, row))
                    continue;
                for (const Try what : {Try::Insert, Try::Update, Try::Void, Try::Delete}) {
                    if ((what == Try::Void && (!row.has("voided_on") || !row.word("voided_on").isEmpty()))
                        || (what == Try::Insert && schema == &customerSchema()))
                        continue;
                    // What must be refused is not even taken back.
                    const bool allowed = may(what, row);
                    if (allowed)
                        desk.run("begin");
                    const bool done = wentThrough(desk.run(statement(what, table, row, column)));
                    if (allowed)
                        desk.run("rollback");
                    if (done)
                        EXPECT_TRUE(allowed) << where(what, row);
                    ++cells;
                    refused += allowed ? 0 : 1;
                }
            }
            EXPECT_EQ(desk.run("truncate kece." + table + " cascade").state, "42501") << table.toStdString();
            if (!mustSee)
                EXPECT_EQ(seen, QStringList()) << role.toStdString() << ' ' << table.toStdString();
            ++cells;
            EXPECT_EQ(company->digest(), digest) << role.toStdString() << ' ' << table.toStdString();
        }
    }
    std::cout << cells << " cells tried past the program in " << tables.size() << " tables, " << refused << " of them to be refused\n";
}

TEST_F(PostgresRawMatrix, LetsNobodyAddACustomerBeyondReach)
{
    int cells = 0;
    for (const QString& role : published.roles()) {
        RawDesk desk(company->urlOf(role));
        for (int place = 0; place < AccessCompany::kPlaces - 1; ++place) {
            const qint64 like = company->record(role, customerSchema(), Place(place));
            const QString owner = superuser(
                QStringLiteral("select coalesce(owner_id::pg_catalog.text, 'null') from customers where id = %1").arg(like));
            const QString departments = superuser(QStringLiteral(
                "select coalesce(string_agg(department_id::pg_catalog.text, ' '), '') from customer_departments where customer_id = %1")
                                                      .arg(like));
            QString sql = QStringLiteral("begin; insert into kece.customers (id, code, name, owner_id) values (900000, 'new', 'new', %1);")
                              .arg(owner);
            for (const QString& department : departments.split(' ', Qt::SkipEmptyParts))
                sql += QStringLiteral("insert into kece.customer_departments values (900000, %1, %1);").arg(department);
            const auto answer = desk.run(sql + "set constraints all immediate");
            desk.run("rollback");
            EXPECT_EQ(
                answer.state, published.allows(role, "customers", "create", AccessCompany::standingOf(Place(place))) ? QString() : QString("42501"))
                << role.toStdString() << " place " << place << ' ' << answer.message.toStdString();
            ++cells;
        }
    }
    std::cout << cells << " cells of customers that would be new\n";
}

TEST_F(PostgresRawMatrix, LetsNobodyTakeWhatIsOutOfReachOrWriteWhatTheProgramDerives)
{
    const QByteArray digest = company->digest();
    const auto refused = [&](const QString& role, const QString& sql) {
        RawDesk desk(company->urlOf(role));
        const auto answer = desk.run(sql);
        return !wentThrough(answer);
    };
    const auto id = [&](const QString& role, const char* kind, Place place) { return company->record(role, *schemaOfKind(QString(kind)), place); };
    const qint64 east = superuser("select id from departments where name = '东区'").toLongLong();
    for (const QString role : {"sales", "manager", "clerk"}) {
        EXPECT_TRUE(refused(
            role, QStringLiteral("insert into kece.customer_departments values (%1, 9, %2)").arg(id(role, "customers", Place::Other)).arg(east)));
        EXPECT_TRUE(refused(role,
            QStringLiteral("update kece.visits set customer_id = %1 where id = %2")
                .arg(id(role, "customers", Place::Other))
                .arg(id(role, "visits", Place::Own))));
        EXPECT_TRUE(refused(role, QStringLiteral("update kece.contacts set import_batch = 1 where id = %1").arg(id(role, "contacts", Place::Own))));
        EXPECT_TRUE(refused(role, QStringLiteral("update kece.customers set id = 900001 where id = %1").arg(id(role, "customers", Place::Own))));
        EXPECT_TRUE(refused(
            role, QStringLiteral("update kece.customer_figures set tier = 'S' where customer_id = %1").arg(id(role, "customers", Place::Own))));
        EXPECT_TRUE(refused(role, "update kece.desk_scopes set rights = '{}'"));
        EXPECT_TRUE(refused(role, "update kece.users set role = 'admin'"));
        EXPECT_TRUE(refused(role, "select kece.audit_erase(1)"));
        EXPECT_TRUE(refused(role, "alter table kece.customers disable row level security"));
    }
    // Whether a customer out of reach is there is not told either.
    RawDesk sales(company->urlOf("sales"));
    const auto add = [&](qint64 customer) {
        const auto answer = sales.run(QStringLiteral("insert into kece.visits (customer_id, visited_on) values (%1, '2026-11-20')").arg(customer));
        return answer.state + ' ' + answer.message;
    };
    EXPECT_EQ(add(id("sales", "customers", Place::Other)), add(987654321));
    EXPECT_EQ(company->digest(), digest);
}

TEST_F(PostgresRawMatrix, KeepsCustomersAtAClosedLevelFromWhoIsNeitherClearedNorNamed)
{
    const qint64 customer = company->record("archive", customerSchema(), Place::Other);
    const QString me = QString::number(company->user("archive"));
    RawDesk desk(company->urlOf("archive"));
    const auto seen = [&](const char* table, const char* column) {
        const auto answer = desk.run(QStringLiteral("select count(*) from kece.%1 where %2 = %3").arg(table, column).arg(customer));
        return answer.firstColumn.value(0).toInt();
    };
    const auto seesIt = [&] {
        return seen("customers", "id") + seen("contacts", "customer_id") + seen("visits", "customer_id") + seen("complaints", "customer_id")
            + seen("orders", "customer_id") + seen("custom_values", "customer_id") + seen("customer_figures", "customer_id")
            + seen("search_texts", "id / 8 * (1 - least(1, id % 8))");
    };
    const int open = seesIt();
    ASSERT_GE(open, 5);
    superuser(QStringLiteral("insert into secrecy_levels (id, name, rank) values (777, 'closed', 9);"
                             "update customers set secrecy_level_id = 777 where id = %1;"
                             "delete from customer_distribution_users where customer_id = %1;"
                             "delete from customer_distribution_departments where customer_id = %1")
                  .arg(customer));
    EXPECT_EQ(seesIt(), 0);
    superuser(QStringLiteral("insert into customer_distribution_users values (%1, 77, %2)").arg(customer).arg(me));
    EXPECT_EQ(seesIt(), open) << "on the distribution list";
    superuser(QStringLiteral("delete from customer_distribution_users where customer_id = %1 and position = 77").arg(customer));
    EXPECT_EQ(seesIt(), 0);
    superuser("update users set secrecy_level_id = 777 where id = " + me);
    EXPECT_EQ(seesIt(), open) << "cleared for it";
    superuser("update users set secrecy_level_id = null where id = " + me);
    superuser("update secrecy_levels set is_shared = 1 where id = 777");
    EXPECT_EQ(seesIt(), open) << "a shared level";
    superuser(QStringLiteral("update customers set secrecy_level_id = null where id = %1; delete from secrecy_levels where id = 777;"
                             "insert into customer_distribution_users select %1, 1, min(id) from users;"
                             "insert into customer_distribution_departments select %1, 1, min(id) from departments")
                  .arg(customer));
}

TEST_F(PostgresRawMatrix, ShowsNoDeskAKeyOrTheHashOfAnothersPassword)
{
    for (const QString& role : published.roles()) {
        RawDesk desk(company->urlOf(role));
        EXPECT_EQ(desk.run("select password from kece.credentials").firstColumn, QStringList("$argon2id$" + role));
        EXPECT_EQ(desk.run("select key from kece.audit_keys").state, "42501");
        EXPECT_EQ(desk.run("select rolpassword from pg_authid").state, "42501");
    }
    EXPECT_EQ(superuser("select count(*) from information_schema.views where table_schema = 'kece'"), "0") << "views show what their owner sees";
}

} // namespace
} // namespace kece
