// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/calendar/CompanyCalendar.h"

#include "domain/values/DateText.h"
#include "services/complaints/ComplaintDeadlines.h"
#include "storage/SettingStore.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace kece {

namespace {

const QString kHours = QStringLiteral("working_hours");
const QString kShifts = QStringLiteral("shifts_begin");
const QString kOwnDays = QStringLiteral("own_days");

constexpr qint64 kLongestSpan = 366;
constexpr int kMostLines = 500;

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

Result<QVector<OwnDays>> readOwnDays(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9][^\\s.]*)(?:\\.\\.([0-9]\\S*))?\\s+(off|work)(?:\\s+(.*))?$"));
    QVector<OwnDays> all;
    int row = 0;
    for (const QString& line : text.split(u'\n')) {
        ++row;
        if (line.trimmed().isEmpty())
            continue;
        const auto match = form.match(line.trimmed());
        const auto from = parseDate(match.captured(1));
        const auto to = match.captured(2).isEmpty() ? from : parseDate(match.captured(2));
        if (!match.hasMatch() || !from || !to) {
            return Error::invalid(
                say(QT_TRANSLATE_NOOP("CompanyCalendar", "Line %1: write a day like 2026-09-18 off Anniversary.")).arg(row), kOwnDays)
                .atRow(row);
        }
        if (*to < *from || from->daysTo(*to) >= kLongestSpan || all.size() >= kMostLines) {
            return Error::invalid(
                say(QT_TRANSLATE_NOOP("CompanyCalendar", "Line %1: the days run from the earlier to the later, over a year at most.")).arg(row),
                kOwnDays)
                .atRow(row);
        }
        all << OwnDays{*from, *to, match.captured(3) == QLatin1String("work"), match.captured(4).trimmed()};
    }
    return all;
}

QString ownDaysText(const QVector<OwnDays>& days)
{
    QStringList lines;
    for (const OwnDays& own : days) {
        const QString span = own.from == own.to ? dateText(own.from) : dateText(own.from) + QStringLiteral("..") + dateText(own.to);
        lines << QStringLiteral("%1 %2 %3").arg(span, own.worked ? QStringLiteral("work") : QStringLiteral("off"), own.name.simplified()).trimmed();
    }
    return lines.join(u'\n');
}

Result<CompanyCalendar> companyCalendar(Store& store, const Session& session)
{
    KECE_TRY(const WorkingTime stated, workingTime(store));
    KECE_TRY(WorkingCalendar days, companyDays(store));
    CompanyCalendar company;
    company.calendar = std::make_shared<const WorkingCalendar>(std::move(days));
    company.zone = session.zone;
    KECE_TRY(company.hours, readHours(stated.hours));
    KECE_TRY(company.shiftsBegin, readShifts(stated.shifts));
    return company;
}

Result<WorkingCalendar> companyDays(Store& store)
{
    KECE_TRY(const QString stated, store.settings().value(kOwnDays));
    KECE_TRY(const QVector<OwnDays> own, readOwnDays(stated));
    KECE_TRY(const WorkingCalendar published, WorkingCalendar::readFile(QStringLiteral(":/calendars/cn.csv")));
    return published.with(own);
}

Result<WorkingTime> workingTime(Store& store)
{
    WorkingTime time;
    KECE_TRY(time.hours, store.settings().value(kHours));
    KECE_TRY(time.shifts, store.settings().value(kShifts));
    KECE_TRY(time.ownDays, store.settings().value(kOwnDays));
    return time;
}

Result<qint64> setWorkingTime(Store& store, const Session& session, const WorkingTime& time)
{
    KECE_CHECK(readHours(time.hours));
    KECE_CHECK(readShifts(time.shifts));
    KECE_CHECK(readOwnDays(time.ownDays));
    store.setActor(session.login);
    KECE_CHECK(store.settings().setValue(kHours, time.hours.trimmed()));
    KECE_CHECK(store.settings().setValue(kShifts, time.shifts.trimmed()));
    KECE_CHECK(store.settings().setValue(kOwnDays, time.ownDays.trimmed()));
    return recountOpenComplaints(store, session);
}

} // namespace kece
