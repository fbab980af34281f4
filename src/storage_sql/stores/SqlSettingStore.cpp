// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/SqlSettingStore.h"

#include "storage_sql/connection/Connection.h"

namespace kece {

Result<QString> SqlSettingStore::value(const QString& name)
{
    KECE_TRY(const QVariant value, m_connection.value("select value from settings where name = ?", {name}));
    return value.toString();
}

Done SqlSettingStore::setValue(const QString& name, const QString& value)
{
    KECE_CHECK(m_connection.change("insert into settings(name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
        {name, value.isNull() ? QString("") : value}));
    return {};
}

} // namespace kece
