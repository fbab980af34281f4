// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wizards/ExportList.h"

#include "exchange/export/CalendarExport.h"
#include "exchange/export/ExportRun.h"
#include "services/audit/RecordAct.h"
#include "widgets/Workplace.h"
#include "widgets/async/whenDone.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/prompts/Prompts.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace kece {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("ExportList", text);
}

} // namespace

void exportList(Workplace& workplace, const RecordQuery& query, QWidget& parent, MessageBar& messages)
{
    const QString name = QStringLiteral("%1-%2.xlsx").arg(query.schema->pluralName(), workplace.today().toString("yyyyMMdd"));
    const QString path = workplace.prompts().askFileToSave(&parent, words(QT_TRANSLATE_NOOP("ExportList", "Export what is shown")), name,
        hasCalendar(*query.schema) ? words(QT_TRANSLATE_NOOP("ExportList", "Excel workbook (*.xlsx);;CSV (*.csv);;Calendar (*.ics)"))
                                   : words(QT_TRANSLATE_NOOP("ExportList", "Excel workbook (*.xlsx);;CSV (*.csv)")));
    if (path.isEmpty())
        return;
    Progress progress;
    messages.showMessage(MessageBar::Kind::Note, words(QT_TRANSLATE_NOOP("ExportList", "Exporting to %1…")).arg(QFileInfo(path).fileName()));
    messages.addAction(words(QT_TRANSLATE_NOOP("ExportList", "Cancel")), [progress]() mutable { progress.cancel(); });
    const auto work = [session = workplace.session(), query, path, progress](Store& store) -> Result<qint64> {
        if (isCalendarFile(path)) {
            KECE_TRY(TableTarget calendar, TableTarget::toFile(path));
            return exportCalendar(store, session, query, calendar, progress);
        }
        KECE_TRY(const TableFormat format, tableFormatOf(path, {}));
        KECE_TRY(const std::unique_ptr<TableWriter> writer, createTable(path, format));
        return exportRecords(store, session, query, *writer, progress);
    };
    const auto onWritten = [messages = &messages, path](const Result<qint64>& rows) {
        if (!rows.ok())
            messages->showError(rows.error());
        else
            messages->showMessage(
                MessageBar::Kind::Done, words(QT_TRANSLATE_NOOP("ExportList", "%1 rows exported to %2.")).arg(*rows).arg(QFileInfo(path).fileName()));
    };
    const AuditEntry entry = exportEntry(AuditAction::kExport, QString::fromLatin1(query.schema->kind), path, query);
    whenDone(recordExport(workplace.database(), workplace.session(), *query.schema, entry), &messages,
        [&workplace, messages = &messages, work, onWritten](const Result<qint64>& recorded) {
            if (recorded.ok())
                whenDone(workplace.read<qint64>(work), messages, onWritten);
            else
                messages->showError(recorded.error());
        });
}

} // namespace kece
