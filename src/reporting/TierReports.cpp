// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/TierReports.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "domain/entities/Product.h"
#include "storage/RecordStore.h"
#include "storage/TierStore.h"

#include <QCoreApplication>
#include <QMap>

#include <tuple>

namespace kece {

namespace {

const QString kTiering = QStringLiteral("tiering");
const QString kLeft = QStringLiteral("-"); ///< in the history: no longer of the population

QString say(const char* text)
{
    return QCoreApplication::translate("Reports", text);
}

Result<QHash<qint64, QString>> namesOf(Store& store, const EntitySchema& schema)
{
    RecordQuery query;
    query.schema = &schema;
    query.withVoided = true;
    QHash<qint64, QString> names;
    KECE_CHECK(store.records().each(query, [&](const RecordRow& row) {
        names.insert(row.record.id(), row.record.value(u"name").toString());
        return true;
    }));
    return names;
}

QString tierText(const QString& tier, const QString& name, const QString& nameEn, bool chinese)
{
    if (tier.isEmpty())
        return say(QT_TRANSLATE_NOOP("Reports", "Unclassified"));
    return chinese || nameEn.isEmpty() ? name : nameEn;
}

struct Spread {
    QString name;
    QString nameEn;
    qint64 count = 0;
    qint64 came = 0;
    qint64 went = 0;
    qint64 capped = 0;
};
/// Department, product, rank (unclassified last), tier.
using SpreadKey = std::tuple<qint64, qint64, qint64, QString>;
using SpreadMap = QMap<SpreadKey, Spread>;
constexpr qint64 kNoRank = 1000;

SpreadKey keyOf(const TierAssignment& a, const QString& tier, std::optional<qint64> rank)
{
    return {a.department.value, a.product.value, rank.value_or(kNoRank), tier};
}

/// Who came into a tier and who left one with the grading as of that day; a tier that everybody left is there with nobody in it.
Done countMoves(Store& store, QDate graded, SpreadMap& spread)
{
    struct Place {
        qint64 rank = kNoRank;
        QString name;
        QString nameEn;
    };
    QHash<QString, Place> places;
    QMap<std::tuple<qint64, qint64, QString>, SpreadKey> keys;
    for (auto it = spread.cbegin(); it != spread.cend(); ++it) {
        const auto& [department, product, rank, tier] = it.key();
        places.insert(tier, {rank, it->name, it->nameEn});
        keys.insert({department, product, tier}, it.key());
    }
    const auto in = [&](const TierAssignment& a, const QString& tier) -> Spread& {
        const std::tuple<qint64, qint64, QString> group{a.department.value, a.product.value, tier};
        auto key = keys.constFind(group);
        if (key != keys.cend())
            return spread[*key];
        const Place place = places.value(tier, Place{kNoRank, tier, {}});
        key = keys.insert(group, {a.department.value, a.product.value, place.rank, tier});
        return spread[*key] = Spread{place.name, place.nameEn};
    };
    return store.tiers().eachChange(graded.addDays(-1), graded, kTiering, [&](const TierHistoryEntry& entry) {
        if (entry.previousTier == entry.assignment.tier && !entry.previousTier.isNull())
            return true;
        if (entry.assignment.tier != kLeft)
            ++in(entry.assignment, entry.assignment.tier).came;
        if (!entry.previousTier.isNull() && entry.previousTier != kLeft)
            ++in(entry.assignment, entry.previousTier).went;
        return true;
    });
}

} // namespace

Result<ReportTable> tierDistribution(Store& given, QDate day, bool chinese)
{
    KECE_TRY(Store * own, given.to(Action::Report, &customerSchema()));
    Store& store = *own;
    SpreadMap spread;
    QMap<QPair<qint64, qint64>, qint64> population;
    KECE_CHECK(store.tiers().eachAssignmentOn(day, kTiering, -1, [&](const TierAssignment& a) {
        Spread& s = spread[keyOf(a, a.tier, a.tierRank)];
        s.name = a.tierName;
        s.nameEn = a.tierNameEn;
        ++s.count;
        s.capped += a.cappedBy.isEmpty() ? 0 : 1;
        ++population[{a.department.value, a.product.value}];
        return true;
    }));
    KECE_TRY(const QDate graded, store.tiers().lastApplied(kTiering, -1, day));
    if (graded.isValid())
        KECE_CHECK(countMoves(store, graded, spread));
    KECE_TRY(const auto departments, namesOf(store, departmentSchema()));
    KECE_TRY(const auto products, namesOf(store, productSchema()));

    ReportTable table;
    table.title = say(QT_TRANSLATE_NOOP("Reports", "Customers by tier"));
    table.subtitle = graded.isValid()
        ? say(QT_TRANSLATE_NOOP("Reports", "In force on %1, last graded as of %2")).arg(day.toString(Qt::ISODate), graded.toString(Qt::ISODate))
        : say(QT_TRANSLATE_NOOP("Reports", "Not graded yet by %1")).arg(day.toString(Qt::ISODate));
    table.columns = {{"department", say(QT_TRANSLATE_NOOP("Reports", "Department")), ReportColumnType::Text},
        {"product", say(QT_TRANSLATE_NOOP("Reports", "Product")), ReportColumnType::Text},
        {"tier", say(QT_TRANSLATE_NOOP("Reports", "Tier id")), ReportColumnType::Text},
        {"tier_name", say(QT_TRANSLATE_NOOP("Reports", "Tier")), ReportColumnType::Text},
        {"customers", say(QT_TRANSLATE_NOOP("Reports", "Customers")), ReportColumnType::Count},
        {"share", say(QT_TRANSLATE_NOOP("Reports", "Share")), ReportColumnType::Share},
        {"came", say(QT_TRANSLATE_NOOP("Reports", "Came")), ReportColumnType::Count},
        {"went", say(QT_TRANSLATE_NOOP("Reports", "Went")), ReportColumnType::Count},
        {"capped", say(QT_TRANSLATE_NOOP("Reports", "Held down by a cap")), ReportColumnType::Count}};
    for (auto it = spread.begin(); it != spread.end(); ++it) {
        const auto& [department, product, rank, tier] = it.key();
        const qint64 all = population.value({department, product});
        table.rows << QVector<QVariant>{departments.value(department), products.value(product), tier, tierText(tier, it->name, it->nameEn, chinese),
            it->count, all == 0 ? 0 : (it->count * 2000 + all) / (2 * all), it->came, it->went, it->capped};
    }
    return table;
}

Result<ReportTable> tierMigration(Store& given, QDate day, bool chinese)
{
    KECE_TRY(Store * own, given.to(Action::Report, &customerSchema()));
    Store& store = *own;
    ReportTable table;
    table.title = say(QT_TRANSLATE_NOOP("Reports", "Who moved between tiers"));
    table.columns = {{"customer_code", say(QT_TRANSLATE_NOOP("Reports", "Customer code")), ReportColumnType::Text},
        {"customer", say(QT_TRANSLATE_NOOP("Reports", "Customer")), ReportColumnType::Text},
        {"department", say(QT_TRANSLATE_NOOP("Reports", "Department")), ReportColumnType::Text},
        {"product", say(QT_TRANSLATE_NOOP("Reports", "Product")), ReportColumnType::Text},
        {"from", say(QT_TRANSLATE_NOOP("Reports", "From")), ReportColumnType::Text},
        {"to", say(QT_TRANSLATE_NOOP("Reports", "To")), ReportColumnType::Text},
        {"to_name", say(QT_TRANSLATE_NOOP("Reports", "To tier")), ReportColumnType::Text},
        {"as_of", say(QT_TRANSLATE_NOOP("Reports", "As of")), ReportColumnType::Day},
        {"policy", say(QT_TRANSLATE_NOOP("Reports", "Policy")), ReportColumnType::Text},
        {"articles", say(QT_TRANSLATE_NOOP("Reports", "Articles")), ReportColumnType::Text},
        {"capped_by", say(QT_TRANSLATE_NOOP("Reports", "Held down by the cap of")), ReportColumnType::Text},
        {"figures", say(QT_TRANSLATE_NOOP("Reports", "Figures")), ReportColumnType::Text}};
    KECE_TRY(const QDate graded, store.tiers().lastApplied(kTiering, -1, day));
    if (!graded.isValid()) {
        table.subtitle = say(QT_TRANSLATE_NOOP("Reports", "Not graded yet by %1")).arg(day.toString(Qt::ISODate));
        return table;
    }
    table.subtitle = say(QT_TRANSLATE_NOOP("Reports", "With the grading as of %1")).arg(graded.toString(Qt::ISODate));
    QVector<TierHistoryEntry> moves;
    KECE_CHECK(store.tiers().eachChange(graded.addDays(-1), graded, kTiering, [&](const TierHistoryEntry& entry) {
        if (!entry.previousTier.isNull() && entry.previousTier != entry.assignment.tier)
            moves << entry;
        return true;
    }));
    KECE_TRY(const auto departments, namesOf(store, departmentSchema()));
    KECE_TRY(const auto products, namesOf(store, productSchema()));
    for (const TierHistoryEntry& move : std::as_const(moves)) {
        const TierAssignment& a = move.assignment;
        KECE_TRY(const RecordRow row, store.records().get(customerSchema(), a.customer.value));
        const auto& customer = row.record.as<Customer>();
        table.rows << QVector<QVariant>{customer.code, customer.name, departments.value(a.department.value), products.value(a.product.value),
            move.previousTier, a.tier, tierText(a.tier, a.tierName, a.tierNameEn, chinese), move.asOf, a.pack + ' ' + a.version, a.articles,
            a.cappedBy, a.figures};
    }
    return table;
}

} // namespace kece
