// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/OverviewTab.h"

#include "widgets/async/whenDone.h"
#include "widgets/look/Theme.h"
#include "widgets/pages/GrowingListView.h"
#include "widgets/pages/Timeline.h"
#include "widgets/tiering/ReasonsBlock.h"
#include "widgets/tiering/reasonsOf.h"

#include <QLabel>
#include <QVBoxLayout>

namespace kece {

namespace {

constexpr int kTimeline = 20;

} // namespace

OverviewTab::OverviewTab(Workplace& workplace)
    : DetailTab(workplace),
      m_reasons(new ReasonsBlock),
      m_others(new QLabel),
      m_empty(new QLabel(tr("Nothing has happened with this customer yet."))),
      m_timeline(new TimelineModel(workplace.today(), this))
{
    auto* rule = new QFrame;
    rule->setProperty("rule", true);
    auto* title = new QLabel(tr("Timeline"));
    title->setProperty("section", true);
    auto* list = new GrowingListView;
    list->setModel(m_timeline);
    list->setItemDelegate(new TimelineDelegate(list));
    list->setAccessibleName(tr("Timeline"));
    m_others->setProperty("secondary", true);
    m_others->setWordWrap(true);
    m_others->hide();
    column()->addWidget(m_reasons);
    column()->addWidget(m_others);
    column()->addWidget(rule);
    column()->addWidget(title);
    m_empty->setProperty("secondary", true);
    m_empty->hide();
    column()->addWidget(m_empty);
    column()->addWidget(list);
    column()->addStretch();
    connect(list, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        const TimelineEntry& entry = m_timeline->entry(index.row());
        Q_EMIT openWanted(entry.schema, entry.id);
    });
}

OverviewTab::~OverviewTab()
{
    m_explaining.cancel();
}

void OverviewTab::showRecord(const RecordRow& row)
{
    const quint64 generation = startAsking();
    const CellContext context{workplace().today(), workplace().session().zone};
    const auto readLatest = [session = workplace().session(), owner = &row.record.schema(), id = row.record.id(), context](
                                Store& store) { return readTimeline(store, session, *owner, id, kTimeline, context); };
    whenDone(workplace().read<QVector<TimelineEntry>>(readLatest), this, [this, generation](const Result<QVector<TimelineEntry>>& entries) {
        if (!isCurrent(generation))
            return;
        if (!entries.ok()) {
            Q_EMIT failed(entries.error());
            return;
        }
        m_timeline->setEntries(*entries);
        m_empty->setVisible(entries->isEmpty());
    });

    m_explaining.cancel();
    m_explaining = Progress();
    const auto explain = [session = workplace().session(), id = row.record.id(), progress = m_explaining](
                             Store& store) { return explainCustomer(store, session, id, session.today(), {}, progress); };
    whenDone(workplace().read<QVector<CustomerExplanation>>(explain), this, [this, generation](const Result<QVector<CustomerExplanation>>& found) {
        if (isCurrent(generation))
            showReasons(found);
    });
}

void OverviewTab::showReasons(const Result<QVector<CustomerExplanation>>& found)
{
    if (!found.ok() || found->isEmpty()) {
        m_reasons->clear(found.ok() ? tr("This customer takes part in no grading.") : found.error().message);
        return;
    }
    m_reasons->setReasons(reasonsOf(found->first()));
    // What else the customer is graded by, in a line each: other departments and products, classifications, credit.
    QStringList others;
    for (const CustomerExplanation& explanation : found->mid(1)) {
        const QString name = tierName(explanation.tierName, explanation.tierNameEn);
        QStringList where{
            explanation.grading == found->first().grading ? QString() : explanation.gradingName, explanation.department, explanation.product};
        where.removeAll(QString());
        others << where.join(QStringLiteral(" · ")) + QStringLiteral(": ") + (name.isEmpty() ? tr("unclassified") : name);
    }
    m_others->setText(others.join('\n'));
    m_others->setVisible(!others.isEmpty());
}

} // namespace kece
