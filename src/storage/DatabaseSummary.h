// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace kece {

/// What a database file turned out to be when somebody looked at it.
struct DatabaseSummary {
    int schemaVersion = 0;
    QStringList problems; ///< in words; empty: sound
};

} // namespace kece
