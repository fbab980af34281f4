// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace kece {

/// The name out of `known` that was most likely meant by `typed`; empty if none is near.
QString nearestName(const QString& typed, const QStringList& known);

} // namespace kece
