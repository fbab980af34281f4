// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wizards/PrintList.h"

#include "domain/values/DateText.h"
#include "reporting/PdfReport.h"
#include "services/archive/TakeOut.h"
#include "services/audit/RecordAct.h"
#include "storage/RecordStore.h"
#include "widgets/Workplace.h"
#include "widgets/async/whenDone.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/models/PagedRecordModel.h"
#include "widgets/prompts/Prompts.h"

#include <QCoreApplication>

namespace kece {

namespace {

constexpr qint64 kMostRows = 5'000; ///< a hundred pages
constexpr int kPortraitColumns = 7;

QString words(const char* text)
{
    return QCoreApplication::translate("PrintList", text);
}

} // namespace

Result<ReportTable> listOnPaper(
    Store& given, const Session& session, const RecordQuery& query, const QVector<const Field*>& columns, const CellContext& context)
{
    KECE_TRY(Store * allowed, given.to(Action::Export, query.schema));
    KECE_CHECK(checkTakeOut(*allowed, session, query));
    KECE_TRY(const std::vector<qint64> ids, allowed->records().ids(query, {}));
    const auto count = qint64(ids.size());
    if (count > kMostRows) {
        return Error::invalid(words(QT_TRANSLATE_NOOP("PrintList", "%1 rows are too many for paper (at most %2): narrow the list, or export it."))
                                  .arg(QLocale().toString(count), QLocale().toString(kMostRows)));
    }
    ReportTable page;
    page.title = query.schema->pluralName();
    const QString conditions = conditionsText(query);
    page.subtitle = words(QT_TRANSLATE_NOOP("PrintList", "%1 rows, printed by %2 at %3"))
                        .arg(QLocale().toString(count), session.login, minuteText(session.clock->now(), session.zone));
    if (!conditions.isEmpty())
        page.subtitle += QStringLiteral("  ·  ") + conditions;
    for (const Field* field : columns) {
        page.columns << ReportColumn{
            QString::fromLatin1(field->key), query.schema->label(*field), isFigure(*field) ? ReportColumnType::Count : ReportColumnType::Text};
    }
    KECE_TRY(const QVector<RecordRow> rows, allowed->records().rows(*query.schema, ids));
    for (const RecordRow& row : rows) {
        QVector<QVariant> cells;
        for (const Field* field : columns)
            cells << makeCell(row, *field, context).spoken().simplified();
        page.rows << cells;
    }
    return page;
}

void printList(Workplace& workplace, const PagedRecordModel& list, QWidget& parent, MessageBar& messages)
{
    const RecordQuery query = list.query();
    const auto work = [session = workplace.session(), query, columns = list.columns(), context = list.context()](
                          Store& store) { return listOnPaper(store, session, query, columns, context); };
    const auto onRead = [&workplace, parent = &parent, messages = &messages](const Result<ReportTable>& page) {
        if (!page.ok()) {
            messages->showError(page.error());
            return;
        }
        workplace.prompts().preview(parent, words(QT_TRANSLATE_NOOP("PrintList", "Print: %1")).arg(page->title),
            page->columns.size() > kPortraitColumns, [table = *page](QPagedPaintDevice& paper) { paintReport(table, paper); });
    };
    const AuditEntry entry = exportEntry(AuditAction::kPrint, QString::fromLatin1(query.schema->kind), {}, query);
    whenDone(recordExport(workplace.database(), workplace.session(), *query.schema, entry), &messages,
        [&workplace, messages = &messages, work, onRead](const Result<qint64>& recorded) {
            if (recorded.ok())
                whenDone(workplace.read<ReportTable>(work), messages, onRead);
            else
                messages->showError(recorded.error());
        });
}

} // namespace kece
