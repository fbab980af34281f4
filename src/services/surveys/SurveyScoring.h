// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/SurveyResponse.h"
#include "foundation/Progress.h"
#include "policy/surveys/SurveyRules.h"
#include "services/policies/Policies.h"
#include "services/session/Session.h"
#include "storage/Store.h"

#include <memory>

namespace kece {

/// What a response comes to by the policy.
struct SurveyJudgement {
    std::optional<Rational> score; ///< exact; none: it has none, or does not count yet
    const SurveyBand* band = nullptr;
    QString standing; ///< key; empty where the policy has no mark
    FormScore factors;
    bool hasFactors = false;
};

/// The forms, bands and the mark of the policy in force on a day. Without such a policy nothing is scored.
class SurveyScoring
{
public:
    static Result<SurveyScoring> inForce(Store& store, QDate day);

    /// Null where no policy is in force.
    const SurveyRules* rules() const { return m_pack ? &*m_pack->surveys : nullptr; }
    SurveyJudgement judge(const SurveyResponse& response) const;
    /// The same, but with the score it was saved with where it has no factors or its form is of an older policy.
    std::optional<Rational> scoreOf(const SurveyResponse& response) const;
    /// It is one of those that count: scored, and signed and sealed where the policy wants that.
    bool counts(const SurveyResponse& response) const;
    /// A factor by id or name, of any form; null if there is none.
    const SurveyFactor* factor(const QString& called) const;
    QStringList factorNames() const;
    /// What stands in the way of a score, in words: the factors or weights that are missing, with the article. Empty: nothing does.
    QString obstacle(const SurveyJudgement& judgement) const;

private:
    std::shared_ptr<const Pack> m_pack;
};

/// Writes into a response that is about to be saved what its factors come to, its band and how it stands. Factors and form may be given by id or
/// name. One whose answers are as they were keeps what it was scored by, unless a weight was missing.
/// Errors: Invalid where a factor or form is not known, a factor is of another form, or a score is none.
Done completeSurveyResponse(Store& store, const Session& session, Record& record);

/// The same for responses that are stored already: these, after an import; or all that wait for a weight, after the policy changed.
/// Returns how many came to something else. Cancelled by `progress`.
Result<qint64> scoreResponses(Store& store, const Session& session, const std::vector<qint64>& ids, Progress progress = {});
Result<qint64> scoreWaitingResponses(Store& store, const Session& session, Progress progress = {});

/// What a column of a file that is no field may be: a factor of the policy in force, by id or name. Empty: none.
Result<QHash<QString, QString>> factorColumns(Store& store, const Session& session);

} // namespace kece
