// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/AccessCompany.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Order.h"
#include "policy/access/Person.h"
#include "services/access/RevealField.h"
#include "storage/AuditStore.h"
#include "storage/RecordStore.h"
#include "storage/SearchStore.h"
#include "support/PublishedAccess.h"

#include <gtest/gtest.h>

using namespace kece;
using Place = AccessCompany::Place;

namespace {

class Masking : public ::testing::Test
{
protected:
    static QString everythingIn(const RecordRow& row)
    {
        QStringList texts = row.titles.values();
        for (const Field& field : row.record.schema().fields)
            texts << plainText(field, row.record.value(field));
        return (texts + row.record.attributes().values()).join('\n');
    }
    QVector<RecordRow> list(Database& database, const RecordQuery& query)
    {
        const auto rows = database.read<QVector<RecordRow>>([&](Store& store) { return store.records().first(query, 1000); }).result();
        EXPECT_TRUE(rows.ok()) << (rows.ok() ? "" : rows.error().message.toStdString());
        return rows.ok() ? *rows : QVector<RecordRow>();
    }
    static RecordQuery customers()
    {
        RecordQuery query;
        query.schema = &customerSchema();
        return query;
    }
    qint64 own() { return company.record("sales", customerSchema(), Place::Own); }

    AccessCompany company;
    const PublishedAccess published = PublishedAccess::read();
};

} // namespace

TEST_F(Masking, HoldsForEveryRecordEveryRoleAndEveryKind)
{
    for (const QString& role : published.roles()) {
        const auto database = company.as(role);
        for (const EntitySchema* schema : AccessCompany::kinds()) {
            if (published.cell(role, schema->kind, "see") == QStringLiteral("–"))
                continue; // refused as a whole: AccessMatrix
            const bool seesClear = published.cell(role, schema->kind, "clear") != QStringLiteral("–");
            const bool seesSecret = published.cell(role, schema->kind, "secret") != QStringLiteral("–");
            RecordQuery query;
            query.schema = schema;
            for (const RecordRow& row : list(*database, query)) {
                const QString text = everythingIn(row);
                const bool hasNumber = text.contains(AccessCompany::kMobile) || text.contains(AccessCompany::kMasked);
                EXPECT_EQ(text.contains(AccessCompany::kMobile), seesClear && hasNumber) << role.toStdString() << ' ' << schema->kind;
                if (!seesClear)
                    EXPECT_FALSE(text.contains(AccessCompany::kMail)) << role.toStdString() << ' ' << schema->kind;
                EXPECT_EQ(text.contains("76543.21"), seesSecret && schema == &orderSchema()) << role.toStdString() << ' ' << schema->kind;
                const QString own = everythingIn({row.record, {}}); // the trail tells of the record's own fields
                const bool hasOwnNumber = own.contains(AccessCompany::kMobile) || own.contains(AccessCompany::kMasked);
                const auto changes = database
                                         ->read<QVector<AuditEntry>>([&](Store& store) {
                                             return store.audit().entries({.kind = schema->kind, .recordId = row.record.id()}, 0, 10);
                                         })
                                         .result();
                ASSERT_TRUE(changes.ok());
                for (const AuditEntry& change : *changes) {
                    EXPECT_EQ(change.changes.contains(AccessCompany::kMobile), seesClear && hasOwnNumber) << schema->kind;
                    EXPECT_EQ(change.changes.contains("76543.21"), seesSecret && schema == &orderSchema()) << schema->kind;
                }
            }
        }
    }
}

TEST_F(Masking, LetsANumberBeFoundWholeAndNotInPart)
{
    const auto database = company.as("sales");
    const auto find = [&](const QString& text) {
        return database->read<QVector<SearchHit>>([=](Store& store) { return store.search().find(text, "customers", 100); }).result();
    };
    for (const char* part : {"1381234567", "12345678", "3812345"})
        EXPECT_TRUE(find(part)->isEmpty()) << part;
    ASSERT_EQ(find(AccessCompany::kMobile)->size(), 1);
    const QString name = company.token("sales", Place::Own) + ' ';
    EXPECT_TRUE(find(name + "1381234567")->isEmpty()) << "beside another word";
    EXPECT_EQ(find(name + AccessCompany::kMobile)->size(), 1);
    EXPECT_EQ(find(AccessCompany::kMobile)->first().matched, AccessCompany::kMasked);
    EXPECT_EQ(find(AccessCompany::kMobile)->first().id, own());
    for (const auto& [part, expected] : {std::pair{"1381234567", 0}, {"13812345678", 1}, {"12345678", 0}}) {
        RecordQuery query = customers();
        query.text = part;
        EXPECT_EQ(list(*database, query).size(), expected) << part;
    }
}

TEST_F(Masking, LeavesNoSortingFilterOrSumToReadItBy)
{
    const auto database = company.as("sales");
    const auto ask = [&](const RecordQuery& query) {
        return database->read<QVector<RecordRow>>([&](Store& store) { return store.records().first(query, 10); }).result();
    };
    for (const Filter::Op op : {Filter::Op::Contains, Filter::Op::StartsWith, Filter::Op::Less, Filter::Op::Greater, Filter::Op::NotEquals}) {
        RecordQuery query = customers();
        query.filters << Filter{"mobile", op, {"138"}};
        EXPECT_EQ(ask(query).error().kind, Error::Kind::Denied) << int(op);
    }
    RecordQuery between = customers();
    between.filters << Filter{"mobile", Filter::Op::Between, {"138", "139"}};
    EXPECT_FALSE(ask(between).ok());
    RecordQuery sorted = customers();
    sorted.sort << SortOrder{"mobile"};
    EXPECT_FALSE(ask(sorted).ok());
    RecordQuery whole = customers();
    whole.filters << Filter{"mobile", Filter::Op::Equals, {AccessCompany::kMobile}};
    EXPECT_EQ(ask(whole)->size(), 1);
    using Values = QVector<QPair<QVariant, qint64>>;
    EXPECT_FALSE(
        database->read<Values>([](Store& store) { return store.records().distinct(customerSchema(), *customerSchema().field(u"mobile"), 10); })
            .result()
            .ok());
    RecordQuery byProfit;
    byProfit.schema = &orderSchema();
    byProfit.sort << SortOrder{"profit"};
    EXPECT_FALSE(ask(byProfit).ok());
}

TEST_F(Masking, KeepsWhatAnEditorDidNotSee)
{
    const auto database = company.as("sales");
    const auto save = [&](std::function<void(Record&)> edit) {
        return database
            ->write<void>([&](Store& store) -> Done {
                KECE_TRY(RecordRow row, store.records().get(customerSchema(), own()));
                edit(row.record);
                return store.records().update(row.record);
            })
            .result();
    };
    const auto stored = [&] {
        return company.database().read<RecordRow>([&](Store& store) { return store.records().get(customerSchema(), own()); }).result()->record;
    };
    ASSERT_TRUE(save([](Record& record) { record.setValue(u"name", "新名字"); }).ok());
    EXPECT_EQ(stored().as<Customer>().name, "新名字");
    EXPECT_EQ(stored().as<Customer>().mobile, AccessCompany::kMobile);
    EXPECT_EQ(stored().as<Customer>().email, AccessCompany::kMail);
    EXPECT_TRUE(stored().as<Customer>().remark.contains(AccessCompany::kMobile));
    EXPECT_EQ(stored().attributes().value("备用电话"), AccessCompany::kMobile);

    EXPECT_EQ(save([](Record& record) { record.setValue(u"mobile", "138****9999"); }).error().field, "mobile");
    ASSERT_TRUE(save([](Record& record) { record.setValue(u"mobile", "13900001111"); }).ok());
    EXPECT_EQ(stored().as<Customer>().mobile, "13900001111");
}

TEST_F(Masking, IsLiftedByAClickThatTheTrailKeeps)
{
    const Field& mobile = *customerSchema().field(u"mobile");
    const auto reveal = [&](const QString& role, qint64 id) {
        const auto database = company.as(role);
        return revealField(*database, customerSchema(), mobile, id);
    };
    EXPECT_EQ(*reveal("sales", own()), AccessCompany::kMobile);
    EXPECT_FALSE(reveal("sales", company.record("sales", customerSchema(), Place::Team)).ok());
    EXPECT_FALSE(reveal("clerk", company.record("clerk", customerSchema(), Place::Team)).ok());
    const auto entries = company.database()
                             .read<qint64>([](Store& store) -> Result<qint64> {
                                 AuditFilter filter;
                                 filter.action = "reveal";
                                 KECE_TRY(const auto found, store.audit().entries(filter, 0, 10));
                                 EXPECT_EQ(found.first().actor, "sales");
                                 EXPECT_FALSE(found.first().changes.contains(AccessCompany::kMobile));
                                 return found.size();
                             })
                             .result();
    EXPECT_EQ(*entries, 1);
}
