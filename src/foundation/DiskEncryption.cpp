// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/DiskEncryption.h"

#include <QDir>
#include <QFile>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <sys/stat.h>
#include <sys/sysmacros.h>
#endif

namespace kece {

#ifdef Q_OS_LINUX

namespace {

constexpr int kDeepest = 16; ///< volumes above volumes

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

/// All disks a volume lies on must encrypt, or the volume itself.
bool encrypts(const QString& device, int depth)
{
    if (contentOf(device + "/dm/uuid").startsWith("CRYPT-"))
        return true;
    if (QFile::exists(device + "/partition")) // what encrypts is the disk below, or nothing
        return depth < kDeepest && encrypts(QDir(device + "/..").canonicalPath(), depth + 1);
    const QStringList below = QDir(device + "/slaves").entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    if (below.isEmpty() || depth >= kDeepest)
        return false;
    return std::all_of(
        below.begin(), below.end(), [&](const QString& name) { return encrypts(QDir(device + "/slaves/" + name).canonicalPath(), depth + 1); });
}

} // namespace

DiskEncryption diskEncryptionOf(const QString& path, const QString& sysfs)
{
    struct stat facts = {};
    if (stat(QFile::encodeName(path).constData(), &facts) != 0)
        return DiskEncryption::Unknown;
    const QString link = QStringLiteral("%1/dev/block/%2:%3").arg(sysfs).arg(major(facts.st_dev)).arg(minor(facts.st_dev));
    const QString device = QDir(link).canonicalPath();
    if (device.isEmpty())
        return DiskEncryption::Unknown;
    return encrypts(device, 0) ? DiskEncryption::Yes : DiskEncryption::No;
}

#else

DiskEncryption diskEncryptionOf(const QString&, const QString&)
{
    return DiskEncryption::Unknown;
}

#endif

} // namespace kece
