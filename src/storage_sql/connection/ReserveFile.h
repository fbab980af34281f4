// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kece {

/// A few megabytes beside a database, `kece.db.reserve`, kept back for the day its disk is full: released then, so that people can still save what
/// frees space, and set aside again when there is room. A comfort only: a disk too small or too full for it, or a folder that may not be written to,
/// is no failure. Lives on the writer's thread.
class ReserveFile
{
public:
    static constexpr qint64 kBytes = 16 << 20;

    explicit ReserveFile(const QString& database) : m_path(database + ".reserve") {}

    QString path() const { return m_path; }
    /// Unless it is there, or would take more than a small share of the disk or of what is free on it.
    void setAside() const;
    /// Whether there was one.
    bool release() const;

private:
    QString m_path;
};

} // namespace kece
