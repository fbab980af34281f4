// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"

#include <QStringList>

namespace kece {

/// The labels of several values of a coded field, in the language of the session: "On site / Phone".
QString choiceLabels(const EntitySchema& schema, QStringView field, const QStringList& keys);

} // namespace kece
