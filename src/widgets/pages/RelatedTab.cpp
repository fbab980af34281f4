// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/RelatedTab.h"

#include "widgets/look/Theme.h"
#include "widgets/pages/RecordTable.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace kece {

RelatedTab::RelatedTab(Workplace& workplace, const QVector<const EntitySchema*>& kinds) : DetailTab(workplace)
{
    column()->setContentsMargins(0, Theme::px(12), 0, 0);
    for (const EntitySchema* schema : kinds) {
        List list{new PagedRecordModel(workplace, *schema, this), nullptr, new QLabel(schema->pluralName())};
        list.model->setColumns(defaultColumns(*schema, schema->customerKey));
        list.table = new RecordTable(*list.model);
        list.table->setAccessibleName(schema->pluralName());
        list.table->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
        list.title->setProperty("section", true);
        list.title->setContentsMargins(Theme::px(16), 0, Theme::px(16), 0);
        column()->addWidget(list.title);
        column()->addWidget(list.table, 1);
        connect(list.model, &PagedRecordModel::counted, this, [this, list] { showCount(list); });
        connect(list.model, &PagedRecordModel::failed, this, &DetailTab::failed);
        connect(list.table, &RecordTable::failed, this, &DetailTab::failed);
        connect(list.table, &QTableView::activated, this,
            [this, list](const QModelIndex& index) { Q_EMIT openWanted(&list.model->schema(), list.model->idAt(index.row())); });
        m_lists << list;
    }
}

void RelatedTab::showRecord(const RecordRow& row)
{
    for (const List& list : std::as_const(m_lists)) {
        RecordQuery query;
        query.schema = &list.model->schema();
        query.filters = {{QString::fromLatin1(query.schema->customerKey), Filter::Op::Equals, {QVariant::fromValue<qlonglong>(row.record.id())}}};
        list.model->setQuery(query);
    }
}

void RelatedTab::showCount(const List& list)
{
    list.title->setText(tr("%1 · %2").arg(list.model->schema().pluralName()).arg(list.model->rowCount()));
}

} // namespace kece
