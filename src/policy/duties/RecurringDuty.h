// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/visits/VisitRules.h"

#include <functional>

namespace kece {

/// How often a recurring duty comes: in every calendar period of so many months, or on every working day.
struct DutyCycle {
    int months = 0; ///< 0: every working day

    /// "day", or what `monthsOfPeriod` reads.
    static std::optional<DutyCycle> fromText(QStringView text);

    friend bool operator==(const DutyCycle&, const DutyCycle&) = default;
};

/// What becomes of a period that was missed (design rule of the scheduler): it lapses, the last one is made up, or each is.
enum class CatchUp { None, Once, Each };

/// One duty of the `calendar` section: the company itself is to do something in every period, whoever the customer (R04 第十一条(五), R29 第十条.1).
struct RecurringDuty {
    QString id;
    QString name;
    QString nameEn;
    QString article;
    std::optional<DutyCycle> cycle; ///< none: the regulation leaves it blank
    int firstMonth = 1;             ///< within the period, from 1
    int lastMonth = 12;             ///< the same; no more than the period has
    int byDay = 0;                  ///< of the last month: "by the 5th"; 0: to its end
    CatchUp catchUp = CatchUp::Once;
    bool isSoft = false;
    bool isReading = false;
    QString note;
};

struct CalendarRules {
    QString article;
    QVector<RecurringDuty> duties;

    const RecurringDuty* duty(const QString& id) const;
};

using IsWorkday = std::function<bool(QDate)>;

/// The period of a duty that a day lies in; of a daily one the last working day up to it. Needs its cycle.
DayPeriod periodOf(const RecurringDuty& duty, QDate day, const IsWorkday& isWorkday);

/// A period in which a duty is still to be done.
struct OpenDuty {
    DayPeriod period;
    QDate dueOn;
};

/// The open periods of a duty as at the end of a day, earliest first: those missed that are to be made up, and that of the day. `done` holds the
/// first days of the periods it was done for; `since`: the policy is in force from then on, so what ended before was not missed (invalid: nothing
/// was). Needs its cycle.
QVector<OpenDuty> openPeriods(const RecurringDuty& duty, const QVector<QDate>& done, QDate since, QDate day, const IsWorkday& isWorkday);

} // namespace kece
