// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/archive/loanActions.h"

#include "domain/entities/ArchiveLoan.h"
#include "domain/values/DateText.h"
#include "services/archive/ArchiveLoans.h"
#include "widgets/Workplace.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Icon.h"
#include "widgets/pages/EntityPage.h"
#include "widgets/pages/RecordTable.h"
#include "widgets/prompts/Prompts.h"

#include <QAction>
#include <QCoreApplication>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("LoanActions", text);
}

using Step = std::function<Done(Store&, const Session&, qint64)>;

void take(Workplace& workplace, EntityPage& page, qint64 loan, const Step& step, const QString& done)
{
    const auto work = [session = workplace.session(), loan, step](Store& store) { return step(store, session, loan); };
    whenDone(workplace.database().write<void>(work), &page, [&workplace, &page, loan, done](const Done& outcome) {
        if (!outcome.ok()) {
            page.showError(outcome.error());
            return;
        }
        page.showDone(done);
        workplace.announce(archiveLoanSchema(), loan);
    });
}

/// Hands out; asks by when it is due back, except for a consultation, which ends where it takes place.
void handOut(Workplace& workplace, EntityPage& page, const RecordRow& row)
{
    const auto& loan = row.record.as<ArchiveLoan>();
    QDate due = loan.dueOn;
    if (loan.kind != QLatin1String(kConsultation) && !due.isValid()) {
        const auto text = workplace.prompts().askText(
            &page, say(QT_TRANSLATE_NOOP("LoanActions", "Hand out")), say(QT_TRANSLATE_NOOP("LoanActions", "Due back on (2026-12-31):")));
        if (!text)
            return;
        const auto day = parseDate(*text);
        if (!day.ok()) {
            page.showError(day.error());
            return;
        }
        due = *day;
    }
    take(
        workplace, page, loan.id.value, [due](Store& store, const Session& session, qint64 id) { return handOutLoan(store, session, id, due); },
        say(QT_TRANSLATE_NOOP("LoanActions", "Handed out.")));
}

} // namespace

QList<QAction*> loanActions(Workplace& workplace, EntityPage& page)
{
    QList<QAction*> actions;
    const auto add = [&](const char* iconName, const QString& text, auto&& act) {
        auto* action = new QAction(icon(iconName), text, &page);
        action->setEnabled(workplace.database().readOnlyReason().isEmpty());
        QObject::connect(action, &QAction::triggered, &page, [&page, act] {
            if (const RecordRow* row = page.table().records().row(page.table().currentIndex().row()))
                act(*row);
        });
        actions << action;
    };
    add("circle-check", say(QT_TRANSLATE_NOOP("LoanActions", "Consent")), [&workplace, &page](const RecordRow& row) {
        take(workplace, page, row.record.id(), consentToLoan, say(QT_TRANSLATE_NOOP("LoanActions", "Consent is given.")));
    });
    add("book", say(QT_TRANSLATE_NOOP("LoanActions", "Hand out")), [&workplace, &page](const RecordRow& row) { handOut(workplace, page, row); });
    add("table-import", say(QT_TRANSLATE_NOOP("LoanActions", "Take back")), [&workplace, &page](const RecordRow& row) {
        take(workplace, page, row.record.id(), takeBackLoan, say(QT_TRANSLATE_NOOP("LoanActions", "It is back.")));
    });
    return actions;
}

} // namespace kece
