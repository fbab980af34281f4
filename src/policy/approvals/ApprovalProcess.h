// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QString>
#include <QVector>

#include <optional>

namespace kece {

/// What one person asked has said.
enum class Verdict { Pending, Approved, Returned, Rejected };

/// Where a request as a whole stands. Returned goes back to the requester, who may submit again (R06 第20条.5); Rejected is final for this version.
enum class ApprovalState { Waiting, Approved, Returned, Rejected, Withdrawn };

/// One person asked, at one step. Steps of the same stage are open together; a stage opens when the one before is done.
struct Seat {
    int stage = 0;          ///< counted from 0
    QString step;           ///< id within the policy
    qint64 person = 0;      ///< user
    bool everybody = false; ///< 会审: all who are asked at this step must approve; else any one of them does
    bool mayBeOwn = false;  ///< the chain lets the requester decide here
    Verdict verdict = Verdict::Pending;
};

/// A request on its way through its chain: a pure state machine. The state follows from the verdicts alone, so that nobody can set it; no step is
/// skipped, nobody decides twice, and a verdict, once given, stays.
class ApprovalProcess
{
public:
    ApprovalProcess(qint64 requester, QVector<Seat> seats) : m_requester(requester), m_seats(std::move(seats)) {}

    const QVector<Seat>& seats() const { return m_seats; }
    ApprovalState state() const;
    /// The stage whose turn it is; nothing where nobody is waited for.
    std::optional<int> stage() const;
    /// It is this seat's turn, and nobody has answered for the step.
    bool isOpen(qsizetype index) const;
    /// The seats that are open, in order.
    QVector<qsizetype> open() const;

    /// `acting` decides on a seat: its person, or who stands for that person. Denied where it is the acting person's own request, Conflict where the
    /// seat is not open (any more).
    Done decide(qsizetype index, qint64 acting, Verdict verdict);
    /// Only the requester, only while it waits: Denied or Conflict.
    Done withdraw(qint64 acting);

private:
    bool isStepDone(const Seat& asked) const;
    bool isStageDone(int stage) const;

    qint64 m_requester = 0;
    QVector<Seat> m_seats;
    bool m_isWithdrawn = false;
};

/// "waiting", "approved" …, as they are stored.
const char* keyOf(ApprovalState state);
const char* keyOf(Verdict verdict);
ApprovalState approvalStateOf(const QString& key);
Verdict verdictOf(const QString& key);

} // namespace kece
