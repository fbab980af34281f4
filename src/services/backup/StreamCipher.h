// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace kece {

/// How a key is made from a passphrase (Argon2id), as it stands in a backup's manifest. Memory in bytes.
struct KeyRecipe {
    QByteArray salt;
    quint64 passes = 3;
    quint64 memory = 64 * 1024 * 1024;

    static KeyRecipe fresh();
    /// Within what a program may be asked to spend on an unknown file.
    bool isReasonable() const;
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

    /// False where there is not the memory for the key.
    bool startSealing(const QString& passphrase, const KeyRecipe& recipe, const QByteArray& bound);
    /// What comes before the first sealed piece.
    QByteArray head() const;
    /// All pieces but the last are `kPiece` long.
    QByteArray seal(const QByteArray& plain, bool isLast);

    static qint64 headSize();
    bool startOpening(const QString& passphrase, const KeyRecipe& recipe, const QByteArray& bound, const QByteArray& head);
    static qint64 sealedPiece();
    /// Null if it is not what was sealed with this key at this place.
    QByteArray open(const QByteArray& sealed, bool isLast);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace kece
