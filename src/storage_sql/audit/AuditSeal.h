// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/AuditEntry.h"
#include "storage_sql/audit/AuditKey.h"

namespace kece {

/// What stands beside an entry so that it can be checked: hexadecimal, empty where there is none. Without its salt an entry's values are erased.
struct AuditSeal {
    QString salt;
    QString oldDigest;
    QString newDigest;
    QString keyId;
    QString mac;
};

/// Seals an entry as it follows one with the seal `previous` (empty for the first). docs/database.md says which bytes are sealed.
Result<AuditSeal> sealed(const AuditKey& key, const AuditEntry& entry, const QString& previous);

/// The seal that the entry's facts and the digests beside it must have.
QString macOf(const AuditKey& key, const AuditEntry& entry, const AuditSeal& seal, const QString& previous);

/// Whether the digests are those of the entry's values.
bool hasDigestsOf(const AuditSeal& seal, const AuditEntry& entry);

} // namespace kece
