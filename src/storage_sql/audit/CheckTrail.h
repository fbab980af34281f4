// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "storage/AuditStore.h"

namespace kece {

class Connection;

/// Walks the whole trail with the key: each entry's number, seal and values, what was erased or pruned against the entries that say so, and its end
/// against the side file and `kept`.
Result<AuditCheck> checkTrail(Connection& connection, const AuditHead& kept);

/// Numbers as an entry about erased values lists them: "3-7,12". Sorted, each once.
QString numberRanges(QVector<qint64> numbers);

/// The changes of an entry that stands for everything up to and including a number.
QVector<FieldChange> prunedThrough(qint64 number, const QString& mac);

} // namespace kece
