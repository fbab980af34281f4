// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/records/Completion.h"

#include "domain/entities/ComplaintShare.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Deputy.h"
#include "domain/entities/DutyRecord.h"
#include "domain/entities/Order.h"
#include "domain/entities/Payment.h"
#include "domain/entities/PrivacyRequest.h"
#include "domain/entities/SurveyCase.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/entities/Visit.h"
#include "domain/entities/VisitPlan.h"
#include "services/approvals/Approvals.h"
#include "services/complaints/ComplaintCase.h"
#include "services/complaints/ComplaintDeadlines.h"
#include "services/contracts/ContractApproval.h"
#include "services/contracts/ContractGate.h"
#include "services/duties/CompanyDuties.h"
#include "services/privacy/PrivacyRequests.h"
#include "services/surveys/SurveyCases.h"
#include "services/surveys/SurveyScoring.h"
#include "services/visits/VisitPlans.h"

#include <algorithm>

namespace kece {

namespace {

struct Completion {
    const EntitySchema& (*schema)();
    Done (*record)(Store&, const Session&, Record&);
    Result<qint64> (*stored)(Store&, const Session&, const std::vector<qint64>&, Progress); ///< null: is not written in bulk
    Done (*follow)(Store&, const Session&, qint64) = nullptr;                               ///< null: nothing follows
    Done (*voided)(Store&, const Session&, const Record&) = nullptr;
};

constexpr Completion kCompletions[] = {
    {complaintSchema, completeComplaint, recountComplaints},
    {dutyRecordSchema, completeDutyRecord, nullptr},
    {complaintShareSchema, completeShare, nullptr},
    {surveyResponseSchema, completeSurveyResponse, scoreResponses, followSurveyResponse},
    {surveyCaseSchema, completeSurveyCase, nullptr},
    {contractSchema, completeContract, nullptr},
    {deputySchema, completeDeputy, nullptr},
    {orderSchema, completeOrder, nullptr},
    {paymentSchema, completePayment, nullptr},
    {privacyRequestSchema, completePrivacyRequest, nullptr},
    {visitSchema, completeVisit, nullptr, nullptr, reopenPlan},
    {visitPlanSchema, completeVisitPlan, nullptr},
};

const Completion* completionOf(const EntitySchema& schema)
{
    const auto found = std::find_if(std::begin(kCompletions), std::end(kCompletions), [&](const Completion& c) { return &c.schema() == &schema; });
    return found == std::end(kCompletions) ? nullptr : found;
}

} // namespace

Done completeRecord(Store& store, const Session& session, Record& record)
{
    const Completion* completion = completionOf(record.schema());
    return completion ? completion->record(store, session, record) : Done();
}

Done completeVoided(Store& store, const Session& session, const Record& record)
{
    const Completion* completion = completionOf(record.schema());
    return completion && completion->voided ? completion->voided(store, session, record) : Done();
}

Done followRecord(Store& store, const Session& session, const EntitySchema& schema, qint64 id)
{
    const Completion* completion = completionOf(schema);
    return completion && completion->follow ? completion->follow(store, session, id) : Done();
}

bool completesStored(const EntitySchema& schema)
{
    const Completion* completion = completionOf(schema);
    return completion && completion->stored;
}

Done completeStored(Store& store, const Session& session, const EntitySchema& schema, const std::vector<qint64>& ids, Progress progress)
{
    if (!completesStored(schema))
        return {};
    KECE_TRY([[maybe_unused]] const qint64 changed, completionOf(schema)->stored(store, session, ids, std::move(progress)));
    return {};
}

} // namespace kece
