// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/PackTable.h"

#include "policy/language/NearestName.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

bool isIdCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
}

} // namespace

QString suggestion(const QString& typed, const QStringList& known)
{
    const QString near = nearestName(typed, known);
    return near.isEmpty() ? QCoreApplication::translate("Pack", "Possible here: %1.").arg(known.join(", "))
                          : QCoreApplication::translate("Pack", "Did you mean “%1”?").arg(near);
}

void PackTable::allowOnly(const QStringList& keys)
{
    for (const TomlValue::Entry& entry : m_table.entries) {
        if (!keys.contains(entry.key))
            report(entry.position, QCoreApplication::translate("Pack", "There is no key “%1” here. %2").arg(entry.key, suggestion(entry.key, keys)));
    }
}

const TomlValue* PackTable::require(const char* key, Need need)
{
    const TomlValue* value = find(key);
    if (!value && need == Need::Required)
        report(m_table, QCoreApplication::translate("Pack", "The key “%1” is missing here.").arg(QLatin1StringView(key)));
    return value;
}

QString PackTable::text(const char* key, Need need)
{
    const TomlValue* value = require(key, need);
    if (!value)
        return {};
    if (!value->isText()) {
        report(*value, QCoreApplication::translate("Pack", "“%1” needs a text in quotation marks.").arg(QLatin1StringView(key)));
        return {};
    }
    const QString text = value->text.trimmed();
    if (text.isEmpty() && need == Need::Required)
        report(*value, QCoreApplication::translate("Pack", "“%1” must not be empty.").arg(QLatin1StringView(key)));
    return text;
}

Expression PackTable::condition(const TomlValue& text, const TextLines& lines, const Vocabulary& vocabulary)
{
    const ParsedExpression parsed = parseCondition(text.text, vocabulary);
    for (const Problem& problem : parsed.problems)
        report(lines.inside(text, {problem.line, problem.column}), problem.message);
    return parsed.expression;
}

bool PackTable::flag(const char* key)
{
    const TomlValue* value = find(key);
    if (value && value->kind != TomlValue::Kind::Flag)
        report(*value, QCoreApplication::translate("Pack", "“%1” is either true or false.").arg(QLatin1StringView(key)));
    return value && value->flag;
}

QString PackTable::id()
{
    const QString id = text("id", Need::Required);
    if (!std::all_of(id.begin(), id.end(), isIdCharacter)) {
        report(*find("id"), QCoreApplication::translate("Pack", "An id is written with lower-case letters a–z, digits and hyphens."));
        return {};
    }
    return id;
}

QString PackTable::choice(const char* key, const QStringList& choices)
{
    const TomlValue* value = find(key);
    if (!value)
        return choices.front();
    const QString chosen = text(key);
    if (value->isText() && !choices.contains(chosen))
        report(*value, QCoreApplication::translate("Pack", "“%1” is unknown here. %2").arg(chosen, suggestion(chosen, choices)));
    return choices.contains(chosen) ? chosen : choices.front();
}

QStringList PackTable::texts(const char* key)
{
    QStringList texts;
    const TomlValue* value = find(key);
    if (!value)
        return texts;
    const bool isList = value->kind == TomlValue::Kind::Array
        && std::all_of(value->items.begin(), value->items.end(), [](const TomlValue& item) { return item.isText(); });
    if (!isList)
        report(*value, QCoreApplication::translate("Pack", "“%1” needs a list of texts, like [\"a\", \"b\"].").arg(QLatin1StringView(key)));
    else
        std::transform(value->items.begin(), value->items.end(), std::back_inserter(texts), [](const TomlValue& item) { return item.text; });
    return texts;
}

std::optional<std::pair<int, int>> PackTable::monthsWithin(const char* key, int most)
{
    const TomlValue* given = find(key);
    if (!given)
        return {};
    const QStringList written = texts(key);
    const int first = written.value(0).toInt();
    const int last = written.value(written.size() - 1).toInt();
    if (!written.isEmpty() && written.size() <= 2 && first >= 1 && last >= first && last <= most)
        return std::pair(first, last);
    report(*given,
        QCoreApplication::translate("Pack", "“%1” is the first and the last month within the period, like [\"10\", \"12\"] of a year.")
            .arg(QLatin1StringView(key)));
    return {};
}

QStringList PackTable::choices(const char* key, const QStringList& choices)
{
    const QStringList chosen = texts(key);
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        if (!choices.contains(chosen[i]))
            report(
                find(key)->items[i], QCoreApplication::translate("Pack", "“%1” is unknown here. %2").arg(chosen[i], suggestion(chosen[i], choices)));
    }
    return chosen;
}

const QVector<TomlValue>* PackTable::tables(const char* key, Need need)
{
    const TomlValue* value = require(key, need);
    if (!value)
        return nullptr;
    const bool isList = value->kind == TomlValue::Kind::Array
        && std::all_of(value->items.begin(), value->items.end(), [](const TomlValue& item) { return item.isTable(); });
    if (isList)
        return &value->items;
    report(*value,
        QCoreApplication::translate("Pack", "“%1” is a list of tables; begin each with its header in double brackets.").arg(QLatin1StringView(key)));
    return nullptr;
}

} // namespace kece
