// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kece {

/// Phone numbers, mail addresses and identity numbers, made unreadable but still told apart: `138****5678`, `z****@example.com`
/// (GB/T 35273). Several in one value are masked each. What is masked already stays as it is.
QString maskedPersonal(const QString& value);

/// The same wherever one stands inside a text; the rest stays.
QString maskedWithin(const QString& text);

/// A value as `maskedPersonal` gives it: it says nothing and must not be stored over the real one.
bool isMasked(const QString& value);

} // namespace kece
