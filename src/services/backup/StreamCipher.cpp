// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/StreamCipher.h"

#include <sodium.h>

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

} // namespace

struct StreamCipher::State {
    ~State() { sodium_memzero(&stream, sizeof stream); }

    crypto_secretstream_xchacha20poly1305_state stream{};
    QByteArray head;
    QByteArray bound;

    template<class Start>
    bool start(const QString& passphrase, const KeyRecipe& recipe, Start&& begin)
    {
        unsigned char key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
        QByteArray text = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
        const bool isMade = sodium_init() >= 0 && recipe.isReasonable()
            && crypto_pwhash(key, sizeof key, text.constData(), quint64(text.size()), bytesOf(recipe.salt), recipe.passes, size_t(recipe.memory),
                   crypto_pwhash_ALG_ARGON2ID13)
                == 0;
        const bool isStarted = isMade && begin(key);
        sodium_memzero(key, sizeof key);
        sodium_memzero(text.data(), size_t(text.size()));
        return isStarted;
    }
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

bool StreamCipher::startSealing(const QString& passphrase, const KeyRecipe& recipe, const QByteArray& bound)
{
    m_state->bound = bound;
    m_state->head.resize(headSize());
    return m_state->start(passphrase, recipe, [this](const unsigned char* key) {
        return crypto_secretstream_xchacha20poly1305_init_push(&m_state->stream, bytesOf(m_state->head), key) == 0;
    });
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

bool StreamCipher::startOpening(const QString& passphrase, const KeyRecipe& recipe, const QByteArray& bound, const QByteArray& head)
{
    m_state->bound = bound;
    m_state->head = head;
    return head.size() == headSize() && m_state->start(passphrase, recipe, [this](const unsigned char* key) {
        return crypto_secretstream_xchacha20poly1305_init_pull(&m_state->stream, bytesOf(m_state->head), key) == 0;
    });
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
