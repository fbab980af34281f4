// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/StreamCipher.h"

#include <QStringList>

#include <sodium.h>

#include <array>

namespace kece {

namespace {

constexpr quint64 kMostPasses = 16;
constexpr quint64 kMostMemory = 1024 * 1024 * 1024;

unsigned char* bytesOf(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

/// Both halves, from the passphrase.
struct KeyPair {
    ~KeyPair() { sodium_memzero(secret.data(), secret.size()); }

    std::array<unsigned char, crypto_box_PUBLICKEYBYTES> shown{};
    std::array<unsigned char, crypto_box_SECRETKEYBYTES> secret{};

    /// False where there is not the memory for it.
    bool make(const QString& passphrase, const KeyRecipe& recipe)
    {
        std::array<unsigned char, crypto_box_SEEDBYTES> seed{};
        QByteArray text = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
        const bool isMade = sodium_init() >= 0 && recipe.isReasonable()
            && crypto_pwhash(seed.data(), seed.size(), text.constData(), quint64(text.size()), bytesOf(recipe.salt), recipe.passes,
                   size_t(recipe.memory), crypto_pwhash_ALG_ARGON2ID13)
                == 0
            && crypto_box_seed_keypair(shown.data(), secret.data(), seed.data()) == 0;
        sodium_memzero(seed.data(), seed.size());
        sodium_memzero(text.data(), size_t(text.size()));
        return isMade;
    }
};

} // namespace

struct StreamCipher::State {
    ~State()
    {
        sodium_memzero(&stream, sizeof stream);
        sodium_memzero(key.data(), key.size());
    }

    crypto_secretstream_xchacha20poly1305_state stream{};
    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES> key{};
    QByteArray head;
    QByteArray bound;
};

KeyRecipe KeyRecipe::fresh()
{
    KeyRecipe recipe;
    recipe.salt.resize(crypto_pwhash_SALTBYTES);
    if (sodium_init() >= 0)
        randombytes_buf(recipe.salt.data(), size_t(recipe.salt.size()));
    return recipe;
}

bool KeyRecipe::isReasonable() const
{
    return salt.size() == crypto_pwhash_SALTBYTES && passes >= crypto_pwhash_OPSLIMIT_MIN && passes <= kMostPasses
        && memory >= crypto_pwhash_MEMLIMIT_MIN && memory <= kMostMemory;
}

std::optional<BackupLock> BackupLock::of(const QString& passphrase)
{
    BackupLock lock{KeyRecipe::fresh(), {}};
    KeyPair pair;
    if (!pair.make(passphrase, lock.recipe))
        return {};
    lock.publicKey = QByteArray(reinterpret_cast<const char*>(pair.shown.data()), qsizetype(pair.shown.size()));
    return lock;
}

QString BackupLock::toText() const
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(recipe.passes)
        .arg(recipe.memory)
        .arg(QString::fromLatin1(recipe.salt.toHex()), QString::fromLatin1(publicKey.toHex()));
}

std::optional<BackupLock> BackupLock::fromText(const QString& text)
{
    const QStringList parts = text.split(' ');
    BackupLock lock;
    lock.recipe.passes = parts.value(0).toULongLong();
    lock.recipe.memory = parts.value(1).toULongLong();
    lock.recipe.salt = QByteArray::fromHex(parts.value(2).toLatin1());
    lock.publicKey = QByteArray::fromHex(parts.value(3).toLatin1());
    if (!lock.recipe.isReasonable() || lock.publicKey.size() != crypto_box_PUBLICKEYBYTES)
        return {};
    return lock;
}

StreamCipher::StreamCipher() : m_state(std::make_unique<State>()) {}
StreamCipher::~StreamCipher() = default;
StreamCipher::StreamCipher(StreamCipher&&) noexcept = default;

qint64 StreamCipher::headSize()
{
    return crypto_secretstream_xchacha20poly1305_HEADERBYTES;
}

qint64 StreamCipher::sealedPiece()
{
    return kPiece + qint64(crypto_secretstream_xchacha20poly1305_ABYTES);
}

qint64 StreamCipher::sealedSize(qint64 plain)
{
    const qint64 pieces = std::max<qint64>(1, (plain + kPiece - 1) / kPiece);
    return headSize() + plain + pieces * qint64(crypto_secretstream_xchacha20poly1305_ABYTES);
}

LockedKey StreamCipher::lock(const BackupLock& lock)
{
    LockedKey locked{lock.recipe, QByteArray(qsizetype(crypto_box_SEALBYTES + m_state->key.size()), '\0')};
    crypto_secretstream_xchacha20poly1305_keygen(m_state->key.data());
    crypto_box_seal(bytesOf(locked.key), m_state->key.data(), m_state->key.size(), bytesOf(lock.publicKey));
    return locked;
}

void StreamCipher::startSealing(const QByteArray& bound)
{
    m_state->bound = bound;
    m_state->head.resize(headSize());
    crypto_secretstream_xchacha20poly1305_init_push(&m_state->stream, bytesOf(m_state->head), m_state->key.data());
}

QByteArray StreamCipher::head() const
{
    return m_state->head;
}

QByteArray StreamCipher::seal(const QByteArray& plain, bool isLast)
{
    QByteArray sealed(plain.size() + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES), Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(&m_state->stream, bytesOf(sealed), nullptr, bytesOf(plain), quint64(plain.size()),
        bytesOf(m_state->bound), quint64(m_state->bound.size()), isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    return sealed;
}

StreamCipher::Opened StreamCipher::startOpening(const QString& passphrase, const LockedKey& locked, const QByteArray& bound, const QByteArray& head)
{
    KeyPair pair;
    if (!pair.make(passphrase, locked.recipe))
        return Opened::NoMemory;
    m_state->bound = bound;
    m_state->head = head;
    const bool isOpen = head.size() == headSize() && locked.key.size() == qsizetype(crypto_box_SEALBYTES + m_state->key.size())
        && crypto_box_seal_open(m_state->key.data(), bytesOf(locked.key), quint64(locked.key.size()), pair.shown.data(), pair.secret.data()) == 0
        && crypto_secretstream_xchacha20poly1305_init_pull(&m_state->stream, bytesOf(m_state->head), m_state->key.data()) == 0;
    return isOpen ? Opened::Yes : Opened::WrongPassphrase;
}

QByteArray StreamCipher::open(const QByteArray& sealed, bool isLast)
{
    if (sealed.size() < qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES))
        return {};
    QByteArray plain(sealed.size() - qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES), Qt::Uninitialized);
    unsigned char tag = 0;
    const bool isOurs = crypto_secretstream_xchacha20poly1305_pull(&m_state->stream, bytesOf(plain), nullptr, &tag, bytesOf(sealed),
                            quint64(sealed.size()), bytesOf(m_state->bound), quint64(m_state->bound.size()))
        == 0;
    const bool endsHere = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return isOurs && endsHere == isLast ? plain : QByteArray();
}

} // namespace kece
