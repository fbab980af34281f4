// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/FileTurn.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kece {

namespace {

/// Its last holder may have removed the file between our opening and our locking it.
bool isStillThere(int descriptor, const QByteArray& file)
{
    struct stat held {};
    struct stat named {};
    return ::fstat(descriptor, &held) == 0 && ::stat(file.constData(), &named) == 0 && held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

} // namespace

FileTurn::FileTurn(const QString& path) : m_file(QFile::encodeName(path + ".lock"))
{
    while (true) {
        const int descriptor = ::open(m_file.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (descriptor < 0)
            return;
        const bool isLocked = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
        if (isLocked && isStillThere(descriptor, m_file)) {
            m_descriptor = descriptor;
            return;
        }
        ::close(descriptor);
        if (!isLocked) {
            m_isTaken = true;
            return;
        }
    }
}

FileTurn::~FileTurn()
{
    if (!isOurs())
        return;
    ::unlink(m_file.constData());
    ::close(m_descriptor);
}

} // namespace kece
