// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/FactDays.h"

#include "domain/values/DateText.h"

#include <QDateTime>

namespace kece {

FactDays::FactDays(QDate asOf, const QTimeZone& zone)
    : today(epochDay(asOf)),
      yearAgo(epochDay(asOf.addMonths(-12))),
      twoYearsAgo(epochDay(asOf.addMonths(-24))),
      lastYearsEnd(epochDay(QDate(asOf.year(), 1, 1)) - 1),
      m_zone(zone)
{}

int64_t FactDays::endOf(int64_t day) const
{
    return dateOfEpochDay(day + 1).startOfDay(m_zone).toSecsSinceEpoch();
}

} // namespace kece
