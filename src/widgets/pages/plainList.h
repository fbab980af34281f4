// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

class QAbstractItemModel;
class QStyledItemDelegate;
class QTableView;

namespace kece {

/// A list that is read whole and looks as lists of records do: rows of one height, one row selected, nothing edited. Takes over the delegate; `name`
/// is for screen readers; `widths` of the columns at 100 %, the last one takes what is left.
QTableView* plainList(QAbstractItemModel& model, QStyledItemDelegate* delegate, const QString& name, std::span<const int> widths);

} // namespace kece
