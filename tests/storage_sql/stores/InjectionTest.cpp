// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/TemporaryDatabase.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/Customer.h"
#include "storage/AuditStore.h"
#include "storage/RecordStore.h"
#include "storage/SearchStore.h"

namespace kece {
namespace {

using testing::check;
using testing::TemporaryDatabase;
using testing::valueOf;

/// Ends of strings, comments, unions, stacked statements, wildcards, escapes, encodings and functions: all of it is only text.
const char* const kPayloads[] = {
    "'",
    "\"",
    "`",
    "''",
    "'--",
    "' --",
    "'#",
    "'/*",
    "*/",
    ";",
    "';",
    "'; --",
    "' or '1'='1",
    "' or 1=1 --",
    "\" or \"\"=\"",
    "') or ('1'='1",
    "' or 'a' like 'a",
    "1 or 1=1",
    "1; drop table customers",
    "'; drop table customers; --",
    "'; delete from customers; --",
    "'; update customers set name='x'; --",
    "'; insert into settings values('a','b'); --",
    "' union select null --",
    "' union select name, sql from sqlite_master --",
    "' union all select 1,2,3,4,5 --",
    "1' and (select count(*) from customers) > 0 --",
    "' and randomblob(1000000000) --",
    "' || (select value from settings) || '",
    "'||'",
    "'+'",
    "'; attach database '/tmp/x.db' as x; --",
    "'; pragma foreign_keys=off; --",
    "'; vacuum; --",
    "'; commit; --",
    "'; rollback; begin; --",
    "load_extension('x')",
    "' and load_extension('x') --",
    "%",
    "_",
    "%%",
    "__",
    "%'--",
    "\\",
    "\\'",
    "\\%",
    "\\_",
    "[a-z]",
    "*",
    "?",
    "?1",
    ":name",
    "@name",
    "$name",
    "x'41'",
    "char(39)",
    "%27",
    "%00",
    "\xEF\xBC\x87 or 1=1",
    "\xCA\xBC or 1=1",
    "null",
    "t.id",
    "code desc",
    "1) or (1=1",
    "null)) --",
};
static_assert(std::size(kPayloads) >= 60);

class Payloads : public ::testing::Test
{
protected:
    void SetUp() override
    {
        for (const char* payload : kPayloads) {
            Record customer(customerSchema());
            customer.setValue(u"code", QString::fromUtf8(payload));
            customer.setValue(u"name", QStringLiteral("name of ") + QString::fromUtf8(payload));
            customer.setAttribute(QString::fromUtf8(payload), QString::fromUtf8(payload));
            valueOf(records().insert(customer));
        }
        digest = database.digest();
    }
    RecordStore& records() { return database.store->records(); }

    TemporaryDatabase database;
    QByteArray digest;
};

TEST_F(Payloads, AreTextToEveryFilterOfEveryKind)
{
    for (const EntitySchema* schema : catalogue()) {
        for (const Field& field : schema->fields) {
            for (const char* payload : kPayloads) {
                const QString text = QString::fromUtf8(payload);
                for (const Filter::Op op : {Filter::Op::Equals, Filter::Op::Contains, Filter::Op::In, Filter::Op::Less}) {
                    const auto found = records().ids({schema, {{field.key, op, {text}}}}, {});
                    EXPECT_TRUE(found.ok() || found.error().kind == Error::Kind::Invalid)
                        << schema->kind << '.' << field.key << ' ' << payload << ": " << qPrintable(found.error().detail);
                    if (schema == &customerSchema() && QLatin1String(field.key) == QLatin1String("code") && op == Filter::Op::Equals) {
                        EXPECT_EQ(valueOf(found).size(), 1u) << payload;
                    }
                }
            }
        }
    }
    EXPECT_EQ(database.digest(), digest);
}

TEST_F(Payloads, AreNoFieldsToSortOrFilterBy)
{
    for (const EntitySchema* schema : catalogue()) {
        for (const char* payload : kPayloads) {
            const QString text = QString::fromUtf8(payload);
            EXPECT_EQ(records().ids({schema, {}, {}, {{text}}}, {}).error().kind, Error::Kind::Invalid);
            EXPECT_EQ(records().ids({schema, {{text, Filter::Op::IsEmpty, {}}}}, {}).error().kind, Error::Kind::Invalid);
        }
    }
    EXPECT_EQ(database.digest(), digest);
}

TEST_F(Payloads, AreTextToSearchesCodesSettingsAndReasons)
{
    for (const char* payload : kPayloads) {
        const QString text = QString::fromUtf8(payload);
        EXPECT_TRUE(valueOf(records().byCode(customerSchema(), text)).record.value(u"name").toString().endsWith(text)) << payload;
        for (const EntitySchema* schema : catalogue())
            valueOf(records().ids({schema, {}, text}, {}));
        valueOf(database.store->search().find(text, {}, 10));
        valueOf(database.store->settings().value(text));
    }
    EXPECT_EQ(database.digest(), digest);
    for (const char* payload : kPayloads) {
        const QString text = QString::fromUtf8(payload);
        check(database.store->settings().setValue(text, text));
        EXPECT_EQ(valueOf(database.store->settings().value(text)), text);
        const Record customer = valueOf(records().byCode(customerSchema(), text)).record;
        EXPECT_EQ(customer.attributes().value(text), text);
        check(records().voidRecord(customerSchema(), customer.id(), 1, text, QDate(2026, 1, 1)));
        EXPECT_EQ(valueOf(database.store->audit().entries({.kind = "customers", .recordId = customer.id()}, 0, 1)).first().reason, text);
    }
}

TEST(NaughtyText, ComesBackAsItWasTyped)
{
    TemporaryDatabase database;
    RecordStore& records = database.store->records();
    const QStringList texts{"undefined", "NULL", "\\N", "-1/0", "NaN", "1e309", "0x10", "007", "１２３", "田中さん", "𠜎𠜱𠝹𠱓",
        "👩‍👩‍👧‍👦", "🇨🇳", "\u00e9", "e\u0301", "اَلْعَرَبِيَّةُ", "\u202Etest", "a\u200Bb", "\uFEFFbom", "\u2028line", "tab\there",
        "two\nlines", "cr\r\n", "\u0001\u001f", "<script>alert(1)</script>", "=1+1", "@SUM(A1)", "客策客策", "ﷺ", QString(1000000, QChar(u'客')),
        QString::fromUtf8("nul\0inside", 10)};
    for (int n = 0; n < texts.size(); ++n) {
        Record customer(customerSchema());
        customer.setValue(u"code", QString::number(n));
        customer.setValue(u"name", texts[n]);
        customer.setValue(u"remark", texts[n]);
        const qint64 id = valueOf(records.insert(customer));
        const Record stored = valueOf(records.get(customerSchema(), id)).record;
        EXPECT_EQ(stored.value(u"name").toString(), texts[n]) << n;
        EXPECT_EQ(stored.value(u"remark").toString(), texts[n]) << n;
        EXPECT_EQ(valueOf(records.ids({&customerSchema(), {{"name", Filter::Op::Equals, {texts[n]}}}}, {})), std::vector<qint64>{id}) << n;
    }
}

} // namespace
} // namespace kece
