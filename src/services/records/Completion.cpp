// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/records/Completion.h"

#include "domain/entities/PrivacyRequest.h"
#include "domain/entities/Visit.h"
#include "domain/entities/VisitPlan.h"
#include "services/complaints/ComplaintDeadlines.h"
#include "services/privacy/PrivacyRequests.h"
#include "services/visits/VisitPlans.h"

#include <algorithm>

namespace kece {

namespace {

struct Completion {
    const EntitySchema& (*schema)();
    Done (*record)(Store&, const Session&, Record&);
    Result<qint64> (*stored)(Store&, const Session&, const std::vector<qint64>&, Progress); ///< null: is not written in bulk
};

constexpr Completion kCompletions[] = {
    {complaintSchema, completeComplaint, recountComplaints},
    {privacyRequestSchema, completePrivacyRequest, nullptr},
    {visitSchema, completeVisit, nullptr},
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
