// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/CalendarReader.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

using Need = PackTable::Need;

namespace {

constexpr int kMostMonths = 12;
constexpr int kMostDays = 31;

} // namespace

CalendarReader::CalendarReader(const TomlValue& section, const Pack& pack, QVector<Problem>& problems)
    : m_section(section, problems), m_pack(pack), m_problems(problems)
{}

CalendarRules CalendarReader::read()
{
    m_section.allowOnly({"article", "note", "values", "duty"});
    CalendarRules rules;
    rules.article = m_section.text("article", Need::Required);
    m_section.text("note");
    const QVector<TomlValue>* tables = m_section.tables("duty", Need::Required);
    for (const TomlValue& table : tables ? *tables : QVector<TomlValue>()) {
        RecurringDuty duty = readDuty(table);
        if (!duty.id.isEmpty() && rules.duty(duty.id))
            m_section.report(*table.find(u"id"), QCoreApplication::translate("Pack", "The id “%1” is used twice.").arg(duty.id));
        rules.duties.append(std::move(duty));
    }
    return rules;
}

RecurringDuty CalendarReader::readDuty(const TomlValue& table)
{
    PackTable reader(table, m_problems);
    reader.allowOnly({"id", "name", "name_en", "article", "period", "months", "by_day", "catch_up", "soft", "reading", "note"});
    RecurringDuty duty;
    duty.id = reader.id();
    duty.name = reader.text("name", Need::Required);
    duty.nameEn = reader.text("name_en");
    duty.article = reader.text("article", Need::Required);
    const QString catchUp = reader.choice("catch_up", {"once", "none", "each"});
    duty.catchUp = catchUp == "none" ? CatchUp::None : catchUp == "each" ? CatchUp::Each : CatchUp::Once;
    duty.isSoft = reader.flag("soft");
    duty.isReading = reader.flag("reading");
    duty.note = reader.text("note");
    reader.require("period");
    duty.cycle = DutyCycle::fromText(m_pack.values.value(QStringLiteral("calendar.%1.period").arg(duty.id)).text);
    readWindow(reader, duty);
    return duty;
}

void CalendarReader::readWindow(PackTable& reader, RecurringDuty& duty)
{
    const int most = duty.cycle ? duty.cycle->months : kMostMonths;
    if (const auto months = reader.monthsWithin("months", most)) {
        duty.firstMonth = months->first;
        duty.lastMonth = months->second;
    }
    const TomlValue* given = reader.find("by_day");
    if (!given)
        return;
    duty.byDay = given->text.toInt();
    if (most == 0 || duty.byDay < 1 || duty.byDay > kMostDays)
        reader.report(*given, QCoreApplication::translate("Pack", "“%1” is a day of the month, 1 to 31, of a duty that is not daily.").arg("by_day"));
}

} // namespace kece
