// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QIODevice>
#include <QSaveFile>

#include <memory>

namespace kece {

/// Where an export goes: a file that is replaced only when everything has reached the disk, or a device of the caller's.
class TableTarget
{
public:
    static Result<TableTarget> toFile(const QString& path);
    static TableTarget toDevice(QIODevice& device);

    Done write(const char* bytes, qint64 count);
    Done write(const QByteArray& bytes) { return write(bytes.constData(), bytes.size()); }
    Done commit();

private:
    Error failure() const;

    std::unique_ptr<QSaveFile> m_file;
    QIODevice* m_device = nullptr;
};

} // namespace kece
