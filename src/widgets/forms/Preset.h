// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QVariant>

namespace kece {

/// What a field of a new record starts with: the current customer, for instance.
struct Preset {
    QVariant value;
    QString title;
};
using Presets = QHash<QString, Preset>; ///< by field key

} // namespace kece
