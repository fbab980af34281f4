// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/ComplaintsReader.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

using Need = PackTable::Need;

ComplaintsReader::ComplaintsReader(const TomlValue& section, const Pack& pack, const TextLines& lines, QVector<Problem>& problems)
    : m_section(section, problems), m_pack(pack), m_lines(lines), m_problems(problems)
{}

ComplaintRules ComplaintsReader::read()
{
    m_section.allowOnly({"article", "note", "channels", "categories", "values", "clock"});
    ComplaintRules rules;
    rules.article = m_section.text("article", Need::Required);
    m_section.text("note");
    rules.channels = m_section.texts("channels");
    rules.categories = m_section.texts("categories");
    const QVector<TomlValue>* tables = m_section.tables("clock", Need::Optional);
    if (!tables)
        return rules;
    for (const TomlValue& table : *tables) {
        ClockRule clock = readClock(table);
        const bool isTwice = std::any_of(
            rules.clocks.begin(), rules.clocks.end(), [&](const ClockRule& other) { return !clock.id.isEmpty() && other.id == clock.id; });
        if (isTwice)
            m_section.report(*table.find(u"id"), QCoreApplication::translate("Pack", "The id “%1” is used twice.").arg(clock.id));
        rules.clocks.append(std::move(clock));
    }
    return rules;
}

ClockRule ComplaintsReader::readClock(const TomlValue& table)
{
    PackTable reader(table, m_problems);
    reader.allowOnly({"id", "name", "name_en", "article", "when", "starts", "stops", "limit", "extend", "reading", "note"});
    ClockRule clock;
    clock.id = reader.id();
    clock.name = reader.text("name", Need::Required);
    clock.nameEn = reader.text("name_en");
    clock.article = reader.text("article", Need::Required);
    clock.extends = reader.flag("extend");
    clock.isReading = reader.flag("reading");
    clock.note = reader.text("note");
    if (const TomlValue* when = reader.find("when"); when && when->isText())
        clock.when = reader.condition(*when, m_lines, Vocabulary(m_pack.values, complaintFacts()));
    else if (when)
        reader.report(*when, QCoreApplication::translate("Pack", "“when” needs a condition in quotation marks."));
    clock.starts = readEvents(reader, "starts");
    const QVector<ComplaintEvent> stops = readEvents(reader, "stops");
    if (stops.size() == 1)
        clock.stops = stops.first();
    else if (stops.size() > 1)
        reader.report(*reader.find("stops"), QCoreApplication::translate("Pack", "A clock stops with one event."));
    reader.require("limit");
    clock.limit = TimeLimit::fromText(m_pack.values.value(QStringLiteral("complaints.%1.limit").arg(clock.id)).text);
    return clock;
}

QVector<ComplaintEvent> ComplaintsReader::readEvents(PackTable& reader, const char* key)
{
    QVector<ComplaintEvent> events;
    const TomlValue* value = reader.require(key);
    if (!value)
        return events;
    const QVector<TomlValue> named = value->isText() ? QVector<TomlValue>{*value} : value->items;
    for (const TomlValue& item : named) {
        if (const auto event = complaintEvent(item.text))
            events << *event;
        else
            reader.report(
                item, QCoreApplication::translate("Pack", "“%1” names events: received, documents, replied, resolved.").arg(QLatin1String(key)));
    }
    if (named.isEmpty())
        reader.report(
            *value, QCoreApplication::translate("Pack", "“%1” names events: received, documents, replied, resolved.").arg(QLatin1String(key)));
    return events;
}

} // namespace kece
