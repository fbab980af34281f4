// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/Passwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

#include <sodium.h>

namespace kece {

namespace {

bool isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

/// The bytes of a password, gone when it is.
class Secret
{
public:
    explicit Secret(const QString& text) : m_bytes(text.normalized(QString::NormalizationForm_KC).toUtf8()) {}
    ~Secret() { sodium_memzero(m_bytes.data(), size_t(m_bytes.size())); }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    const char* data() const { return m_bytes.constData(); }
    unsigned long long size() const { return static_cast<unsigned long long>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

} // namespace

Result<QString> hashPassword(const QString& password, const PasswordCost& cost)
{
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const Secret secret(password);
    if (!isReady() || crypto_pwhash_str(hash.data(), secret.data(), secret.size(), cost.passes, cost.bytes) != 0)
        return Error::unavailable(
            QCoreApplication::translate("Access", "There is not enough memory to keep a password safely; close other programs and try again."));
    return QString::fromLatin1(hash.data());
}

bool isPassword(const QString& password, const QString& hash)
{
    const Secret secret(password);
    return isReady() && crypto_pwhash_str_verify(hash.toLatin1().constData(), secret.data(), secret.size()) == 0;
}

bool isCheaper(const QString& hash, const PasswordCost& cost)
{
    static const QRegularExpression costs(QStringLiteral("\\$m=(\\d+),t=(\\d+),"));
    const auto found = costs.match(hash);
    return found.captured(1).toULongLong() * 1024 < cost.bytes || found.captured(2).toULongLong() < cost.passes;
}

QString nobodysHash()
{
    return QStringLiteral("$argon2id$v=19$m=65536,t=2,p=1$c2FsdG9mbm9ib2R5YXRhbA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
}

QString oneTimePassword()
{
    static const QString letters = QStringLiteral("abcdefghijkmnpqrstuvwxyz23456789");
    QString password;
    for (int i = 0; i < 16 && isReady(); ++i)
        password += letters[qsizetype(randombytes_uniform(uint32_t(letters.size())))];
    return password;
}

Done checkPassword(const QString& password, const QString& login, int fewest)
{
    const auto wrong = [](const QString& message) { return Error::invalid(message, QStringLiteral("password")); };
    if (password.toUcs4().size() < fewest)
        return wrong(QCoreApplication::translate("Access", "A password has at least %1 characters; this one is shorter.").arg(fewest));
    if (!login.isEmpty() && password.contains(login, Qt::CaseInsensitive) && password.size() < 2 * login.size())
        return wrong(QCoreApplication::translate("Access", "The password must not be the login."));
    if (QString(password).remove(password[0]).isEmpty())
        return wrong(QCoreApplication::translate("Access", "One character over and over is no password."));
    return {};
}

} // namespace kece
