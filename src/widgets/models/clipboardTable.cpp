// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/clipboardTable.h"

namespace kece {

namespace {

QString oneCell(QString text)
{
    return text.replace('\t', ' ').replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
}

} // namespace

QMimeData* ClipboardTable::mimeData() const
{
    auto* data = new QMimeData;
    data->setText(text);
    data->setHtml(html);
    return data;
}

ClipboardTable clipboardTable(const QVector<RecordRow>& rows, const QVector<const Field*>& columns, const CellContext& context)
{
    ClipboardTable table;
    table.rows = int(rows.size());
    if (rows.isEmpty())
        return table;
    QStringList head;
    table.html = "<html><head><meta charset=\"utf-8\"></head><body><table><tr>";
    for (const Field* field : columns) {
        head << oneCell(rows.first().record.schema().label(*field));
        table.html += "<th>" + head.last().toHtmlEscaped() + "</th>";
    }
    table.html += "</tr>";
    table.text = head.join('\t') + '\n';
    for (const RecordRow& row : rows) {
        QStringList cells;
        table.html += "<tr>";
        for (const Field* field : columns) {
            cells << oneCell(copyText(row, *field, context));
            table.html += (isFigure(*field) ? "<td>" : "<td style=\"mso-number-format:'\\@'\">") + cells.last().toHtmlEscaped() + "</td>";
        }
        table.html += "</tr>";
        table.text += cells.join('\t') + '\n';
    }
    table.html += "</table></body></html>";
    return table;
}

} // namespace kece
