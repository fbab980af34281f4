// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/Theme.h"

#include <QRect>
#include <QWidget>

class QPainter;

namespace kece {

/// The marks that stand for a tier or a state, drawn alike in lists, panes and reports. All draw vertically centred in `rect`, from its left, and
/// return the width taken.
int drawTierPill(QPainter& painter, const QRect& rect, const QString& name, std::optional<qint64> rank);
int tierPillWidth(const QString& name);
int drawStateTag(QPainter& painter, const QRect& rect, const QString& text, State state);

/// 重点客户 as 重点 where room is short: without the word for customer at its end.
QString shortTierName(const QString& name);

/// A tier pill as a widget.
class TierPill : public QWidget
{
    Q_OBJECT

public:
    explicit TierPill(QWidget* parent = nullptr);
    void setTier(const QString& name, std::optional<qint64> rank);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    std::optional<qint64> m_rank;
};

} // namespace kece
