// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/AccessCompany.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "domain/entities/User.h"
#include "policy/access/Person.h"
#include "services/access/DeskReach.h"
#include "services/access/GuardedDatabase.h"
#include "services/policies/AdoptPolicy.h"
#include "services/session/StartDatabase.h"
#include "storage/RecordStore.h"
#include "storage/SettingStore.h"
#include "storage_sql/connection/Connection.h"
#include "support/TestServer.h"

#include <QCryptographicHash>
#include <QUrl>

#include <gtest/gtest.h>

namespace kece {

AccessCompany::AccessCompany()
{
    m_session.clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC));
    m_url = testing::server::isWanted() ? testing::server::emptyDatabase() : m_folder.filePath("kece.db");
    if (testing::server::isWanted()) {
        setUpDesks();
    } else {
        auto created = createDatabase(m_opener, m_session, path(), {QString::fromLatin1(kDefaultPack)});
        EXPECT_TRUE(created.ok());
        m_database = *std::move(created);
    }
    const auto filled = m_database
                            ->write<void>([this](Store& store) -> Done {
                                fill(store);
                                return {};
                            })
                            .result();
    EXPECT_TRUE(filled.ok());
    if (testing::server::isWanted())
        testing::server::run(m_url,
            "update kece.users set department_id = (select id from kece.departments where name = '东区') where department_id is null and login <> "
            "'admin'");
}

AccessCompany::~AccessCompany()
{
    if (!testing::server::isWanted())
        return;
    m_database.reset();
    testing::server::drop(m_url);
    for (const QString& role : shippedRoles() + QStringList{"owner", "desk"})
        testing::server::run(testing::server::urlOf("postgres"), "drop role if exists \"" + login(role) + '"');
}

/// Logins of a server are all its databases': there they have the name of this one in front.
void AccessCompany::setUpDesks()
{
    testing::server::drop(m_url);
    const Done made = setUpServer(m_opener, m_url, {login("admin"), "admin-word"});
    EXPECT_TRUE(made.ok()) << (made.ok() ? "" : (made.error().message + made.error().detail).toStdString());
    for (const QString& role : shippedRoles()) {
        if (role == "admin")
            continue;
        EXPECT_TRUE(setUpDesk(m_opener, m_url, {login(role), role.toUtf8() + "-word", {}, role}).ok());
    }
    testing::server::run(m_url, "update kece.users set login = role, name = role");
    m_database = *m_opener.open(m_url);
    const auto ruled = m_database
                           ->write<void>([this](Store& store) -> Done {
                               KECE_CHECK(store.settings().setValue("time_zone", QString::fromLatin1(m_session.zone.id())));
                               KECE_TRY(
                                   [[maybe_unused]] const PackVersion pack, usePack(store, m_session, QString::fromLatin1(kDefaultPack), {}, {}));
                               return {};
                           })
                           .result();
    EXPECT_TRUE(ruled.ok());
}

QString AccessCompany::login(const QString& role) const
{
    return QUrl(m_url).path().mid(1) + '_' + role;
}

QString AccessCompany::urlOf(const QString& role) const
{
    if (!testing::server::isWanted())
        return m_url;
    QUrl own(m_url);
    own.setUserName(login(role));
    own.setPassword(role + "-word");
    return own.toString();
}

QVector<const EntitySchema*> AccessCompany::kinds()
{
    QVector<const EntitySchema*> kinds{&customerSchema()};
    for (const EntitySchema* schema : catalogue()) {
        if (schema->customerKey && !schema->isReadOnly)
            kinds << schema;
    }
    return kinds;
}

std::unique_ptr<Database> AccessCompany::as(const QString& role) const
{
    auto another = m_opener.open(urlOf(role));
    EXPECT_TRUE(another.ok()) << (another.ok() ? "" : (another.error().message + another.error().detail).toStdString());
    return std::make_unique<GuardedDatabase>(*std::move(another), m_users[role]);
}

Session AccessCompany::sessionOf(const QString& role) const
{
    Session session = m_session;
    session.login = role;
    const auto person = m_database->read<Person>([user = m_users[role]](Store& store) { return personOf(store, user); }).result();
    EXPECT_TRUE(person.ok());
    session.person = std::make_shared<const Person>(*person);
    return session;
}

QString AccessCompany::token(const QString& role, Place place) const
{
    return QStringLiteral("tok%1x%2").arg(shippedRoles().indexOf(role)).arg(int(place));
}

qint64 AccessCompany::put(Store& store, const Record& record)
{
    const auto id = store.records().insert(record);
    EXPECT_TRUE(id.ok()) << (id.ok() ? "" : id.error().message.toStdString());
    return id.ok() ? *id : 0;
}

void AccessCompany::fill(Store& store)
{
    const auto department = [&](const QString& name, qint64 parent) {
        return put(store, Record::of(departmentSchema(), Department{{}, name, {parent}, {}}));
    };
    const auto user = [&](const QString& login, const QString& role, qint64 of) {
        const auto desk = store.records().byCode(userSchema(), login); // a server has it already
        return desk.ok() ? desk->record.id() : put(store, Record::of(userSchema(), User{{}, login, login, {of}, role, false, {}}));
    };
    const qint64 east = department("东区", 0);
    const qint64 below = department("东区一组", east);
    const qint64 west = department("西区", 0);
    const qint64 colleague = user("colleague", "sales", east);
    for (const QString& role : shippedRoles()) {
        if (role == "admin") {
            m_users[role] = store.records().byCode(userSchema(), role)->record.id();
        } else {
            m_users[role] = user(role, role, east);
        }
        putRecords(store, role, Own, m_users[role], {});
        putRecords(store, role, Team, colleague, {east});
        putRecords(store, role, Below, colleague, {west, below});
        putRecords(store, role, Other, colleague, {west});
        putRecords(store, role, Pool, 0, {});
        putRecords(store, role, OwnVoid, m_users[role], {});
    }
}

void AccessCompany::putRecords(Store& store, const QString& role, Place place, qint64 owner, const QVector<qint64>& departments)
{
    qint64 customer = 0;
    for (const EntitySchema* schema : kinds()) {
        Record record = sample(*schema, token(role, place), customer);
        if (schema == &customerSchema()) {
            QVariantList list;
            for (const qint64 department : departments)
                list << department;
            record.setValue(u"owner_id", owner == 0 ? QVariant() : QVariant(owner));
            record.setValue(u"department_id", list.isEmpty() ? QVariant() : QVariant(list));
        }
        for (const Field& field : schema->fields) {
            if (field.isRequired && field.target && m_records[role].contains(field.target()->kind) && field.target() != &customerSchema())
                record.setValue(field, m_records[role][field.target()->kind][place]);
        }
        const qint64 id = put(store, record);
        if (schema == &customerSchema())
            customer = id;
        m_records[role][schema->kind][place] = id;
    }
    if (place != OwnVoid)
        return;
    for (const EntitySchema* schema : kinds()) {
        const qint64 id = m_records[role][schema->kind][place];
        EXPECT_TRUE(store.records().voidRecord(*schema, id, 1, "gone", QDate(2026, 11, 1)).ok());
    }
}

Record AccessCompany::sample(const EntitySchema& schema, const QString& token, qint64 customer) const
{
    Record record(schema);
    const_cast<AccessCompany*>(this)->m_count++;
    for (const Field& field : schema.fields) {
        if (field.isRequired && field.target && field.target() == &userSchema())
            record.setValue(field, m_users.first());
        if (field.figureOf || field.target)
            continue;
        const bool isMail = QLatin1String(field.key) == QLatin1String("email");
        if (field.fieldClass == FieldClass::Personal)
            record.setValue(field, isMail ? kMail : kMobile);
        else if (field.isUnique)
            record.setValue(field, QStringLiteral("%1%2").arg(token).arg(m_count));
        else if (field.type == FieldType::LongText)
            record.setValue(field, QStringLiteral("%1 请打 %2").arg(token, QLatin1String(kMobile)));
        else if (field.type == FieldType::Text)
            record.setValue(field, token + ' ' + field.key);
        else if (field.type == FieldType::Choice)
            record.setValue(field, QString::fromLatin1(field.choices.front().key));
        else if (field.type == FieldType::Date)
            record.setValue(field, QDate(2026, 6, 1));
        else if (field.type == FieldType::Instant)
            record.setValue(field, QDateTime(QDate(2026, 6, 1), QTime(8, 0), Qt::UTC));
        else if (field.fieldClass == FieldClass::Secret)
            record.setValue(field, kProfit);
        else if (field.type == FieldType::Money || field.type == FieldType::Integer || field.type == FieldType::Decimal)
            record.setValue(field, 1000);
    }
    if (schema.customerKey)
        record.setValue(QString::fromLatin1(schema.customerKey), customer);
    if (schema.attributes && !schema.scores)
        record.setAttribute("备用电话", kMobile);
    return record;
}

QByteArray AccessCompany::digest() const
{
    auto connection = Connection::open(path(), Connection::Access::ReadOnly);
    EXPECT_TRUE(connection.ok());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const bool isFile = (*connection)->isSqlite();
    const auto one = [&](const QString& sql) {
        const auto value = (*connection)->value(sql);
        EXPECT_TRUE(value.ok()) << sql.toStdString();
        return value.ok() ? value->toString() : QString();
    };
    const QStringList tables = one(isFile
            ? "select group_concat(name) from (select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and "
              "name not like 'search_grams%' and name not like 'audit%' and name <> 'table_digests' order by name)"
            : "select string_agg(tablename, ',' order by tablename) from pg_tables where schemaname = 'kece' and "
              "tablename not like 'audit%' and tablename <> 'requests'")
                                   .split(',');
    for (const QString& table : tables) {
        if (!isFile) {
            hash.addData(
                one(QStringLiteral("select md5(string_agg(r::pg_catalog.text, ';' order by r::pg_catalog.text)) from \"%1\" r").arg(table)).toUtf8());
            continue;
        }
        const QString columns = one(QStringLiteral("select group_concat('quote(\"' || name || '\")', '||') from pragma_table_info('%1')").arg(table));
        hash.addData(one(QStringLiteral("select group_concat(r, ';') from (select %1 as r from \"%2\" order by 1)").arg(columns, table)).toUtf8());
    }
    return hash.result();
}

qint64 AccessCompany::refusals() const
{
    auto connection = Connection::open(path(), Connection::Access::ReadOnly);
    return (*connection)->value("select count(*) from audit_entries where action = 'refuse'")->toLongLong();
}

} // namespace kece
