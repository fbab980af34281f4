// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kece {

/// One program at a time works on a file: a lock on `path + ".lock"` that the system takes back when its holder dies, however it dies. Gone with the
/// object, and the lock file with it.
class FileTurn
{
public:
    explicit FileTurn(const QString& path);
    ~FileTurn();
    FileTurn(const FileTurn&) = delete;
    FileTurn& operator=(const FileTurn&) = delete;

    bool isOurs() const { return m_descriptor >= 0; }
    /// Not ours because somebody has it, and not because the lock file cannot be made.
    bool isTaken() const { return m_isTaken; }

private:
    QByteArray m_file;
    int m_descriptor = -1;
    bool m_isTaken = false;
};

} // namespace kece
