// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/connection/ReserveFile.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

namespace kece {

namespace {

constexpr uintmax_t kPartsOfADisk = 8;   ///< at most one of so many parts of the disk
constexpr uintmax_t kPartsOfTheFree = 4; ///< and of what is free

} // namespace

void ReserveFile::setAside() const
{
    if (QFile::exists(m_path))
        return;
    std::error_code failed;
    const auto disk = std::filesystem::space(std::filesystem::path(m_path.toStdString()).parent_path(), failed);
    if (failed || disk.capacity < uintmax_t(kBytes) * kPartsOfADisk || disk.available < uintmax_t(kBytes) * kPartsOfTheFree)
        return;
    const QByteArray name = QFile::encodeName(m_path);
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return;
    const bool isSetAside = ::posix_fallocate(file, 0, kBytes) == 0;
    ::close(file);
    if (!isSetAside)
        QFile::remove(m_path);
}

bool ReserveFile::release() const
{
    return QFile::remove(m_path);
}

} // namespace kece
