// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/ImportRun.h"

#include "exchange/import/RowImporter.h"
#include "services/records/Completion.h"
#include "services/surveys/SurveyCases.h"
#include "services/surveys/SurveyScoring.h"
#include "storage/BulkImport.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

namespace kece {

namespace {

/// Rows between two looks at the progress and at Cancel.
constexpr qint64 kStride = 512;

Result<ImportReport> importRows(Store& store, const Session& session, const ImportRequest& request, Progress progress)
{
    QElapsedTimer timer;
    timer.start();
    if (!request.rejects.isEmpty() && QFileInfo(request.rejects).absoluteFilePath() == QFileInfo(request.file).absoluteFilePath())
        return Error::invalid(
            QCoreApplication::translate("Import", "The refused rows cannot be written over the file that is being imported; name another file."),
            QStringLiteral("rejects"));
    KECE_TRY(const auto table, openTable(request.file, request.table));
    QHash<QString, QString> factors;
    if (request.schema->scores) {
        KECE_TRY(factors, factorColumns(store, session));
    }
    KECE_TRY(const auto mapping, mapColumns(*request.schema, table->header(), request.map, factors));
    progress.setTotal(table->bytesTotal());

    store.setActor(session.login);
    RowImporter importer(store, session, request, mapping);
    KECE_CHECK(importer.begin(table->header()));
    TableRow row;
    for (qint64 count = 0;; ++count) {
        if (count % kStride == 0) {
            progress.setDone(table->bytesRead());
            if (progress.cancelled())
                return Error::cancelled();
        }
        KECE_TRY(const bool more, table->next(row));
        if (!more)
            break;
        KECE_CHECK(importer.add(row));
    }
    KECE_TRY(ImportReport report, importer.finish());
    if (!report.failed(request.skipBadRows))
        KECE_CHECK(completeStored(store, session, *request.schema, importer.written(), progress));
    report.encoding = table->encoding();
    report.elapsedMs = timer.elapsed();
    return report;
}

} // namespace

Result<ImportReport> importFile(Database& database, const Session& session, const ImportRequest& request, Progress progress)
{
    // The unit of work fails to take everything back; the report survives it here.
    auto report = std::make_shared<std::optional<ImportReport>>();
    const auto outcome = database
                             .write<void>([=, &session, &request](Store& store) -> Done {
                                 KECE_TRY(*report, importRows(store, session, request, progress));
                                 if (request.dryRun || (*report)->failed(request.skipBadRows))
                                     return Error::cancelled();
                                 return {};
                             })
                             .result();
    const bool rolledBackOnPurpose = report->has_value() && (request.dryRun || (*report)->failed(request.skipBadRows));
    if (!outcome.ok() && !rolledBackOnPurpose)
        return outcome.error();
    if (rolledBackOnPurpose) {
        (*report)->batch = 0;
        if ((*report)->failed(request.skipBadRows)) {
            (*report)->inserted = 0;
            (*report)->updated = 0;
        }
    }
    return std::move(**report);
}

Result<UndoReport> undoImport(Database& database, const Session& session, const EntitySchema& schema, qint64 batch)
{
    return database
        .write<UndoReport>([&](Store& store) -> Result<UndoReport> {
            store.setActor(session.login);
            KECE_TRY(const RecordRow row, store.records().get(importBatchSchema(), batch));
            if (row.record.as<ImportBatch>().kind != QLatin1String(schema.kind))
                return Error::invalid(
                    QCoreApplication::translate("Import", "Import %1 is one of %2.").arg(batch).arg(row.record.as<ImportBatch>().kind),
                    QStringLiteral("undo"));
            if (&schema == &surveyResponseSchema())
                KECE_CHECK(releaseCasesOfImport(store, session, batch));
            KECE_TRY(const BulkImport::Undone undone, store.bulk().undo(batch));
            KECE_CHECK(completeStored(store, session, schema, undone.restoredIds));
            return UndoReport{undone.kind, undone.removed, undone.restored};
        })
        .result();
}

} // namespace kece
