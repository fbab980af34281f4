// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/calendar/CompanyCalendar.h"

#include "services/complaints/ComplaintDeadlines.h"
#include "storage/SettingStore.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace kece {

namespace {

const QString kHours = QStringLiteral("working_hours");
const QString kShifts = QStringLiteral("shifts_begin");

QString say(const char* text)
{
    return QCoreApplication::translate("CompanyCalendar", text);
}

/// "09:00" and "24:00"; -1 for anything else.
int minuteOf(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,2})[:：]([0-9]{2})$"));
    const auto match = form.match(text.toString().trimmed());
    const int minute = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    return match.hasMatch() && match.captured(2).toInt() < 60 && minute <= 24 * 60 ? minute : -1;
}

QStringList partsOf(const QString& text)
{
    static const QRegularExpression separator(QStringLiteral("[,，;；、]"));
    return text.trimmed().isEmpty() ? QStringList() : text.split(separator, Qt::SkipEmptyParts);
}

} // namespace

Result<QVector<DaySpan>> readHours(const QString& text)
{
    QVector<DaySpan> hours;
    static const QRegularExpression dash(QStringLiteral("[-–—~～至]"));
    for (const QString& part : partsOf(text)) {
        const QStringList ends = part.split(dash);
        const DaySpan span{minuteOf(ends.value(0)), minuteOf(ends.value(1))};
        const int before = hours.isEmpty() ? 0 : hours.last().to;
        if (ends.size() != 2 || span.from < before || span.to <= span.from)
            return Error::invalid(
                say(QT_TRANSLATE_NOOP("CompanyCalendar", "Write working hours one after the other, like 09:00-12:00, 13:30-18:00.")), kHours);
        hours << span;
    }
    return hours;
}

Result<QVector<int>> readShifts(const QString& text)
{
    QVector<int> begins;
    for (const QString& part : partsOf(text)) {
        const int minute = minuteOf(part);
        if (minute < 0 || minute == 24 * 60 || begins.contains(minute))
            return Error::invalid(say(QT_TRANSLATE_NOOP("CompanyCalendar", "Write when each shift begins, like 08:00, 16:00, 00:00.")), kShifts);
        begins << minute;
    }
    std::sort(begins.begin(), begins.end());
    return begins;
}

Result<CompanyCalendar> companyCalendar(Store& store, const Session& session)
{
    CompanyCalendar company;
    KECE_TRY(WorkingCalendar days, WorkingCalendar::readFile(QStringLiteral(":/calendars/cn.csv")));
    company.calendar = std::make_shared<const WorkingCalendar>(std::move(days));
    company.zone = session.zone;
    KECE_TRY(const QString hours, store.settings().value(kHours));
    KECE_TRY(company.hours, readHours(hours));
    KECE_TRY(const QString shifts, store.settings().value(kShifts));
    KECE_TRY(company.shiftsBegin, readShifts(shifts));
    return company;
}

Done setWorkingTime(Store& store, const Session& session, const QString& hours, const QString& shifts)
{
    KECE_CHECK(readHours(hours));
    KECE_CHECK(readShifts(shifts));
    store.setActor(session.login);
    KECE_CHECK(store.settings().setValue(kHours, hours.trimmed()));
    KECE_CHECK(store.settings().setValue(kShifts, shifts.trimmed()));
    KECE_TRY([[maybe_unused]] const qint64 recounted, recountOpenComplaints(store, session));
    return {};
}

} // namespace kece
