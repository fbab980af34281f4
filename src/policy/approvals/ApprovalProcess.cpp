// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/approvals/ApprovalProcess.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kece {

namespace {

constexpr std::array<const char*, 5> kStates{"waiting", "approved", "returned", "rejected", "withdrawn"};
constexpr std::array<const char*, 4> kVerdicts{"pending", "approved", "returned", "rejected"};

template<class E, size_t N>
E fromKey(const std::array<const char*, N>& keys, const QString& key)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const char* known) { return key == QLatin1StringView(known); });
    return found == keys.end() ? E() : E(found - keys.begin());
}

QString say(const char* text)
{
    return QCoreApplication::translate("Approvals", text);
}

} // namespace

ApprovalState ApprovalProcess::state() const
{
    if (m_isWithdrawn)
        return ApprovalState::Withdrawn;
    const auto has = [this](Verdict verdict) {
        return std::any_of(m_seats.begin(), m_seats.end(), [verdict](const Seat& seat) { return seat.verdict == verdict; });
    };
    if (has(Verdict::Rejected))
        return ApprovalState::Rejected;
    if (has(Verdict::Returned))
        return ApprovalState::Returned;
    const bool isDone = std::all_of(m_seats.begin(), m_seats.end(), [this](const Seat& seat) { return isStepDone(seat); });
    return isDone && !m_seats.isEmpty() ? ApprovalState::Approved : ApprovalState::Waiting;
}

bool ApprovalProcess::isStepDone(const Seat& asked) const
{
    const auto isOfStep = [&](const Seat& seat) { return seat.step == asked.step && seat.stage == asked.stage; };
    const auto isSettled = [&](const Seat& seat) { return !isOfStep(seat) || seat.verdict == Verdict::Approved; };
    if (asked.everybody)
        return std::all_of(m_seats.begin(), m_seats.end(), isSettled);
    return std::any_of(m_seats.begin(), m_seats.end(), [&](const Seat& seat) { return isOfStep(seat) && seat.verdict == Verdict::Approved; });
}

bool ApprovalProcess::isStageDone(int stage) const
{
    return std::all_of(m_seats.begin(), m_seats.end(), [&](const Seat& seat) { return seat.stage != stage || isStepDone(seat); });
}

std::optional<int> ApprovalProcess::stage() const
{
    if (state() != ApprovalState::Waiting)
        return std::nullopt;
    std::optional<int> first;
    for (const Seat& seat : m_seats) {
        if ((!first || seat.stage < *first) && !isStageDone(seat.stage))
            first = seat.stage;
    }
    return first;
}

bool ApprovalProcess::isOpen(qsizetype index) const
{
    const Seat& seat = m_seats[index];
    return seat.verdict == Verdict::Pending && stage() == seat.stage && !isStepDone(seat);
}

QVector<qsizetype> ApprovalProcess::open() const
{
    QVector<qsizetype> open;
    for (qsizetype i = 0; i < m_seats.size(); ++i) {
        if (isOpen(i))
            open << i;
    }
    return open;
}

Done ApprovalProcess::decide(qsizetype index, qint64 acting, Verdict verdict)
{
    if (acting == m_requester && !m_seats[index].mayBeOwn)
        return Error::denied(say(QT_TRANSLATE_NOOP("Approvals", "Nobody approves what they asked for themselves; another must decide.")));
    if (!isOpen(index) || verdict == Verdict::Pending)
        return Error::conflict(say(QT_TRANSLATE_NOOP("Approvals", "It is not this person's turn (any more): look at the request again.")));
    m_seats[index].verdict = verdict;
    return {};
}

Done ApprovalProcess::withdraw(qint64 acting)
{
    if (acting != m_requester)
        return Error::denied(say(QT_TRANSLATE_NOOP("Approvals", "A request is withdrawn by whoever submitted it.")));
    if (state() != ApprovalState::Waiting)
        return Error::conflict(say(QT_TRANSLATE_NOOP("Approvals", "It is decided already; there is nothing to withdraw.")));
    m_isWithdrawn = true;
    return {};
}

const char* keyOf(ApprovalState state)
{
    return kStates[size_t(state)];
}

const char* keyOf(Verdict verdict)
{
    return kVerdicts[size_t(verdict)];
}

ApprovalState approvalStateOf(const QString& key)
{
    return fromKey<ApprovalState>(kStates, key);
}

Verdict verdictOf(const QString& key)
{
    return fromKey<Verdict>(kVerdicts, key);
}

} // namespace kece
