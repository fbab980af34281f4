// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/FieldColumn.h"

#include "domain/values/Money.h"

namespace kece {

namespace {

constexpr int kScoreDecimals = 2;

} // namespace

QVariant toColumn(const Field& field, const QVariant& value)
{
    if (!value.isValid() || value.isNull())
        return {};
    switch (field.type) {
    case FieldType::Date:
        return value.toDate().toString(Qt::ISODate);
    case FieldType::Instant:
        return value.toDateTime().toUTC().toString(Qt::ISODate);
    case FieldType::Flag:
        return value.toBool() ? 1 : 0;
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Choice:
        return value.toString();
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Money:
    case FieldType::Reference:
    case FieldType::ReferenceList:
        return value.toLongLong();
    }
    return {};
}

QVariant fromColumn(const Field& field, const QVariant& column)
{
    if (column.isNull())
        return {};
    switch (field.type) {
    case FieldType::Date:
        return column.typeId() == QMetaType::QDate ? column : QVariant(QDate::fromString(column.toString(), Qt::ISODate));
    case FieldType::Instant:
        return (column.typeId() == QMetaType::QDateTime ? column.toDateTime() : QDateTime::fromString(column.toString(), Qt::ISODate)).toUTC();
    case FieldType::Flag:
        return column.toLongLong() != 0;
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Choice:
        return column.toString();
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Money:
    case FieldType::Reference:
    case FieldType::ReferenceList:
        return column.toLongLong();
    }
    return {};
}

const char* figureTable(const EntitySchema& schema)
{
    for (const Field& field : schema.fields) {
        if (field.figureOf)
            return field.figureOf;
    }
    return nullptr;
}

QString ownerColumn(const EntitySchema& schema)
{
    QString column;
    for (const QChar letter : QString::fromLatin1(schema.context)) {
        if (letter.isUpper() && !column.isEmpty())
            column += '_';
        column += letter.toLower();
    }
    return column + "_id";
}

QString scoreInsertion(const ScoreTable& scores)
{
    return QStringLiteral("insert into %1(%2, factor, score) values (?, ?, ?) on conflict (%2, factor) do update set score = excluded.score")
        .arg(scores.table, scores.owner);
}

QString scoreRemoval(const ScoreTable& scores)
{
    return QStringLiteral("delete from %1 where %2 = ? and factor = ?").arg(scores.table, scores.owner);
}

Result<qint64> scoreFromText(const QString& text)
{
    KECE_TRY(const ParsedDecimal score, parseDecimal(text, kScoreDecimals));
    return score.scaled;
}

QString scoreText(qint64 hundredths)
{
    return decimalText(hundredths, kScoreDecimals);
}

QString titleExpression(const EntitySchema& schema, const QString& alias)
{
    if (schema.titleKey && schema.codeKey && qstrcmp(schema.titleKey, schema.codeKey) != 0)
        return QStringLiteral("coalesce(%1.%2, %1.%3)").arg(alias, schema.titleKey, schema.codeKey);
    return QStringLiteral("%1.%2").arg(alias, schema.titleKey ? schema.titleKey : schema.codeKey);
}

} // namespace kece
