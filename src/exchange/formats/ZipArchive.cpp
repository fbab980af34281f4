// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/ZipArchive.h"

#include <QCoreApplication>

#include <zip.h>

#include <algorithm>

namespace kece {

namespace {

constexpr zip_int64_t kMaxEntries = 20000;
constexpr qint64 kMaxEntryBytes = qint64(8) << 30;
/// Worksheets pack 5 to 40 times; a ratio above this, once a few megabytes have come out, is an attack.
constexpr qint64 kMaxRatio = 150;
constexpr qint64 kUnpackedFreely = qint64(8) << 20;

/// Lets libzip read from a device that the archive owns.
zip_int64_t readDevice(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto* device = static_cast<QIODevice*>(state);
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
            ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, -1);
    case ZIP_SOURCE_OPEN:
        return device->seek(0) ? 0 : -1;
    case ZIP_SOURCE_READ:
        return device->read(static_cast<char*>(data), qint64(length));
    case ZIP_SOURCE_TELL:
        return device->pos();
    case ZIP_SOURCE_SEEK: {
        const zip_int64_t target = zip_source_seek_compute_offset(zip_uint64_t(device->pos()), zip_uint64_t(device->size()), data, length, nullptr);
        return target >= 0 && device->seek(target) ? 0 : -1;
    }
    case ZIP_SOURCE_STAT: {
        auto* stat = static_cast<zip_stat_t*>(data);
        zip_stat_init(stat);
        stat->size = zip_uint64_t(device->size());
        stat->valid = ZIP_STAT_SIZE;
        return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_ERROR: {
        auto* error = static_cast<int*>(data);
        error[0] = ZIP_ER_READ;
        error[1] = 0;
        return 2 * sizeof(int);
    }
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    default:
        return -1;
    }
}

} // namespace

ZipEntry::ZipEntry(zip_file* file, qint64 packedBytes, qint64 declaredBytes) : m_file(file), m_packed(packedBytes), m_declared(declaredBytes) {}

ZipEntry::~ZipEntry()
{
    zip_fclose(m_file);
}

Result<qint64> ZipEntry::read(char* to, qint64 max)
{
    const qint64 got = zip_fread(m_file, to, zip_uint64_t(max));
    if (got < 0)
        return Error::invalid(
            QCoreApplication::translate(
                "TableFile", "The workbook is damaged: part of it cannot be unpacked. Open and save it in a spreadsheet program, then try again."),
            {}, QString::fromUtf8(zip_file_strerror(m_file)));
    m_read += got;
    const qint64 unpacked = std::max(m_read, m_declared); // one that admits what it is need not be read to the limit
    if (unpacked > kMaxEntryBytes || (unpacked > kUnpackedFreely && unpacked / kMaxRatio > m_packed))
        return Error::invalid(QCoreApplication::translate(
            "TableFile", "The workbook unpacks to far more than its size allows; it is not read, as such files are made to do harm."));
    return got;
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(std::unique_ptr<QIODevice> device)
{
    std::unique_ptr<ZipArchive> opened(new ZipArchive(std::move(device)));
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_function_create(readDevice, opened->m_device.get(), &error);
    if (source)
        opened->m_archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    const QString reason = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!opened->m_archive) {
        if (source)
            zip_source_free(source);
        return Error::invalid(
            QCoreApplication::translate("TableFile", "The workbook is incomplete or damaged; copy it again from where it came."), {}, reason);
    }
    if (zip_get_num_entries(opened->m_archive, 0) > kMaxEntries)
        return Error::invalid(
            QCoreApplication::translate("TableFile", "The archive holds more than %1 files; this is not a workbook.").arg(kMaxEntries));
    return opened;
}

ZipArchive::~ZipArchive()
{
    if (m_archive)
        zip_discard(m_archive);
}

std::optional<qint64> ZipArchive::indexOf(const QString& name) const
{
    QString backslashes = name;
    backslashes.replace(u'/', u'\\');
    for (const QString& candidate : {name, backslashes}) {
        const zip_int64_t index = zip_name_locate(m_archive, candidate.toUtf8().constData(), ZIP_FL_NOCASE);
        if (index >= 0)
            return index;
    }
    return std::nullopt;
}

Result<std::unique_ptr<ZipEntry>> ZipArchive::openEntry(const QString& name) const
{
    const std::optional<qint64> index = indexOf(name);
    if (!index)
        return Error::invalid(QCoreApplication::translate("TableFile", "The workbook is damaged: its part “%1” is missing.").arg(name));
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_file* file = nullptr;
    if (zip_stat_index(m_archive, zip_uint64_t(*index), 0, &stat) == 0 && stat.encryption_method == ZIP_EM_NONE)
        file = zip_fopen_index(m_archive, zip_uint64_t(*index), 0);
    if (!file) {
        if (stat.encryption_method != ZIP_EM_NONE)
            return Error::invalid(
                QCoreApplication::translate("TableFile", "The workbook is protected by a password; save it without one and try again."));
        return Error::invalid(QCoreApplication::translate("TableFile", "The workbook is damaged: its part “%1” cannot be unpacked.").arg(name), {},
            QString::fromUtf8(zip_strerror(m_archive)));
    }
    return std::make_unique<ZipEntry>(file, std::min(qint64(stat.comp_size), m_device->size()), qint64(stat.size));
}

} // namespace kece
