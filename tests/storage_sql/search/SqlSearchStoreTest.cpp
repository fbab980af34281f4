// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/search/SqlSearchStore.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/Contact.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Order.h"
#include "domain/values/Pinyin.h"
#include "foundation/TextFold.h"
#include "storage/RecordStore.h"
#include "storage_sql/TemporaryDatabase.h"

#include <random>

namespace kece {

namespace {

using namespace kece::testing;

class SqlSearchStoreTest : public ::testing::Test
{
protected:
    qint64 add(Customer customer)
    {
        if (customer.code.isEmpty())
            customer.code = QStringLiteral("KH%1").arg(++m_running, 4, 10, QChar('0'));
        return valueOf(records().insert(Record::of(customerSchema(), customer)));
    }
    qint64 addNamed(const QString& name)
    {
        Customer customer;
        customer.name = name;
        return add(customer);
    }
    QVector<SearchHit> find(const QString& text, const QString& kind = {}, int limit = 50)
    {
        return valueOf(database.store->search().find(text, kind, limit));
    }
    QStringList titles(const QString& text)
    {
        QStringList titles;
        for (const SearchHit& hit : find(text))
            titles << hit.title;
        return titles;
    }
    RecordStore& records() { return database.store->records(); }

    TemporaryDatabase database;
    int m_running = 0;
};

TEST_F(SqlSearchStoreTest, FindsFromOneChineseCharacter)
{
    addNamed("上海机械厂");
    addNamed("北京软件公司");
    EXPECT_EQ(titles("械"), QStringList("上海机械厂"));
    EXPECT_EQ(titles("软件"), QStringList("北京软件公司"));
    EXPECT_EQ(titles("软械"), QStringList());
}

TEST_F(SqlSearchStoreTest, FindsByPinyinAndInitialsInEveryReading)
{
    addNamed("重庆钢铁");
    for (const char* typed : {"cq", "zq", "chongqing", "zhongqing", "cqgt", "gangt", "gt", "c", "chong qing"})
        EXPECT_EQ(titles(typed), QStringList("重庆钢铁")) << typed;
    for (const char* typed : {"xq", "hongqing", "tg"})
        EXPECT_EQ(titles(typed), QStringList()) << typed;
}

TEST_F(SqlSearchStoreTest, FindsEveryNameByEveryKeyThatPinyinHasForIt)
{
    for (const QString name : {"单田芳", "曾氏律师行", "六安绿地音乐厅", "长沙银行", "吕梁女儿红", "3M中国", "西安仁和堂"}) {
        addNamed(name);
        const PinyinKeys keys = pinyinKeys(name);
        for (const QString& key : keys.initials + keys.full)
            EXPECT_TRUE(titles(key).contains(name)) << name.toStdString() << " by " << key.toStdString();
    }
}

TEST_F(SqlSearchStoreTest, FindsByPartOfAPhoneHoweverItIsTyped)
{
    Customer customer;
    customer.name = "上海机械厂";
    customer.phone = "021-62345678";
    customer.mobile = "13812345678";
    add(customer);
    for (const char* typed : {"6234", "5678", "138 1234", "021-6234", "02162345678", "+86 13812345678", "１３８１"})
        EXPECT_EQ(titles(typed), QStringList("上海机械厂")) << typed;
    EXPECT_EQ(titles("62345679"), QStringList());
}

TEST_F(SqlSearchStoreTest, FindsByPartOfACodeInAnyCaseAndWidth)
{
    Customer customer;
    customer.code = "KH-2026-0017";
    customer.name = "上海机械厂";
    customer.creditCode = "91310115MA1K4XYZ0A";
    add(customer);
    for (const char* typed : {"kh-2026", "2026-0017", "0017", "ＫＨ", "ma1k4", "k"})
        EXPECT_EQ(titles(typed), QStringList("上海机械厂")) << typed;
}

TEST_F(SqlSearchStoreTest, PutsTheWholeCodeFirstThenTheBeginningOfNamesThenInitialsThenTheRest)
{
    Customer inside;
    inside.code = "X1";
    inside.name = "新AB厂";
    add(inside);
    Customer contact;
    contact.code = "X2";
    contact.name = "安邦公司";
    add(contact);
    Customer start;
    start.code = "X3";
    start.name = "AB商行";
    add(start);
    Customer code;
    code.code = "AB";
    code.name = "某某厂";
    add(code);
    EXPECT_EQ(titles("ab"), QStringList({"某某厂", "AB商行", "安邦公司", "新AB厂"}));
}

TEST_F(SqlSearchStoreTest, FindsSeveralWordsInDifferentFieldsOfOneRecord)
{
    Customer customer;
    customer.code = "KH-0217";
    customer.name = "重庆长江贸易有限公司";
    customer.contact = "张三";
    customer.mobile = "13912345678";
    add(customer);
    addNamed("重庆钢铁");
    for (const char* typed : {"重庆 张三", "张三 重庆", "重庆　贸易", "cq zhangsan", "重庆 139", "kh-02 重庆", "z 0217", "长江 zs 5678 KH 有限 公司"})
        EXPECT_EQ(titles(typed), QStringList("重庆长江贸易有限公司")) << typed;
    for (const char* typed : {"重庆 李四", "张三 钢铁", "重庆 138"})
        EXPECT_EQ(titles(typed), QStringList()) << typed;
    EXPECT_EQ(find("张三 重庆").value(0).matched, "张三");
}

TEST_F(SqlSearchStoreTest, PutsThePhraseBeforeItsWords)
{
    addNamed("贸易 长江");
    addNamed("新长江 贸易");
    EXPECT_EQ(titles("长江 贸易"), QStringList({"新长江 贸易", "贸易 长江"}));
}

TEST_F(SqlSearchStoreTest, NamesTheFieldThatMatched)
{
    Customer customer;
    customer.code = "K1";
    customer.name = "上海机械厂";
    customer.contact = "曾晓明";
    add(customer);
    const auto hits = find("晓明");
    ASSERT_EQ(hits.size(), 1);
    EXPECT_EQ(hits[0].kind, "customers");
    EXPECT_EQ(hits[0].code, "K1");
    EXPECT_EQ(hits[0].title, "上海机械厂");
    EXPECT_EQ(hits[0].matched, "曾晓明");
    EXPECT_EQ(find("zxm").value(0).matched, "曾晓明");
}

TEST_F(SqlSearchStoreTest, FindsContactsContractsComplaintsAndOrders)
{
    const Id<Customer> customer{addNamed("上海机械厂")};
    Contact contact;
    contact.customer = customer;
    contact.name = "王小明";
    valueOf(records().insert(Record::of(contactSchema(), contact)));
    Contract contract;
    contract.customer = customer;
    contract.contractNo = "HT-9001";
    contract.name = "水泵供货";
    contract.type = "standard";
    valueOf(records().insert(Record::of(contractSchema(), contract)));
    Complaint complaint;
    complaint.customer = customer;
    complaint.complaintNo = "TS-77";
    complaint.content = "到货时外箱破损";
    complaint.receivedAt = database.clock->now();
    valueOf(records().insert(Record::of(complaintSchema(), complaint)));
    Order order;
    order.customer = customer;
    order.orderNo = "DD20260001";
    order.orderedOn = {2026, 1, 1};
    order.amount = 1;
    order.status = "done";
    const qint64 orderId = valueOf(records().insert(Record::of(orderSchema(), order)));

    EXPECT_EQ(find("小明").value(0).kind, "contacts");
    EXPECT_EQ(find("wxm").value(0).title, "王小明");
    EXPECT_EQ(find("ht-9001").value(0).kind, "contracts");
    EXPECT_EQ(find("破损").value(0).kind, "complaints");
    EXPECT_EQ(find("ts-7").value(0).code, "TS-77");
    EXPECT_EQ(find("dd2026").value(0).id, orderId);
    EXPECT_EQ(find("水", "contracts").size(), 1);
    EXPECT_EQ(find("水", "customers").size(), 0);
    EXPECT_FALSE(database.store->search().find("水", "weather", 10).ok());
}

TEST_F(SqlSearchStoreTest, ForgetsVoidAndRenamedRecords)
{
    const qint64 id = addNamed("上海机械厂");
    Record record = valueOf(records().get(customerSchema(), id)).record;
    record.setValue(u"name", "苏州纺织厂");
    check(records().update(record));
    EXPECT_EQ(titles("机械"), QStringList());
    EXPECT_EQ(titles("szfz"), QStringList("苏州纺织厂"));
    check(records().voidRecord(customerSchema(), id, 2, "double", {2026, 11, 22}));
    EXPECT_EQ(titles("苏州"), QStringList());
}

TEST_F(SqlSearchStoreTest, SurvivesWhateverIsTyped)
{
    addNamed("上海(机械)厂\"'*");
    for (const char* typed : {"", " ", "\"", "*", "' or 1=1 --", "^", "(", "机械) AND", "NEAR(a b)", "-", "😀", "a-b-c", "%", "_", "厂\"'*"})
        EXPECT_TRUE(database.store->search().find(typed, {}, 10).ok()) << typed;
    EXPECT_EQ(titles("(机械)厂\"").size(), 1);
    EXPECT_EQ(find(QString(100'000, QChar(u'机'))).size(), 0);
}

QString randomName(std::mt19937& random)
{
    const QString characters = "上海重庆长安行乐机械单曾AB7石";
    QString name;
    for (int i = 2 + int(random() % 6); i > 0; --i)
        name += characters[int(random() % unsigned(characters.size()))];
    return name;
}

TEST_F(SqlSearchStoreTest, AnswersTheSameFromAKeptAndARebuiltIndex)
{
    std::mt19937 random(7);
    QVector<qint64> ids;
    for (int i = 0; i < 150; ++i)
        ids << addNamed(randomName(random));
    for (int i = 0; i < 150; ++i) {
        Record record = valueOf(records().get(customerSchema(), ids[int(random() % 150)])).record;
        if (record.isVoid())
            continue;
        if (random() % 10 == 0) {
            check(records().voidRecord(customerSchema(), record.id(), record.stored().rowVersion, "double", {2026, 11, 22}));
            continue;
        }
        record.setValue(u"name", randomName(random));
        record.setValue(u"contact", random() % 2 ? randomName(random) : QString());
        check(records().update(record));
    }
    QStringList questions{"上", "cq", "长安", "chang", "zhang", "ab", "7", "kh00", "01", "sh", "重庆"};
    for (int i = 0; i < 60; ++i)
        questions << randomName(random).left(2);
    const auto answers = [&] {
        QStringList all;
        for (const QString& question : questions) {
            for (const SearchHit& hit : find(question, {}, 20))
                all << QStringLiteral("%1 %2 %3 %4").arg(question).arg(hit.id).arg(hit.rank).arg(hit.matched);
        }
        return all;
    };
    const QStringList kept = answers();
    EXPECT_GT(kept.size(), 100);
    EXPECT_EQ(valueOf(SqlSearchStore(*database.connection).problems()), QStringList());
    check(database.store->search().rebuild());
    EXPECT_EQ(answers(), kept);
}

TEST_F(SqlSearchStoreTest, FindsWhatAPlainLookThroughAllNamesFinds)
{
    std::mt19937 random(11);
    QStringList names;
    for (int i = 0; i < 120; ++i) {
        names << randomName(random);
        addNamed(names.last());
    }
    for (int i = 0; i < 200; ++i) {
        const QString question = randomName(random).left(1 + int(random() % 3));
        if (std::all_of(question.begin(), question.end(), [](QChar c) { return c.unicode() < 128; }))
            continue; // may also be meant as a code or as pinyin
        QStringList expected;
        for (const QString& name : names) {
            if (foldForSearch(name).contains(foldForSearch(question)))
                expected << name;
        }
        QStringList found;
        for (const SearchHit& hit : find(question, {}, 500))
            found << hit.title;
        expected.sort();
        found.sort();
        EXPECT_EQ(found, expected) << question.toStdString();
    }
}

TEST_F(SqlSearchStoreTest, SeesAnIndexThatDoesNotAgree)
{
    addNamed("上海机械厂");
    valueOf(database.connection->change("update customers set name = '别的厂'"));
    EXPECT_EQ(valueOf(SqlSearchStore(*database.connection).problems()).size(), 1);
}

} // namespace

} // namespace kece
