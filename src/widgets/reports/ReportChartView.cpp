// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reports/ReportChartView.h"

#include "widgets/look/Theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace kece {

namespace {

constexpr qsizetype kMostPoints = 60;
constexpr int kHeight = 220;
constexpr int kLeast = 120;
constexpr int kLeft = 76; ///< for the figures of the axis
constexpr int kRight = 16;
constexpr int kTop = 26;
constexpr int kBottom = 26;
constexpr int kLines = 4; ///< of the grid
constexpr int kWidestBar = 44;
constexpr double kMoneyUnit = 100;
constexpr double kScoreUnit = 100;
constexpr double kShareUnit = 10;
constexpr double kQuantityUnit = 1000;
constexpr double kWan = 10'000;

double unitOf(ReportColumnType type)
{
    switch (type) {
    case ReportColumnType::Money:
        return kMoneyUnit;
    case ReportColumnType::Score:
        return kScoreUnit;
    case ReportColumnType::Share:
        return kShareUnit;
    case ReportColumnType::Quantity:
        return kQuantityUnit;
    default:
        return 1;
    }
}

qsizetype columnOf(const ReportTable& report, const char* key)
{
    const auto found = std::find_if(
        report.columns.begin(), report.columns.end(), [&](const ReportColumn& column) { return key && column.key == QLatin1String(key); });
    return found == report.columns.end() ? -1 : found - report.columns.begin();
}

/// The next of 1, 2, 5 times a power of ten, so that the grid has round figures.
double roundUp(double value)
{
    if (value <= 0)
        return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 4.0, 5.0, 8.0}) {
        if (value <= step * power)
            return step * power;
    }
    return 10 * power;
}

/// 1.2 万 in Chinese, 12,000 elsewhere: a figure of the axis.
QString axisText(double value)
{
    const QLocale locale;
    if (locale.language() == QLocale::Chinese && std::abs(value) >= kWan)
        return ReportChartView::tr("%1 ten thousand").arg(locale.toString(value / kWan, 'g', 4));
    return locale.toString(value, 'f', value < kLines && value != std::floor(value) ? 2 : 0);
}

} // namespace

ChartData ChartData::of(const ReportTable& report, const ReportChart& chart)
{
    ChartData data;
    const qsizetype label = columnOf(report, chart.label);
    std::array<qsizetype, 2> values{columnOf(report, chart.values[0]), columnOf(report, chart.values[1])};
    if (chart.kind == ReportChart::Kind::None || label < 0 || values[0] < 0)
        return data;
    data.kind = chart.kind;
    for (size_t s = 0; s < values.size(); ++s) {
        if (values[s] < 0)
            continue;
        data.columns[s] = report.columns[values[s]];
        data.series[s] = data.columns[s].header;
    }
    QHash<QString, qsizetype> places;
    for (int row = 0; row < report.rows.size(); ++row) {
        const QString name = reportTextForPeople(report.columns[label], report.rows[row][label]);
        auto place = places.constFind(name);
        if (place == places.constEnd()) {
            if (data.points.size() == kMostPoints) {
                ++data.left;
                continue;
            }
            place = places.insert(name, data.points.size());
            data.points << Point{name, {}, {}, {}, {}};
        }
        Point& point = data.points[*place];
        point.rows << row;
        for (size_t s = 0; s < values.size(); ++s) {
            if (values[s] < 0 || !report.rows[row][values[s]].isValid())
                continue;
            point.values[s] += double(report.rows[row][values[s]].toLongLong()) / unitOf(data.columns[s].type);
            point.isKnown[s] = true;
        }
    }
    for (Point& point : data.points) {
        for (size_t s = 0; s < values.size(); ++s) {
            if (values[s] >= 0)
                point.texts[s] = reportTextForPeople(data.columns[s],
                    point.isKnown[s] ? QVariant(qlonglong(std::llround(point.values[s] * unitOf(data.columns[s].type)))) : QVariant());
        }
    }
    return data;
}

ReportChartView::ReportChartView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Chart"));
    setMouseTracking(true);
}

QSize ReportChartView::sizeHint() const
{
    return {Theme::px(3 * kHeight), Theme::px(kHeight)};
}

QSize ReportChartView::minimumSizeHint() const
{
    return {Theme::px(kHeight), Theme::px(kLeast)};
}

void ReportChartView::setData(const ChartData& data)
{
    m_data = data;
    m_marked = -1;
    QStringList told;
    for (const ChartData::Point& point : data.points)
        told << wordsOf(point);
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    update();
}

void ReportChartView::markRow(int row)
{
    m_marked = -1;
    for (qsizetype i = 0; i < m_data.points.size(); ++i) {
        if (m_data.points[i].rows.contains(row))
            m_marked = i;
    }
    update();
}

QRect ReportChartView::plot() const
{
    return rect().adjusted(Theme::px(kLeft), Theme::px(kTop), -Theme::px(kRight), -Theme::px(kBottom));
}

QRect ReportChartView::slot(qsizetype point) const
{
    const QRect area = plot();
    const auto count = std::max<qsizetype>(1, m_data.points.size());
    const int left = area.left() + int(point * area.width() / count);
    const int right = area.left() + int((point + 1) * area.width() / count);
    return {left, area.top(), right - left, area.height()};
}

qsizetype ReportChartView::pointAt(const QPoint& at) const
{
    for (qsizetype i = 0; i < m_data.points.size(); ++i) {
        const QRect place = slot(i);
        if (at.x() >= place.left() && at.x() <= place.right())
            return i;
    }
    return -1;
}

double ReportChartView::top() const
{
    double most = 0;
    for (const ChartData::Point& point : m_data.points) {
        most = std::max(most, point.values[0]);
        if (m_data.kind != ReportChart::Kind::Pareto)
            most = std::max(most, point.values[1]);
    }
    return roundUp(most);
}

void ReportChartView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::tokens().base);
    if (m_data.points.isEmpty())
        return;
    if (m_marked >= 0)
        painter.fillRect(slot(m_marked), Theme::tokens().highlight);
    drawAxis(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_data.kind == ReportChart::Kind::Line)
        drawLine(painter, 0, top());
    else
        drawBars(painter);
    if (m_data.kind == ReportChart::Kind::Pareto)
        drawLine(painter, 1, kScoreUnit);
    drawLabels(painter);
    drawLegend(painter);
    if (hasFocus()) {
        painter.setPen(Theme::tokens().accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void ReportChartView::drawAxis(QPainter& painter) const
{
    const QRect area = plot();
    const double most = top();
    for (int line = 0; line <= kLines; ++line) {
        const int y = area.bottom() - line * area.height() / kLines;
        painter.setPen(Theme::tokens().hairline);
        painter.drawLine(area.left(), y, area.right(), y);
        painter.setPen(Theme::tokens().secondary);
        painter.drawText(QRect(0, y - Theme::px(10), area.left() - Theme::px(8), Theme::px(20)), Qt::AlignRight | Qt::AlignVCenter,
            axisText(most * line / kLines));
    }
}

void ReportChartView::drawBars(QPainter& painter) const
{
    const double most = top();
    const bool isPair = m_data.kind == ReportChart::Kind::Bars && !m_data.series[1].isEmpty();
    const int bars = isPair ? 2 : 1;
    for (qsizetype i = 0; i < m_data.points.size(); ++i) {
        const QRect place = slot(i);
        const int width = std::max(2, std::min(Theme::px(kWidestBar), place.width() * 3 / (4 * bars)));
        const int left = place.center().x() - width * bars / 2;
        for (int s = 0; s < bars; ++s) {
            const int height = int(m_data.points[i].values[size_t(s)] / most * place.height());
            const QRect bar(left + s * width, place.bottom() - height + 1, width - 1, height);
            painter.fillRect(bar, s == 0 ? Theme::tokens().primary : Theme::tokens().due.background);
            if (s == 1) { // not by colour alone
                painter.fillRect(bar, QBrush(Theme::tokens().due.text, Qt::BDiagPattern));
                painter.setPen(Theme::tokens().due.text);
                painter.drawRect(bar);
            }
        }
    }
}

void ReportChartView::drawLine(QPainter& painter, int series, double most) const
{
    QPainterPath path;
    bool isBroken = true;
    QVector<QPointF> dots;
    for (qsizetype i = 0; i < m_data.points.size(); ++i) {
        const ChartData::Point& point = m_data.points[i];
        if (!point.isKnown[size_t(series)]) {
            isBroken = true;
            continue;
        }
        const QRect place = slot(i);
        const QPointF at(place.center().x(), place.bottom() - point.values[size_t(series)] / most * place.height());
        if (isBroken)
            path.moveTo(at);
        else
            path.lineTo(at);
        isBroken = false;
        dots << at;
    }
    const QColor color = series == 0 ? Theme::tokens().primary : Theme::tokens().dueLine;
    painter.setPen(QPen(color, 2));
    painter.drawPath(path);
    painter.setBrush(color);
    if (dots.size() <= kMostPoints / 2) {
        for (const QPointF& dot : dots)
            painter.drawEllipse(dot, 3, 3);
    }
}

void ReportChartView::drawLabels(QPainter& painter) const
{
    painter.setPen(Theme::tokens().secondary);
    const int least = Theme::px(64);
    const qsizetype step = std::max<qsizetype>(1, (least * m_data.points.size() + plot().width() - 1) / std::max(1, plot().width()));
    for (qsizetype i = 0; i < m_data.points.size(); i += step) {
        QRect place = slot(i);
        place.setWidth(int(place.width() * step));
        place.setTop(plot().bottom() + Theme::px(4));
        place.setHeight(Theme::px(20));
        if (step > 1 && place.right() > width())
            break;
        const int flags = step > 1 ? Qt::AlignLeft : Qt::AlignHCenter;
        painter.drawText(place, flags | Qt::AlignTop, fontMetrics().elidedText(m_data.points[i].label, Qt::ElideRight, place.width() - Theme::px(4)));
    }
}

void ReportChartView::drawLegend(QPainter& painter) const
{
    int right = width() - Theme::px(kRight);
    const int side = Theme::px(10);
    const auto write = [&](const QString& text, const QBrush& brush) {
        const int wide = fontMetrics().horizontalAdvance(text);
        painter.setPen(Theme::tokens().text);
        painter.drawText(QRect(right - wide, 0, wide, Theme::px(kTop) - Theme::px(4)), Qt::AlignVCenter | Qt::AlignRight, text);
        painter.setPen(Theme::tokens().paneBorder);
        painter.setBrush(brush);
        painter.drawRect(QRect(right - wide - side - Theme::px(6), (Theme::px(kTop) - Theme::px(4) - side) / 2, side, side));
        right -= wide + side + Theme::px(22);
    };
    if (!m_data.series[1].isEmpty() && m_data.kind != ReportChart::Kind::Line)
        write(m_data.series[1],
            m_data.kind == ReportChart::Kind::Pareto ? QBrush(Theme::tokens().dueLine) : QBrush(Theme::tokens().due.text, Qt::BDiagPattern));
    write(m_data.series[0], Theme::tokens().primary);
    if (m_data.left > 0) {
        painter.setPen(Theme::tokens().secondary);
        painter.drawText(QRect(Theme::px(kLeft), 0, right - Theme::px(kLeft), Theme::px(kTop) - Theme::px(4)), Qt::AlignVCenter | Qt::AlignLeft,
            tr("the first %1; %2 more rows in the table").arg(m_data.points.size()).arg(m_data.left));
    }
}

QString ReportChartView::wordsOf(const ChartData::Point& point) const
{
    QStringList words;
    for (size_t s = 0; s < point.texts.size(); ++s) {
        if (!m_data.series[s].isEmpty())
            words << tr("%1: %2").arg(m_data.series[s], point.texts[s]);
    }
    return point.label + QStringLiteral(" — ") + words.join(QStringLiteral(", "));
}

void ReportChartView::choose(qsizetype point)
{
    if (point < 0 || point >= m_data.points.size())
        return;
    m_marked = point;
    update();
    Q_EMIT picked(m_data.points[point].rows.first());
}

void ReportChartView::mousePressEvent(QMouseEvent* event)
{
    choose(pointAt(event->pos()));
}

void ReportChartView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Right)
        choose(std::min(m_marked + 1, m_data.points.size() - 1));
    else if (event->key() == Qt::Key_Left)
        choose(std::max<qsizetype>(0, m_marked - 1));
    else
        QWidget::keyPressEvent(event);
}

bool ReportChartView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const qsizetype point = pointAt(help->pos());
        if (point >= 0)
            QToolTip::showText(help->globalPos(), wordsOf(m_data.points[point]).toHtmlEscaped(), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace kece
