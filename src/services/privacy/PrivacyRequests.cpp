// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/privacy/PrivacyRequests.h"

#include "domain/calendar/WorkingCalendar.h"
#include "domain/entities/PrivacyRequest.h"
#include "storage/SettingStore.h"

#include <QCoreApplication>

namespace kece {

Result<QDate> privacyDueOn(Store& store, QDate receivedOn)
{
    KECE_TRY(const QString limit, store.settings().value(QStringLiteral("privacy_due_working_days")));
    if (limit.toInt() <= 0)
        return QDate();
    KECE_TRY(const WorkingCalendar calendar, WorkingCalendar::readFile(":/calendars/cn.csv"));
    return calendar.add(receivedOn, limit.toInt());
}

Done checkPrivacyRequest(const Record& record)
{
    const auto& request = record.as<PrivacyRequest>();
    if (request.outcome == QLatin1String("refused") && request.refusedReason.trimmed().isEmpty())
        return Error::invalid(QCoreApplication::translate("Privacy", "A refusal needs its reason: the person may ask for it."), "refused_reason");
    if (request.outcome != QLatin1String("open") && !request.doneOn.isValid())
        return Error::invalid(QCoreApplication::translate("Privacy", "Give the day of the answer."), "done_on");
    return {};
}

} // namespace kece
