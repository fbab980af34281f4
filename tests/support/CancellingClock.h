// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Clock.h"
#include "foundation/Progress.h"

namespace kece {

/// A clock that cancels when it is asked for the time: use cases ask in their middle, after the reading and before the writing.
class CancellingClock final : public Clock
{
public:
    explicit CancellingClock(Progress progress) : m_progress(std::move(progress)) {}
    QDateTime now() const override
    {
        Progress(m_progress).cancel();
        return QDateTime(QDate(2026, 6, 30), QTime(4, 0), Qt::UTC);
    }

private:
    Progress m_progress;
};

} // namespace kece
