// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/audit/AuditKey.h"

#include <sodium.h>

#include <fcntl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace kece {

namespace {

constexpr size_t kHexLength = 64;

/// A new name in it is on the disk, and not only on its way there.
bool syncFolder(const QByteArray& path)
{
    const int folder = ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return false;
    const bool isOnDisk = ::fsync(folder) == 0;
    ::close(folder);
    return isOnDisk;
}

Error cannotWrite(const QString& file)
{
    return Error::unavailable(
        QCoreApplication::translate("Audit", "The key of the trail cannot be written to %1. Check that its folder may be written to.").arg(file));
}

} // namespace

QString realPath(const QString& path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? QFileInfo(path).absoluteFilePath() : real;
}

AuditKey::~AuditKey()
{
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

QString AuditKey::fileOf(const QString& path)
{
    return realPath(path) + ".key";
}

QString AuditKey::preparedFileOf(const QString& path)
{
    return realPath(path) + ".key.new";
}

Result<AuditKey> AuditKey::read(const QString& path)
{
    return readFile(fileOf(path));
}

Result<AuditKey> AuditKey::readPrepared(const QString& path)
{
    return readFile(preparedFileOf(path));
}

Result<AuditKey> AuditKey::readFile(const QString& name)
{
    QFile file(name);
    if (!file.exists())
        return Error::notFound(
            QCoreApplication::translate("Audit", "The key of the trail, %1, is missing. Put it back beside the database.").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error::unavailable(QCoreApplication::translate("Audit", "The key of the trail, %1, cannot be read by you.").arg(name));
    QByteArray hex = file.read(kHexLength + 1);
    auto key = parse(hex);
    sodium_memzero(hex.data(), size_t(hex.size()));
    if (!key)
        return Error::invalid(
            QCoreApplication::translate("Audit", "%1 is not a key of a trail. Put the right one back beside the database.").arg(name));
    return *key;
}

std::optional<AuditKey> AuditKey::parse(const QByteArray& hex)
{
    AuditKey key;
    size_t length = 0;
    const bool isKey = size_t(hex.size()) >= kHexLength
        && sodium_hex2bin(key.m_bytes.data(), key.m_bytes.size(), hex.constData(), kHexLength, nullptr, &length, nullptr) == 0
        && length == key.m_bytes.size();
    return isKey ? std::optional(key) : std::nullopt;
}

Result<AuditKey> AuditKey::fromHex(const QString& hex)
{
    const auto key = parse(hex.toLatin1());
    if (!key)
        return Error::invalid(QCoreApplication::translate("Audit", "The database does not hold a key of a trail."));
    return *key;
}

QString AuditKey::hex() const
{
    return QString::fromLatin1(QByteArrayView(m_bytes.data(), qsizetype(m_bytes.size())).toByteArray().toHex());
}

std::optional<AuditKey> AuditKey::find(const QString& id, const QStringList& folders)
{
    for (const QString& folder : folders) {
        for (const QFileInfo& file : QDir(folder).entryInfoList({"*.key"}, QDir::Files, QDir::Name)) {
            const auto key = readFile(file.filePath());
            if (key.ok() && key->id() == id)
                return *key;
        }
    }
    return {};
}

AuditKey AuditKey::random()
{
    AuditKey key;
    randombytes_buf(key.m_bytes.data(), key.m_bytes.size());
    return key;
}

QString AuditKey::id() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("kece audit key ");
    hash.addData(QByteArrayView(m_bytes.data(), qsizetype(m_bytes.size())));
    return QString::fromLatin1(hash.result().toHex().left(16));
}

QString AuditKey::sealOf(const QByteArray& message) const
{
    static_assert(crypto_auth_hmacsha256_KEYBYTES == std::tuple_size_v<decltype(m_bytes)>);
    QByteArray mac(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256(reinterpret_cast<unsigned char*>(mac.data()), reinterpret_cast<const unsigned char*>(message.constData()),
        size_t(message.size()), m_bytes.data());
    return QString::fromLatin1(mac.toHex());
}

Done AuditKey::prepare(const QString& path) const
{
    const QString name = preparedFileOf(path);
    const int file = ::open(QFile::encodeName(name).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return cannotWrite(name);
    std::array<char, kHexLength + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), m_bytes.data(), m_bytes.size());
    hex.back() = '\n';
    const bool written = ::write(file, hex.data(), hex.size()) == ssize_t(hex.size()) && ::fsync(file) == 0;
    sodium_memzero(hex.data(), hex.size());
    ::close(file);
    if (written)
        return {};
    QFile::remove(name);
    return cannotWrite(name);
}

Done AuditKey::putInPlace(const QString& path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(fileOf(path)).absolutePath());
    const bool isInPlace = std::rename(QFile::encodeName(preparedFileOf(path)).constData(), QFile::encodeName(fileOf(path)).constData()) == 0
        || QFile::exists(fileOf(path)); // another program was first
    return isInPlace && syncFolder(folder) ? Done() : cannotWrite(fileOf(path));
}

} // namespace kece
