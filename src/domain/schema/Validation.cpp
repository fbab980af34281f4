// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/schema/Validation.h"

#include "domain/values/Money.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Validation", text);
}

void checkText(const Record& record, const Field& field, QVector<Error>& errors)
{
    const QString text = record.value(field).toString();
    if (text.contains(QChar(0)))
        errors << Error::invalid(
            say(QT_TRANSLATE_NOOP("Validation", "“%1” holds a character that cannot be stored; type it again.")).arg(record.schema().label(field)),
            QString::fromLatin1(field.key));
}

void checkChoice(const Record& record, const Field& field, QVector<Error>& errors)
{
    const QString key = record.value(field).toString();
    if (field.isOpen)
        return;
    const bool known = std::any_of(field.choices.begin(), field.choices.end(), [&](const Choice& c) { return key == QLatin1String(c.key); });
    if (!key.isEmpty() && !known)
        errors << Error::invalid(say(QT_TRANSLATE_NOOP("Validation", "“%1” is none of the values of “%2”; choose one from the list."))
                                     .arg(key, record.schema().label(field)),
            QString::fromLatin1(field.key));
}

void checkRange(const Record& record, const Field& field, QVector<Error>& errors)
{
    if (const QString mistake = rangeMistake(field, record.value(field).toLongLong()); !mistake.isEmpty())
        errors << Error::invalid(QStringLiteral("“%1”: %2").arg(record.schema().label(field), mistake), QString::fromLatin1(field.key));
}

void checkSpans(const Record& record, QVector<Error>& errors)
{
    for (const auto& [from, to] : kDaySpans) {
        const Field* start = record.schema().field(QString::fromLatin1(from));
        const Field* end = record.schema().field(QString::fromLatin1(to));
        if (!start || !end)
            continue;
        const QDate first = record.value(*start).toDate();
        const QDate last = record.value(*end).toDate();
        if (first.isValid() && last.isValid() && last < first)
            errors << Error::invalid(say(QT_TRANSLATE_NOOP("Validation", "“%1” lies before “%2”; correct one of the two."))
                                         .arg(record.schema().label(*end), record.schema().label(*start)),
                QString::fromLatin1(end->key));
    }
}

void checkRatios(const Record& record, QVector<Error>& errors)
{
    for (const auto& [first, second] : kRatios) {
        const Field* one = record.schema().field(QString::fromLatin1(first));
        const Field* other = record.schema().field(QString::fromLatin1(second));
        if (!one || !other || !record.value(*one).isValid() || !record.value(*other).isValid())
            continue;
        if (const QString mistake = ratioMistake(record.value(*one).toLongLong(), record.value(*other).toLongLong()); !mistake.isEmpty())
            errors << Error::invalid(QStringLiteral("“%1”, “%2”: %3").arg(record.schema().label(*one), record.schema().label(*other), mistake),
                QString::fromLatin1(other->key));
    }
}

} // namespace

QString rangeMistake(const Field& field, qint64 stored)
{
    if (!field.range || (stored >= field.range->least && stored <= field.range->most))
        return {};
    return say(QT_TRANSLATE_NOOP("Validation", "This must lie between %1 and %2."))
        .arg(decimalText(field.range->least, field.decimals, true), decimalText(field.range->most, field.decimals, true));
}

QString ratioMistake(qint64 one, qint64 other)
{
    constexpr qint64 kWhole = 100'00;
    if (one + other == kWhole)
        return {};
    return say(QT_TRANSLATE_NOOP("Validation", "Together this is %1 %; correct one of the two so that it is 100 %."))
        .arg(decimalText(one + other, 2, true));
}

QVector<Error> validate(const Record& record)
{
    QVector<Error> errors;
    for (const Field& field : record.schema().fields) {
        const QVariant value = record.value(field);
        if (field.isRequired && !field.isReadOnly && (!value.isValid() || value.toString().trimmed().isEmpty()))
            errors << Error::invalid(say(QT_TRANSLATE_NOOP("Validation", "“%1” is required; fill it in.")).arg(record.schema().label(field)),
                QString::fromLatin1(field.key));
        else if (field.type == FieldType::Text || field.type == FieldType::LongText)
            checkText(record, field, errors);
        else if (field.type == FieldType::Choice)
            checkChoice(record, field, errors);
        else if (field.range && value.isValid())
            checkRange(record, field, errors);
    }
    checkSpans(record, errors);
    checkRatios(record, errors);
    return errors;
}

} // namespace kece
