// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filters/filterText.h"

#include "domain/values/Money.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

namespace {

QString sign(Filter::Op op)
{
    switch (op) {
    case Filter::Op::Less:
        return QStringLiteral("<");
    case Filter::Op::LessOrEqual:
        return QString(QChar(0x2264));
    case Filter::Op::Greater:
        return QStringLiteral(">");
    case Filter::Op::GreaterOrEqual:
        return QString(QChar(0x2265));
    case Filter::Op::NotEquals:
        return QString(QChar(0x2260));
    default:
        return {};
    }
}

} // namespace

QString valueText(const EntitySchema& schema, const Field& field, const QVariant& value)
{
    switch (field.type) {
    case FieldType::Choice:
        return schema.label(field, value.toString());
    case FieldType::Money:
        return moneyForScreen(value.toLongLong());
    case FieldType::Decimal:
        return decimalText(value.toLongLong(), field.decimals, true);
    case FieldType::Flag:
        return value.toBool() ? QCoreApplication::translate("Filter", "yes") : QCoreApplication::translate("Filter", "no");
    case FieldType::Date:
        return value.toDate().toString(Qt::ISODate);
    case FieldType::Instant:
        return value.toDateTime().date().toString(Qt::ISODate);
    case FieldType::Reference:
    case FieldType::ReferenceList:
        return {};
    default:
        return value.toString();
    }
}

QString filterText(const EntitySchema& schema, const NamedFilter& named)
{
    const Field* field = schema.field(named.filter.field);
    if (!field)
        return {};
    const QString label = schema.label(*field);
    switch (named.filter.op) {
    case Filter::Op::IsEmpty:
        return QCoreApplication::translate("Filter", "%1: not filled in").arg(label);
    case Filter::Op::IsNotEmpty:
        return QCoreApplication::translate("Filter", "%1: filled in").arg(label);
    default:
        break;
    }
    const QString op = sign(named.filter.op);
    return op.isEmpty() ? QCoreApplication::translate("Filter", "%1: %2").arg(label, named.valueText) : label + ' ' + op + ' ' + named.valueText;
}

QJsonObject toJson(const NamedFilter& named)
{
    QJsonArray values;
    for (const QVariant& value : named.filter.values) {
        switch (value.typeId()) {
        case QMetaType::QDate:
            values << value.toDate().toString(Qt::ISODate);
            break;
        case QMetaType::QDateTime:
            values << value.toDateTime().toUTC().toString(Qt::ISODate);
            break;
        default:
            values << QJsonValue::fromVariant(value);
        }
    }
    return {{"field", named.filter.field}, {"op", int(named.filter.op)}, {"values", values}, {"text", named.valueText}};
}

std::optional<NamedFilter> filterFromJson(const EntitySchema& schema, const QJsonObject& object)
{
    NamedFilter named;
    named.filter.field = object["field"].toString();
    const Field* field = schema.field(named.filter.field);
    if (!field)
        return std::nullopt;
    named.filter.op = Filter::Op(object["op"].toInt());
    named.valueText = object["text"].toString();
    const QJsonArray values = object["values"].toArray();
    for (const QJsonValue value : values) {
        if (field->type == FieldType::Date)
            named.filter.values << QDate::fromString(value.toString(), Qt::ISODate);
        else if (field->type == FieldType::Instant)
            named.filter.values << QDateTime::fromString(value.toString(), Qt::ISODate);
        else if (value.isDouble())
            named.filter.values << QVariant::fromValue<qlonglong>(value.toInteger());
        else
            named.filter.values << value.toVariant();
    }
    return named;
}

} // namespace kece
