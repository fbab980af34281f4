// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tiers/ReviewTiers.h"

#include "policy/tiering/DerivedFacts.h"
#include "policy/tiering/TierConditions.h"
#include "services/tiers/GradingsInForce.h"
#include "services/tiers/ReviewComparison.h"
#include "services/tiers/ReviewGroups.h"
#include "storage/FactSource.h"
#include "storage/PolicyStore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace kece {

namespace {

const QString kTiering = QStringLiteral("tiering");

QString say(const char* text)
{
    return QCoreApplication::translate("ReviewTiers", text);
}

/// The gradings to run: those in force, or of the pack named, which must be in force to be applied.
Result<std::vector<PolicyGrading>> gradingsToRun(Store& store, const ReviewRequest& request)
{
    if (request.policy.isEmpty())
        return gradingsInForce(store, request.asOf);
    KECE_TRY(auto gradings, gradingsOf(store, request.policy));
    if (request.dryRun)
        return gradings;
    KECE_TRY(const auto inForce, store.policies().inForce(request.asOf));
    const PackVersion& named = *gradings.front().policy;
    const bool isInForce = named.version != 0
        && std::any_of(inForce.begin(), inForce.end(), [&](const SectionInForce& s) { return s.version == named.version; });
    if (!isInForce)
        return Error::invalid(
            say(QT_TRANSLATE_NOOP("ReviewTiers", "“%1” is not in force; put it in force first, or ask for a dry run.")).arg(request.policy),
            QStringLiteral("policy"));
    return gradings;
}

Done refuseEarlierDay(Store& store, const ReviewRequest& request)
{
    KECE_TRY(const QDate last, store.tiers().lastApplied(kTiering, request.department));
    if (last.isValid() && request.asOf < last)
        return Error::conflict(say(QT_TRANSLATE_NOOP("ReviewTiers",
                                       "Customers were graded as of %1 already; a grading as of %2 would undo that. Ask for a dry run to see it."))
                                   .arg(last.toString(Qt::ISODate), request.asOf.toString(Qt::ISODate)));
    return {};
}

QVector<TierCount> countTiers(const GradedAsOf& graded, const ReviewComparison& comparison)
{
    QVector<TierCount> counts;
    for (int i = 0; i < graded.grading->tiers.size(); ++i) {
        const Tier& tier = graded.grading->tiers[i];
        TierCount count{tier.id, tier.name, tier.nameEn, i + 1, comparison.countNow(i), comparison.countBefore(tier.id)};
        const std::optional<Cap>& cap = tier.cap && tier.cap->hard ? tier.cap : tier.departmentCap ? tier.departmentCap : tier.cap;
        if (cap) {
            const bool ofDepartments = &cap == &tier.departmentCap;
            const Population population = ofDepartments ? departmentsOf(*graded.grading, graded.table) : populationOf(*graded.grading, graded.table);
            count.limit = 0;
            for (const PopulationGroup& group : population.groups)
                count.limit += capLimit(*cap, group.customers);
            count.hard = cap->hard;
        }
        counts << count;
    }
    return counts;
}

/// The tiers of another policy that members had before, by the names of the newest version of its pack, highest first.
QVector<TierCount> formerTiersOf(Store& store, const ReviewComparison& comparison)
{
    QVector<TierCount> former;
    for (const auto& [id, pack] : comparison.formerTiers()) {
        TierCount count;
        count.id = id;
        count.name = id;
        count.nameEn = id;
        count.before = comparison.countBefore(id);
        const Result<PackVersion> found = findPack(store, pack); // a pack that is gone leaves the bare id
        for (int i = 0; found.ok() && found->pack.tiering && i < found->pack.tiering->tiers.size(); ++i) {
            const Tier& tier = found->pack.tiering->tiers[i];
            if (tier.id == id) {
                count.name = tier.name;
                count.nameEn = tier.nameEn;
                count.rank = i + 1;
            }
        }
        former << count;
    }
    std::stable_sort(former.begin(), former.end(), [](const TierCount& a, const TierCount& b) { return a.rank < b.rank; });
    return former;
}

ClassificationOutcome classificationOf(const GradedAsOf& graded, const ReviewComparison& comparison)
{
    const Grading& grading = *graded.grading;
    return {grading.id, grading.name, grading.nameEn, countTiers(graded, comparison), comparison.unclassified(), comparison.changed()};
}

QString outcomeJson(const ReviewOutcome& outcome)
{
    QJsonObject tiers;
    for (const TierCount& tier : outcome.tiers)
        tiers.insert(tier.id, tier.count);
    QJsonObject moves;
    for (auto from = outcome.moves.begin(); from != outcome.moves.end(); ++from) {
        QJsonObject row;
        for (auto to = from->begin(); to != from->end(); ++to)
            row.insert(to.key(), *to);
        moves.insert(from.key(), row);
    }
    const QJsonObject json{{"tiers", tiers}, {"unclassified", outcome.unclassified}, {"moves", moves}, {"digest", outcome.digest}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<qint64> recordRun(Store& store, const Session& session, const ReviewRequest& request, const ReviewOutcome& outcome)
{
    TierRun run;
    run.asOf = request.asOf;
    run.pack = outcome.policy;
    run.version = outcome.version;
    run.department.value = std::max<qint64>(request.department, 0);
    run.state = outcome.state;
    run.ranAt = session.now();
    run.actor = session.login;
    run.population = outcome.customers;
    run.changed = outcome.changed;
    run.promoted = outcome.promoted;
    run.demoted = outcome.demoted;
    run.capped = outcome.capped;
    run.outcome = outcomeJson(outcome);
    return store.tiers().addRun(run);
}

/// Everything of one review that is kept until it is written.
struct GradedAndCompared {
    std::shared_ptr<GradedAsOf> graded;
    std::unique_ptr<ReviewComparison> comparison;
};

Done putInForce(Store& store, qint64 run, const GradedAndCompared& part, bool repair)
{
    KECE_CHECK(part.comparison->write(store, run));
    const GradedAsOf& graded = *part.graded;
    if (graded.request.customer == 0 && graded.request.department == -1) {
        KECE_CHECK(store.facts().keep(keptFactsKey(*graded.grading), graded.request, graded.table));
    }
    if (graded.grading->id != kTiering)
        return {};
    KECE_CHECK(store.facts().writeFigures(graded.table)); // first: it makes the rows of a first grading in one go
    return store.tiers().showInLists(run, repair);
}

Result<ReviewOutcome> review(
    Store& store, const Session& session, const ReviewRequest& request, const std::vector<PolicyGrading>& gradings, qint64 batch, Progress progress)
{
    QElapsedTimer timer;
    timer.start();
    ReviewOutcome outcome;
    outcome.asOf = request.asOf;
    std::vector<GradedAndCompared> parts;
    bool needsApproval = false;
    for (const auto& [policy, grading] : gradings) {
        GradedAndCompared part;
        KECE_TRY(part.graded, gradeAsOf(store, policy, *grading, {request.asOf, request.department, 0, request.full}, progress));
        part.comparison = std::make_unique<ReviewComparison>(*part.graded);
        KECE_CHECK(part.comparison->compare(store, request.repair));
        if (progress.cancelled())
            return Error::cancelled();
        const GradedAsOf& graded = *part.graded;
        const ReviewComparison& comparison = *part.comparison;
        if (outcome.policy.isEmpty()) {
            outcome.policy = policy->pack.id;
            outcome.policyName = policy->pack.name;
            outcome.version = policy->pack.version;
            outcome.customers = comparison.members();
            outcome.evaluated = graded.evaluated;
        }
        if (grading->id == kTiering) {
            outcome.tiers = countTiers(graded, comparison);
            outcome.unclassified = comparison.unclassified();
            outcome.changed = comparison.changed();
            outcome.promoted = comparison.promoted();
            outcome.demoted = comparison.demoted();
            outcome.capped = comparison.capped();
            outcome.moves = comparison.moves();
            needsApproval = grading->needsApproval;
            if (needsApproval)
                outcome.digest = comparison.digest();
        } else {
            outcome.classifications << classificationOf(graded, comparison);
        }
        KECE_TRY(const QStringList warnings, warningsOf(store, graded));
        outcome.warnings += warnings;
        outcome.unsetValues += unsetValuesRead(*grading, policy->pack.values);
        if (request.withMembers && grading->id == kTiering) {
            KECE_TRY(outcome.groups, reviewGroups(store, graded, comparison));
            outcome.formerTiers = formerTiersOf(store, comparison);
        }
        if (request.withAssignments && grading->id == kTiering)
            outcome.assignments = comparison.everybody();
        parts.push_back(std::move(part));
    }
    outcome.unsetValues.removeDuplicates();
    outcome.state = request.dryRun ? QStringLiteral("dry") : needsApproval && batch == 0 ? QStringLiteral("proposed") : QStringLiteral("applied");
    if (!request.dryRun) {
        store.setActor(session.login);
        outcome.batch = batch;
        if (batch == 0) {
            KECE_TRY(outcome.batch, recordRun(store, session, request, outcome));
        }
        if (outcome.state == QLatin1String("applied")) {
            for (const GradedAndCompared& part : parts)
                KECE_CHECK(putInForce(store, outcome.batch, part, request.repair));
        }
        if (progress.cancelled())
            return Error::cancelled();
    }
    outcome.elapsedMs = timer.elapsed();
    return outcome;
}

Result<TierRun> proposal(Store& store, qint64 batch)
{
    KECE_TRY(TierRun run, store.tiers().run(batch));
    if (run.state != "proposed")
        return Error::conflict(say(QT_TRANSLATE_NOOP("ReviewTiers", "Grading %1 is not a proposal that waits for a decision.")).arg(batch));
    return run;
}

} // namespace

Result<ReviewOutcome> reviewTiers(Store& given, const Session& session, const ReviewRequest& request, Progress progress)
{
    KECE_TRY(Store * own, given.to(Action::Grade));
    Store& store = *own;
    KECE_TRY(const auto gradings, gradingsToRun(store, request));
    if (!request.dryRun)
        KECE_CHECK(refuseEarlierDay(store, request));
    return review(store, session, request, gradings, 0, progress);
}

Result<ReviewOutcome> approveProposal(Store& given, const Session& session, qint64 batch, Progress progress)
{
    KECE_TRY(Store * own, given.to(Action::Approve));
    Store& store = *own;
    KECE_TRY(const TierRun run, proposal(store, batch));
    ReviewRequest request;
    request.asOf = run.asOf;
    request.department = run.department.isSet() ? run.department.value : -1;
    KECE_CHECK(refuseEarlierDay(store, request));
    KECE_TRY(const auto gradings, gradingsToRun(store, request));
    if (gradings.front().policy->pack.version != run.version || gradings.front().policy->pack.id != run.pack)
        return Error::conflict(say(QT_TRANSLATE_NOOP("ReviewTiers", "The policy has changed since this grading was proposed; grade again.")));
    KECE_CHECK(store.tiers().setRunState(batch, QStringLiteral("applied"), session.login));
    KECE_TRY(ReviewOutcome outcome, review(store, session, request, gradings, batch, progress));
    const QString proposed = QJsonDocument::fromJson(run.outcome.toUtf8()).object().value(QStringLiteral("digest")).toString();
    if (outcome.digest != proposed)
        return Error::conflict(say(
            QT_TRANSLATE_NOOP("ReviewTiers", "The figures have changed since this grading was proposed, and with them the result; grade again.")));
    return outcome;
}

Result<std::optional<TierRun>> waitingProposal(Store& store)
{
    constexpr int kLooked = 50;
    KECE_TRY(const QVector<TierRun> runs, store.tiers().runs(kLooked)); // newest first
    QSet<qint64> departments;
    for (const TierRun& run : runs) {
        if (run.dimension != QLatin1String("tiering") || departments.contains(run.department.value))
            continue;
        if (run.state == QLatin1String("proposed"))
            return std::optional<TierRun>(run);
        departments.insert(run.department.value);
    }
    return std::optional<TierRun>();
}

Done rejectProposal(Store& given, const Session& session, qint64 batch)
{
    KECE_TRY(Store * store, given.to(Action::Approve));
    KECE_TRY([[maybe_unused]] const TierRun run, proposal(*store, batch));
    return store->tiers().setRunState(batch, QStringLiteral("rejected"), session.login);
}

} // namespace kece
