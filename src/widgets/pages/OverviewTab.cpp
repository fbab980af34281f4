// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/OverviewTab.h"

#include "widgets/async/whenDone.h"
#include "widgets/look/Theme.h"
#include "widgets/pages/GrowingListView.h"
#include "widgets/pages/Timeline.h"
#include "widgets/tiering/ReasonsBlock.h"

#include <QLabel>
#include <QVBoxLayout>

namespace kece {

namespace {

constexpr int kTimeline = 20;

} // namespace

OverviewTab::OverviewTab(Workplace& workplace) : DetailTab(workplace), m_reasons(new ReasonsBlock), m_timeline(new TimelineModel(workplace.today(), this))
{
    auto* rule = new QFrame;
    rule->setProperty("rule", true);
    auto* title = new QLabel(tr("Timeline"));
    title->setProperty("section", true);
    auto* list = new GrowingListView;
    list->setModel(m_timeline);
    list->setItemDelegate(new TimelineDelegate(list));
    list->setAccessibleName(tr("Timeline"));
    column()->addWidget(m_reasons);
    column()->addWidget(rule);
    column()->addWidget(title);
    column()->addWidget(list);
    column()->addStretch();
    connect(list, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        const TimelineEntry& entry = m_timeline->entry(index.row());
        Q_EMIT openWanted(entry.schema, entry.id);
    });
}

void OverviewTab::showRecord(const RecordRow& row)
{
    const quint64 generation = startAsking();
    const CellContext context{workplace().today(), workplace().session().zone};
    const auto readLatest = [owner = &row.record.schema(), id = row.record.id(), context](Store& store) { return readTimeline(store, *owner, id, kTimeline, context); };
    whenDone(workplace().read<QVector<TimelineEntry>>(readLatest), this, [this, generation](const Result<QVector<TimelineEntry>>& entries) {
        if (!isCurrent(generation))
            return;
        if (entries.ok())
            m_timeline->setEntries(*entries);
        else
            Q_EMIT failed(entries.error());
    });
}

} // namespace kece
