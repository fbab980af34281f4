// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/language/Rational.h"
#include "policy/language/Vocabulary.h"

#include <QJsonValue>

namespace kece {

/// A number as people read it: `462,800.00` yuan, `12.5%`, `3`. Rounded where it must be; nothing is decided by it.
QString numberForPeople(const Rational& number, Unit unit);

/// A number for files: money with two decimals and shares as text, all else a JSON number.
QJsonValue numberForFiles(const Rational& number, Unit unit);

} // namespace kece
