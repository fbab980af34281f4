// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QIODevice>
#include <QString>

#include <memory>
#include <optional>

struct zip;
struct zip_file;

namespace kece {

/// One file of an archive, unpacked as it is read. What comes out is limited, whatever the archive declares: by bytes and by the ratio to what
/// went in, so that an archive made to fill a memory or a day is refused early.
class ZipEntry
{
public:
    ZipEntry(zip_file* file, qint64 packedBytes, qint64 declaredBytes);
    ~ZipEntry();
    Q_DISABLE_COPY_MOVE(ZipEntry)

    /// Up to `max` bytes; 0 at the end, where the checksum has been verified.
    Result<qint64> read(char* to, qint64 max);
    qint64 bytesRead() const { return m_read; }
    qint64 bytesTotal() const { return m_declared; }

private:
    zip_file* m_file;
    qint64 m_packed;
    qint64 m_declared;
    qint64 m_read = 0;
};

/// A zip archive on a device, read only; its entries must not outlive it. Nothing is ever unpacked to disk. One thread.
class ZipArchive
{
public:
    static Result<std::unique_ptr<ZipArchive>> open(std::unique_ptr<QIODevice> device);
    ~ZipArchive();
    Q_DISABLE_COPY_MOVE(ZipArchive)

    /// Names are found whatever their case and whichever way their slashes lean.
    bool contains(const QString& name) const { return indexOf(name).has_value(); }
    Result<std::unique_ptr<ZipEntry>> openEntry(const QString& name) const;

private:
    explicit ZipArchive(std::unique_ptr<QIODevice> device) : m_device(std::move(device)) {}
    std::optional<qint64> indexOf(const QString& name) const;

    std::unique_ptr<QIODevice> m_device;
    zip* m_archive = nullptr;
};

} // namespace kece
