// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/ApprovalTab.h"

#include "services/approvals/Approvals.h"
#include "widgets/approvals/ChainBlock.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace kece {

void ApprovalTab::showRecord(const RecordRow& row)
{
    using Requests = QVector<ApprovalDetail>;
    const quint64 generation = startAsking();
    const auto work = [session = workplace().session(), schema = &row.record.schema(), id = row.record.id()](
                          Store& store) { return approvalsOf(store, session, *schema, id); };
    whenDone(workplace().read<Requests>(work), this, [this, generation](const Result<Requests>& requests) {
        if (!isCurrent(generation))
            return;
        delete m_requests;
        m_requests = nullptr;
        if (!requests.ok()) {
            Q_EMIT failed(requests.error());
            return;
        }
        m_requests = new QWidget;
        auto* held = new QVBoxLayout(m_requests);
        held->setContentsMargins(0, 0, 0, 0);
        held->setSpacing(Theme::px(16));
        for (const ApprovalDetail& detail : *requests) {
            auto* chain = new ChainBlock;
            chain->setRequest(detail, workplace().session().zone);
            held->addWidget(chain);
        }
        if (requests->isEmpty()) {
            auto* none = new QLabel(tr("It has not been put to approval."));
            none->setProperty("secondary", true);
            held->addWidget(none);
        }
        held->addStretch();
        column()->addWidget(m_requests, 1);
    });
}

} // namespace kece
