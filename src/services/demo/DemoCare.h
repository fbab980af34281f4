// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/BlacklistEntry.h"
#include "domain/entities/Complaint.h"
#include "domain/entities/Contract.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/entities/Visit.h"
#include "domain/entities/VisitPlan.h"
#include "services/demo/DemoTrade.h"

#include <QTimeZone>

namespace kece {

/// What the other records of the demo company are made from. Everything in it has its ids.
struct DemoLife {
    const DemoWords& words;
    const DemoStaff& staff;
    const QVector<DemoProduct>& products;
    const QVector<DemoCustomer>& customers;
    QDate today;
    QTimeZone zone;
};

/// More often where more is sold; oldest first.
QVector<Visit> inventVisits(const DemoLife& life);

/// Of the coming weeks: some VIPs chosen for the visit of the general manager, other customers by their owners.
QVector<VisitPlan> inventVisitPlans(const DemoLife& life);

/// About a few orders in a hundred, in office hours, replied to and resolved mostly in time; those of the last days are still open. Numbered month by
/// month.
QVector<Complaint> inventComplaints(const DemoLife& life, const QVector<DemoDeal>& deals);

/// Yearly ones of those who buy much, some of others; numbered year by year.
QVector<Contract> inventContracts(const DemoLife& life);

/// A round of the satisfaction survey: its name and the days on which it is answered.
struct DemoCampaign {
    qint64 id = 0;
    QString name;
    QDate startsOn;
};
/// One every half year, the latest two months ago; oldest first.
QVector<DemoCampaign> inventCampaigns(QDate today);
QVector<SurveyResponse> inventResponses(const DemoLife& life, const QVector<DemoCampaign>& campaigns);

/// One by the company, the others by the customer's department, six months each (R02 §3.5).
QVector<BlacklistEntry> inventBlacklist(const DemoLife& life);

} // namespace kece
