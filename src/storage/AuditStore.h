// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/AuditEntry.h"
#include "foundation/Result.h"

#include <QStringList>
#include <QVector>

#include <optional>

namespace kece {

/// Which entries are asked for: all conditions that are set must hold.
struct AuditFilter {
    QString kind;
    qint64 recordId = 0;
    qint64 customer = 0;
    QString actor;
    QString action;
    bool withImports = false; ///< of one record: also the imports that made or changed it
    QDateTime since;          ///< from this instant on
    QDateTime until;          ///< before this instant
};

/// The end of the trail: its last number, how many entries there are, and the last entry's seal. Kept outside the database (side file, backup
/// manifest, on paper), it proves later that the trail was not cut or put back. A trail without entries has number 0.
struct AuditHead {
    qint64 number = 0;
    qint64 count = 0;
    QString mac; ///< hexadecimal

    friend bool operator==(const AuditHead&, const AuditHead&) = default;
};

/// That something was done to a record, and nothing of who did what.
struct AuditMark {
    qint64 number = 0;
    QString action;
    QString kind;
    qint64 recordId = 0;
};

/// What came of checking the trail: each problem in words, the first bad entry's number.
struct AuditCheck {
    qint64 entries = 0;
    std::optional<qint64> firstBad;
    QStringList problems;
};

/// The trail: entries are only appended, numbered one after another and chained by a keyed seal (docs/database.md, The trail), so that whoever lacks
/// the key cannot change, remove, insert or reorder one unnoticed. An entry joins the open unit of work: it stands or falls with what it records.
/// Looking at something that must be recorded (export, print, showing in clear) appends in a unit of its own before the answer is given out. Lives on
/// the thread of its Store.
class AuditStore
{
public:
    virtual ~AuditStore() = default;

    /// The entry's number. What is not given is filled in: `at` by the clock, `actor` by Store::setActor, `desk` by the computer's name; `id` is not
    /// looked at.
    virtual Result<qint64> append(const AuditEntry& entry) = 0;

    /// Newest first, with numbers below `before` (0: from the end).
    virtual Result<QVector<AuditEntry>> entries(const AuditFilter& filter, qint64 before, int limit) = 0;

    /// The newest, with numbers above `after`, newest first; for everybody: by this a list knows what to read again.
    virtual Result<QVector<AuditMark>> marks(qint64 after, int limit) = 0;

    virtual Result<AuditHead> head() = 0;

    /// Recomputes the whole chain and holds it against the side file and, where it has a number, a head kept elsewhere. An error only where it cannot
    /// be read.
    virtual Result<AuditCheck> check(const AuditHead& kept = {}) = 0;

    /// Erases the values of these entries (`changes`, `reason`), as the law may ask for; the facts and the chain stay. Appends an entry of `action`
    /// (erase, anonymise) that names their numbers; its own reason must hold no personal data. Returns how many were erased.
    virtual Result<qint64> eraseValues(const QVector<qint64>& numbers, const QString& action, const QString& reason) = 0;

    /// Removes the entries before an instant and appends the `prune` entry that holds the chain's end of what is gone. Invalid for an instant less
    /// than six months ago (Cybersecurity Law art. 21). Returns how many were removed.
    virtual Result<qint64> prune(const QDateTime& before) = 0;
};

} // namespace kece
