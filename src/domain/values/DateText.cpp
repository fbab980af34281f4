// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/DateText.h"

#include "foundation/TextFold.h"

#include <QCoreApplication>

#include <cstdlib>

namespace kece {

namespace {

constexpr qint64 julianDayOfEpoch = 2440588;

const char* const notADate = QT_TRANSLATE_NOOP("DateText", "This is not a date; write it like 2026-06-30.");
const char* const yearLast = QT_TRANSLATE_NOOP(
    "DateText", "With the day or the month first nobody can tell which is which; write the year first, like 2026-06-30.");
const char* const shortYear = QT_TRANSLATE_NOOP("DateText", "The year needs four digits; write the date like 2026-06-30.");
const char* const noSuchDay = QT_TRANSLATE_NOOP("DateText", "The calendar has no such day; check the month and the day.");
const char* const timeOfDay = QT_TRANSLATE_NOOP("DateText", "Only a day belongs here, and the time after it would be lost; write just 2026-06-30.");
const char* const notATime = QT_TRANSLATE_NOOP("DateText", "This is not a time; write it like 2026-06-30 14:05.");

Error refused(const char* sentence)
{
    return Error::invalid(QCoreApplication::translate("DateText", sentence));
}

int digitAt(QStringView text, qsizetype i)
{
    const unsigned digit = text[i].unicode() - u'0';
    return digit <= 9 ? int(digit) : -1;
}

/// The number at text[from, from + length), or -1 if it is not all digits.
int number(QStringView text, qsizetype from, qsizetype length)
{
    int value = 0;
    for (qsizetype i = from; i < from + length; ++i) {
        const int digit = digitAt(text, i);
        if (digit < 0)
            return -1;
        value = value * 10 + digit;
    }
    return value;
}

/// `2026-06-30` at the front of the text, an invalid date if it is not exactly that.
QDate isoDate(QStringView text)
{
    if (text.size() < 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    const int year = number(text, 0, 4);
    const int month = number(text, 5, 2);
    const int day = number(text, 8, 2);
    return year < 1 || month < 1 || day < 1 ? QDate() : QDate(year, month, day);
}

/// Walks through a text from left to right.
class Cursor
{
public:
    explicit Cursor(QStringView text) : m_rest(text) {}

    bool atEnd() const { return m_rest.isEmpty(); }
    QStringView rest() const { return m_rest; }
    QChar front() const { return m_rest.isEmpty() ? QChar() : m_rest.front(); }
    void skip(qsizetype n) { m_rest = m_rest.sliced(n); }
    void skipBlanks() { m_rest = trimmedText(m_rest); }
    bool take(QChar c)
    {
        if (front() != c || atEnd())
            return false;
        skip(1);
        return true;
    }
    /// The digits that come next.
    QStringView digits()
    {
        qsizetype n = 0;
        while (n < m_rest.size() && digitAt(m_rest, n) >= 0)
            ++n;
        const QStringView found = m_rest.first(n);
        skip(n);
        return found;
    }

private:
    QStringView m_rest;
};

const char* readCalendarDay(QStringView year, QStringView month, QStringView day, QDate& date)
{
    if (month.isEmpty() || day.isEmpty())
        return notADate;
    if (year.size() <= 2 && month.size() <= 2 && day.size() == 4)
        return yearLast;
    if (month.size() > 2 || day.size() > 2)
        return notADate;
    if (year.size() != 4)
        return year.size() <= 2 ? shortYear : notADate;
    const int years = number(year, 0, 4);
    date = years < 1 ? QDate() : QDate(years, number(month, 0, month.size()), number(day, 0, day.size()));
    return date.isValid() ? nullptr : noSuchDay;
}

/// Reads the day at the cursor and leaves the cursor behind it.
const char* takeDay(Cursor& at, QDate& date)
{
    date = isoDate(at.rest());
    if (date.isValid() && (at.rest().size() == 10 || digitAt(at.rest(), 10) < 0)) {
        at.skip(10);
        return nullptr;
    }
    const QStringView year = at.digits();
    if (year.size() == 8)
        return readCalendarDay(year.first(4), year.sliced(4, 2), year.sliced(6, 2), date);
    if (year.isEmpty())
        return notADate;
    at.skipBlanks();
    const QChar separator = at.front();
    if (separator != u'-' && separator != u'/' && separator != u'.' && separator != u'年')
        return notADate;
    at.skip(1);
    at.skipBlanks();
    const QStringView month = at.digits();
    at.skipBlanks();
    if (!at.take(separator == u'年' ? QChar(u'月') : separator))
        return notADate;
    at.skipBlanks();
    const QStringView day = at.digits();
    if (separator == u'年') {
        at.skipBlanks();
        if (!at.take(u'日') && !at.take(u'号'))
            return notADate;
    }
    return readCalendarDay(year, month, day, date);
}

struct TimeOfDay {
    int milliseconds = 0;
    bool hasOffset = false;
    int offsetSeconds = 0;
};

bool takeOffset(Cursor& at, TimeOfDay& time)
{
    at.skipBlanks();
    if (at.atEnd())
        return true;
    time.hasOffset = true;
    if (at.take(u'Z') || at.take(u'z'))
        return at.atEnd();
    const bool west = at.front() == u'-' || at.front() == QChar(0x2212);
    if (!west && at.front() != u'+')
        return false;
    at.skip(1);
    QStringView hours = at.digits();
    QStringView minutes;
    if (at.take(u':')) {
        minutes = at.digits();
        if (minutes.size() != 2)
            return false;
    } else if (hours.size() == 4) {
        minutes = hours.sliced(2);
        hours = hours.first(2);
    }
    if (hours.isEmpty() || hours.size() > 2 || !at.atEnd())
        return false;
    const int h = number(hours, 0, hours.size());
    const int m = number(minutes, 0, minutes.size());
    time.offsetSeconds = (h * 60 + m) * (west ? -60 : 60);
    return h <= 14 && m < 60;
}

/// The rest of the text as a time of day with or without an offset.
bool takeTime(Cursor& at, TimeOfDay& time)
{
    const QStringView hour = at.digits();
    if (hour.isEmpty() || hour.size() > 2 || !at.take(u':'))
        return false;
    const QStringView minute = at.digits();
    QStringView second;
    int thousandths = 0;
    if (at.take(u':')) {
        second = at.digits();
        if (second.size() != 2)
            return false;
        if (at.take(u'.')) {
            const QStringView fraction = at.digits();
            if (fraction.isEmpty() || fraction.size() > 9)
                return false;
            for (qsizetype i = 0; i < 3; ++i)
                thousandths = thousandths * 10 + (i < fraction.size() ? digitAt(fraction, i) : 0);
        }
    }
    const int h = number(hour, 0, hour.size());
    const int m = number(minute, 0, minute.size());
    const int s = number(second, 0, second.size());
    if (minute.size() != 2 || h > 23 || m > 59 || s > 59)
        return false;
    time.milliseconds = ((h * 60 + m) * 60 + s) * 1000 + thousandths;
    return takeOffset(at, time);
}

void appendPadded(QString& text, int value, int width)
{
    for (int scale = width == 4 ? 1000 : width == 3 ? 100 : 10; scale > 0; scale /= 10)
        text += QChar(u'0' + value / scale % 10);
}

} // namespace

Result<QDate> parseDate(QStringView text)
{
    if (text.size() == 10) {
        if (const QDate date = isoDate(text); date.isValid())
            return date;
    }
    const QString half = halfWidth(text);
    Cursor at(trimmedText(half));
    QDate date;
    if (const char* problem = takeDay(at, date))
        return refused(problem);
    at.skipBlanks();
    if (at.atEnd())
        return date;
    at.take(u'T');
    TimeOfDay time;
    if (!takeTime(at, time))
        return refused(notADate);
    if (time.milliseconds != 0 || time.hasOffset)
        return refused(timeOfDay);
    return date;
}

Result<QDateTime> parseInstant(QStringView text, const QTimeZone& zone)
{
    const QString half = halfWidth(text);
    Cursor at(trimmedText(half));
    QDate date;
    if (const char* problem = takeDay(at, date))
        return refused(problem);
    TimeOfDay time;
    if (!at.atEnd()) {
        if (!at.take(u'T') && !at.take(u't'))
            at.skipBlanks();
        if (!takeTime(at, time))
            return refused(notATime);
    }
    const QTime clock = QTime::fromMSecsSinceStartOfDay(time.milliseconds);
    if (time.hasOffset)
        return QDateTime(date, clock, Qt::OffsetFromUTC, time.offsetSeconds).toUTC();
    return QDateTime(date, clock, zone).toUTC();
}

QString dateText(QDate date)
{
    if (!date.isValid())
        return {};
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    if (year < 1 || year > 9999)
        return date.toString(Qt::ISODate);
    QString text;
    text.reserve(10);
    appendPadded(text, year, 4);
    text += u'-';
    appendPadded(text, month, 2);
    text += u'-';
    appendPadded(text, day, 2);
    return text;
}

QString instantText(const QDateTime& instant, const QTimeZone& zone)
{
    if (!instant.isValid())
        return {};
    const QDateTime local = instant.toTimeZone(zone);
    const QTime clock = local.time();
    QString text = dateText(local.date());
    text += u'T';
    appendPadded(text, clock.hour(), 2);
    text += u':';
    appendPadded(text, clock.minute(), 2);
    text += u':';
    appendPadded(text, clock.second(), 2);
    if (clock.msec() != 0) {
        text += u'.';
        appendPadded(text, clock.msec(), 3);
    }
    const int minutes = local.offsetFromUtc() / 60;
    text += minutes < 0 ? u'-' : u'+';
    appendPadded(text, std::abs(minutes) / 60, 2);
    text += u':';
    appendPadded(text, std::abs(minutes) % 60, 2);
    return text;
}

qint64 epochDay(QDate date)
{
    return date.toJulianDay() - julianDayOfEpoch;
}

QDate dateOfEpochDay(qint64 day)
{
    return QDate::fromJulianDay(day + julianDayOfEpoch);
}

QDate addMonthsClamped(QDate date, int months)
{
    return date.addMonths(months);
}

QString minuteText(const QDateTime& instant, const QTimeZone& zone)
{
    return instant.isValid() ? instant.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

} // namespace kece
