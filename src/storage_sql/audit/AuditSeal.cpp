// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/audit/AuditSeal.h"

#include <sodium.h>

#include <QCryptographicHash>

namespace kece {

namespace {

constexpr int kSaltBytes = 16;

/// Parts one behind the other as `length:bytes,`, unknown as `-,`: no two lists of parts give the same bytes.
class Parts
{
public:
    Parts& operator<<(const QString& text)
    {
        if (text.isEmpty()) {
            m_bytes += "-,";
            return *this;
        }
        const QByteArray utf8 = text.toUtf8();
        m_bytes += QByteArray::number(utf8.size()) + ':' + utf8 + ',';
        return *this;
    }
    Parts& operator<<(qint64 number) { return *this << (number == 0 ? QString() : QString::number(number)); }

    const QByteArray& bytes() const { return m_bytes; }
    QString digest() const { return QString::fromLatin1(QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256).toHex()); }

private:
    QByteArray m_bytes;
};

struct Digests {
    QString old;
    QString now;
};

Result<Digests> digestsOf(const QString& salt, const AuditEntry& entry)
{
    KECE_TRY(const QVector<FieldChange> changes, readChanges(entry.changes));
    Parts old;
    Parts now;
    old << QStringLiteral("old") << salt;
    now << QStringLiteral("new") << salt << entry.reason;
    for (const FieldChange& change : changes) {
        old << change.field << change.before;
        now << change.field << change.after;
    }
    return Digests{old.digest(), now.digest()};
}

} // namespace

Result<AuditSeal> sealed(const AuditKey& key, const AuditEntry& entry, const QString& previous)
{
    AuditSeal seal;
    QByteArray salt(kSaltBytes, '\0');
    randombytes_buf(salt.data(), size_t(salt.size()));
    seal.salt = QString::fromLatin1(salt.toHex());
    KECE_TRY(const Digests digests, digestsOf(seal.salt, entry));
    seal.oldDigest = digests.old;
    seal.newDigest = digests.now;
    seal.keyId = key.id();
    seal.mac = macOf(key, entry, seal, previous);
    return seal;
}

QString macOf(const AuditKey& key, const AuditEntry& entry, const AuditSeal& seal, const QString& previous)
{
    Parts parts;
    parts << QStringLiteral("kece-audit-1") << entry.id.value << previous << entry.at.toUTC().toString(Qt::ISODate) << entry.actor << entry.desk
          << entry.action << entry.kind << entry.recordId << entry.customer.value << seal.oldDigest << seal.newDigest << seal.keyId;
    return key.sealOf(parts.bytes());
}

bool hasDigestsOf(const AuditSeal& seal, const AuditEntry& entry)
{
    const auto digests = digestsOf(seal.salt, entry);
    return digests.ok() && digests->old == seal.oldDigest && digests->now == seal.newDigest;
}

} // namespace kece
