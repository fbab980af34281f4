// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/BackupFile.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace kece {

namespace {

const QString kCipher = QStringLiteral("xchacha20poly1305-secretstream");
const QString kKeyMaking = QStringLiteral("argon2id13");

QJsonObject toJsonObject(const LockedKey& locked)
{
    return {{"cipher", kCipher}, {"kdf", kKeyMaking}, {"salt", QString::fromLatin1(locked.recipe.salt.toHex())},
        {"passes", qint64(locked.recipe.passes)}, {"memory", qint64(locked.recipe.memory)}, {"key", QString::fromLatin1(locked.key.toHex())}};
}

std::optional<LockedKey> lockedKeyOf(const QJsonObject& json)
{
    LockedKey locked;
    locked.recipe.salt = QByteArray::fromHex(json["salt"].toString().toLatin1());
    locked.recipe.passes = quint64(json["passes"].toInteger());
    locked.recipe.memory = quint64(json["memory"].toInteger());
    locked.key = QByteArray::fromHex(json["key"].toString().toLatin1());
    if (json["cipher"].toString() != kCipher || json["kdf"].toString() != kKeyMaking || !locked.recipe.isReasonable())
        return {};
    return locked;
}

} // namespace

qint64 BackupManifest::contentBytes() const
{
    return encryption ? StreamCipher::sealedSize(databaseBytes) : databaseBytes;
}

QByteArray BackupManifest::toJson() const
{
    QJsonObject json{{"made_at", madeAt.toUTC().toString(Qt::ISODate)}, {"program", program}, {"schema_version", schemaVersion},
        {"database_bytes", databaseBytes}, {"encryption", encryption ? QJsonValue(toJsonObject(*encryption)) : QJsonValue()},
        {"trail", QJsonObject{{"number", trail.number}, {"count", trail.count}, {"head", trail.mac}}}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<BackupManifest> BackupManifest::fromJson(const QByteArray& bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    BackupManifest manifest;
    manifest.madeAt = QDateTime::fromString(json["made_at"].toString(), Qt::ISODate);
    manifest.program = json["program"].toString();
    manifest.schemaVersion = json["schema_version"].toInt();
    manifest.databaseBytes = json["database_bytes"].toInteger(-1);
    manifest.trail = {json["trail"]["number"].toInteger(), json["trail"]["count"].toInteger(), json["trail"]["head"].toString()};
    if (json["encryption"].isObject()) {
        manifest.encryption = lockedKeyOf(json["encryption"].toObject());
        if (!manifest.encryption)
            return {};
    }
    if (!manifest.madeAt.isValid() || manifest.schemaVersion <= 0 || manifest.databaseBytes < 0)
        return {};
    return manifest;
}

} // namespace kece
