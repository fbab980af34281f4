// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "policy/clocks/ComplaintStages.h"
#include "services/complaints/ComplaintDeadlines.h"

namespace kece {

/// What the company's own people answer for of a complaint; void lines are left out. Shares are hundredths of a per cent.
struct ComplaintShares {
    QVector<RecordRow> lines;
    qint64 sum = 0;

    bool isSettled() const { return sum == 100'00; }
};
Result<ComplaintShares> sharesOf(Store& store, qint64 complaint);

/// How often the problem of a complaint was complained of, this one among them; 0 where no rule counts it.
struct IssueCount {
    qint64 count = 0;
    const RepeatRule* reached = nullptr; ///< by which it is a point to improve
};
/// The complaint may still be new. The rules are those of `deadlines`.
Result<IssueCount> countIssue(Store& store, const ComplaintDeadlines& deadlines, const Complaint& complaint);

/// One stage of a complaint, with who completed it and when as the trail tells; both empty where it does not.
struct CaseStage {
    StageReading reading;
    QDateTime at;
    QString by; ///< login
};

/// How far a complaint has come by the policy in force: stages and clocks point into `deadlines`.
struct ComplaintCase {
    ComplaintDeadlines deadlines;
    RecordRow row;
    QVector<CaseStage> stages;
    ClockReadings clocks;
    ComplaintShares shares;
    IssueCount issue;
};
Result<ComplaintCase> readCase(Store& store, const Session& session, qint64 complaint);

/// Refuses a complaint that is about to be saved where the way of the policy is left: the two shares of a claim do not come to 100 %, compensation
/// before they are settled, a stage skipped where the policy forbids it, closing with a stage missing. Only what this save changes is looked at, so
/// that old complaints that were imported closed stay as they are. `before` is a null record for a new one. Errors: Invalid, with the field.
Done checkCase(Store& store, const ComplaintDeadlines& deadlines, const Record& before, const Record& after);

/// Fills in the customer of a line of responsibility. Errors: Invalid where the person stands there already, or all lines come to more than 100 %.
Done completeShare(Store& store, const Session& session, Record& record);

} // namespace kece
