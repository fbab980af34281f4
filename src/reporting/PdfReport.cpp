// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/PdfReport.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

namespace kece {

namespace {

constexpr int kDotsPerInch = 144;
constexpr qreal kGap = 0.45;      ///< between columns, of the height of a line
constexpr qreal kMostSpare = 1.5; ///< that a column is given of the room a page has left, likewise

QFont reportFont(int points, bool bold = false)
{
    QFont font;
    font.setFamilies({"Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC", "WenQuanYi Micro Hei"});
    font.setPointSize(points);
    font.setBold(bold);
    return font;
}

bool isNumber(const ReportColumn& column)
{
    return isFigure(column.type);
}

/// Draws one table over as many pages as it takes.
class PagePainter
{
public:
    PagePainter(const ReportTable& report, QPagedPaintDevice& paper) : m_report(report), m_paper(paper), m_painter(&paper), m_font(reportFont(8))
    {
        m_painter.setFont(m_font);
        m_lineHeight = QFontMetricsF(m_font, &paper).height() * 1.5;
        m_gap = kGap * m_lineHeight;
        measureColumns();
    }

    void draw()
    {
        const qreal room = m_paper.height() - titleHeight() - 2 * m_lineHeight;
        const int perPage = std::max(1, int(room / m_lineHeight) - 1);
        const int pages = std::max(1, int((m_report.rows.size() + perPage - 1) / perPage));
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                m_paper.newPage();
            drawPage(page, pages, perPage);
        }
    }

private:
    qreal titleHeight() const { return 4 * m_lineHeight; }

    void measureColumns()
    {
        const QFontMetricsF metrics(m_font, &m_paper);
        const qreal widest = m_paper.width() / (m_report.columns.size() > 3 ? 4.0 : 1.8);
        qreal total = 0;
        for (int c = 0; c < m_report.columns.size(); ++c) {
            qreal width = QFontMetricsF(reportFont(8, true), &m_paper).horizontalAdvance(m_report.columns[c].header);
            for (const auto& row : m_report.rows)
                width = std::max(width, metrics.horizontalAdvance(reportTextForPeople(m_report.columns[c], row[c])));
            m_widths << std::min(width, widest) + m_gap;
            total += m_widths.last();
        }
        const qreal scale = std::min(1.0, m_paper.width() / std::max(total, 1.0));
        const qreal spare = std::max(0.0, m_paper.width() - total) / std::max<qreal>(1, m_report.columns.size());
        for (qreal& width : m_widths)
            width = width * scale + std::min(spare, kMostSpare * m_lineHeight);
    }

    void drawPage(int page, int pages, int perPage)
    {
        m_painter.setFont(reportFont(13, true));
        m_painter.drawText(QRectF(0, 0, m_paper.width(), 2 * m_lineHeight), Qt::AlignVCenter, m_report.title);
        m_painter.setFont(m_font);
        m_painter.drawText(QRectF(0, 2 * m_lineHeight, m_paper.width(), m_lineHeight), Qt::AlignVCenter, m_report.subtitle);
        qreal y = titleHeight();
        m_painter.setFont(reportFont(8, true));
        drawRow(y, [&](int c) { return m_report.columns[c].header; });
        m_painter.setFont(m_font);
        y += m_lineHeight;
        m_painter.drawLine(QPointF(0, y), QPointF(m_paper.width(), y));
        const qsizetype last = std::min<qsizetype>(m_report.rows.size(), qsizetype(page + 1) * perPage);
        for (qsizetype r = qsizetype(page) * perPage; r < last; ++r, y += m_lineHeight)
            drawRow(y, [&](int c) { return reportTextForPeople(m_report.columns[c], m_report.rows[r][c]); });
        const QString number = QCoreApplication::translate("Reports", "Page %1 / %2").arg(page + 1).arg(pages);
        m_painter.drawText(QRectF(0, m_paper.height() - m_lineHeight, m_paper.width(), m_lineHeight), Qt::AlignRight | Qt::AlignBottom, number);
    }

    template<class Text>
    void drawRow(qreal y, Text text)
    {
        qreal x = 0;
        const QFontMetricsF metrics(m_painter.font(), &m_paper);
        for (int c = 0; c < m_report.columns.size(); ++c) {
            const QRectF cell(x, y, m_widths[c] - m_gap, m_lineHeight);
            const int align = int(isNumber(m_report.columns[c]) ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine);
            m_painter.drawText(cell, align, metrics.elidedText(text(c), Qt::ElideRight, cell.width()));
            x += m_widths[c];
        }
    }

    const ReportTable& m_report;
    QPagedPaintDevice& m_paper;
    QPainter m_painter;
    QFont m_font;
    qreal m_lineHeight = 0;
    qreal m_gap = 0;
    QVector<qreal> m_widths;
};

} // namespace

void paintReport(const ReportTable& report, QPagedPaintDevice& paper)
{
    PagePainter(report, paper).draw();
}

Done writePdf(const ReportTable& report, const QString& path)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&bytes);
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(report.columns.size() > 7 ? QPageLayout::Landscape : QPageLayout::Portrait);
        writer.setTitle(report.title);
        paintReport(report, writer);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data()) != bytes.size() || !file.commit())
        return Error::unavailable(QCoreApplication::translate("Reports", "The report cannot be written to %1: %2.").arg(path, file.errorString()));
    return {};
}

} // namespace kece
