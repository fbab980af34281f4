// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/AccessCompany.h"

#include "domain/entities/AuditEntry.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Order.h"
#include "domain/entities/Role.h"
#include "domain/entities/User.h"
#include "policy/access/Person.h"
#include "services/access/Accounts.h"
#include "services/audit/RecordAct.h"
#include "storage/AuditStore.h"
#include "storage/RecordStore.h"
#include "support/PublishedAccess.h"

#include <gtest/gtest.h>

#include <string>

using namespace kece;
using Place = AccessCompany::Place;

namespace {

class TrailAccess : public ::testing::Test
{
protected:
    using Entries = QVector<AuditEntry>;

    static RecordQuery everything()
    {
        RecordQuery query;
        query.schema = &auditEntrySchema();
        return query;
    }
    Result<QVector<RecordRow>> list(Database& database, const RecordQuery& query = everything())
    {
        return database.read<QVector<RecordRow>>([=](Store& store) { return store.records().first(query, 100'000); }).result();
    }
    Result<Entries> entries(Database& database, const AuditFilter& filter)
    {
        return database.read<Entries>([=](Store& store) { return store.audit().entries(filter, 0, 100'000); }).result();
    }
    /// All the bytes that a file of the trail would hold.
    Result<QString> file(Database& database)
    {
        return database
            .read<QString>([](Store& given) -> Result<QString> {
                KECE_TRY(Store * store, given.to(Action::Export, &auditEntrySchema()));
                KECE_TRY(const auto ids, store->records().ids(everything(), {}));
                RecordColumns columns{&auditEntrySchema(), {}, {}};
                for (const Field& field : auditEntrySchema().fields)
                    columns.fields.push_back(&field);
                std::string bytes;
                KECE_CHECK(store->records().eachRow(columns, ids, [&bytes](std::span<const StoredCell> cells) -> Done {
                    for (const StoredCell& cell : cells)
                        bytes.append(cell.text).append(1, '|');
                    return {};
                }));
                return QString::fromStdString(bytes);
            })
            .result();
    }
    void giveRole(const QString& login, const QString& grants)
    {
        const auto admin = company.as("admin");
        Role role{{}, "own-" + login, "自定义", grants, {}};
        const auto saved = admin->write<qint64>([=](Store& store) { return store.records().insert(Record::of(roleSchema(), role)); }).result();
        ASSERT_TRUE(saved.ok());
        ASSERT_TRUE(setAccountRole(*admin, company.sessionOf("admin"), login, role.key).ok());
    }

    AccessCompany company;
    const PublishedAccess published = PublishedAccess::read();
};

} // namespace

TEST_F(TrailAccess, IsForWhoMayReadTheTrailAndMaskedLikeTheRecords)
{
    for (const QString& role : published.roles()) {
        const auto database = company.as(role);
        const bool reads = published.cell(role, "audit", "see") == "all";
        EXPECT_EQ(published.cell(role, "company", "audit") == "yes", reads) << role.toStdString();
        const auto rows = list(*database);
        EXPECT_EQ(rows.ok(), reads) << role.toStdString();
        const auto found = entries(*database, {});
        EXPECT_EQ(found.ok(), reads) << role.toStdString();
        const auto bytes = file(*database);
        EXPECT_EQ(bytes.ok(), published.cell(role, "audit", "export") == "all") << role.toStdString();
        if (!reads)
            continue;
        QString all;
        for (const RecordRow& row : *rows)
            all += row.record.as<AuditEntry>().changes;
        QString same;
        for (const AuditEntry& entry : *found)
            same += entry.changes;
        EXPECT_FALSE(all.isEmpty());
        const bool seesClear = published.cell(role, "customers", "clear") == "all";
        const bool seesSecret = published.cell(role, "orders", "secret") == "all";
        QStringList texts{all, same};
        if (bytes.ok())
            texts << *bytes;
        for (const QString& text : std::as_const(texts)) {
            EXPECT_EQ(text.contains(AccessCompany::kMobile), seesClear) << role.toStdString();
            EXPECT_EQ(text.contains(AccessCompany::kMasked), !seesClear) << role.toStdString();
            EXPECT_EQ(text.contains("76543.21"), seesSecret) << role.toStdString();
        }
    }
}

TEST_F(TrailAccess, LeavesNoSearchToReadByWhatIsHidden)
{
    const auto database = company.as("archive");
    for (const char* field : {"changes", "reason"}) {
        RecordQuery query = everything();
        query.filters << Filter{QString::fromLatin1(field), Filter::Op::Contains, {"1381234"}};
        EXPECT_EQ(list(*database, query).error().kind, Error::Kind::Denied) << field;
        EXPECT_TRUE(list(*company.as("admin"), query).ok()) << field;
        RecordQuery sorted = everything();
        sorted.sort << SortOrder{QString::fromLatin1(field)};
        EXPECT_EQ(list(*database, sorted).error().kind, Error::Kind::Denied) << field;
    }
    RecordQuery text = everything();
    text.text = "1381234";
    EXPECT_TRUE(list(*database, text)->isEmpty());
    RecordQuery byActor = everything();
    byActor.filters << Filter{"action", Filter::Op::Equals, {AuditAction::kCreate}};
    EXPECT_FALSE(list(*database, byActor)->isEmpty());
}

TEST_F(TrailAccess, OfARecordIsForWhoSeesTheRecord)
{
    const auto sales = company.as("sales");
    const qint64 own = company.record("sales", customerSchema(), Place::Own);
    const qint64 other = company.record("sales", customerSchema(), Place::Other);
    EXPECT_FALSE(entries(*sales, {.kind = "customers", .recordId = own})->isEmpty());
    EXPECT_TRUE(entries(*sales, {.kind = "customers", .recordId = other})->isEmpty());
    const auto ofCustomer = entries(*sales, {.customer = own});
    EXPECT_GT(ofCustomer->size(), 1);
    for (const AuditEntry& entry : *ofCustomer)
        EXPECT_FALSE(entry.changes.contains("76543.21") || entry.changes.contains(AccessCompany::kMobile)) << entry.kind.toStdString();
    const qint64 self = company.sessionOf("sales").person->user;
    const qint64 colleague = company.sessionOf("clerk").person->user;
    EXPECT_TRUE(entries(*sales, {.kind = "users", .recordId = self}).ok());
    EXPECT_EQ(entries(*sales, {.kind = "users", .recordId = colleague}).error().kind, Error::Kind::Denied);
    EXPECT_EQ(entries(*sales, {.actor = "sales"}).error().kind, Error::Kind::Denied);
}

TEST_F(TrailAccess, TellsAnAuditorNothingOfWhatIsOutOfReach)
{
    giveRole("clerk", "own customers see,clear\nall audit see\nall company audit\n");
    const auto auditor = company.as("clerk");
    const qint64 own = company.record("clerk", customerSchema(), Place::Own);
    const qint64 ownVoid = company.record("clerk", customerSchema(), Place::OwnVoid);
    const auto rows = list(*auditor);
    ASSERT_TRUE(rows.ok()) << rows.error().message.toStdString();
    int told = 0;
    for (const RecordRow& row : *rows) {
        const auto& entry = row.record.as<AuditEntry>();
        const bool isOwn = entry.kind == "customers" && entry.recordId == own;
        const bool isOwnVoid = entry.kind == "customers" && entry.recordId == ownVoid;
        EXPECT_TRUE(isOwn || isOwnVoid || entry.changes.isEmpty() || !schemaOfKind(entry.kind)) << entry.kind.toStdString();
        EXPECT_TRUE(entry.customer.value == 0 || entry.customer.value == own || entry.customer.value == ownVoid) << entry.customer.value;
        EXPECT_EQ(row.titles.value("customer_id").isEmpty(), entry.customer.value == 0);
        told += isOwn && entry.changes.contains(AccessCompany::kMobile) ? 1 : 0;
    }
    EXPECT_EQ(told, 1);
    giveRole("archive", "all * see\n");
    EXPECT_EQ(list(*company.as("archive")).error().kind, Error::Kind::Denied) << "a grant on the kind alone is not enough";
}

TEST_F(TrailAccess, KeepsChangesOfAccountsAndRolesExportsAndNoRefusedExportAsDone)
{
    const auto count = [&](const char* action, const char* kind) {
        return entries(company.database(), {.kind = QString::fromLatin1(kind), .action = QString::fromLatin1(action)})->size();
    };
    giveRole("clerk", "own customers see\n");
    EXPECT_EQ(count(AuditAction::kUserChange, "users"), 1);
    EXPECT_EQ(count(AuditAction::kCreate, "roles"), 1);

    const auto clerk = company.as("clerk");
    const auto sales = company.as("sales");
    const AuditEntry entry = exportEntry(AuditAction::kExport, "customers", "客户.xlsx");
    EXPECT_EQ(recordExport(*clerk, company.sessionOf("clerk"), customerSchema(), entry).result().error().kind, Error::Kind::Denied);
    EXPECT_EQ(count(AuditAction::kExport, "customers"), 0);
    EXPECT_EQ(count(AuditAction::kRefuse, "customers"), 1);
    ASSERT_TRUE(recordExport(*sales, company.sessionOf("sales"), customerSchema(), entry).result().ok());
    const auto exported = entries(company.database(), {.action = AuditAction::kExport});
    ASSERT_EQ(exported->size(), 1);
    EXPECT_EQ(exported->first().actor, "sales");
    EXPECT_FALSE(exported->first().desk.isEmpty());
}
