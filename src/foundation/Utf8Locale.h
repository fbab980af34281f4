// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <clocale>

namespace kece {

/// Qt wants a UTF-8 locale and says so on standard error where there is none. Call before the application object is made.
inline void preferUtf8Locale()
{
    const char* name = std::setlocale(LC_CTYPE, "");
    if (!name || !QByteArray(name).toLower().contains("utf"))
        qputenv("LC_ALL", "C.UTF-8");
}

} // namespace kece
