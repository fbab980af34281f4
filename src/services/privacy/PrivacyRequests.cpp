// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/privacy/PrivacyRequests.h"

#include "domain/entities/PrivacyRequest.h"
#include "services/calendar/CompanyCalendar.h"
#include "storage/SettingStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

const QString kDays = QStringLiteral("privacy_due_working_days");

} // namespace

Result<int> privacyDays(Store& store)
{
    KECE_TRY(const QString days, store.settings().value(kDays));
    bool isNumber = false;
    const int number = days.toInt(&isNumber);
    return isNumber && number >= 0 ? number : kPrivacyDays;
}

Done setPrivacyDays(Store& store, const Session& session, int workingDays)
{
    if (workingDays < 0)
        return Error::invalid(QCoreApplication::translate("Privacy", "Give a number of working days, or 0 for no limit."), kDays);
    store.setActor(session.login);
    return store.settings().setValue(kDays, QString::number(workingDays));
}

Result<QDate> privacyDueOn(Store& store, QDate receivedOn)
{
    KECE_TRY(const int days, privacyDays(store));
    if (days == 0)
        return QDate();
    KECE_TRY(const WorkingCalendar calendar, companyDays(store));
    return calendar.add(receivedOn, days);
}

Done completePrivacyRequest(Store& store, const Session&, Record& record)
{
    const auto request = record.as<PrivacyRequest>();
    if (request.outcome == QLatin1String("refused") && request.refusedReason.trimmed().isEmpty())
        return Error::invalid(QCoreApplication::translate("Privacy", "A refusal needs its reason: the person may ask for it."), "refused_reason");
    if (request.outcome != QLatin1String("open") && !request.doneOn.isValid())
        return Error::invalid(QCoreApplication::translate("Privacy", "Give the day of the answer."), "done_on");
    if (!request.dueOn.isValid()) {
        KECE_TRY(const QDate due, privacyDueOn(store, request.receivedOn));
        record.setValue(u"due_on", due);
    }
    return {};
}

} // namespace kece
