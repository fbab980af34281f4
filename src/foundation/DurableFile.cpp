// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/DurableFile.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace kece {

namespace {

bool flush(const QString& path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isFlushed = ::fsync(descriptor) == 0;
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    return ::close(descriptor) == 0 && isFlushed;
}

} // namespace

bool createPrivately(QFile& file)
{
    const int descriptor = ::open(QFile::encodeName(file.fileName()).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    return descriptor >= 0 && file.open(descriptor, QIODevice::ReadWrite, QFileDevice::AutoCloseHandle);
}

bool flushToDisk(const QString& path)
{
    return flush(path, O_RDONLY);
}

bool publish(const QString& unfinished, const QString& path, Replace replace)
{
    const bool isNamed = replace == Replace::No ? QFile::rename(unfinished, path)
                                                : std::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(path).constData()) == 0;
    return isNamed && flush(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

} // namespace kece
