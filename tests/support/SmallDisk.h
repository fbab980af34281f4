// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <sys/mount.h>

namespace kece::testing {

/// A disk of a few megabytes in memory, where mounting is permitted; otherwise `isThere` is false and the test is to be skipped.
class SmallDisk
{
public:
    explicit SmallDisk(int megabytes) { m_isThere = mount("tmpfs", folder().constData(), "tmpfs", 0, options(megabytes).constData()) == 0; }
    ~SmallDisk()
    {
        if (m_isThere)
            umount2(folder().constData(), MNT_DETACH);
    }

    bool isThere() const { return m_isThere; }
    QString path() const { return m_folder.path(); }
    QString filePath(const QString& name) const { return m_folder.filePath(name); }

    bool grow(int megabytes) { return remount(MS_REMOUNT, megabytes); }
    bool protect(int megabytes) { return remount(MS_REMOUNT | MS_RDONLY, megabytes); }

private:
    QByteArray folder() const { return m_folder.path().toUtf8(); }
    static QByteArray options(int megabytes) { return "size=" + QByteArray::number(megabytes) + "m"; }
    bool remount(unsigned long flags, int megabytes)
    {
        return mount("tmpfs", folder().constData(), "tmpfs", flags, options(megabytes).constData()) == 0;
    }

    QTemporaryDir m_folder;
    bool m_isThere = false;
};

} // namespace kece::testing
