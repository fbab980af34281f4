// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/Draft.h"

#include "services/privacy/ErasePersonData.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace kece {

namespace {

QString pathOf(const QString& database, const QString& kind, qint64 record)
{
    return draftFolder(database) + '/' + kind + (record ? '-' + QString::number(record) : QString()) + ".json";
}

std::optional<Draft> read(const QString& database, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object.isEmpty())
        return std::nullopt;
    Draft draft;
    draft.database = database;
    draft.kind = object["kind"].toString();
    draft.record = object["record"].toInteger();
    draft.rowVersion = object["row_version"].toInt();
    draft.savedAt = QDateTime::fromString(object["saved_at"].toString(), Qt::ISODate);
    draft.values = object["values"].toObject().toVariantMap();
    draft.original = object["original"].toObject().toVariantMap();
    return draft;
}

} // namespace

std::optional<Draft> Draft::load(const QString& database, const QString& kind, qint64 record)
{
    return read(database, pathOf(database, kind, record));
}

QVector<Draft> Draft::loadAll(const QString& database)
{
    QVector<Draft> drafts;
    for (const QString& name : QDir(draftFolder(database)).entryList({"*.json"}, QDir::Files, QDir::Name)) {
        if (const auto draft = read(database, draftFolder(database) + '/' + name); draft && draft->record == 0)
            drafts << *draft;
    }
    return drafts;
}

void Draft::remove(const QString& database, const QString& kind, qint64 record)
{
    QFile::remove(pathOf(database, kind, record));
}

Done Draft::save() const
{
    QJsonObject object;
    object["kind"] = kind;
    object["record"] = record;
    object["row_version"] = rowVersion;
    object["saved_at"] = savedAt.toString(Qt::ISODate);
    object["values"] = QJsonObject::fromVariantMap(values);
    object["original"] = QJsonObject::fromVariantMap(original);
    QDir().mkpath(draftFolder(database));
    QSaveFile file(pathOf(database, kind, record));
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(object).toJson(QJsonDocument::Compact)) > 0 && file.commit();
    if (!written)
        return Error::unavailable(QCoreApplication::translate("Draft", "The draft cannot be kept: %1.").arg(file.errorString()));
    return {};
}

} // namespace kece
