// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Catalogue.h"

#include "domain/entities/Approval.h"
#include "domain/entities/ApprovalStep.h"
#include "domain/entities/ArchiveLoan.h"
#include "domain/entities/AuditEntry.h"
#include "domain/entities/BlacklistEntry.h"
#include "domain/entities/Complaint.h"
#include "domain/entities/ComplaintShare.h"
#include "domain/entities/Contact.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Customer.h"
#include "domain/entities/DealerOperator.h"
#include "domain/entities/Department.h"
#include "domain/entities/Deputy.h"
#include "domain/entities/DutyRecord.h"
#include "domain/entities/ImportBatch.h"
#include "domain/entities/Order.h"
#include "domain/entities/Payment.h"
#include "domain/entities/PolicyVersion.h"
#include "domain/entities/PrivacyRequest.h"
#include "domain/entities/Product.h"
#include "domain/entities/Role.h"
#include "domain/entities/SavedView.h"
#include "domain/entities/SecrecyBreach.h"
#include "domain/entities/SecrecyLevel.h"
#include "domain/entities/SurveyCampaign.h"
#include "domain/entities/SurveyCase.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/entities/TierAssignment.h"
#include "domain/entities/TierRun.h"
#include "domain/entities/User.h"
#include "domain/entities/Visit.h"
#include "domain/entities/VisitPlan.h"

namespace kece {

std::span<const EntitySchema* const> catalogue()
{
    static const EntitySchema* const all[] = {
        &customerSchema(),
        &visitSchema(),
        &visitPlanSchema(),
        &complaintSchema(),
        &complaintShareSchema(),
        &contractSchema(),
        &surveyResponseSchema(),
        &surveyCaseSchema(),
        &dealerOperatorSchema(),
        &contactSchema(),
        &orderSchema(),
        &paymentSchema(),
        &departmentSchema(),
        &userSchema(),
        &roleSchema(),
        &productSchema(),
        &surveyCampaignSchema(),
        &dutyRecordSchema(),
        &blacklistEntrySchema(),
        &approvalSchema(),
        &approvalStepSchema(),
        &deputySchema(),
        &archiveLoanSchema(),
        &secrecyBreachSchema(),
        &secrecyLevelSchema(),
        &privacyRequestSchema(),
        &savedViewSchema(),
        &tierRunSchema(),
        &tierAssignmentSchema(),
        &policyVersionSchema(),
        &importBatchSchema(),
        &auditEntrySchema(),
    };
    return all;
}

const EntitySchema* schemaOfKind(QStringView kind)
{
    for (const EntitySchema* schema : catalogue()) {
        if (kind == QLatin1String(schema->kind))
            return schema;
    }
    return nullptr;
}

} // namespace kece
