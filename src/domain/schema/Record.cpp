// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/schema/Record.h"

#include "domain/values/Money.h"

namespace kece {

QVariant Record::value(QStringView key) const
{
    const Field* field = m_schema->field(key);
    Q_ASSERT(field);
    return value(*field);
}

void Record::setValue(QStringView key, const QVariant& newValue)
{
    const Field* field = m_schema->field(key);
    Q_ASSERT(field);
    setValue(*field, newValue);
}

QMap<QString, QString> Record::attributes() const
{
    return m_schema->attributes ? *m_schema->attributes(m_entity.get()) : QMap<QString, QString>();
}

void Record::setAttribute(const QString& name, const QString& newValue)
{
    Q_ASSERT(m_schema->attributes);
    auto* all = m_schema->attributes(own());
    if (newValue.isEmpty())
        all->remove(name);
    else
        all->insert(name, newValue);
}

QString Record::title() const
{
    if (const Field* field = m_schema->title()) {
        const QString text = plainText(*field, value(*field));
        if (!text.isEmpty())
            return text;
    }
    return m_schema->codeKey ? value(QString::fromLatin1(m_schema->codeKey)).toString() : QString();
}

void* Record::own()
{
    if (m_entity.use_count() > 1)
        m_entity = std::shared_ptr<void>(m_schema->copy(m_entity.get()), m_schema->destroy);
    return m_entity.get();
}

QVector<FieldChange> difference(const Record& before, const Record& after)
{
    QVector<FieldChange> changes;
    for (const Field& field : after.schema().fields) {
        if (field.figureOf)
            continue;
        const QString was = plainText(field, before.value(field));
        const QString is = plainText(field, after.value(field));
        if (was != is)
            changes << FieldChange{QString::fromLatin1(field.key), was, is};
    }
    const auto old = before.attributes();
    const auto now = after.attributes();
    for (auto it = now.begin(); it != now.end(); ++it) {
        if (old.value(it.key()) != it.value())
            changes << FieldChange{it.key(), old.value(it.key()), it.value()};
    }
    for (auto it = old.begin(); it != old.end(); ++it) {
        if (!now.contains(it.key()))
            changes << FieldChange{it.key(), it.value(), {}};
    }
    return changes;
}

QString plainText(const Field& field, const QVariant& value)
{
    if (!value.isValid())
        return {};
    switch (field.type) {
    case FieldType::Money:
        return moneyText(value.toLongLong());
    case FieldType::Decimal:
        return decimalText(value.toLongLong(), field.decimals);
    case FieldType::Date:
        return value.toDate().toString(Qt::ISODate);
    case FieldType::Instant:
        return value.toDateTime().toUTC().toString(Qt::ISODate);
    case FieldType::Flag:
        return value.toBool() ? QStringLiteral("1") : QStringLiteral("0");
    case FieldType::ReferenceList: {
        QStringList ids;
        for (const QVariant& id : value.toList())
            ids << id.toString();
        return ids.join(';');
    }
    default:
        return value.toString();
    }
}

} // namespace kece
