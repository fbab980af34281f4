// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/policies/Policies.h"
#include "services/session/DatabaseUrl.h"
#include "services/session/Session.h"
#include "storage/DatabaseOpener.h"

#include <QStringList>

namespace kece {

/// For FrontDoor and tests; the programs come in through the door. Opens `url` (empty: the configured one). A missing default file is created with
/// the first account and the default policy; any other missing file is an error.
Result<std::unique_ptr<Database>> startDatabase(DatabaseOpener& opener, const Session& session, const QString& url);

/// Creates a database with the first account (`admin`, no password) and these packs in force; of several, the later wins per section. Nothing is left
/// behind on failure.
Result<std::unique_ptr<Database>> createDatabase(DatabaseOpener& opener, const Session& session, const QString& url, const QStringList& packs);

/// The session's zone as the company set it (`time_zone`, first Asia/Shanghai).
Session sessionFor(Database& database, Session session);

} // namespace kece
