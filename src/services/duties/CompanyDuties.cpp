// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duties/CompanyDuties.h"

#include "domain/entities/DutyRecord.h"
#include "services/calendar/CompanyCalendar.h"
#include "services/policies/Policies.h"
#include "services/records/ReadAsOf.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

#include <optional>

namespace kece {

namespace {

/// The days that records of duties are read for: two years of any period, and every period that is made up.
constexpr int kYearsBack = 3;

struct InForce {
    CalendarRules rules;
    QDate from;
};

/// Nothing where no policy in force has the section.
Result<std::optional<InForce>> rulesInForce(Store& store, QDate day)
{
    const auto pack = packInForce(store, QStringLiteral("calendar"), day);
    if (!pack.ok() && pack.error().kind != Error::Kind::NotFound)
        return pack.error();
    if (!pack.ok() || !pack->pack.calendar)
        return std::optional<InForce>();
    return std::optional(InForce{*pack->pack.calendar, pack->from});
}

bool isCalled(const RecurringDuty& duty, const QString& typed)
{
    return typed == duty.id || typed == duty.name || (!duty.nameEn.isEmpty() && typed.compare(duty.nameEn, Qt::CaseInsensitive) == 0);
}

Result<const RecurringDuty*> dutyCalled(const std::optional<InForce>& inForce, const QString& typed)
{
    QStringList names;
    for (const RecurringDuty& duty : inForce ? inForce->rules.duties : QVector<RecurringDuty>()) {
        if (isCalled(duty, typed))
            return inForce->rules.duty(duty.id);
        names << localName(duty.name, duty.nameEn);
    }
    return Error::invalid((names.isEmpty() ? QCoreApplication::translate("CompanyDuties", "The policy in force has no routine duties.")
                                           : QCoreApplication::translate("CompanyDuties", "“%1” is no routine duty of the policy; there are: %2.")
                                                 .arg(typed, names.join(QStringLiteral("; ")))),
        QStringLiteral("duty"));
}

/// Works with days off of the company's own.
Result<IsWorkday> workdaysOf(Store& store)
{
    KECE_TRY(const WorkingCalendar days, companyDays(store));
    return IsWorkday([days](QDate day) { return days.isWorkday(day); });
}

} // namespace

Result<QVector<CompanyDuty>> companyDuties(Store& store, const Session&, QDate day)
{
    KECE_TRY(const std::optional<InForce> inForce, rulesInForce(store, day));
    if (!inForce)
        return QVector<CompanyDuty>();
    RecordQuery query;
    query.schema = &dutyRecordSchema();
    query.withVoided = true;
    query.filters = {{QStringLiteral("period"), Filter::Op::Between, {day.addYears(-kYearsBack), day}},
        {QStringLiteral("done_on"), Filter::Op::LessOrEqual, {day}}};
    QHash<QString, QVector<QDate>> done;
    KECE_CHECK(store.records().each(query, [&](const RecordRow& row) {
        const auto& record = row.record.as<DutyRecord>();
        if (isThereOn(record.stored, day))
            done[record.duty] << record.period;
        return true;
    }));
    KECE_TRY(const IsWorkday isWorkday, workdaysOf(store));
    QVector<CompanyDuty> open;
    for (const RecurringDuty& duty : inForce->rules.duties) {
        if (!duty.cycle)
            continue;
        const QVector<OpenDuty> periods = openPeriods(duty, done.value(duty.id), inForce->from, day, isWorkday);
        for (const OpenDuty& period : periods)
            open << CompanyDuty{duty, period};
    }
    return open;
}

Done completeDutyRecord(Store& store, const Session& session, Record& record)
{
    const auto& typed = record.as<DutyRecord>();
    if (record.id() != 0) {
        KECE_TRY(const RecordRow before, store.records().get(dutyRecordSchema(), record.id()));
        const auto& kept = before.record.as<DutyRecord>();
        if (kept.duty == typed.duty && kept.period == typed.period)
            return {}; // of the policy of its day
    }
    KECE_TRY(const std::optional<InForce> inForce, rulesInForce(store, session.today()));
    KECE_TRY(const RecurringDuty* duty, dutyCalled(inForce, typed.duty.trimmed()));
    if (duty->cycle) {
        KECE_TRY(const IsWorkday isWorkday, workdaysOf(store));
        record.setValue(u"period", periodOf(*duty, typed.period, isWorkday).first);
    }
    record.setValue(u"name", localName(duty->name, duty->nameEn));
    record.setValue(u"duty", duty->id);
    return {};
}

} // namespace kece
