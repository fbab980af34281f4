// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/AuditStore.h"

#include <QSet>

namespace kece {

class Connection;

/// The trail of a database on a server, where the key belongs to the owner of the tables: the server numbers and seals what is appended, and says
/// which seals are false (resources/migrations, trail). On the thread of the connection.
namespace ServerTrail {

/// The end of the trail with this entry as its last. Denied to who is not a desk. A unit that another's entry came between is busy, and is run again.
Result<AuditHead> append(Connection& connection, const AuditEntry& entry);

/// The end as the server keeps it, as of the last commit of anybody or of this unit of work.
Result<AuditHead> head(Connection& connection);
Done setHead(Connection& connection, const AuditHead& head);

Result<QString> keyId(Connection& connection);
/// The entries whose seal is false; the entry `first` follows the seal `beforeFirst`.
Result<QSet<qint64>> falseSeals(Connection& connection, qint64 first, const QString& beforeFirst);

} // namespace ServerTrail

} // namespace kece
