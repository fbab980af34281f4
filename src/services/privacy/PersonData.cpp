// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/privacy/PersonData.h"

#include "domain/entities/Catalogue.h"
#include "domain/values/DateText.h"
#include "services/audit/changeWords.h"
#include "storage/AuditStore.h"
#include "storage/RecordStore.h"
#include "storage/TierStore.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

namespace {

constexpr int kMostHistory = 100'000;

QString say(const char* text)
{
    return QCoreApplication::translate("Privacy", text);
}

QString textOf(const RecordRow& row, const Field& field, const QTimeZone& zone)
{
    const QVariant value = row.record.value(field);
    if (field.target)
        return row.titles.value(QString::fromLatin1(field.key));
    if (field.type == FieldType::Choice)
        return row.record.schema().label(field, value.toString());
    if (field.type == FieldType::Instant)
        return minuteText(value.toDateTime(), zone);
    if (field.type == FieldType::Flag)
        return value.toBool() ? say(QT_TRANSLATE_NOOP("Privacy", "yes")) : say(QT_TRANSLATE_NOOP("Privacy", "no"));
    return plainText(field, value);
}

/// Collects one record after another into both forms.
class Collection
{
public:
    explicit Collection(const QTimeZone& zone) : m_zone(zone) {}

    void add(const RecordRow& row)
    {
        const EntitySchema& schema = row.record.schema();
        QJsonObject fields{{"id", row.record.id()}};
        const QString name = nameOf(row);
        for (const Field& field : schema.fields) {
            if (!row.record.value(field).isValid())
                continue;
            const QString text = textOf(row, field, m_zone);
            fields[QString::fromLatin1(field.englishHeader())] = field.target ? text : plainText(field, row.record.value(field));
            values << PersonValue{name, schema.label(field), text};
        }
        const auto attributes = row.record.attributes();
        for (auto it = attributes.begin(); it != attributes.end(); ++it) {
            fields[it.key()] = it.value();
            values << PersonValue{name, it.key(), it.value()};
        }
        if (row.record.isVoid()) {
            const Stored& stored = row.record.stored();
            fields["voided_on"] = stored.voidedOn.toString(Qt::ISODate);
            fields["void_reason"] = stored.voidReason;
            values << PersonValue{name, say(QT_TRANSLATE_NOOP("Privacy", "Void since")), dateText(stored.voidedOn) + ' ' + stored.voidReason};
        }
        append(QString::fromLatin1(schema.kind), fields);
    }

    void add(const AuditEntry& entry)
    {
        append("trail",
            {{"number", entry.id.value}, {"at", instantText(entry.at, m_zone)}, {"actor", entry.actor}, {"action", entry.action},
                {"kind", entry.kind}, {"changes", entry.changes}, {"reason", entry.reason}});
        values << PersonValue{say(QT_TRANSLATE_NOOP("Privacy", "Trail")) + ' ' + minuteText(entry.at, m_zone),
            auditEntrySchema().label(*auditEntrySchema().field(u"action"), entry.action),
            QStringList{entry.actor, changeWords(entry), entry.reason}.join(' ').simplified()};
    }

    void add(const TierHistoryEntry& entry)
    {
        append(
            "tier_history", {{"as_of", entry.asOf.toString(Qt::ISODate)}, {"tier", entry.assignment.tier}, {"articles", entry.assignment.articles}});
        values << PersonValue{
            say(QT_TRANSLATE_NOOP("Privacy", "Tier")) + ' ' + dateText(entry.asOf), entry.assignment.tierName, entry.assignment.articles};
    }

    QJsonObject json;
    QVector<PersonValue> values;

private:
    QString nameOf(const RecordRow& row) const
    {
        const EntitySchema& schema = row.record.schema();
        const Field* day = schema.dateKey ? schema.field(QString::fromLatin1(schema.dateKey)) : nullptr;
        const QString when = day ? textOf(row, *day, m_zone) : QString();
        return (schema.singularName() + ' ' + when).trimmed();
    }

    void append(const QString& kind, const QJsonObject& object)
    {
        QJsonArray list = json[kind].toArray();
        list << object;
        json[kind] = list;
    }

    QTimeZone m_zone;
};

Done collect(Store& store, const DataSubject& person, Collection& collection)
{
    collection.add(person.customer);
    for (const EntitySchema* schema : catalogue()) {
        if (!schema->customerKey || schema->isReadOnly)
            continue;
        RecordQuery query{schema, {{QString::fromLatin1(schema->customerKey), Filter::Op::Equals, {person.customer.record.id()}}}};
        query.withVoided = true;
        KECE_CHECK(store.records().each(query, [&](const RecordRow& row) {
            collection.add(row);
            return true;
        }));
    }
    KECE_TRY(const auto tiers, store.tiers().history(person.customerId(), kMostHistory));
    for (const TierHistoryEntry& entry : tiers)
        collection.add(entry);
    return {};
}

} // namespace

Result<PersonData> exportPerson(Store& given, const Session& session, const SubjectSought& find)
{
    KECE_TRY(Store * own, given.to(Action::Privacy));
    Store& store = *own;
    KECE_TRY(const DataSubject person, find(store));
    Collection collection(session.zone);
    AuditFilter filter;
    if (person.contactId().isSet()) {
        collection.add(person.contact);
        filter.kind = QString::fromLatin1(contactSchema().kind);
        filter.recordId = person.contact.record.id();
    } else {
        KECE_CHECK(collect(store, person, collection));
        filter.customer = person.customer.record.id();
    }
    KECE_TRY(const auto entries, store.audit().entries(filter, 0, kMostHistory));
    for (const AuditEntry& entry : entries)
        collection.add(entry);

    store.setActor(session.login);
    AuditEntry handedOut;
    handedOut.action = QString::fromLatin1(AuditAction::kExport);
    handedOut.kind = QString::fromLatin1(person.contactId().isSet() ? contactSchema().kind : customerSchema().kind);
    handedOut.recordId = person.contactId().isSet() ? person.contact.record.id() : person.customer.record.id();
    handedOut.customer = person.customerId();
    handedOut.reason = say(QT_TRANSLATE_NOOP("Privacy", "All data of a person, as the person asked for"));
    KECE_TRY([[maybe_unused]] const qint64 number, store.audit().append(handedOut));

    PersonData data{person.title(), session.now(), std::move(collection.values), std::move(collection.json)};
    data.json["made_at"] = instantText(data.madeAt, session.zone);
    return data;
}

} // namespace kece
