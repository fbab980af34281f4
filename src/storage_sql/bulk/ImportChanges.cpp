// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/bulk/ImportChanges.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kece {

namespace {

QString text(const QJsonValue& value)
{
    const auto document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

} // namespace

Done ImportChanges::note(qint64 record, Part part, const QJsonValue& before)
{
    const QString table = QString::fromLatin1(m_schema.table);
    if (m_records.empty() || m_records.back() != record) {
        KECE_CHECK(m_connection.change(QStringLiteral("update %1 set row_version = row_version + 1 where id = ?").arg(table), {record}));
        m_records.push_back(record);
    }
    KECE_CHECK(m_connection.change(
        QStringLiteral(
            "insert into import_changes (batch_id, record_id, row_version, part, before) select ?, id, row_version, ?, ? from %1 where id = ?")
            .arg(table),
        {m_batch, nameOf(part), text(before), record}));
    return {};
}

QString ImportChanges::nameOf(Part part)
{
    switch (part) {
    case Part::Fields:
        return "fields";
    case Part::Departments:
        return "departments";
    case Part::Attribute:
        return "attribute";
    }
    return {};
}

} // namespace kece
