// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/AuditStore.h"

#include <QStringList>

namespace kece {

/// What a database file turned out to be when somebody looked at it.
struct DatabaseSummary {
    int schemaVersion = 0;
    AuditHead trail;      ///< the end of the trail; number 0 where the schema has none yet
    QString keyId;        ///< of the key its trail is sealed with; empty where it has no seals
    QStringList problems; ///< in words; empty: sound
};

} // namespace kece
