// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/SqlSettingStore.h"

#include "storage/AuditStore.h"
#include "storage_sql/connection/Connection.h"

namespace kece {

Result<QString> SqlSettingStore::value(const QString& name)
{
    KECE_TRY(const QVariant value, m_connection.value("select value from settings where name = ?", {name}));
    return value.toString();
}

Done SqlSettingStore::setValue(const QString& name, const QString& value)
{
    KECE_TRY(const QString before, this->value(name));
    if (before == value)
        return {};
    AuditEntry entry;
    entry.action = QString::fromLatin1(AuditAction::kChange);
    entry.kind = QStringLiteral("settings");
    entry.changes = changesText({{name, before, value}});
    KECE_TRY([[maybe_unused]] const qint64 number, m_audit.append(entry));
    KECE_CHECK(m_connection.change("insert into settings(name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
        {name, value.isNull() ? QString("") : value}));
    return {};
}

Result<qint64> SqlSettingStore::lastNumber(const QString& series, const QString& period)
{
    KECE_TRY(const QVariant last, m_connection.value("select last from number_series where series = ? and period = ?", {series, period}));
    return last.toLongLong();
}

Result<qint64> SqlSettingStore::takeNumber(const QString& series, const QString& period)
{
    KECE_TRY(const QVariant taken,
        m_connection.value("insert into number_series(series, period, last) values (?, ?, 1) "
                           "on conflict (series, period) do update set last = number_series.last + 1 returning last",
            {series, period.isNull() ? QString("") : period}));
    return taken.toLongLong();
}

} // namespace kece
