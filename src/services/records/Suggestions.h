// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"
#include "foundation/Result.h"
#include "services/session/Session.h"
#include "storage/Store.h"

#include <QHash>
#include <QStringList>

namespace kece {

/// What the policy in force names for texts of a kind, by field key: channels, categories and classes of causes of complaints. Other texts may be
/// typed.
Result<QHash<QString, QStringList>> suggestionsFor(Store& store, const Session& session, const EntitySchema& schema);

} // namespace kece
