// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>
#include <span>

namespace kece {

/// A calendar period of so many months, counted from January: 1, 3 (quarter), 6 (half year) or 12.
struct DayPeriod {
    QDate first;
    QDate last;

    static DayPeriod of(QDate day, int months);
    DayPeriod before() const;
    bool contains(QDate day) const { return day >= first && day <= last; }
};

/// "month", "quarter", "half year", "year" in months; nothing for other text.
std::optional<int> monthsOfPeriod(QStringView text);

/// One duty of the `visits` section (R02 §7.2a, R04 第十一条(三)): customers of these tiers are visited at least so often in each period. Duties on
/// one customer stay apart: a visit counts for every duty whose form and rank it meets, and for no other.
struct VisitRule {
    QString id;
    QString name;
    QString nameEn;
    QString article;
    QStringList tiers;        ///< ids; empty: whatever the tier
    QStringList ranks;        ///< ranks of the visitors that count; empty: anybody
    QStringList forms;        ///< forms that count; empty: any
    std::optional<int> count; ///< none: the regulation leaves it blank
    std::optional<int> months;
    bool isSelective = false; ///< only customers chosen for the period
    QString insteadOf;        ///< a selective duty: this one is for those of its customers that were not chosen
    bool isSoft = false;
    bool isReading = false;
    QString note;

    /// Without a number or a period nothing can be due.
    bool isSet() const { return count && months; }
};

struct VisitRules {
    QString article;
    QVector<VisitRule> rules;

    const VisitRule* rule(const QString& id) const;
};

/// A visit as far as duties ask.
struct MadeVisit {
    QDate day;
    QString form;
    QString rank; ///< of the visitor; empty: unknown
};

/// A customer as far as duties ask.
struct VisitedCustomer {
    QString tier;
    QDate tierSince; ///< invalid: ever since
    QDate openedOn;  ///< invalid: ever since
    std::span<const MadeVisit> visits;
    QStringList chosen; ///< selective duties for which the customer is chosen in the period
};

/// How one duty on a customer stands on a day.
struct VisitDuty {
    const VisitRule* rule = nullptr;
    DayPeriod period; ///< that of the day
    int made = 0;     ///< visits that count, in the period up to the day
    QDate lastVisit;  ///< the last visit that counts, up to the day
    QDate dueOn;      ///< the last day of the period; of the one before where that was missed and nothing has been made up since
    bool isMet() const { return made >= *rule->count; }
};

/// The duties of a customer on a day, in the order of the rules; those without a number are left out.
QVector<VisitDuty> dutiesOf(const VisitRules& rules, const VisitedCustomer& customer, QDate day);

} // namespace kece
