// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "domain/entities/Product.h"
#include "exchange/export/ExportRun.h"
#include "storage/RecordStore.h"
#include "storage/TierStore.h"

namespace kece {

namespace {

constexpr size_t kRowsAtOnce = 2000;

QStringList headerOf(AssignmentKind kind)
{
    QStringList header{"customer_code", "department", "product", "tier", "tier_name", "tier_rank", "since", "policy", "articles", "capped_by"};
    if (kind == AssignmentKind::Classifications)
        header.prepend("classification");
    return header;
}

/// Writes assignments in slices, so that codes and names are read a few thousand at a time.
class AssignmentWriter
{
public:
    AssignmentWriter(Store& store, AssignmentKind kind, TableWriter& writer) : m_store(store), m_kind(kind), m_writer(writer) {}

    Done add(const TierAssignment& assignment)
    {
        m_slice.push_back(assignment);
        return m_slice.size() < kRowsAtOnce ? Done() : flush();
    }

    Done flush()
    {
        KECE_CHECK(learn(customerSchema(), m_codes, [](const TierAssignment& a) { return a.customer.value; }));
        KECE_CHECK(learn(departmentSchema(), m_departments, [](const TierAssignment& a) { return a.department.value; }));
        KECE_CHECK(learn(productSchema(), m_products, [](const TierAssignment& a) { return a.product.value; }));
        for (const TierAssignment& a : m_slice)
            KECE_CHECK(write(a));
        m_rows += qint64(m_slice.size());
        m_slice.clear();
        m_codes.clear();
        return {};
    }

    qint64 rows() const { return m_rows; }

private:
    template<class IdOf>
    Done learn(const EntitySchema& schema, QHash<qint64, QString>& names, IdOf idOf)
    {
        std::vector<qint64> missing;
        for (const TierAssignment& a : m_slice) {
            if (const qint64 id = idOf(a); id > 0 && !names.contains(id)) {
                names.insert(id, {});
                missing.push_back(id);
            }
        }
        KECE_TRY(const auto rows, m_store.records().rows(schema, missing));
        for (const RecordRow& row : rows)
            names.insert(row.record.id(), row.record.value(QString::fromLatin1(schema.identityKey)).toString());
        return {};
    }

    Done write(const TierAssignment& a)
    {
        std::vector<CellValue> cells;
        if (m_kind == AssignmentKind::Classifications)
            cells.emplace_back(a.dimension);
        cells.emplace_back(m_codes.value(a.customer.value));
        cells.emplace_back(m_departments.value(a.department.value));
        cells.emplace_back(m_products.value(a.product.value));
        cells.emplace_back(a.tier);
        cells.emplace_back(a.tierName);
        cells.push_back(a.tierRank ? CellValue(qint64(*a.tierRank)) : CellValue());
        cells.push_back(a.since.isValid() ? CellValue(a.since) : CellValue());
        cells.emplace_back(a.pack);
        cells.emplace_back(a.articles);
        cells.emplace_back(a.cappedBy);
        return m_writer.writeRow(cells);
    }

    Store& m_store;
    AssignmentKind m_kind;
    TableWriter& m_writer;
    std::vector<TierAssignment> m_slice;
    QHash<qint64, QString> m_codes;
    QHash<qint64, QString> m_departments;
    QHash<qint64, QString> m_products;
    qint64 m_rows = 0;
};

} // namespace

Result<qint64> writeAssignments(Store& store, AssignmentKind kind, const std::vector<TierAssignment>& assignments, TableWriter& writer)
{
    KECE_TRY(Store * own, store.to(Action::Export, &customerSchema()));
    AssignmentWriter rows(*own, kind, writer);
    KECE_CHECK(writer.writeHeader(headerOf(kind)));
    for (const TierAssignment& a : assignments)
        KECE_CHECK(rows.add(a));
    KECE_CHECK(rows.flush());
    KECE_CHECK(writer.finish());
    return rows.rows();
}

Result<qint64> exportAssignments(Store& given, AssignmentKind kind, TableWriter& writer, Progress progress)
{
    KECE_TRY(Store * own, given.to(Action::Export, &customerSchema()));
    Store& store = *own;
    QStringList dimensions{QStringLiteral("tiering")};
    if (kind == AssignmentKind::Classifications) {
        KECE_TRY(dimensions, store.tiers().dimensions());
        dimensions.removeAll(QStringLiteral("tiering"));
    }
    AssignmentWriter rows(store, kind, writer);
    KECE_CHECK(writer.writeHeader(headerOf(kind)));
    for (const QString& dimension : std::as_const(dimensions)) {
        Done failed;
        KECE_CHECK(store.tiers().eachAssignment(dimension, -1, [&](const TierAssignment& a) {
            failed = progress.cancelled() ? Done(Error::cancelled()) : rows.add(a);
            return failed.ok();
        }));
        KECE_CHECK(failed);
    }
    KECE_CHECK(rows.flush());
    KECE_CHECK(writer.finish());
    return rows.rows();
}

} // namespace kece
