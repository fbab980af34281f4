// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/ComplaintsReader.h"

#include "domain/entities/Complaint.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

using Need = PackTable::Need;

ComplaintsReader::ComplaintsReader(const TomlValue& section, const Pack& pack, const TextLines& lines, QVector<Problem>& problems)
    : m_section(section, problems), m_pack(pack), m_lines(lines), m_problems(problems)
{}

ComplaintRules ComplaintsReader::read()
{
    m_section.allowOnly({"article", "note", "channels", "categories", "causes", "in_order", "values", "clock", "stage", "repeat"});
    ComplaintRules rules;
    rules.article = m_section.text("article", Need::Required);
    m_section.text("note");
    rules.channels = m_section.texts("channels");
    rules.categories = m_section.texts("categories");
    rules.causes = m_section.texts("causes");
    rules.inOrder = m_section.flag("in_order");
    const auto append = [this](const TomlValue& table, auto rule, auto& list) {
        const bool isTwice = std::any_of(list.begin(), list.end(), [&](const auto& other) { return !rule.id.isEmpty() && other.id == rule.id; });
        if (isTwice)
            m_section.report(*table.find(u"id"), QCoreApplication::translate("Pack", "The id “%1” is used twice.").arg(rule.id));
        list.append(std::move(rule));
    };
    if (const QVector<TomlValue>* clocks = m_section.tables("clock", Need::Optional)) {
        for (const TomlValue& table : *clocks)
            append(table, readClock(table), rules.clocks);
    }
    if (const QVector<TomlValue>* stages = m_section.tables("stage", Need::Optional)) {
        for (const TomlValue& table : *stages)
            append(table, readStage(table), rules.stages);
    }
    if (const QVector<TomlValue>* repeats = m_section.tables("repeat", Need::Optional)) {
        for (const TomlValue& table : *repeats)
            append(table, readRepeat(table), rules.repeats);
    }
    return rules;
}

StageRule ComplaintsReader::readStage(const TomlValue& table)
{
    PackTable reader(table, m_problems);
    reader.allowOnly({"id", "name", "name_en", "article", "when", "done", "reading", "note"});
    StageRule stage;
    stage.id = reader.id();
    stage.name = reader.text("name", Need::Required);
    stage.nameEn = reader.text("name_en");
    stage.article = reader.text("article", Need::Required);
    stage.isReading = reader.flag("reading");
    stage.note = reader.text("note");
    stage.when = readWhen(reader);
    const TomlValue* done = reader.require("done");
    if (!done)
        return stage;
    const QVector<TomlValue> named = done->isText() ? QVector<TomlValue>{*done} : done->items;
    for (const TomlValue& item : named) {
        const Field* field = complaintSchema().field(item.text);
        if ((field && !field->isReadOnly) || item.text == kSharesSettled)
            stage.done << item.text;
        else
            reader.report(item, QCoreApplication::translate("Pack", "“%1” is no field of a complaint that completes a stage.").arg(item.text));
    }
    if (named.isEmpty())
        reader.report(*done, QCoreApplication::translate("Pack", "“done” names what completes the stage, like \"replied_at\"."));
    return stage;
}

RepeatRule ComplaintsReader::readRepeat(const TomlValue& table)
{
    PackTable reader(table, m_problems);
    reader.allowOnly({"id", "article", "count", "months", "same_project", "reading", "note"});
    RepeatRule repeat;
    repeat.id = reader.id();
    repeat.article = reader.text("article", Need::Required);
    repeat.sameProject = reader.flag("same_project");
    repeat.isReading = reader.flag("reading");
    repeat.note = reader.text("note");
    const auto number = [&](const char* key) {
        reader.require(key);
        const int count = m_pack.values.value(QStringLiteral("complaints.%1.%2").arg(repeat.id, QLatin1String(key))).number.toInt();
        return count > 0 ? std::optional<int>(count) : std::nullopt;
    };
    repeat.count = number("count");
    repeat.months = number("months");
    return repeat;
}

Expression ComplaintsReader::readWhen(PackTable& reader)
{
    const TomlValue* when = reader.find("when");
    if (when && when->isText())
        return reader.condition(*when, m_lines, Vocabulary(m_pack.values, complaintFacts()));
    if (when)
        reader.report(*when, QCoreApplication::translate("Pack", "“when” needs a condition in quotation marks."));
    return {};
}

ClockRule ComplaintsReader::readClock(const TomlValue& table)
{
    PackTable reader(table, m_problems);
    reader.allowOnly({"id", "name", "name_en", "article", "when", "starts", "stops", "limit", "extend", "escalate_to", "reading", "note"});
    ClockRule clock;
    clock.id = reader.id();
    clock.name = reader.text("name", Need::Required);
    clock.nameEn = reader.text("name_en");
    clock.article = reader.text("article", Need::Required);
    clock.extends = reader.flag("extend");
    clock.escalatesTo = reader.text("escalate_to");
    clock.isReading = reader.flag("reading");
    clock.note = reader.text("note");
    clock.when = readWhen(reader);
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
            reader.report(item,
                QCoreApplication::translate("Pack", "“%1” names events: received, handed_over, documents, replied, resolved.")
                    .arg(QLatin1String(key)));
    }
    if (named.isEmpty())
        reader.report(*value,
            QCoreApplication::translate("Pack", "“%1” names events: received, handed_over, documents, replied, resolved.").arg(QLatin1String(key)));
    return events;
}

} // namespace kece
