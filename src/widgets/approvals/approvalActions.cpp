// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/approvalActions.h"

#include "services/approvals/Approvals.h"
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
    return QCoreApplication::translate("ApprovalActions", text);
}

void carryOut(Workplace& workplace, EntityPage& page, qint64 record, const std::function<Done(Store&)>& work, const QString& done)
{
    whenDone(workplace.database().write<void>(work), &page, [&workplace, &page, record, done](const Done& outcome) {
        if (!outcome.ok()) {
            page.showError(outcome.error());
            return;
        }
        page.showDone(done);
        workplace.announce(page.schema(), record);
    });
}

void submit(Workplace& workplace, EntityPage& page, qint64 record, const char* purpose, const QString& remark)
{
    const ApprovalRequest request{QString::fromLatin1(page.schema().kind), record, QString::fromLatin1(purpose), remark};
    carryOut(
        workplace, page, record,
        [session = workplace.session(), request](Store& store) -> Done {
            KECE_TRY([[maybe_unused]] const qint64 id, submitForApproval(store, session, request));
            return {};
        },
        say(QT_TRANSLATE_NOOP("ApprovalActions", "Submitted for approval.")));
}

/// The request of the record that waits.
Done withdrawWaiting(Store& store, const Session& session, const EntitySchema& schema, qint64 record)
{
    KECE_TRY(const QVector<ApprovalDetail> requests, approvalsOf(store, session, schema, record));
    for (const ApprovalDetail& detail : requests) {
        if (approvalStateOf(detail.approval.state) == ApprovalState::Waiting)
            return withdrawApproval(store, session, detail.approval.id.value);
    }
    return Error::conflict(say(QT_TRANSLATE_NOOP("ApprovalActions", "No request about this waits; there is nothing to withdraw.")));
}

} // namespace

QList<QAction*> approvalActions(Workplace& workplace, EntityPage& page)
{
    QList<QAction*> actions;
    const auto add = [&](const char* name, const char* iconName, const QString& text, auto&& act) {
        auto* action = new QAction(icon(iconName), text, &page);
        action->setObjectName(QString::fromLatin1(name));
        action->setEnabled(workplace.database().readOnlyReason().isEmpty());
        action->setVisible(workplace.session().may(Action::Change, page.schema()));
        QObject::connect(action, &QAction::triggered, &page, [&page, act] {
            if (const RecordRow* row = page.table().records().row(page.table().currentIndex().row()))
                act(*row);
        });
        actions << action;
    };
    const auto asked = [&workplace, &page](const char* purpose, const QString& title, const QString& label) {
        return [&workplace, &page, purpose, title, label](const RecordRow& row) {
            const qint64 record = row.record.id();
            if (const auto remark = workplace.prompts().askText(&page, title, label))
                submit(workplace, page, record, purpose, *remark);
        };
    };
    add("submitForApproval", "circle-check", say(QT_TRANSLATE_NOOP("ApprovalActions", "Submit for approval")),
        [&workplace, &page](const RecordRow& row) { submit(workplace, page, row.record.id(), kApprovalSign, {}); });
    const QString change = say(QT_TRANSLATE_NOOP("ApprovalActions", "Submit a change"));
    add("submitChange", "pencil", change, asked(kApprovalChange, change, say(QT_TRANSLATE_NOOP("ApprovalActions", "What is to be changed:"))));
    const QString end = say(QT_TRANSLATE_NOOP("ApprovalActions", "Submit a termination"));
    add("submitEnd", "file-x", end, asked(kApprovalEnd, end, say(QT_TRANSLATE_NOOP("ApprovalActions", "Why it is to end:"))));
    add("withdrawApproval", "door-exit", say(QT_TRANSLATE_NOOP("ApprovalActions", "Withdraw")), [&workplace, &page](const RecordRow& row) {
        carryOut(
            workplace, page, row.record.id(),
            [session = workplace.session(), schema = &page.schema(), id = row.record.id()](
                Store& store) { return withdrawWaiting(store, session, *schema, id); },
            say(QT_TRANSLATE_NOOP("ApprovalActions", "Withdrawn; it can be changed and submitted again.")));
    });
    return actions;
}

} // namespace kece
