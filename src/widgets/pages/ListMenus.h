// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pages/ListLayout.h"

#include <QPoint>

namespace kece {

class RecordTable;

/// 列: every field of the kind with a tick where it is a column.
void openColumnsMenu(RecordTable& table, const QPoint& at);
/// Right click on a header: sort, hide, fit, the usual columns.
void openListHeaderMenu(RecordTable& table, int column, const QPoint& at);

} // namespace kece
