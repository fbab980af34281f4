// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/TrailConcealment.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/Customer.h"
#include "services/access/Concealment.h"
#include "storage/RecordStore.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace kece {

namespace {

using IdsByKind = QMap<QString, std::vector<qint64>>;

/// Which of the records lie within reach.
Result<QMap<QString, QSet<qint64>>> reachedOf(Guard& guard, const IdsByKind& asked)
{
    QMap<QString, QSet<qint64>> reached;
    for (auto it = asked.begin(); it != asked.end(); ++it) {
        const EntitySchema& schema = *schemaOfKind(it.key());
        KECE_TRY(const auto ids, guard.inner().records().within(schema, it.value(), guard.person().scopeOf(Action::See, schema)));
        reached.insert(it.key(), QSet<qint64>(ids.begin(), ids.end()));
    }
    return reached;
}

} // namespace

TrailConcealment::TrailConcealment(Guard& guard) : m_guard(guard)
{
    m_isNone = std::all_of(catalogue().begin(), catalogue().end(), [this](const EntitySchema* schema) {
        return person().may(Action::See, *schema) && !person().scopeOf(Action::See, *schema).isLimited && Concealment(person(), *schema).isNone();
    });
}

bool TrailConcealment::covers(const EntitySchema& schema, const Field& field) const
{
    if (m_isNone || &schema != &auditEntrySchema())
        return false;
    return QLatin1String(field.key) == QLatin1String("changes") || QLatin1String(field.key) == QLatin1String("reason");
}

Done TrailConcealment::apply(QVector<AuditEntry>& entries) const
{
    if (m_isNone)
        return {};
    IdsByKind asked;
    for (const AuditEntry& entry : std::as_const(entries)) {
        const EntitySchema* schema = schemaOfKind(entry.kind);
        if (schema && entry.recordId > 0 && person().may(Action::See, *schema) && person().scopeOf(Action::See, *schema).isLimited)
            asked[entry.kind].push_back(entry.recordId);
    }
    KECE_TRY(const auto reached, reachedOf(m_guard, asked));
    const Field& reason = *auditEntrySchema().field(u"reason");
    for (AuditEntry& entry : entries) {
        const EntitySchema* schema = schemaOfKind(entry.kind);
        const bool isOutOfReach = asked.contains(entry.kind) && entry.recordId > 0 && !reached.value(entry.kind).contains(entry.recordId);
        const bool tells = schema ? person().may(Action::See, *schema) && !isOutOfReach : person().may(Action::Audit);
        if (!tells) {
            entry.changes.clear();
            entry.reason.clear();
        } else if (schema) {
            const Concealment concealment(person(), *schema);
            entry.changes = concealment.appliedToChanges(entry.changes);
            entry.reason = concealment.applied(reason, entry.reason);
        }
    }
    return {};
}

Done TrailConcealment::apply(QVector<RecordRow>& rows) const
{
    if (m_isNone)
        return {};
    QVector<AuditEntry> entries;
    IdsByKind asked;
    const QString customers = QString::fromLatin1(customerSchema().kind);
    for (const RecordRow& row : std::as_const(rows)) {
        entries << row.record.as<AuditEntry>();
        asked[customers].push_back(entries.last().customer.value);
    }
    KECE_CHECK(apply(entries));
    const bool seesCustomers = person().may(Action::See, customerSchema());
    KECE_TRY(const auto reached, reachedOf(m_guard, seesCustomers ? asked : IdsByKind()));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        Record& record = rows[i].record;
        const auto text = [](const QString& value) { return value.isEmpty() ? QVariant() : QVariant(value); };
        record.setValue(u"changes", text(entries[i].changes));
        record.setValue(u"reason", text(entries[i].reason));
        if (reached.value(customers).contains(entries[i].customer.value))
            continue;
        record.setValue(u"customer_id", {});
        rows[i].titles.remove("customer_id");
    }
    return {};
}

} // namespace kece
