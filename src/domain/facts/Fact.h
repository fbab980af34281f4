// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace kece {

/// What a customer's figures are as of a day D, as they are read from the database. Windows: `12m` are the days after D − 12 months (clamped) up to
/// and including D, `Prev12m` the twelve months before. Orders: not cancelled, not void, ordered up to D. Money in fen, days as epoch days
/// (1970-01-01 = 0). Everything else a rule can name is derived from these in policy.
enum class BaseFact {
    Amount12m,
    AmountPrev12m,
    AmountTotal,
    AmountYtd,
    OrderCount12m,
    OrderCountTotal,
    OrderCountPrev12m,
    Profit12m, ///< unknown where no order of the window has a profit
    FirstOrderOn,
    LastOrderOn,
    OverdueCount12m,
    OverdueDaysMax12m,
    OverdueAmount,
    ContractCount,
    ContractAmount12m,
    ContractBreachCount12m,
    ComplaintCount12m,
    JustifiedComplaintCount12m,
    ClaimAmount12m,
    VisitCount12m,
    LastVisitOn,
    SatisfactionLatest, ///< hundredths; of several on one day the one entered last
    SatisfactionSum12m,
    SatisfactionCount12m,
    OpenedOn,
    StartedOn,
    TierSince, ///< of the tier in force before this run, in the member's scope
    Count_
};

/// Text known per customer; attr("…") is beside these.
enum class TextFact { Kind, Industry, Department, Region, CreditGrade, Acquisition, Tier, Code, Count_ };

} // namespace kece
