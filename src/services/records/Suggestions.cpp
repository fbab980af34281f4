// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/records/Suggestions.h"

#include "domain/entities/Complaint.h"
#include "services/policies/Policies.h"

namespace kece {

Result<QHash<QString, QStringList>> suggestionsFor(Store& store, const Session& session, const EntitySchema& schema)
{
    QHash<QString, QStringList> suggestions;
    if (&schema != &complaintSchema())
        return suggestions;
    const auto inForce = packInForce(store, QStringLiteral("complaints"), session.today());
    if (!inForce.ok() && inForce.error().kind != Error::Kind::NotFound)
        return inForce.error();
    if (!inForce.ok() || !inForce->pack.complaints)
        return suggestions;
    const ComplaintRules& rules = *inForce->pack.complaints;
    suggestions.insert(QStringLiteral("channel"), rules.channels);
    suggestions.insert(QStringLiteral("category"), rules.categories);
    suggestions.insert(QStringLiteral("cause_class"), rules.causes);
    return suggestions;
}

} // namespace kece
