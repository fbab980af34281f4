// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace kece {

/// A list as tall as its content, for use inside a page that scrolls as a whole.
class GrowingListView : public QListView
{
    Q_OBJECT

public:
    explicit GrowingListView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace kece
