// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Desks.h"

namespace kece::bench {

/// Holds what the desks were told against what the database keeps: every visit that was acknowledged is there and no other; of every shared customer
/// the trail goes from value to value without a gap, holds what was acknowledged and nothing that was refused, and ends where the record stands;
/// everything is sound. Each problem in words.
class LostUpdates
{
public:
    /// Before the desks begin.
    LostUpdates(DeskServer& server, const Office& office);
    QStringList since(const Deeds& deeds);

private:
    Result<QStringList> visits(Store& store, const Deeds& deeds) const;

    Office m_office;
    SignedIn m_boss;
    qint64 m_lastVisit = 0;
    qint64 m_lastEntry = 0;
};

} // namespace kece::bench
