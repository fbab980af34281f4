// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/AuditEntry.h"
#include "services/access/Guard.h"

namespace kece {

/// What somebody sees of entries of the trail: from what to what, and why, only of records within reach, masked like the records themselves. That
/// something was done, by whom and when, is not concealed.
class TrailConcealment
{
public:
    explicit TrailConcealment(Guard& guard);

    /// Nothing that can stand in the trail is hidden from the person.
    bool isNone() const { return m_isNone; }
    /// A field of the trail that is not shown as it stands: searching it would tell of what is hidden.
    bool covers(const EntitySchema& schema, const Field& field) const;

    Done apply(QVector<AuditEntry>& entries) const;
    /// The same for rows of `auditEntrySchema`; a customer out of reach is not named.
    Done apply(QVector<RecordRow>& rows) const;

private:
    const Person& person() const { return m_guard.person(); }

    Guard& m_guard;
    bool m_isNone = true;
};

} // namespace kece
