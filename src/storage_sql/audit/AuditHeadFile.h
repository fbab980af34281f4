// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/AuditStore.h"

namespace kece {

/// The trail's head beside the database (`kece.db.head`), written after each commit that made the trail longer. May lag behind the trail, as after a
/// power cut; one that is ahead of it proves that the trail was cut. Replaced as a whole, not forced to the disk.
class AuditHeadFile
{
public:
    explicit AuditHeadFile(const QString& path);

    /// NotFound if there is none, Invalid if it holds something else.
    Result<AuditHead> read() const;
    Done write(const AuditHead& head) const;
    bool exists() const;
    void remove() const;

private:
    QString m_file;
};

} // namespace kece
