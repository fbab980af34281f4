// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace kece {

/// resources/icons/<name>.svg in the secondary text colour of the theme in force when it is painted (disabled and accent states included), sharp at
/// every scale.
QIcon icon(const char* name);
/// The same in one colour that does not change with the theme: white on a primary button.
QIcon icon(const char* name, const QColor& color);

} // namespace kece
