// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/approvals/ApprovalChain.h"

#include <QCoreApplication>
#include <QSet>

namespace kece {

namespace {

constexpr const char* kHead = "lead";

QString say(const char* text)
{
    return QCoreApplication::translate("Approvals", text);
}

bool isNamed(const ApprovalStepRule& step, const Colleague& person)
{
    switch (step.by) {
    case ApprovalStepRule::By::Role:
        return person.role == step.who;
    case ApprovalStepRule::By::Rank:
        return person.rank == step.who;
    case ApprovalStepRule::By::Head:
        return person.rank == QLatin1StringView(kHead);
    case ApprovalStepRule::By::Person:
        return person.login == step.who;
    }
    return false;
}

QVector<Colleague> named(const ApprovalStepRule& step, const Colleague& requester, const Staffing& staffing)
{
    QVector<Colleague> candidates;
    for (const Colleague& person : staffing.people) {
        if (isNamed(step, person) && (step.mayBeOwn || person.id != requester.id))
            candidates << person;
    }
    if (step.acrossCompany || step.by == ApprovalStepRule::By::Person)
        return candidates;
    QSet<qint64> seen; // departments under one another in a circle end here
    for (qint64 department = requester.department; department != 0 && !seen.contains(department); department = staffing.parents.value(department)) {
        seen.insert(department);
        QVector<Colleague> here;
        for (const Colleague& person : candidates) {
            if (person.department == department)
                here << person;
        }
        if (!here.isEmpty())
            return here;
    }
    // Ranks above the departments are of the company as a whole, and so is everybody where there are no departments.
    QVector<Colleague> nowhere;
    for (const Colleague& person : candidates) {
        if (person.department == 0)
            nowhere << person;
    }
    return nowhere;
}

Error leftOpen(const ApprovalStepRule& step)
{
    return Error::invalid(
        say(QT_TRANSLATE_NOOP("Approvals", "The policy leaves open who decides at the step “%1” (%2); fill in “contracts.%3.who” under the policy."))
            .arg(step.name, step.article, step.id));
}

Error nobodyThere(const ApprovalStepRule& step)
{
    return Error::invalid(
        say(QT_TRANSLATE_NOOP("Approvals",
                "Nobody can be asked at the step “%1” (%2): give somebody else that role or rank, or their department, in the accounts."))
            .arg(step.name, step.article));
}

} // namespace

Result<QVector<Seat>> seatsOf(const ApprovalChain& chain, std::optional<qint64> amount, const Colleague& requester, const Staffing& staffing)
{
    QVector<Seat> seats;
    int stage = -1;
    for (const ApprovalStepRule& step : chain.steps) {
        if (!step.alongside || stage < 0)
            ++stage;
        if (step.who.isEmpty() && step.by != ApprovalStepRule::By::Head)
            return leftOpen(step);
        const QVector<Colleague> people = named(step, requester, staffing);
        if (people.isEmpty())
            return nobodyThere(step);
        for (const Colleague& person : people)
            seats << Seat{stage, step.id, person.id, step.everybody, step.mayBeOwn, Verdict::Pending};
        if (step.authority && amount && *amount <= *step.authority)
            break;
    }
    return seats;
}

} // namespace kece
