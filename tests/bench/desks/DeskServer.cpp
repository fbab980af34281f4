// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskServer.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "domain/entities/Visit.h"
#include "exchange/import/ImportRun.h"
#include "services/access/Accounts.h"
#include "services/access/DeskReach.h"
#include "services/policies/AdoptPolicy.h"
#include "storage/RecordStore.h"
#include "storage_sql/connection/Connection.h"

#include <QFile>

#include <array>

namespace kece::bench {

namespace {

const QString kBoss = QStringLiteral("boss");
const QString kPassword = QStringLiteral("desk-word");
const QString kDepartment = QStringLiteral("内勤");

/// The statements of whoever is watched can be read.
const char* const kSettings = R"(max_connections = 500
log_min_messages = log
logging_collector = on
log_destination = jsonlog)";

constexpr std::array kPlaces{"上海", "北京", "重庆", "苏州", "杭州", "长沙", "西安", "武汉", "青岛", "厦门"};
constexpr std::array kWords{"华瑞", "盛明", "德康", "恒达", "金海", "信远", "鑫宏", "泰安", "乐丰", "建新", "东南"};
constexpr std::array kTrades{"机械", "软件", "纺织", "医疗器械", "贸易", "物流", "建材"};

QString nameOf(qint64 customer)
{
    const auto n = size_t(customer);
    return QStringLiteral("%1%2%3有限公司").arg(kPlaces[n % kPlaces.size()], kWords[n % kWords.size()], kTrades[n % kTrades.size()]);
}

QString codeOf(qint64 customer)
{
    return QStringLiteral("C%1").arg(customer, 8, 10, QChar('0'));
}

} // namespace

DeskServer::DeskServer(const QString& folder, const Office& office) : m_folder(folder), m_server(folder, kSettings), m_url(m_server.urlOf("office"))
{
    makeDesks(office);
    fill(office);
}

QString DeskServer::value(const QString& sql) const
{
    return valueOf(valueOf(Connection::open(m_url, Connection::Access::ReadOnly))->value(sql)).toString();
}

void DeskServer::execute(const QString& sql) const
{
    valueOf(valueOf(Connection::open(m_url, Connection::Access::ReadOnly))->execute(sql));
}

void DeskServer::note(const QString& text) const
{
    const auto connection = valueOf(Connection::open(m_url, Connection::Access::ReadOnly));
    valueOf(connection->execute("set log_statement = 'all'"));
    valueOf(connection->execute("select '" + text + "'"));
}

SignedIn DeskServer::enter(const QString& login)
{
    return valueOf(valueOf(FrontDoor::open(m_opener, {}, m_server.urlOf("office", login, kPassword))).enterWithoutLogin());
}

SignedIn DeskServer::enterAsBoss()
{
    return enter(kBoss);
}

void DeskServer::makeDesks(const Office& office)
{
    valueOf(setUpServer(m_opener, m_url, {kBoss, kPassword.toUtf8(), {}}));
    for (int desk = 0; desk < office.logins(); ++desk) {
        const QString role = office.isClerk(desk) ? "clerk" : "sales";
        const ServerAccount account{Office::login(desk), kPassword.toUtf8(), "none", role};
        // The last one also has the server keep all of them within reach.
        valueOf(desk + 1 < office.logins() ? m_opener.setUpDesk(m_url, account) : setUpDesk(m_opener, m_url, account));
    }
    const SignedIn boss = enterAsBoss();
    valueOf(boss.database
                ->write<qint64>([](Store& store) {
                    Department department;
                    department.name = kDepartment;
                    return store.records().insert(Record::of(departmentSchema(), department));
                })
                .result());
    for (int desk = 0; desk < office.logins(); desk += office.everyClerk)
        valueOf(setAccountDepartment(*boss.database, boss.session, Office::login(desk), kDepartment));
    valueOf(boss.database
                ->write<bool>([&boss](Store& store) -> Result<bool> {
                    return usePack(store, boss.session, "four-tiers", {}, {}).map([](const auto&) { return true; });
                })
                .result());
}

void DeskServer::fill(const Office& office)
{
    QByteArray customers = "code,name,owner,department,contact,phone,mobile,opened_on\n";
    QByteArray visits = "customer_code,visited_on,visitor,form,purpose,summary\n";
    const auto add = [&](qint64 customer, const QString& owner, const QString& department) {
        customers += QStringLiteral("%1,%2,%3,%4,王%5,021-%6,139%6,2020-01-01\n")
                         .arg(codeOf(customer), nameOf(customer), owner, department)
                         .arg(customer)
                         .arg(10000000 + customer * 37)
                         .toUtf8();
        visits += QStringLiteral("%1,2026-01-%2,%3,phone,routine,询问了第%4季度的计划\n")
                      .arg(codeOf(customer))
                      .arg(1 + customer % 28, 2, 10, QChar('0'))
                      .arg(owner)
                      .arg(1 + customer % 4)
                      .toUtf8();
    };
    for (int n = 0; n < office.shared; ++n)
        add(n + 1, kBoss, kDepartment);
    for (int desk = 0; desk < office.logins(); ++desk) {
        for (int n = 0; n < office.customersEach; ++n)
            add(office.customerOf(desk, n), Office::login(desk), {});
    }
    const auto database = valueOf(m_opener.open(m_url)); // row security takes no import from a desk
    import(*database, customerSchema(), customers);
    import(*database, visitSchema(), visits);
    const qint64 last = office.customerOf(office.desks, office.customersEach - 1);
    if (value("select id from customers where code = '" + codeOf(last) + "'") != QString::number(last))
        fail("the customers are not numbered as they were imported");
    execute("vacuum analyze");
}

void DeskServer::import(Database& database, const EntitySchema& schema, const QByteArray& rows)
{
    ImportRequest request;
    request.schema = &schema;
    request.file = m_folder + '/' + schema.kind + ".csv";
    QFile file(request.file);
    if (!file.open(QIODevice::WriteOnly) || file.write(rows) != rows.size())
        fail(request.file + " cannot be written");
    file.close();
    const ImportReport imported = valueOf(importFile(database, {}, request, {}));
    if (imported.errorCount > 0)
        fail(request.file + ": " + imported.errors[0].message);
}

} // namespace kece::bench
