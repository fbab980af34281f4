// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/audit/changeWords.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/Customer.h"
#include "services/audit/RecordAct.h"

#include <gtest/gtest.h>

namespace kece {

namespace {

AuditEntry entryOf(const char* action, const QString& kind, const QVector<FieldChange>& changes)
{
    AuditEntry entry;
    entry.action = action;
    entry.kind = kind;
    entry.changes = changesText(changes);
    return entry;
}

} // namespace

TEST(ChangeWords, SayTheLabelsOfFieldsAndChoicesFromOldToNew)
{
    const auto title = [](const EntitySchema& target, qint64 id) { return id == 3 ? QString(target.kind) + " three" : QString(); };
    EXPECT_EQ(changeWords(entryOf(AuditAction::kChange, "customers", {{"name", "A", "B"}, {"phone", "", "1"}, {"owner_id", "3", "4"}}), title),
        "Customer name A → B; Phone — → 1; Owner users three → #4");
    EXPECT_EQ(changeWords(entryOf(AuditAction::kChange, "customers", {{"department_id", "3;3", ""}}), title),
        "Departments departments three, departments three → —");
}

TEST(ChangeWords, SayFactsWithoutAnOldValue)
{
    EXPECT_EQ(changeWords(entryOf(AuditAction::kExport, "customers", {{"file_name", "", "a.csv"}})), "File a.csv");
    EXPECT_EQ(changeWords(entryOf(AuditAction::kImport, "import-batches", {{"inserted", "", "12"}})), "Inserted 12");
    EXPECT_EQ(changeWords(entryOf(AuditAction::kLogin, {}, {})), "");
}

TEST(AuditEntries, AreAboutEveryKindOfTheCatalogue)
{
    const Field& kind = *auditEntrySchema().field(u"kind");
    for (const EntitySchema* schema : catalogue())
        EXPECT_NE(auditEntrySchema().label(kind, schema->kind), schema->kind);
}

TEST(ExportEntries, KeepWhatWasAskedFor)
{
    RecordQuery query;
    query.schema = &customerSchema();
    query.filters = {{"region", Filter::Op::Equals, {"重庆"}}, {"amount_12m", Filter::Op::GreaterOrEqual, {10'000'000}}};
    query.text = "重工";
    const AuditEntry entry = exportEntry(AuditAction::kExport, "customers", "/home/wang/名单.xlsx", query);
    const auto changes = readChanges(entry.changes);
    ASSERT_TRUE(changes.ok());
    ASSERT_EQ(changes->size(), 2);
    EXPECT_EQ((*changes)[0].after, "名单.xlsx") << "no path: it may name a person";
    EXPECT_EQ((*changes)[1].after, "region = 重庆; amount_12m >= 100000.00; \"重工\"");
}

} // namespace kece
