// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace kece {

/// How a pair of keys is made from a passphrase (Argon2id). Memory in bytes.
struct KeyRecipe {
    QByteArray salt;
    quint64 passes = 3;
    quint64 memory = 64 * 1024 * 1024;

    static KeyRecipe fresh();
    /// Within what a program may be asked to spend on an unknown file.
    bool isReasonable() const;
};

/// Closes backups that only the passphrase opens: the public half of the pair. It can be kept in the settings, so that the daily backup is encrypted
/// with nobody there to type anything, and the passphrase itself is kept nowhere.
struct BackupLock {
    KeyRecipe recipe;
    QByteArray publicKey;

    /// Takes a moment; nothing where there is not the memory for it.
    static std::optional<BackupLock> of(const QString& passphrase);
    QString toText() const;
    static std::optional<BackupLock> fromText(const QString& text);
};

/// The key of one backup under its lock, as it stands in the manifest.
struct LockedKey {
    KeyRecipe recipe;
    QByteArray key; ///< a random key, closed with the public half (libsodium's sealed box)
};

/// Encrypts or decrypts one stream, piece by piece, so that pieces changed, left out, swapped, or cut off at the end are noticed
/// (XChaCha20-Poly1305 as libsodium's secretstream does it). `bound` is text that is not secret but must be the same on both sides. Any one thread.
class StreamCipher
{
public:
    static constexpr qint64 kPiece = 64 * 1024;
    static qint64 sealedSize(qint64 plain);

    StreamCipher();
    ~StreamCipher();
    StreamCipher(StreamCipher&&) noexcept;
    StreamCipher& operator=(StreamCipher&&) = delete;

    /// Makes the key of the stream; it stands in the manifest before `bound` is known.
    LockedKey lock(const BackupLock& lock);
    void startSealing(const QByteArray& bound);
    /// What comes before the first sealed piece.
    QByteArray head() const;
    /// All pieces but the last are `kPiece` long.
    QByteArray seal(const QByteArray& plain, bool isLast);

    static qint64 headSize();
    enum class Opened { Yes, WrongPassphrase, NoMemory };
    Opened startOpening(const QString& passphrase, const LockedKey& locked, const QByteArray& bound, const QByteArray& head);
    static qint64 sealedPiece();
    /// Null if it is not what was sealed with this key at this place.
    QByteArray open(const QByteArray& sealed, bool isLast);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kece
