// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/Reports.h"

#include <QWidget>

namespace kece {

/// What a drawing of a report shows: rows with the same label added up, in the order of the report. Pure.
struct ChartData {
    struct Point {
        QString label;
        std::array<double, 2> values = {};
        std::array<bool, 2> isKnown = {};
        std::array<QString, 2> texts; ///< as the table writes them
        QVector<int> rows;            ///< of the report, those with this label
    };
    ReportChart::Kind kind = ReportChart::Kind::None;
    std::array<QString, 2> series; ///< names; the second empty where there is one
    std::array<ReportColumn, 2> columns;
    QVector<Point> points;
    qsizetype left = 0; ///< further labels that are not drawn

    static ChartData of(const ReportTable& report, const ReportChart& chart);
};

/// A report as bars, a line, or the curve of Pareto. A figure can be picked by mouse or arrow keys; its row follows. GUI thread.
class ReportChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ReportChartView(QWidget* parent = nullptr);

    void setData(const ChartData& data);
    const ChartData& data() const { return m_data; }
    /// The bar of a row of the report is marked.
    void markRow(int row);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void picked(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect plot() const;
    QRect slot(qsizetype point) const;
    qsizetype pointAt(const QPoint& at) const;
    double top() const;
    void drawAxis(QPainter& painter) const;
    void drawBars(QPainter& painter) const;
    void drawLine(QPainter& painter, int series, double most) const;
    void drawLabels(QPainter& painter) const;
    void drawLegend(QPainter& painter) const;
    QString wordsOf(const ChartData::Point& point) const;
    void choose(qsizetype point);

    ChartData m_data;
    qsizetype m_marked = -1;
};

} // namespace kece
