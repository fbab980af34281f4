// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/CustomerColumns.h"

namespace kece {

int32_t WordIndex::of(std::string_view bytes, QStringList& words)
{
    if (bytes.empty())
        return -1;
    const auto known = m_index.find(bytes);
    if (known != m_index.end())
        return known->second;
    const auto number = int32_t(words.size());
    m_index.emplace(bytes, number);
    words << QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    return number;
}

bool isOrderFact(BaseFact fact)
{
    switch (fact) {
    case BaseFact::Amount12m:
    case BaseFact::AmountPrev12m:
    case BaseFact::AmountTotal:
    case BaseFact::AmountYtd:
    case BaseFact::OrderCount12m:
    case BaseFact::OrderCountTotal:
    case BaseFact::OrderCountPrev12m:
    case BaseFact::Profit12m:
    case BaseFact::FirstOrderOn:
    case BaseFact::LastOrderOn:
        return true;
    default:
        return false;
    }
}

int64_t emptyValue(BaseFact fact)
{
    switch (fact) {
    case BaseFact::Profit12m:
    case BaseFact::FirstOrderOn:
    case BaseFact::LastOrderOn:
    case BaseFact::LastVisitOn:
    case BaseFact::SatisfactionLatest:
    case BaseFact::OpenedOn:
    case BaseFact::StartedOn:
    case BaseFact::TierSince:
        return kUnknown;
    default:
        return 0;
    }
}

} // namespace kece
