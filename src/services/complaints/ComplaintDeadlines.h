// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Complaint.h"
#include "foundation/Progress.h"
#include "policy/clocks/ComplaintClocks.h"
#include "policy/clocks/ComplaintStages.h"
#include "services/calendar/CompanyCalendar.h"
#include "services/policies/Policies.h"

namespace kece {

/// The clocks of complaints by the policy in force on a day and the company's calendar. Without such a policy no clock runs.
class ComplaintDeadlines
{
public:
    static Result<ComplaintDeadlines> inForce(Store& store, const Session& session, QDate day);

    std::vector<ClockReadings> read(std::span<const Complaint> complaints) const;
    /// Empty where the policy names none.
    QVector<StageReading> stages(const Complaint& complaint, bool sharesSettled) const;
    /// Nothing where no policy is in force.
    const ComplaintRules* rules() const { return m_pack ? &*m_pack->complaints : nullptr; }
    const Pack* pack() const { return m_pack.get(); }
    const CompanyCalendar& calendar() const { return m_calendar; }

private:
    std::shared_ptr<const Pack> m_pack;
    std::shared_ptr<const ComplaintClocks> m_clocks;
    std::shared_ptr<const ComplaintStages> m_stages;
    CompanyCalendar m_calendar;
};

/// The number that a complaint saved now would get by the policy in force; empty where no policy numbers them or leaves the pattern blank.
Result<QString> nextComplaintNumber(Store& store, QDate day);

/// Writes into a complaint that is about to be saved its number, where it is new and bears none, and when its reply and its result are due; refuses
/// what leaves the way of the policy (`checkCase`).
/// A closed one keeps what it was closed under, unless what is counted from is changed.
Done completeComplaint(Store& store, const Session& session, Record& record);

/// The same for complaints that are stored already: these, after an import; or all that are open, after the policy or the calendar changed.
/// Returns how many came to another instant. Cancelled by `progress`.
Result<qint64> recountComplaints(Store& store, const Session& session, const std::vector<qint64>& ids, Progress progress = {});
Result<qint64> recountOpenComplaints(Store& store, const Session& session, Progress progress = {});

} // namespace kece
