// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/plainList.h"

#include "widgets/look/Theme.h"
#include "widgets/pages/ListHeader.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

namespace kece {

QTableView* plainList(QAbstractItemModel& model, QStyledItemDelegate* delegate, const QString& name, std::span<const int> widths)
{
    auto* table = new QTableView;
    table->setHorizontalHeader(new ListHeader(table));
    table->setModel(&model);
    delegate->setParent(table);
    table->setItemDelegate(delegate);
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(Theme::px(28));
    table->horizontalHeader()->setStretchLastSection(true);
    for (size_t column = 0; column < widths.size(); ++column)
        table->setColumnWidth(int(column), Theme::px(widths[column]));
    return table;
}

} // namespace kece
