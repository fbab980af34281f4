// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/DatabaseUrl.h"

#include <QSettings>
#include <QStandardPaths>

namespace kece {

QString defaultDatabaseUrl()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/kece/kece.db";
}

QString configuredDatabaseUrl()
{
    const QSettings settings(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/kece/kece.ini", QSettings::IniFormat);
    const QString url = settings.value("database").toString();
    return url.isEmpty() ? defaultDatabaseUrl() : url;
}

} // namespace kece
