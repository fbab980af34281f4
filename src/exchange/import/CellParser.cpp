// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/CellParser.h"

#include "domain/schema/Validation.h"
#include "domain/values/CreditCode.h"
#include "domain/values/DateText.h"
#include "domain/values/Money.h"
#include "domain/values/Phone.h"
#include "foundation/TextFold.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace kece {

namespace {

using Cell = BulkImport::Cell;
using Parsed = CellParser::Parsed;

QString say(const char* text)
{
    return QCoreApplication::translate("Import", text);
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

Cell integerCell(qint64 value)
{
    return {Cell::Kind::Integer, value, {}};
}

Cell textCell(std::string_view text)
{
    return {Cell::Kind::Text, 0, text};
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// `2026-06-30` and nothing else, a day that exists.
bool isIsoDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    for (const size_t i : {0, 1, 2, 3, 5, 6, 8, 9}) {
        if (!isDigit(text[i]))
            return false;
    }
    const auto number = [&](size_t from, size_t count) {
        int value = 0;
        for (size_t i = from; i < from + count; ++i)
            value = value * 10 + (text[i] - '0');
        return value;
    };
    return QDate::isValid(number(0, 4), number(5, 2), number(8, 2));
}

/// Digits with at most `decimals` after a point: what nearly every amount of a file looks like.
bool readPlain(std::string_view text, int decimals, qint64& scaled)
{
    if (text.empty() || text.size() > 14)
        return false;
    const bool negative = text.front() == '-';
    size_t i = negative ? 1 : 0;
    if (i == text.size() || !isDigit(text[i]))
        return false;
    qint64 value = 0;
    for (; i < text.size() && isDigit(text[i]); ++i)
        value = value * 10 + (text[i] - '0');
    int places = 0;
    if (i < text.size() && text[i] == '.') {
        for (++i; i < text.size() && isDigit(text[i]); ++i, ++places)
            value = value * 10 + (text[i] - '0');
        if (places == 0)
            return false;
    }
    if (i != text.size() || places > decimals)
        return false;
    for (; places < decimals; ++places)
        value *= 10;
    scaled = negative ? -value : value;
    return true;
}

bool isPhoneField(const Field& field)
{
    return qstrcmp(field.key, "phone") == 0 || qstrcmp(field.key, "mobile") == 0;
}

/// Further spellings of yes and no that spreadsheets use.
bool isAlias(const QString& choiceKey, const QString& folded)
{
    static const QStringList yes{"true", "1", "y", "属实"};
    static const QStringList no{"false", "0", "n", "不属实"};
    return (choiceKey == "yes" && yes.contains(folded)) || (choiceKey == "no" && no.contains(folded));
}

} // namespace

CellParser::CellParser(const Field& field, const QTimeZone& zone)
    : m_field(field), m_zone(zone), m_decimals(field.type == FieldType::Money ? 2 : field.decimals)
{}

Parsed CellParser::parse(std::string_view text)
{
    if (text.empty())
        return {};
    switch (m_field.type) {
    case FieldType::Date:
        return parseDay(text);
    case FieldType::Instant:
        return parseMoment(text);
    case FieldType::Money:
    case FieldType::Decimal:
    case FieldType::Integer:
        return parseAmount(text);
    case FieldType::Choice:
        return parseChoice(text);
    case FieldType::Flag:
        return parseFlag(text);
    default:
        return parseText(text);
    }
}

Parsed CellParser::parseText(std::string_view text)
{
    if (qstrcmp(m_field.key, "credit_code") == 0) {
        const CreditCode code = readCreditCode(toText(text));
        m_buffer = code.text.toStdString();
        return {textCell(m_buffer), {}, code.verdict == CreditCodeVerdict::Ok ? QString() : creditCodeSentence(code.verdict)};
    }
    if (isPhoneField(m_field)) {
        const PhoneNumber number = readPhone(toText(text));
        m_buffer = number.text().toStdString();
        return {textCell(m_buffer), {}, phoneDoubt(number.kind)};
    }
    return {textCell(text), {}, {}};
}

Parsed CellParser::parseChoice(std::string_view text) const
{
    const QString folded = foldForSearch(toText(text));
    QStringList allowed;
    for (const Choice& choice : m_field.choices) {
        const QString key = QString::fromLatin1(choice.key);
        const QString header = QString::fromUtf8(choice.header);
        if (folded == key || folded == foldForSearch(header) || folded == foldForSearch(QString::fromUtf8(choice.label)) || isAlias(key, folded))
            return {textCell(choice.key), {}, {}};
        allowed << header + ' ' + key;
    }
    return {{}, say(QT_TRANSLATE_NOOP("Import", "This is none of the values allowed here: %1.")).arg(allowed.join(", ")), {}};
}

Parsed CellParser::parseFlag(std::string_view text)
{
    const QString folded = foldForSearch(toText(text));
    if (QStringList{"是", "有", "√", "1", "true", "yes", "y"}.contains(folded))
        return {integerCell(1), {}, {}};
    if (QStringList{"否", "无", "×", "0", "false", "no", "n"}.contains(folded))
        return {integerCell(0), {}, {}};
    return {{}, say(QT_TRANSLATE_NOOP("Import", "This is neither yes nor no; write 是 or 否.")), {}};
}

Parsed CellParser::parseDay(std::string_view text)
{
    if (isIsoDay(text))
        return {textCell(text), {}, {}};
    const auto day = parseDate(toText(text));
    if (!day.ok())
        return {{}, day.error().message, {}};
    m_buffer = dateText(*day).toStdString();
    return {textCell(m_buffer), {}, {}};
}

Parsed CellParser::parseMoment(std::string_view text)
{
    const auto instant = parseInstant(toText(text), m_zone);
    if (!instant.ok())
        return {{}, instant.error().message, {}};
    m_buffer = instant->toUTC().toString(Qt::ISODate).toStdString();
    return {textCell(m_buffer), {}, {}};
}

Parsed CellParser::parseAmount(std::string_view text) const
{
    qint64 plain = 0;
    if (readPlain(text, m_decimals, plain))
        return {integerCell(plain), rangeMistake(m_field, plain), {}};
    const QString typed = toText(text);
    if (m_field.type == FieldType::Money) {
        const auto money = parseMoney(typed);
        if (!money.ok())
            return {{}, money.error().message, {}};
        return {integerCell(money->fen), {},
            money->rounded ? say(QT_TRANSLATE_NOOP("Import", "Rounded to fen: %1.")).arg(moneyText(money->fen)) : QString()};
    }
    const auto number = parseDecimal(typed, m_decimals);
    if (!number.ok())
        return {{}, number.error().message, {}};
    return {integerCell(number->scaled), rangeMistake(m_field, number->scaled),
        number->rounded ? say(QT_TRANSLATE_NOOP("Import", "Rounded to %1.")).arg(decimalText(number->scaled, m_decimals)) : QString()};
}

} // namespace kece
