// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/ValueReader.h"

#include "policy/clocks/ComplaintRules.h"
#include "policy/language/Rational.h"
#include "policy/language/Vocabulary.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

bool isName(const QString& text)
{
    static const QStringList words{"and", "or", "not", "in", "between", "true", "false", "date", "attr"};
    const auto isPart = [](QChar c) { return c == u'_' || c.isLetterOrNumber(); };
    return !text.isEmpty() && !text[0].isDigit() && std::all_of(text.begin(), text.end(), isPart) && !words.contains(text);
}

} // namespace

PolicyValue policyValueOf(const QString& text)
{
    if (text == "unset")
        return {};
    if (const std::optional<Rational> number = Rational::fromText(text))
        return {PolicyValue::Kind::Number, number->text(), {}, {}};
    const QDate day = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (day.isValid() && day.year() > 0)
        return {PolicyValue::Kind::Day, {}, {}, day};
    return {PolicyValue::Kind::Text, {}, text, {}};
}

void ValueReader::readTable(PackTable& section)
{
    const TomlValue* values = section.find("values");
    if (!values)
        return;
    if (!values->isTable())
        return section.report(*values, QCoreApplication::translate("Pack", "“values” is a table of names and values."));
    for (const TomlValue::Entry& entry : values->entries) {
        if (!isName(entry.key))
            report(
                entry.position, QCoreApplication::translate("Pack", "A rule cannot name “%1”; use letters, digits and underscores.").arg(entry.key));
        else if (findFact(entry.key) || findFact(entry.key, complaintFacts()))
            report(entry.position, QCoreApplication::translate("Pack", "“%1” is a fact; give the value another name.").arg(entry.key));
        else
            readValue(entry.key, entry.position, entry.value);
    }
}

void ValueReader::readValue(const QString& name, TextPosition position, const TomlValue& value)
{
    if (m_pack.values.contains(name))
        return report(
            position, QCoreApplication::translate("Pack", "“%1” is already a value of this pack; its values need different names.").arg(name));
    const TomlValue* plain = &value;
    if (value.isTable()) {
        PackTable reader(value, m_problems);
        reader.allowOnly({"value", "article", "note"});
        m_pack.valueArticles.insert(name, reader.text("article"));
        reader.text("note");
        plain = reader.find("value");
        if (!plain)
            return reader.report(value, QCoreApplication::translate("Pack", "The key “%1” is missing here.").arg("value"));
    }
    if (plain->kind == TomlValue::Kind::Number && !plain->text.isEmpty())
        m_pack.values.insert(name, {PolicyValue::Kind::Number, plain->text, {}, {}});
    else if (plain->kind == TomlValue::Kind::Day && plain->day.isValid())
        m_pack.values.insert(name, {PolicyValue::Kind::Day, {}, {}, plain->day});
    else if (plain->isText())
        m_pack.values.insert(name, policyValueOf(plain->text.trimmed()));
    else
        report(plain->position,
            QCoreApplication::translate("Pack", "A value is a number in plain digits, a text, a day like 2026-01-31, or \"unset\"."));
}

} // namespace kece
