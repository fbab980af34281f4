// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/bulk/SqlBulkImport.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "domain/entities/Order.h"
#include "domain/entities/Payment.h"
#include "domain/entities/Product.h"
#include "domain/entities/User.h"
#include "storage/AuditStore.h"
#include "storage/FactSource.h"
#include "storage/RecordStore.h"
#include "storage/SearchStore.h"
#include "storage_sql/TemporaryDatabase.h"
#include "storage_sql/facts/FactText.h"

namespace kece {

namespace {

using namespace kece::testing;
using Cell = BulkImport::Cell;

/// Rows as tests write them: numbers, texts and unknown.
class Row
{
public:
    Row& operator<<(qint64 number)
    {
        cells.push_back({Cell::Kind::Integer, number, {}});
        return *this;
    }
    Row& operator<<(const char* text)
    {
        texts.push_back(std::make_shared<std::string>(text));
        cells.push_back({Cell::Kind::Text, 0, *texts.back()});
        return *this;
    }
    Row& operator<<(std::nullopt_t)
    {
        cells.push_back({});
        return *this;
    }
    operator std::span<const Cell>() const { return cells; }

private:
    std::vector<Cell> cells;
    std::vector<std::shared_ptr<std::string>> texts;
};

class SqlBulkImportTest : public ::testing::Test
{
protected:
    /// In a unit of work, as everything that changes a database.
    Result<BulkImport::Undone> undo(qint64 batch)
    {
        check(database.connection->begin(true));
        auto undone = bulk().undo(batch);
        if (undone.ok())
            check(database.connection->commit());
        database.connection->rollback();
        return undone;
    }
    void begin(const EntitySchema& schema, const QStringList& keys, const QString& file = "file.csv")
    {
        std::vector<const Field*> fields;
        for (const QString& key : keys)
            fields.push_back(schema.field(key));
        ImportBatch batch;
        batch.fileName = file;
        check(bulk().begin(schema, fields, batch));
    }
    qint64 importCustomers(const std::vector<std::pair<const char*, const char*>>& customers)
    {
        begin(customerSchema(), {"code", "name"});
        for (const auto& [code, name] : customers)
            valueOf(bulk().insert(Row() << code << name));
        return valueOf(bulk().finish());
    }
    /// Orders 1 to `count`, spread over the customers, by hand where `from` is not 1.
    qint64 importOrders(qint64 from, qint64 count, const std::vector<qint64>& customers)
    {
        begin(orderSchema(), {"order_no", "customer_id", "ordered_on", "amount", "status"});
        for (qint64 i = from; i < from + count; ++i) {
            const std::string number = "O" + std::to_string(i * 7919 % 1000003);
            const Row row = Row() << number.c_str() << customers[size_t(i) % customers.size()] << "2026-03-01" << i << std::nullopt;
            EXPECT_EQ(valueOf(bulk().existing(row, std::array{0}, 0)), 0);
            valueOf(bulk().insert(row));
        }
        return valueOf(bulk().finish());
    }
    Customer customer(const QString& code) { return valueOf(records().byCode(customerSchema(), code)).record.as<Customer>(); }
    qint64 count(const QString& table) { return valueOf(database.connection->value("select count(*) from " + table)).toLongLong(); }
    QStringList indexes(const QString& table)
    {
        QStringList found;
        auto rows = valueOf(database.connection->prepare(database.connection->dialect().indexesOf()));
        check(rows.run({table}));
        while (rows.next())
            found << rows.string(1);
        return found;
    }
    QStringList found(const QString& text)
    {
        QStringList titles;
        for (const SearchHit& hit : valueOf(database.store->search().find(text, {}, 50)))
            titles << hit.title;
        return titles;
    }
    BulkImport& bulk() { return database.store->bulk(); }
    RecordStore& records() { return database.store->records(); }

    TemporaryDatabase database;
};

TEST_F(SqlBulkImportTest, WritesWhatTheRecordStoreReads)
{
    begin(customerSchema(), {"code", "name", "opened_on", "phone"});
    const qint64 sales = valueOf(bulk().idOfOrNew(departmentSchema(), "Sales"));
    EXPECT_EQ(valueOf(bulk().idOfOrNew(departmentSchema(), "Sales")), sales);
    const qint64 id = valueOf(bulk().insert(Row() << "K1"
                                                  << "上海机械厂"
                                                  << "2026-01-31" << std::nullopt));
    check(bulk().setDepartments(id, std::array{sales}));
    check(bulk().setAttribute(id, "level", "high"));
    check(bulk().setAttribute(id, "empty", ""));
    valueOf(bulk().finish());

    const Customer stored = customer("K1");
    EXPECT_EQ(stored.name, "上海机械厂");
    EXPECT_EQ(stored.openedOn, QDate(2026, 1, 31));
    EXPECT_EQ(stored.departments, std::vector<Id<Department>>{{sales}});
    EXPECT_EQ(stored.attributes, (QMap<QString, QString>{{"level", "high"}}));
    EXPECT_EQ(stored.stored.rowVersion, 1);
    EXPECT_EQ(found("shjx"), QStringList("上海机械厂"));
}

TEST_F(SqlBulkImportTest, KnowsIdsByCodeAndZeroForThoseThatAreNotThere)
{
    importCustomers({{"K1", "one"}, {"K2", "two"}});
    check(records().voidRecord(customerSchema(), customer("K2").id.value, 1, "closed", {2026, 11, 22}));
    begin(orderSchema(), {"order_no"});
    EXPECT_GT(valueOf(bulk().idOf(customerSchema(), "K1")), 0);
    EXPECT_EQ(valueOf(bulk().idOf(customerSchema(), "K2")), 0);
    EXPECT_EQ(valueOf(bulk().idOf(userSchema(), "nobody")), 0);
    for (int i = 0; i < 6000; ++i)
        valueOf(bulk().idOf(customerSchema(), "X" + std::to_string(i)));
    EXPECT_GT(valueOf(bulk().idOf(customerSchema(), "K1")), 0);
}

TEST_F(SqlBulkImportTest, GivesAnOrderWithoutAStatusTheUsualOne)
{
    importCustomers({{"K1", "one"}});
    importOrders(1, 1, {customer("K1").id.value});
    EXPECT_EQ(valueOf(records().get(orderSchema(), 1)).record.as<Order>().status, "done");
}

TEST_F(SqlBulkImportTest, MatchesEqualRowsOneByOne)
{
    importCustomers({{"K1", "one"}});
    const qint64 id = customer("K1").id.value;
    const auto payment = [&] { return Row() << id << "2026-03-01" << 100 << std::nullopt; };
    const std::array whole{0, 1, 2, 3};
    for (int batch = 0; batch < 2; ++batch) {
        begin(paymentSchema(), {"customer_id", "due_on", "amount_due", "paid_on"});
        for (int i = 0; i < 2; ++i) {
            const qint64 known = valueOf(bulk().existing(payment(), whole, i));
            EXPECT_EQ(known > 0, batch == 1);
            if (known == 0)
                valueOf(bulk().insert(payment()));
        }
        EXPECT_EQ(valueOf(bulk().existing(payment(), whole, 2)), 0);
        valueOf(bulk().finish());
    }
    EXPECT_EQ(count("payments"), 2);
}

TEST_F(SqlBulkImportTest, LooksKeysUpInMemoryWhereTheIndexesAreAside)
{
    importCustomers({{"K1", "one"}, {"K2", "two"}});
    const std::vector<qint64> ids{customer("K1").id.value, customer("K2").id.value};
    const QStringList before = indexes("orders");
    check(database.connection->begin(true));
    importOrders(1, 45'000, ids);
    check(database.connection->commit());
    EXPECT_EQ(indexes("orders"), before);
    EXPECT_EQ(count("orders"), 45'000);

    check(database.connection->begin(true));
    begin(orderSchema(), {"order_no", "customer_id", "ordered_on", "amount", "status"});
    for (qint64 i = 100'000; i < 160'000; ++i)
        valueOf(bulk().insert(Row() << ("P" + std::to_string(i)).c_str() << ids[0] << "2026-03-01" << i << std::nullopt));
    EXPECT_EQ(indexes("orders").size(), 2) << "only those over a few rows stay: void ones, and orders on a contract";
    const auto id = [&](const char* number) {
        return valueOf(bulk().existing(Row() << number << qint64(0) << "" << qint64(0) << std::nullopt, std::array{0}, 0));
    };
    EXPECT_EQ(id("O7919"), 1);
    EXPECT_GT(id("P159999"), 45'000);
    EXPECT_EQ(id("P160000"), 0);
    database.connection->rollback();
    EXPECT_EQ(indexes("orders"), before);
    EXPECT_EQ(count("orders"), 45'000);
}

TEST_F(SqlBulkImportTest, RefusesARecordOfNobodyHoweverManyThereAre)
{
    importCustomers({{"K1", "one"}});
    const qint64 id = customer("K1").id.value;
    for (const bool isMany : {false, true}) {
        check(database.connection->begin(true));
        begin(orderSchema(), {"order_no", "customer_id", "ordered_on", "amount"});
        for (qint64 i = 0; isMany && i < 25'000; ++i)
            valueOf(bulk().insert(Row() << ("P" + std::to_string(i)).c_str() << id << "2026-03-01" << i + 1));
        const auto refused = bulk().insert(Row() << "X" << id + 77 << "2026-03-01" << 1);
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().kind, Error::Kind::Invalid);
        database.connection->rollback();
    }
    check(database.connection->begin(true));
    EXPECT_FALSE(database.connection->change("insert into contacts (customer_id, name) values (99, 'nobody')").ok()) << "the database checks again";
    database.connection->rollback();
}

TEST_F(SqlBulkImportTest, UpdatesKnownCellsOnlyAndTakesThemBack)
{
    begin(customerSchema(), {"code", "name", "phone", "opened_on"});
    const qint64 sales = valueOf(bulk().idOfOrNew(departmentSchema(), "Sales"));
    const qint64 id = valueOf(bulk().insert(Row() << "K1"
                                                  << "上海机械厂"
                                                  << "021-62345678"
                                                  << "2026-01-31"));
    check(bulk().setDepartments(id, std::array{sales}));
    check(bulk().setAttribute(id, "level", "high"));
    valueOf(bulk().finish());

    begin(customerSchema(), {"code", "name", "phone", "opened_on"});
    const qint64 service = valueOf(bulk().idOfOrNew(departmentSchema(), "Service"));
    EXPECT_TRUE(valueOf(bulk().update(id,
        Row() << "K1"
              << "苏州纺织厂" << std::nullopt << "2026-02-28")));
    check(bulk().setDepartments(id, std::array{service, sales}));
    check(bulk().setAttribute(id, "level", "low"));
    check(bulk().setAttribute(id, "beds", "12"));
    const qint64 batch = valueOf(bulk().finish());

    Customer stored = customer("K1");
    EXPECT_EQ(stored.name, "苏州纺织厂");
    EXPECT_EQ(stored.phone, "021-62345678");
    EXPECT_EQ(stored.openedOn, QDate(2026, 2, 28));
    EXPECT_EQ(stored.attributes, (QMap<QString, QString>{{"level", "low"}, {"beds", "12"}}));
    EXPECT_EQ(stored.stored.rowVersion, 2);
    EXPECT_EQ(found("纺织").size(), 1);
    const AuditEntry entry = valueOf(database.store->audit().entries({}, 0, 1)).first();
    EXPECT_EQ(entry.action, AuditAction::kImport);
    EXPECT_EQ(entry.recordId, batch);

    const auto undone = valueOf(undo(batch));
    EXPECT_EQ(undone.removed, 0);
    EXPECT_EQ(undone.restored, 1);
    EXPECT_EQ(undone.kind, "customers");
    stored = customer("K1");
    EXPECT_EQ(stored.name, "上海机械厂");
    EXPECT_EQ(stored.openedOn, QDate(2026, 1, 31));
    EXPECT_EQ(stored.departments, std::vector<Id<Department>>{{sales}});
    EXPECT_EQ(stored.attributes, (QMap<QString, QString>{{"level", "high"}}));
    EXPECT_EQ(found("纺织").size(), 0);
    EXPECT_EQ(found("机械").size(), 1);
}

TEST_F(SqlBulkImportTest, SaysSoWhereAnUpdateChangesNothing)
{
    importCustomers({{"K1", "one"}});
    begin(customerSchema(), {"code", "name"});
    EXPECT_FALSE(valueOf(bulk().update(customer("K1").id.value,
        Row() << "K1"
              << "one")));
    valueOf(bulk().finish());
    EXPECT_EQ(customer("K1").stored.rowVersion, 1);
}

TEST_F(SqlBulkImportTest, TakesAWholeImportBack)
{
    importCustomers({{"K1", "one"}});
    const qint64 batch = importCustomers({{"K2", "two"}, {"K3", "three"}});
    const auto undone = valueOf(undo(batch));
    EXPECT_EQ(undone.removed, 2);
    EXPECT_EQ(count("customers"), 1);
    EXPECT_EQ(found("two").size(), 0);
    const auto again = undo(batch);
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().kind, Error::Kind::Conflict);
    const auto unknown = undo(999);
    ASSERT_FALSE(unknown.ok());
    EXPECT_EQ(unknown.error().kind, Error::Kind::NotFound);
}

TEST_F(SqlBulkImportTest, RefusesToTakeBackWhatWasChangedSince)
{
    const qint64 batch = importCustomers({{"K1", "one"}, {"K2", "two"}});
    Record record = valueOf(records().byCode(customerSchema(), "K2")).record;
    record.setValue(u"phone", "12345");
    check(records().update(record));
    const auto undone = undo(batch);
    ASSERT_FALSE(undone.ok());
    EXPECT_EQ(undone.error().kind, Error::Kind::Conflict);
    EXPECT_TRUE(undone.error().message.contains("K2"));
    EXPECT_EQ(count("customers"), 2);
}

TEST_F(SqlBulkImportTest, RefusesToTakeBackCustomersWithRecordsOfTheirOwn)
{
    const qint64 batch = importCustomers({{"K1", "one"}});
    const qint64 orders = importOrders(1, 3, {customer("K1").id.value});
    const auto refused = undo(batch);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().kind, Error::Kind::Conflict);
    EXPECT_EQ(valueOf(undo(orders)).removed, 3);
    EXPECT_EQ(valueOf(undo(batch)).removed, 1);
    EXPECT_EQ(count("customers"), 0);
}

TEST_F(SqlBulkImportTest, MarksTheCustomersWhoseFiguresItChanges)
{
    std::vector<std::pair<const char*, const char*>> many(50, {nullptr, "one"});
    std::vector<std::string> codes;
    for (size_t i = 0; i < many.size(); ++i)
        codes.push_back("K" + std::to_string(i));
    for (size_t i = 0; i < many.size(); ++i)
        many[i].first = codes[i].c_str();
    importCustomers(many);
    const FactRequest request = everyFact({2026, 3, 31});
    FactSource& facts = database.store->facts();
    const auto refreshed = [&] {
        auto seen = valueOf(facts.refresh("k", request, {}));
        EXPECT_EQ(textOf(seen.table), textOf(valueOf(facts.load(request, {}))));
        check(facts.keep("k", request, seen.table));
        return seen.wasFull ? -1 : seen.recomputed;
    };
    EXPECT_EQ(refreshed(), -1);
    const qint64 orders = importOrders(1, 6, {customer("K3").id.value, customer("K5").id.value});
    EXPECT_EQ(refreshed(), 2);
    const qint64 moved = [&] {
        begin(orderSchema(), {"customer_id"});
        EXPECT_TRUE(valueOf(bulk().update(1, Row() << customer("K7").id.value)));
        return valueOf(bulk().finish());
    }();
    EXPECT_EQ(refreshed(), 2);
    valueOf(undo(moved));
    EXPECT_EQ(refreshed(), 2);
    EXPECT_EQ(valueOf(undo(orders)).removed, 6) << "what was changed and changed back is as it was";
    EXPECT_EQ(refreshed(), 2);
}

} // namespace

} // namespace kece
