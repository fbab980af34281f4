// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Clock.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace kece {

Uptime SystemClock::uptime() const
{
#ifdef Q_OS_LINUX
    QFile boot(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    timespec since{};
    if (boot.open(QIODevice::ReadOnly) && clock_gettime(CLOCK_BOOTTIME, &since) == 0)
        return {QString::fromLatin1(boot.readAll().trimmed()), qint64(since.tv_sec)};
#endif
    return {};
}

} // namespace kece
