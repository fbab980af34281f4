// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/SurveyCase.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/schema/Record.h"
#include "services/session/Session.h"
#include "storage/Store.h"

namespace kece {

/// Opens a case for a stored response that is below the mark, where the policy has a follow-up and no case was opened for it. Who may not open
/// cases leaves that to others.
Done openCaseFor(Store& store, const Session& session, const SurveyResponse& response);
/// The same by its id, once it is saved.
Done followSurveyResponse(Store& store, const Session& session, qint64 id);

/// Lets go of the forms of an import that is about to be taken back: cases nobody has worked on since are made void, or left without their form where
/// the right for that is missing.
Done releaseCasesOfImport(Store& store, const Session& session, qint64 batch);

/// Fills in until when a case is to be answered by the policy in force, and lets it be closed only with cause, responsible person, day and measure,
/// and what else the policy asks for: the customer's confirmation by a new form, the decisions on the two procedures. Without a policy that has a
/// follow-up nothing is asked for.
/// Errors: Invalid with the field that is missing.
Done completeSurveyCase(Store& store, const Session& session, Record& record);

} // namespace kece
