// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/RandomRecords.h"

#include "domain/values/Money.h"
#include "storage_sql/TemporaryDatabase.h"

namespace kece::testing {

QString RandomRecords::word()
{
    static const QStringList words{"上海", "上海重庆", "Shanghai", "SHANGHAI", "ｓｈａｎｇｈａｉ", "a%b", "a_b", "a\\b", "o'Neill", "\"quoted\"",
        "x;--", "重庆", "重", "😀 emoji", "a", "b", "ab", " 空 白 ", "１２３", "123"};
    return words[number(int(words.size()))];
}

QVariant RandomRecords::value(const Field& field)
{
    const bool mayBeUnknown = !field.isRequired && field.type != FieldType::Flag;
    if (mayBeUnknown && number(4) == 0)
        return {};
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
        return field.isUnique ? QStringLiteral("%1-%2").arg(word()).arg(++m_running) : word();
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Money:
        return QVariant::fromValue<qlonglong>(number(2000) - 1000);
    case FieldType::Date:
        return QDate(2024, 1, 1).addDays(number(40));
    case FieldType::Instant:
        return QDateTime(QDate(2024, 1, 1).addDays(number(40)), QTime(number(24), number(60), number(60)), Qt::UTC);
    case FieldType::Choice:
        return QString::fromLatin1(field.choices[size_t(number(int(field.choices.size())))].key);
    case FieldType::Flag:
        return number(2) == 1;
    case FieldType::Reference: {
        const auto& ids = m_stored[field.target()];
        return ids.isEmpty() ? QVariant() : QVariant::fromValue<qlonglong>(ids[number(int(ids.size()))]);
    }
    case FieldType::ReferenceList: {
        QVariantList list;
        for (const qint64 id : std::as_const(m_stored[field.target()])) {
            if (list.size() < 3 && number(2) == 0)
                list << QVariant::fromValue<qlonglong>(id);
        }
        return list.isEmpty() ? QVariant() : QVariant(list);
    }
    }
    return {};
}

Record RandomRecords::record(const EntitySchema& schema)
{
    Record record(schema);
    for (const Field& field : schema.fields) {
        if (!field.figureOf)
            record.setValue(field, value(field));
    }
    if (schema.attributes && number(2) == 0)
        record.setAttribute(word().trimmed(), schema.scores ? decimalText(number(100'00), 2) : word());
    return record;
}

qint64 RandomRecords::store(RecordStore& records, const EntitySchema& schema)
{
    for (const Field& field : schema.fields) {
        if (field.target && field.target() != &schema && m_stored[field.target()].isEmpty())
            store(records, *field.target());
    }
    const qint64 id = valueOf(records.insert(record(schema)));
    m_stored[&schema] << id;
    return id;
}

} // namespace kece::testing
