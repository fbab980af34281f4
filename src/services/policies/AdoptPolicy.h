// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/policies/Policies.h"

namespace kece {

/// Stores the pack as a version and puts it in force for `section` (empty: every section it has) from a day (invalid: for all days).
Result<PackVersion> usePack(Store& store, const Session& session, const QString& idOrFile, const QString& section, QDate from);

/// The same for a pack at hand; one that is not stored yet (version 0) becomes a version. Conflict where its id and version are taken.
Result<PackVersion> adoptPack(Store& store, const Session& session, PackVersion found, const QString& section, QDate from);

/// Fills blanks as a new version of the company's own; in force for the sections the old version is in force for.
Result<PackVersion> setPackValues(Store& store, const Session& session, const QString& id, const QMap<QString, QString>& values);

} // namespace kece
