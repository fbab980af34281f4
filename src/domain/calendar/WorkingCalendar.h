// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QDate>
#include <QString>

#include <set>
#include <span>
#include <vector>

namespace kece {

/// Days a company differs from the public calendar in: its anniversary off, a Saturday worked in exchange. Both ends counted.
struct OwnDays {
    QDate from;
    QDate to;
    bool worked = false;
    QString name;
};

/// Which days are worked: weekdays, less the public holidays, plus the weekend days worked in exchange for them. Of a year whose calendar
/// is not published only the weekends are known; results that reach into one are provisional and change when it is. Immutable after
/// reading, so any thread may ask. Dates are the company's business days.
class WorkingCalendar
{
public:
    /// Knows weekends only; every year is unpublished.
    WorkingCalendar();

    /// From text of the form `date,kind,name` with kind `holiday` or `workday`, a header, and `#` before comments; dates in any form of
    /// parseDate. A year of which one day is listed is published. A line that cannot be read refuses the whole text, naming the line.
    static Result<WorkingCalendar> read(QStringView csv);

    /// The same from a file in UTF-8; also a resource path.
    static Result<WorkingCalendar> readFile(const QString& path);

    /// The same with a company's own days, which stand before the public ones, a later one before an earlier. They publish no year.
    WorkingCalendar with(std::span<const OwnDays> own) const;

    bool isWorkday(QDate date) const;
    /// 国庆节, or empty for a day that is not listed.
    QString nameOf(QDate date) const;
    bool isPublished(int year) const { return m_years.contains(year); }
    /// True if any year between the two days, both counted, is not published.
    bool isProvisional(QDate from, QDate to) const;

    /// The n-th working day after `date`, which is not counted (Civil Code 201); before it for a negative n; for 0 the day itself or the
    /// next working day. No date for no date, or beyond ten million days.
    QDate add(QDate date, qint64 n) const;
    /// Working days from `from` to `to`, both counted; 0 if `to` is the earlier.
    qint64 count(QDate from, QDate to) const;

private:
    struct Exception {
        qint64 day = 0; ///< epoch day
        bool worked = false;
        qint64 gained = 0; ///< working days more than the weekdays give, up to and including this day
        QString name;
    };

    /// After the list has changed.
    void countGained();
    const Exception* find(qint64 day) const;
    /// Working days up to and including the day, counted from a fixed day.
    qint64 ordinal(qint64 day) const;

    std::vector<Exception> m_exceptions; ///< by day
    std::set<int> m_years;
};

} // namespace kece
