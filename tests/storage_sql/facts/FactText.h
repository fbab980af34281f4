// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts/FactTable.h"

#include <QMap>

namespace kece::testing {

/// What a table says of each member, as text: the same for tables that say the same, however their words are numbered. Key:
/// department/product/customer.
QMap<QString, QString> textOf(const FactTable& table);

/// A request for every fact and the attribute `level`.
FactRequest everyFact(QDate asOf);

} // namespace kece::testing
