// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace kece {

/// The secret under which the trail of one database is sealed (HMAC-SHA-256): a file that only its owner reads, beside the database. Never in logs,
/// errors, exports or the database itself. Lives on any thread.
class AuditKey
{
public:
    /// Of the database at `path`. NotFound if there is none, Unavailable if it cannot be read, Invalid if it is not a key.
    static Result<AuditKey> read(const QString& path);
    static AuditKey random();
    /// For a transfer only: the key in hexadecimal, and back. Invalid if it is not a key.
    static Result<AuditKey> fromHex(const QString& hex);
    QString hex() const;
    /// The one of that id among the keys in these folders.
    static std::optional<AuditKey> find(const QString& id, const QStringList& folders);

    AuditKey(const AuditKey&) = default;
    AuditKey& operator=(const AuditKey&) = default;
    ~AuditKey();

    /// Tells keys apart and says nothing about them: 16 hexadecimal digits.
    QString id() const;
    /// HMAC-SHA-256 in hexadecimal.
    QString sealOf(const QByteArray& message) const;

    /// Writes the key so that a power cut leaves a whole file or none. Under `prepared` first; `putInPlace` gives it its name.
    Done prepare(const QString& path) const;
    static Done putInPlace(const QString& path);

    static QString fileOf(const QString& path);
    static QString preparedFileOf(const QString& path);
    static Result<AuditKey> readPrepared(const QString& path);

private:
    AuditKey() = default;
    static Result<AuditKey> readFile(const QString& name);
    static std::optional<AuditKey> parse(const QByteArray& hex);

    std::array<unsigned char, 32> m_bytes{};
};

/// The file at the end of links, so that a database has its key and its side file beside it by whatever name it is opened.
QString realPath(const QString& path);

} // namespace kece
