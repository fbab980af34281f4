// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/Concealment.h"

#include "domain/entities/Customer.h"
#include "domain/values/PersonalData.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kece {

namespace {

bool isText(const Field& field)
{
    return field.type == FieldType::Text || field.type == FieldType::LongText;
}

bool isOfCustomers(const EntitySchema& schema)
{
    return &schema == &customerSchema() || schema.customerKey;
}

} // namespace

Concealment::Concealment(const Person& person, const EntitySchema& schema)
    : m_schema(schema),
      m_masks(isOfCustomers(schema) && !person.seesEverywhere(Action::SeeClear, schema)),
      m_hides(!person.seesEverywhere(Action::SeeSecret, schema))
{}

QVariant Concealment::shown(const Field& field, const QVariant& value) const
{
    if (isHidden(field))
        return {};
    if (!m_masks || !isText(field) || !value.isValid())
        return value;
    return applied(field, value.toString());
}

QString Concealment::applied(const Field& field, const QString& text) const
{
    if (isHidden(field))
        return {};
    if (isMasked(field))
        return maskedPersonal(text);
    return m_masks && isText(field) && !field.isUnique ? maskedWithin(text) : text;
}

QString Concealment::appliedToAttribute(const QString& text) const
{
    return m_masks ? maskedWithin(text) : text;
}

void Concealment::apply(Record& record) const
{
    if (isNone())
        return;
    for (const Field& field : m_schema.fields) {
        if (!isHidden(field) && !(m_masks && isText(field)))
            continue;
        const QVariant value = record.value(field);
        const QVariant seen = shown(field, value);
        if (seen != value)
            record.setValue(field, seen);
    }
    if (!m_masks)
        return;
    const auto attributes = record.attributes();
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        const QString seen = maskedWithin(it.value());
        if (seen != it.value())
            record.setAttribute(it.key(), seen);
    }
}

void Concealment::apply(RecordRow& row) const
{
    apply(row.record);
    for (const Field& field : m_schema.fields) {
        const auto title = m_masks && field.target && field.target()->customerKey ? row.titles.find(QString::fromLatin1(field.key))
                                                                                  : row.titles.end();
        if (title != row.titles.end())
            *title = maskedWithin(*title);
    }
}

QString Concealment::appliedToChanges(const QString& json) const
{
    if (isNone() || json.isEmpty())
        return json;
    QJsonArray changes;
    for (const auto& value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        QJsonObject change = value.toObject();
        const Field* field = m_schema.field(change.value(QStringLiteral("field")).toString());
        if (field && isHidden(*field))
            continue;
        for (const char* side : {"before", "after"}) {
            const QString text = change.value(QLatin1String(side)).toString();
            change.insert(QLatin1String(side), field ? applied(*field, text) : appliedToAttribute(text));
        }
        changes << change;
    }
    return QString::fromUtf8(QJsonDocument(changes).toJson(QJsonDocument::Compact));
}

Result<Record> Concealment::restored(const Record& edited, const Record& stored) const
{
    if (isNone())
        return edited;
    Record record = edited;
    for (const Field& field : m_schema.fields) {
        if (field.figureOf || (!isHidden(field) && !(m_masks && isText(field))))
            continue;
        const QVariant value = edited.value(field);
        if (value == shown(field, stored.value(field)))
            record.setValue(field, stored.value(field));
        else if (isMasked(field) && kece::isMasked(value.toString()))
            return Error::invalid(
                QCoreApplication::translate("Access", "“%1” is only shown in part: leave it as it is, or enter the whole value anew.")
                    .arg(m_schema.label(field)),
                QString::fromLatin1(field.key));
    }
    const auto before = stored.attributes();
    for (auto it = before.begin(); m_masks && it != before.end(); ++it) {
        if (edited.attributes().value(it.key()) == maskedWithin(it.value()))
            record.setAttribute(it.key(), it.value());
    }
    return record;
}

} // namespace kece
