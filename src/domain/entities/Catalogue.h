// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <span>

namespace kece {

struct EntitySchema;

/// Every entity of the program, in the order of the window's tabs, then the rest.
std::span<const EntitySchema* const> catalogue();

/// By kind word (`customers`, `survey-responses`); nullptr if there is none.
const EntitySchema* schemaOfKind(QStringView kind);

} // namespace kece
