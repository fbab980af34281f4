// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/archive/TakeOut.h"

#include "domain/entities/SecrecyLevel.h"
#include "services/Staff.h"

namespace kece {
namespace {

class TakeOut : public Staff
{
protected:
    TakeOut()
    {
        hire("sun", "archive");
        hire("zhao", "executive");
        low = level("inner", 1);
        high = level("secret", 2);
    }

    qint64 level(const QString& name, qint64 rank)
    {
        SecrecyLevel l;
        l.name = name;
        l.rank = rank;
        l.isShared = true; // seen by all within their rights; what is not shared is not even seen
        return *save("admin", Record::of(secrecyLevelSchema(), l));
    }

    void change(const EntitySchema& schema, qint64 id, const QString& key, const QVariant& value)
    {
        Record record = company.database->read<RecordRow>([&](Store& s) { return s.records().get(schema, id); }).result()->record;
        record.setValue(key, value);
        ASSERT_TRUE(save("admin", record).ok());
    }

    qint64 idOf(const QString& login)
    {
        return company.database->read<RecordRow>([&](Store& s) { return s.records().byCode(userSchema(), login); }).result()->record.id();
    }

    Done takes(const QString& who, const EntitySchema& schema, QVector<Filter> filters = {})
    {
        RecordQuery query;
        query.schema = &schema;
        query.filters = std::move(filters);
        return takes(who, query);
    }

    Done takes(const QString& who, const RecordQuery& query)
    {
        return does(who, [&](Store& store, const Session& session) -> Done {
            KECE_TRY(Store * own, store.to(Action::Export, query.schema));
            return checkTakeOut(*own, session, query);
        });
    }

    void makeVoid(const EntitySchema& schema, qint64 id)
    {
        const Done voided = does("admin", [&](Store& store, const Session& session) -> Done {
            KECE_TRY(const RecordRow row, store.records().get(schema, id));
            return voidRecord(store, session, schema, id, row.record.stored().rowVersion, "不再使用");
        });
        ASSERT_TRUE(voided.ok());
    }

    qint64 low = 0;
    qint64 high = 0;
};

TEST_F(TakeOut, IsRefusedAboveTheLevelAPersonIsClearedFor)
{
    EXPECT_TRUE(takes("sun", customerSchema()).ok()) << "nothing is classified yet";
    change(customerSchema(), company.large.value, "secrecy_level_id", high);
    EXPECT_EQ(takes("sun", customerSchema()).error().kind, Error::Kind::Denied);
    EXPECT_EQ(takes("sun", orderSchema()).error().kind, Error::Kind::Denied) << "nor what belongs to the customer";
    EXPECT_TRUE(takes("sun", customerSchema(), {{"code", Filter::Op::Equals, {"S"}}}).ok());
    EXPECT_TRUE(takes("zhao", customerSchema()).ok());
    change(userSchema(), idOf("sun"), "secrecy_level_id", low);
    EXPECT_FALSE(takes("sun", customerSchema()).ok());
    change(userSchema(), idOf("sun"), "secrecy_level_id", high);
    EXPECT_TRUE(takes("sun", customerSchema()).ok());
}

TEST_F(TakeOut, IsOpenToTheDistributionListTheOwnerAndTheKeeper)
{
    const qint64 sun = idOf("sun");
    for (const char* key : {"owner_id", "archive_keeper_id", "distribution_user_id"}) {
        change(customerSchema(), company.large.value, "secrecy_level_id", high);
        change(customerSchema(), company.large.value, key, {});
        ASSERT_FALSE(takes("sun", customerSchema()).ok()) << key;
        const QVariant me = QVariant::fromValue<qlonglong>(sun);
        change(customerSchema(), company.large.value, key, qstrcmp(key, "distribution_user_id") == 0 ? QVariant(QVariantList{me}) : me);
        EXPECT_TRUE(takes("sun", customerSchema()).ok()) << key;
        change(customerSchema(), company.large.value, key, {});
    }
}

TEST_F(TakeOut, LooksAtNoOtherRecordsThanAreTakenOut)
{
    change(customerSchema(), company.large.value, "secrecy_level_id", high);
    RecordQuery others;
    others.schema = &customerSchema();
    others.text = "S";
    EXPECT_TRUE(takes("sun", others).ok()) << "the words looked for leave the closed customer out";
    others.text = "L";
    EXPECT_EQ(takes("sun", others).error().kind, Error::Kind::Denied);
}

TEST_F(TakeOut, KeepsTheLevelOfACustomerThatIsVoid)
{
    change(customerSchema(), company.large.value, "secrecy_level_id", high);
    makeVoid(customerSchema(), company.large.value);
    RecordQuery query;
    query.schema = &customerSchema();
    EXPECT_TRUE(takes("sun", query).ok()) << "a list without void customers does not hold it";
    query.withVoided = true;
    EXPECT_EQ(takes("sun", query).error().kind, Error::Kind::Denied);
    EXPECT_EQ(takes("sun", orderSchema()).error().kind, Error::Kind::Denied) << "its orders are still written of it";
}

TEST_F(TakeOut, KeepsTheLevelOfACustomerAndAPersonWhenTheLevelIsVoid)
{
    change(customerSchema(), company.large.value, "secrecy_level_id", high);
    makeVoid(secrecyLevelSchema(), high);
    EXPECT_EQ(takes("sun", customerSchema()).error().kind, Error::Kind::Denied) << "voiding a level does not open what is kept at it";
    change(customerSchema(), company.large.value, "secrecy_level_id", low);
    change(userSchema(), idOf("sun"), "secrecy_level_id", low);
    makeVoid(secrecyLevelSchema(), low);
    EXPECT_TRUE(takes("sun", customerSchema()).ok()) << "nor does it close what somebody is cleared for";
}

} // namespace
} // namespace kece
