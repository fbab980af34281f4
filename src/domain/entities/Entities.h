// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kece {

struct Approval;
struct ApprovalStep;
struct ArchiveLoan;
struct AuditEntry;
struct BlacklistEntry;
struct Complaint;
struct ComplaintShare;
struct Contact;
struct Contract;
struct Customer;
struct Department;
struct DealerOperator;
struct Deputy;
struct ImportBatch;
struct Order;
struct Payment;
struct PolicyVersion;
struct PrivacyRequest;
struct Product;
struct Role;
struct SavedView;
struct SecrecyBreach;
struct SecrecyLevel;
struct SurveyCampaign;
struct SurveyResponse;
struct TierAssignment;
struct TierRun;
struct User;
struct Visit;
struct DutyRecord;
struct VisitPlan;

} // namespace kece
