// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/GrowingListView.h"

#include <QWheelEvent>

namespace kece {

GrowingListView::GrowingListView(QWidget* parent) : QListView(parent)
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GrowingListView::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] { updateGeometry(); });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { updateGeometry(); });
}

QSize GrowingListView::sizeHint() const
{
    int height = 2 * frameWidth();
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        height += sizeHintForRow(row);
    return {QListView::sizeHint().width(), height};
}

QSize GrowingListView::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void GrowingListView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    updateGeometry();
}

void GrowingListView::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the page scrolls
}

} // namespace kece
