// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage_sql/audit/AuditSeal.h"

#include <QVariant>

namespace kece {

class Connection;
class Statement;

/// The columns of the trail, in the order in which these functions read and write them. On the thread of the connection.
inline constexpr const char* kEntryColumns = "id, at, actor, desk, action, kind, record_id, customer_id, changes, reason";
inline constexpr const char* kSealColumns = "salt, old_digest, new_digest, key_id, mac";

AuditEntry entryAt(const Statement& row);
AuditSeal sealAt(const Statement& row);
/// The instant stands in the column as it is sealed and not in another way of writing it.
bool hasSealedInstant(const Statement& row, const AuditEntry& entry);

Done insertEntry(Connection& connection, const AuditEntry& entry, const AuditSeal& seal);
Done writeSeal(Connection& connection, qint64 number, const AuditSeal& seal);

/// An instant as the column holds it.
QString instantColumn(const QDateTime& instant);
/// Unknown for an empty text or 0.
QVariant known(const QString& text);
QVariant known(qint64 number);

} // namespace kece
