// SPDX-License-Identifier: GPL-3.0-or-later
#include "LostUpdates.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Visit.h"
#include "storage/RecordStore.h"

#include <algorithm>

namespace kece::bench {

namespace {

constexpr int kMostEntries = 1'000'000;

Result<QStringList> editsOf(Store& store, const Deeds& deeds, qint64 customer)
{
    AuditFilter filter;
    filter.kind = QString::fromLatin1(customerSchema().kind);
    filter.recordId = customer;
    filter.action = QString::fromLatin1(AuditAction::kChange);
    KECE_TRY(auto entries, store.audit().entries(filter, 0, kMostEntries));
    KECE_TRY(const RecordRow now, store.records().get(customerSchema(), customer));
    std::reverse(entries.begin(), entries.end());
    QHash<QString, QString> values;
    QStringList written;
    QStringList problems;
    for (const AuditEntry& entry : entries) {
        KECE_TRY(const auto changes, readChanges(entry.changes));
        for (const FieldChange& change : changes) {
            if (values.value(change.field) != change.before)
                problems << QStringLiteral("customer %1: “%2” was written over").arg(customer).arg(values.value(change.field));
            values[change.field] = change.after;
            written << change.after;
        }
    }
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (now.record.value(value.key()).toString() != value.value())
            problems << QStringLiteral("customer %1: “%2” is not what stands there").arg(customer).arg(value.value());
    }
    QStringList acknowledged = deeds.edited.value(customer);
    written.sort();
    acknowledged.sort();
    if (written != acknowledged || now.record.stored().rowVersion != 1 + acknowledged.size())
        problems << QStringLiteral("customer %1: %2 edits are in the trail, %3 were acknowledged, version %4")
                        .arg(customer)
                        .arg(written.size())
                        .arg(acknowledged.size())
                        .arg(now.record.stored().rowVersion);
    return problems;
}

} // namespace

LostUpdates::LostUpdates(DeskServer& server, const Office& office)
    : m_office(office),
      m_boss(server.enterAsBoss()),
      m_lastVisit(server.value("select max(id) from kece.visits").toLongLong()),
      m_lastEntry(server.value("select max(id) from kece.audit_entries").toLongLong())
{}

QStringList LostUpdates::since(const Deeds& deeds)
{
    const auto work = [&](Store& store) -> Result<QStringList> {
        KECE_TRY(QStringList problems, visits(store, deeds));
        for (int n = 0; n < m_office.shared; ++n) {
            KECE_TRY(const QStringList more, editsOf(store, deeds, n + 1));
            problems << more;
        }
        KECE_TRY(Store * whole, store.to(Action::Maintain));
        KECE_TRY(const QStringList unsound, whole->verify());
        return problems + unsound;
    };
    return valueOf(m_boss.database->read<QStringList>(work).result());
}

Result<QStringList> LostUpdates::visits(Store& store, const Deeds& deeds) const
{
    RecordQuery query;
    query.schema = &visitSchema();
    KECE_TRY(std::vector<qint64> kept, store.records().ids(query, {}));
    std::erase_if(kept, [this](qint64 id) { return id <= m_lastVisit; });
    AuditFilter filter;
    filter.kind = QString::fromLatin1(visitSchema().kind);
    filter.action = QString::fromLatin1(AuditAction::kCreate);
    KECE_TRY(const auto entries, store.audit().entries(filter, 0, kMostEntries));
    std::vector<qint64> recorded;
    for (const AuditEntry& entry : entries) {
        if (entry.id.value > m_lastEntry)
            recorded.push_back(entry.recordId);
    }
    std::vector<qint64> acknowledged(deeds.visits.begin(), deeds.visits.end());
    for (std::vector<qint64>* ids : {&kept, &recorded, &acknowledged})
        std::sort(ids->begin(), ids->end());
    QStringList problems;
    if (kept != acknowledged || recorded != acknowledged)
        problems << QStringLiteral("%1 visits were acknowledged, %2 are kept and %3 in the trail")
                        .arg(acknowledged.size())
                        .arg(kept.size())
                        .arg(recorded.size());
    return problems;
}

} // namespace kece::bench
