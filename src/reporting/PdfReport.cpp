// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/PdfReport.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

namespace kece {

namespace {

constexpr int kDotsPerInch = 144;
constexpr qreal kGap = 10;

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
    PagePainter(const ReportTable& report, QPdfWriter& writer) : m_report(report), m_writer(writer), m_painter(&writer), m_font(reportFont(8))
    {
        m_painter.setFont(m_font);
        m_lineHeight = QFontMetricsF(m_font, &writer).height() * 1.5;
        measureColumns();
    }

    void draw()
    {
        const qreal room = m_writer.height() - titleHeight() - 2 * m_lineHeight;
        const int perPage = std::max(1, int(room / m_lineHeight) - 1);
        const int pages = std::max(1, int((m_report.rows.size() + perPage - 1) / perPage));
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                m_writer.newPage();
            drawPage(page, pages, perPage);
        }
    }

private:
    qreal titleHeight() const { return 4 * m_lineHeight; }

    void measureColumns()
    {
        const QFontMetricsF metrics(m_font, &m_writer);
        const qreal widest = m_writer.width() / (m_report.columns.size() > 3 ? 4.0 : 1.8);
        qreal total = 0;
        for (int c = 0; c < m_report.columns.size(); ++c) {
            qreal width = metrics.horizontalAdvance(m_report.columns[c].header);
            for (const auto& row : m_report.rows)
                width = std::max(width, metrics.horizontalAdvance(reportTextForPeople(m_report.columns[c], row[c])));
            m_widths << std::min(width, widest) + kGap;
            total += m_widths.last();
        }
        const qreal scale = std::min(1.0, m_writer.width() / std::max(total, 1.0));
        for (qreal& width : m_widths)
            width *= scale;
    }

    void drawPage(int page, int pages, int perPage)
    {
        m_painter.setFont(reportFont(13, true));
        m_painter.drawText(QRectF(0, 0, m_writer.width(), 2 * m_lineHeight), Qt::AlignVCenter, m_report.title);
        m_painter.setFont(m_font);
        m_painter.drawText(QRectF(0, 2 * m_lineHeight, m_writer.width(), m_lineHeight), Qt::AlignVCenter, m_report.subtitle);
        qreal y = titleHeight();
        m_painter.setFont(reportFont(8, true));
        drawRow(y, [&](int c) { return m_report.columns[c].header; });
        m_painter.setFont(m_font);
        y += m_lineHeight;
        m_painter.drawLine(QPointF(0, y), QPointF(m_writer.width(), y));
        const qsizetype last = std::min<qsizetype>(m_report.rows.size(), qsizetype(page + 1) * perPage);
        for (qsizetype r = qsizetype(page) * perPage; r < last; ++r, y += m_lineHeight)
            drawRow(y, [&](int c) { return reportTextForPeople(m_report.columns[c], m_report.rows[r][c]); });
        const QString number = QCoreApplication::translate("Reports", "Page %1 / %2").arg(page + 1).arg(pages);
        m_painter.drawText(QRectF(0, m_writer.height() - m_lineHeight, m_writer.width(), m_lineHeight), Qt::AlignRight | Qt::AlignBottom, number);
    }

    template<class Text>
    void drawRow(qreal y, Text text)
    {
        qreal x = 0;
        const QFontMetricsF metrics(m_painter.font(), &m_writer);
        for (int c = 0; c < m_report.columns.size(); ++c) {
            const QRectF cell(x, y, m_widths[c] - kGap, m_lineHeight);
            const int align = int(isNumber(m_report.columns[c]) ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine);
            m_painter.drawText(cell, align, metrics.elidedText(text(c), Qt::ElideRight, cell.width()));
            x += m_widths[c];
        }
    }

    const ReportTable& m_report;
    QPdfWriter& m_writer;
    QPainter m_painter;
    QFont m_font;
    qreal m_lineHeight = 0;
    QVector<qreal> m_widths;
};

} // namespace

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
        PagePainter(report, writer).draw();
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data()) != bytes.size() || !file.commit())
        return Error::unavailable(QCoreApplication::translate("Reports", "The report cannot be written to %1: %2.").arg(path, file.errorString()));
    return {};
}

} // namespace kece
