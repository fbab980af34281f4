// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/TableTarget.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStorageInfo>

namespace kece {

namespace {

constexpr qint64 kAlmostNothing = 256 << 10; ///< less than a writer hands over at once

} // namespace

Result<TableTarget> TableTarget::toFile(const QString& path)
{
    TableTarget target;
    target.m_file = std::make_unique<QSaveFile>(path);
    target.m_device = target.m_file.get();
    if (!target.m_file->open(QIODevice::WriteOnly))
        return target.failure();
    return target;
}

TableTarget TableTarget::toDevice(QIODevice& device)
{
    TableTarget target;
    target.m_device = &device;
    return target;
}

Done TableTarget::write(const char* bytes, qint64 count)
{
    if (m_device->write(bytes, count) != count)
        return failure();
    return {};
}

Done TableTarget::commit()
{
    if (m_file && !m_file->commit())
        return failure();
    return {};
}

Error TableTarget::failure() const
{
    if (!m_file)
        return Error::unavailable(QCoreApplication::translate("TableFile", "The output cannot be written: %1").arg(m_device->errorString()));
    const QStorageInfo disk(QFileInfo(m_file->fileName()).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() < kAlmostNothing)
        return Error::unavailable(QCoreApplication::translate("TableFile",
            "The file “%1” cannot be written: the disk %2 is full. Free some space there or take another disk. What was there before is unchanged.")
                                      .arg(m_file->fileName(), disk.rootPath()));
    return Error::unavailable(QCoreApplication::translate("TableFile", "The file “%1” cannot be written: %2. What was there before is unchanged.")
                                  .arg(m_file->fileName(), m_file->errorString()));
}

} // namespace kece
