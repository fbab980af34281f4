// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/records/SaveEdit.h"

#include "domain/entities/Visit.h"
#include "services/TestCompany.h"
#include "services/records/SaveRecord.h"
#include "storage/AuditStore.h"
#include "storage/RecordStore.h"

#include <gtest/gtest.h>

namespace kece {
namespace {

class SaveEdit : public ::testing::Test
{
protected:
    Record load(qint64 id)
    {
        return company.database->read<RecordRow>([id](Store& s) { return s.records().get(customerSchema(), id); }).result()->record;
    }

    Result<EditOutcome> save(const QString& login, const Record& original, const Record& mine)
    {
        Session session = company.session;
        session.login = login;
        return company.database->write<EditOutcome>([=](Store& store) { return saveEdit(store, session, original, mine); }).result();
    }

    static Record with(Record record, const QString& key, const QString& value)
    {
        record.setValue(key, value);
        return record;
    }

    QVector<AuditEntry> changes()
    {
        AuditFilter filter;
        filter.kind = "customers";
        filter.recordId = id;
        return *company.database->read<QVector<AuditEntry>>([filter](Store& s) { return s.audit().entries(filter, 0, 100); }).result();
    }

    TestCompany company;
    qint64 id = company.large.value;
};

TEST_F(SaveEdit, BringsDifferentFieldsTogetherInOneChange)
{
    const Record original = load(id);
    ASSERT_TRUE(save("lin", original, with(original, "region", "South"))->isSaved);
    const auto before = changes().size();
    const auto outcome = save("wu", original, with(original, "phone", "023-1"));
    ASSERT_TRUE(outcome.ok()) << qPrintable(outcome.error().message);
    EXPECT_TRUE(outcome->isSaved);
    EXPECT_EQ(outcome->merge.taken, QStringList{"region"});
    EXPECT_EQ(load(id).as<Customer>().region, "South");
    EXPECT_EQ(load(id).as<Customer>().phone, "023-1");
    ASSERT_EQ(changes().size(), before + 1);
    const AuditEntry change = changes().first();
    EXPECT_EQ(change.actor, "wu");
    EXPECT_FALSE(change.changes.contains("region")) << "wu changed the phone only";
}

TEST_F(SaveEdit, AsksBackWhoChangedTheSameFieldAndWritesNothing)
{
    const Record original = load(id);
    ASSERT_TRUE(save("lin", original, with(original, "region", "South"))->isSaved);
    ASSERT_TRUE(save("chen", load(id), with(load(id), "industry", "Steel"))->isSaved);
    const auto outcome = save("wu", original, with(with(original, "region", "West"), "phone", "023-1"));
    ASSERT_TRUE(outcome.ok());
    EXPECT_FALSE(outcome->isSaved);
    ASSERT_EQ(outcome->merge.conflicts.size(), 1);
    EXPECT_EQ(outcome->theirs.authors.value("region").login, "lin");
    EXPECT_EQ(outcome->theirs.latest.login, "chen");
    EXPECT_EQ(load(id).as<Customer>().phone, QString());

    Record decided = outcome->merge.merged;
    copyValue(decided, with(original, "region", "West"), outcome->merge.conflicts[0]);
    EXPECT_TRUE(save("wu", outcome->theirs.row.record, decided)->isSaved);
    EXPECT_EQ(load(id).as<Customer>().region, "West");
    EXPECT_EQ(load(id).as<Customer>().phone, "023-1");
    EXPECT_EQ(load(id).as<Customer>().industry, "Steel");
}

TEST_F(SaveEdit, SaysWhoMadeTheRecordVoidMeanwhile)
{
    const Record original = load(id);
    Session lin = company.session;
    lin.login = "lin";
    ASSERT_TRUE(
        company.database
            ->write<void>([&](Store& store) { return voidRecord(store, lin, customerSchema(), id, original.stored().rowVersion, "entered twice"); })
            .result()
            .ok());
    const auto outcome = save("wu", original, with(original, "region", "West"));
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().kind, Error::Kind::Conflict);
    EXPECT_TRUE(outcome.error().message.contains("lin")) << qPrintable(outcome.error().message);
    EXPECT_TRUE(outcome.error().message.contains("entered twice"));
}

TEST_F(SaveEdit, MayNotBeginToReferToSomethingMadeVoidMeanwhile)
{
    const Session session = company.session;
    Visit visit;
    visit.customer = company.large;
    visit.visitedOn = session.today();
    const auto saveVisit = [&](const Record& record) {
        return company.database->write<qint64>([&](Store& store) { return saveRecord(store, session, record); }).result();
    };
    const auto earlier = saveVisit(Record::of(visitSchema(), visit));
    ASSERT_TRUE(earlier.ok());
    const int version = load(id).stored().rowVersion;
    ASSERT_TRUE(
        company.database->write<void>([&](Store& store) { return voidRecord(store, session, customerSchema(), id, version, "gone"); }).result().ok());
    const auto refused = saveVisit(Record::of(visitSchema(), visit));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().field, "customer_id");
    EXPECT_TRUE(refused.error().message.contains("gone")) << qPrintable(refused.error().message);

    Record older = company.database->read<RecordRow>([&](Store& s) { return s.records().get(visitSchema(), *earlier); }).result()->record;
    older.setValue(u"summary", "written up later");
    EXPECT_TRUE(saveVisit(older).ok()) << "what referred to it before goes on";
}

} // namespace
} // namespace kece
