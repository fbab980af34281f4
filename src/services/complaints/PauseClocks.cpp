// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/complaints/PauseClocks.h"

#include "domain/entities/Complaint.h"
#include "policy/clocks/ClockPause.h"
#include "services/records/SaveRecord.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

Done keep(Store& store, const Session& session, Record record, const QVector<ClockPause>& pauses)
{
    record.setValue(u"pauses", pausesText(pauses));
    KECE_TRY([[maybe_unused]] const qint64 id, saveRecord(store, session, record));
    return {};
}

} // namespace

Done pauseClocks(Store& store, const Session& session, qint64 complaint, const QString& reason)
{
    KECE_TRY(const RecordRow row, store.records().get(complaintSchema(), complaint));
    const auto& entity = row.record.as<Complaint>();
    QVector<ClockPause> pauses = readPauses(entity.pauses);
    if (entity.resolvedAt.isValid())
        return Error::invalid(QCoreApplication::translate("PauseClocks", "The complaint is closed; its clocks run no more."), "pauses");
    if (!pauses.isEmpty() && pauses.last().isOpen())
        return Error::invalid(QCoreApplication::translate("PauseClocks", "The clocks stand still already; let them go on first."), "pauses");
    if (reason.trimmed().isEmpty())
        return Error::invalid(QCoreApplication::translate("PauseClocks", "Say why the clocks stand still; it is kept with the complaint."), "pauses");
    pauses << ClockPause{session.now(), {}, reason};
    return keep(store, session, row.record, pauses);
}

Done resumeClocks(Store& store, const Session& session, qint64 complaint)
{
    KECE_TRY(const RecordRow row, store.records().get(complaintSchema(), complaint));
    QVector<ClockPause> pauses = readPauses(row.record.as<Complaint>().pauses);
    if (pauses.isEmpty() || !pauses.last().isOpen())
        return Error::invalid(QCoreApplication::translate("PauseClocks", "The clocks are running; there is nothing to go on with."), "pauses");
    pauses.last().to = session.now();
    return keep(store, session, row.record, pauses);
}

} // namespace kece
