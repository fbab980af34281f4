// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/AccessCompany.h"

#include "domain/entities/Customer.h"
#include "domain/values/PersonalData.h"
#include "policy/access/Person.h"
#include "services/tiers/ReviewTiers.h"
#include "storage/AuditStore.h"
#include "storage/RecordStore.h"
#include "storage/SearchStore.h"
#include "support/PublishedAccess.h"
#include "support/TestServer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

using namespace kece;
using Place = AccessCompany::Place;

namespace {

/// Every cell is expected from the published table, never from the program's own rules.
class AccessMatrix : public ::testing::Test
{
protected:
    static void SetUpTestSuite() { company = new AccessCompany; }
    static void TearDownTestSuite()
    {
        delete company;
        company = nullptr;
    }

    template<class F>
    void everyCell(const QString& role, F&& check)
    {
        for (const EntitySchema* schema : AccessCompany::kinds()) {
            for (int place = 0; place < AccessCompany::kPlaces; ++place)
                check(*schema, Place(place));
        }
        Q_UNUSED(role)
    }
    bool allows(const QString& role, const EntitySchema& schema, const char* action, Place place) const
    {
        return published.allows(role, schema.kind, action, AccessCompany::standingOf(place));
    }
    static std::string where(const QString& role, const EntitySchema& schema, Place place, const char* door)
    {
        return QStringLiteral("%1 · %2 · place %3 · %4").arg(role, schema.kind).arg(int(place)).arg(door).toStdString();
    }

    static AccessCompany* company;
    const PublishedAccess published = PublishedAccess::read();
};

AccessCompany* AccessMatrix::company = nullptr;

bool holds(const std::vector<qint64>& ids, qint64 id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::vector<qint64> idsOf(const QVector<RecordRow>& rows)
{
    std::vector<qint64> ids;
    for (const RecordRow& row : rows)
        ids.push_back(row.record.id());
    return ids;
}

RecordQuery queryOf(const EntitySchema& schema, bool withVoided = false)
{
    RecordQuery query;
    query.schema = &schema;
    query.withVoided = withVoided;
    return query;
}

} // namespace

TEST_F(AccessMatrix, HoldsForEveryWayToReadARecord)
{
    int cells = 0;
    for (const QString& role : published.roles()) {
        const auto database = company->as(role);
        for (const EntitySchema* schema : AccessCompany::kinds()) {
            // One unit of work a door: a refusal ends it.
            const auto read = [&](auto work) { return database->read<std::vector<qint64>>(work).result(); };
            const auto ids = read([=](Store& store) { return store.records().ids(queryOf(*schema, true), {}); });
            const auto first = read([=](Store& store) -> Result<std::vector<qint64>> {
                KECE_TRY(const auto rows, store.records().first(queryOf(*schema), 1000));
                return idsOf(rows);
            });
            const auto each = read([=](Store& store) -> Result<std::vector<qint64>> {
                std::vector<qint64> found;
                KECE_CHECK(store.records().each(queryOf(*schema), [&](const RecordRow& row) {
                    found.push_back(row.record.id());
                    return true;
                }));
                return found;
            });
            std::vector<qint64> all;
            for (const QString& any : published.roles())
                for (int place = 0; place < AccessCompany::kPlaces; ++place)
                    all.push_back(company->record(any, *schema, Place(place)));
            const auto rows = read([=](Store& store) -> Result<std::vector<qint64>> {
                KECE_TRY(const auto found, store.records().rows(*schema, all));
                return idsOf(found);
            });
            if (published.cell(role, schema->kind, "see") == QStringLiteral("–")) {
                for (const auto* outcome : {&ids, &first, &each, &rows}) {
                    ASSERT_FALSE(outcome->ok()) << where(role, *schema, Place::Own, "kind");
                    EXPECT_EQ(outcome->error().kind, Error::Kind::Denied) << where(role, *schema, Place::Own, "kind");
                    ++cells;
                }
                continue;
            }
            ASSERT_TRUE(ids.ok() && first.ok() && each.ok() && rows.ok()) << schema->kind;

            for (int p = 0; p < AccessCompany::kPlaces; ++p) {
                const Place place = Place(p);
                const qint64 id = company->record(role, *schema, place);
                const bool sees = allows(role, *schema, "see", place);
                const bool lists = sees && place != Place::OwnVoid;
                EXPECT_EQ(holds(*ids, id), sees) << where(role, *schema, place, "ids");
                EXPECT_EQ(holds(*first, id), lists) << where(role, *schema, place, "first");
                EXPECT_EQ(holds(*each, id), lists) << where(role, *schema, place, "each");
                EXPECT_EQ(holds(*rows, id), sees) << where(role, *schema, place, "rows");

                const auto get = read([=](Store& store) -> Result<std::vector<qint64>> {
                    KECE_TRY(const RecordRow row, store.records().get(*schema, id));
                    return std::vector<qint64>{row.record.id()};
                });
                EXPECT_EQ(get.ok(), sees) << where(role, *schema, place, "get");
                if (!get.ok())
                    EXPECT_EQ(get.error().kind, Error::Kind::NotFound) << where(role, *schema, place, "get tells of the record");
                const auto changes = read([=](Store& store) -> Result<std::vector<qint64>> {
                    KECE_TRY(const auto found, store.audit().entries({.kind = schema->kind, .recordId = id}, 0, 10));
                    return std::vector<qint64>(size_t(found.size()), id);
                });
                EXPECT_EQ(changes.ok() && !changes->empty(), sees) << where(role, *schema, place, "changes");
                const auto within = read([=](Store& store) { return store.records().within(*schema, {id}, {}); });
                EXPECT_EQ(holds(*within, id), sees) << where(role, *schema, place, "within");
                cells += 7;

                const QString text = company->token(role, place);
                const auto found = read([=](Store& store) -> Result<std::vector<qint64>> {
                    RecordQuery query = queryOf(*schema);
                    query.text = text;
                    return store.records().ids(query, {});
                });
                ASSERT_TRUE(found.ok());
                const bool isSearchable = std::any_of(schema->fields.begin(), schema->fields.end(), [](const Field& f) { return f.isSearchable; });
                EXPECT_EQ(holds(*found, id), lists && isSearchable) << where(role, *schema, place, "list search");
                const auto hits = read([=](Store& store) -> Result<std::vector<qint64>> {
                    KECE_TRY(const auto all, store.search().find(text, {}, 1000));
                    std::vector<qint64> ofKind;
                    for (const SearchHit& hit : all)
                        if (hit.kind == schema->kind)
                            ofKind.push_back(hit.id);
                    return ofKind;
                });
                ASSERT_TRUE(hits.ok());
                if (!sees)
                    EXPECT_FALSE(holds(*hits, id)) << where(role, *schema, place, "search");
                if (schema == &customerSchema() && lists)
                    EXPECT_TRUE(holds(*hits, id)) << where(role, *schema, place, "search");
                cells += 2;
            }

            for (const Field& field : schema->fields) {
                const bool isNumber = field.type == FieldType::Money && !field.figureOf;
                if (!isNumber)
                    continue;
                const auto sum = database->read<qint64>([&](Store& store) { return store.records().sum(queryOf(*schema), field); }).result();
                const bool isSecret = field.fieldClass == FieldClass::Secret && published.cell(role, schema->kind, "secret") == QStringLiteral("–");
                ASSERT_EQ(sum.ok(), !isSecret) << where(role, *schema, Place::Own, field.key);
                if (sum.ok())
                    EXPECT_EQ(*sum, qint64(first->size()) * (field.fieldClass == FieldClass::Secret ? AccessCompany::kProfit : 1000));
                ++cells;
            }
            const Field& choice = schema == &customerSchema() ? *schema->field(u"kind") : *schema->field(QString::fromLatin1(schema->customerKey));
            using Values = QVector<QPair<QVariant, qint64>>;
            const auto values = database->read<Values>([&](Store& store) { return store.records().distinct(*schema, choice, 1000); }).result();
            ASSERT_TRUE(values.ok());
            qint64 counted = 0;
            for (const auto& [value, count] : *values)
                counted += count;
            EXPECT_EQ(counted, qint64(first->size())) << where(role, *schema, Place::Own, "distinct");
            ++cells;
        }
    }
    std::cout << cells << " cells read\n";
}

TEST_F(AccessMatrix, HoldsForEveryWayToWriteARecordAndARefusalChangesNothing)
{
    int cells = 0;
    int refused = 0;
    for (const QString& role : published.roles()) {
        const auto database = company->as(role);
        everyCell(role, [&](const EntitySchema& schema, Place place) {
            const qint64 id = company->record(role, schema, place);
            const qint64 customer = company->record(role, customerSchema(), place);
            const auto stored = company->database().read<RecordRow>([&](Store& store) { return store.records().get(schema, id); }).result();
            ASSERT_TRUE(stored.ok());
            const Record before = stored->record;
            const QByteArray digest = company->digest();
            const qint64 lines = company->refusals();

            const auto attempt = [&](const char* action, auto work) {
                // What is allowed is taken back, so that the next attempt finds the same company.
                bool done = false;
                const auto outcome = database
                                         ->write<void>([&](Store& store) -> Done {
                                             KECE_CHECK(work(store));
                                             done = true;
                                             return Error::cancelled();
                                         })
                                         .result();
                const bool may = allows(role, schema, "see", place) && allows(role, schema, action, place);
                const bool isVoid = place == Place::OwnVoid;
                EXPECT_EQ(done, may && !isVoid) << where(role, schema, place, action) << ": " << outcome.error().message.toStdString();
                if (!may)
                    EXPECT_TRUE(outcome.error().kind == Error::Kind::Denied || outcome.error().kind == Error::Kind::NotFound)
                        << where(role, schema, place, action);
                ++cells;
                refused += may ? 0 : 1;
            };
            attempt("change", [&](Store& store) {
                Record edited = before;
                for (const Field& field : schema.fields) {
                    if (field.type == FieldType::LongText && !field.isReadOnly)
                        edited.setValue(field, QStringLiteral("another text"));
                }
                if (schema.kind == QLatin1String("payments"))
                    edited.setValue(u"amount_due", 5);
                if (schema.kind == QLatin1String("orders") || schema.kind == QLatin1String("survey-responses"))
                    edited.setValue(schema.kind == QLatin1String("orders") ? u"amount" : u"score", 5);
                return store.records().update(edited);
            });
            attempt(
                "void", [&](Store& store) { return store.records().voidRecord(schema, id, before.stored().rowVersion, "why", QDate(2026, 11, 20)); });
            if (&schema != &customerSchema() && place != Place::OwnVoid) {
                attempt("create", [&](Store& store) -> Done {
                    Record copy = before;
                    copy.setId(0);
                    copy.editStored() = {};
                    for (const Field& field : schema.fields) {
                        if (field.isUnique)
                            copy.setValue(field, QStringLiteral("new one"));
                    }
                    copy.setValue(QString::fromLatin1(schema.customerKey), customer);
                    KECE_TRY([[maybe_unused]] const qint64 made, store.records().insert(copy));
                    return {};
                });
            }
            EXPECT_EQ(company->digest(), digest) << where(role, schema, place, "digest");
            // What lies out of sight is not there for who comes from a server: nothing is refused.
            if (!allows(role, schema, "void", place) && (!kece::testing::server::isWanted() || allows(role, schema, "see", place)))
                EXPECT_GT(company->refusals(), lines) << where(role, schema, place, "trail");
        });
    }
    std::cout << cells << " cells written, " << refused << " of them refused\n";
}

TEST_F(AccessMatrix, LetsNobodyGiveAwayOrTakeWhatIsOutOfReach)
{
    const auto database = company->as("sales");
    const QByteArray digest = company->digest();
    const auto give = [&](Place place, std::function<void(Record&)> edit) {
        return database
            ->write<void>([&, place](Store& store) -> Done {
                KECE_TRY(const RecordRow row, store.records().get(customerSchema(), company->record("sales", customerSchema(), place)));
                Record record = row.record;
                edit(record);
                return store.records().update(record);
            })
            .result();
    };
    const qint64 admin = company->sessionOf("admin").person->user;
    EXPECT_EQ(give(Place::Own, [&](Record& record) { record.setValue(u"owner_id", admin); }).error().kind, Error::Kind::Denied);
    EXPECT_EQ(give(Place::Own, [&](Record& record) { record.setValue(u"owner_id", {}); }).error().kind, Error::Kind::Denied);
    const auto visit = database
                           ->write<void>([&](Store& store) -> Done {
                               const EntitySchema& visits = *schemaOfKind(u"visits");
                               KECE_TRY(const RecordRow row, store.records().get(visits, company->record("sales", visits, Place::Own)));
                               Record record = row.record;
                               record.setValue(u"customer_id", company->record("sales", customerSchema(), Place::Other));
                               return store.records().update(record);
                           })
                           .result();
    EXPECT_EQ(visit.error().kind, Error::Kind::Denied);
    EXPECT_EQ(company->digest(), digest);
}

TEST_F(AccessMatrix, IsNotAvoidedByWhoSwallowsTheRefusal)
{
    const auto database = company->as("executive");
    const QByteArray digest = company->digest();
    const auto outcome = database
                             ->write<void>([&](Store& store) -> Done {
                                 const auto ignored = store.records().insert(Record(customerSchema()));
                                 EXPECT_FALSE(ignored.ok());
                                 return {};
                             })
                             .result();
    EXPECT_EQ(outcome.error().kind, Error::Kind::Denied);
    EXPECT_EQ(company->digest(), digest);
}

TEST_F(AccessMatrix, LetsWhoMayGradeGradeEverybody)
{
    const AccessCompany graded;
    const auto grade = [&](const QString& role) {
        const Session session = graded.sessionOf(role);
        ReviewRequest request;
        request.asOf = QDate(2026, 6, 30);
        return graded.as(role)->write<ReviewOutcome>([=](Store& store) { return reviewTiers(store, session, request, {}); }).result();
    };
    EXPECT_EQ(grade("sales").error().kind, Error::Kind::Denied);
    const auto first = grade("executive");
    ASSERT_TRUE(first.ok()) << (first.error().message + first.error().detail).toStdString();
    EXPECT_GT(first->changed, 0);
    const auto second = grade("admin");
    ASSERT_TRUE(second.ok()) << (second.error().message + second.error().detail).toStdString();
    EXPECT_EQ(second->changed, 0) << "what the other has written is there";
}
