// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/RelatedTab.h"

#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/pages/RecordTable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kece {

namespace {

/// The field by which records of a kind name what they belong to.
const Field* ownerField(const EntitySchema& schema, const EntitySchema& owner)
{
    const auto found = std::find_if(schema.fields.begin(), schema.fields.end(),
        [&](const Field& field) { return field.type == FieldType::Reference && field.target() == &owner; });
    return found == schema.fields.end() ? nullptr : &*found;
}

} // namespace

RelatedTab::RelatedTab(Workplace& workplace, const EntitySchema& owner, const QVector<const EntitySchema*>& kinds) : DetailTab(workplace)
{
    column()->setContentsMargins(0, Theme::px(12), 0, 0);
    for (const EntitySchema* schema : kinds) {
        List list{new PagedRecordModel(workplace, *schema, this), nullptr, new QLabel(schema->pluralName()), new QLabel};
        list.model->setColumns(defaultColumns(*schema, ownerField(*schema, owner)->key));
        list.table = new RecordTable(*list.model);
        list.table->setAccessibleName(schema->pluralName());
        list.table->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
        list.title->setProperty("section", true);
        auto* head = new QHBoxLayout;
        head->setContentsMargins(Theme::px(16), 0, Theme::px(8), 0);
        head->addWidget(list.title, 1);
        if (!schema->isReadOnly) {
            auto* create = new QPushButton(icon("plus"), tr("New"));
            create->setFlat(true);
            create->setAccessibleName(tr("New: %1").arg(schema->singularName()));
            create->setEnabled(workplace.database().readOnlyReason().isEmpty());
            connect(create, &QPushButton::clicked, this, [this, schema] { Q_EMIT createWanted(schema); });
            head->addWidget(create);
        }
        list.empty->setProperty("secondary", true);
        list.empty->setContentsMargins(Theme::px(16), 0, Theme::px(16), Theme::px(8));
        list.empty->setText(tr("There are no %1 yet.").arg(schema->pluralName()));
        list.empty->hide();
        column()->addLayout(head);
        column()->addWidget(list.empty);
        column()->addWidget(list.table, 1);
        connect(list.model, &PagedRecordModel::counted, this, [this, list] { showCount(list); });
        connect(list.model, &PagedRecordModel::arrived, this, [list] { list.table->fitToContents(); });
        connect(list.model, &PagedRecordModel::caughtUp, this, [this, list] { showCount(list); });
        connect(list.model, &PagedRecordModel::failed, this, &DetailTab::failed);
        connect(list.table, &RecordTable::failed, this, &DetailTab::failed);
        connect(list.table, &QTableView::activated, this,
            [this, list](const QModelIndex& index) { Q_EMIT openWanted(&list.model->schema(), list.model->idAt(index.row())); });
        m_lists << list;
    }
    column()->addStretch();
    connect(&workplace, &Workplace::changed, this, [this](const EntitySchema* kind, qint64) {
        for (const List& list : std::as_const(m_lists)) {
            if (&list.model->schema() == kind && !list.model->query().filters.isEmpty())
                list.model->reload();
        }
    });
}

void RelatedTab::showRecord(const RecordRow& row)
{
    for (const List& list : std::as_const(m_lists)) {
        RecordQuery query;
        query.schema = &list.model->schema();
        query.filters = {{QString::fromLatin1(ownerField(*query.schema, row.record.schema())->key), Filter::Op::Equals,
            {QVariant::fromValue<qlonglong>(row.record.id())}}};
        if (query.filters == list.model->query().filters)
            list.table->catchUp();
        else
            list.model->setQuery(query);
    }
}

void RelatedTab::showCount(const List& list)
{
    list.empty->setVisible(list.model->rowCount() == 0);
    list.table->setVisible(list.model->rowCount() > 0);
    list.title->setText(tr("%1 · %2").arg(list.model->schema().pluralName(), QLocale().toString(list.model->rowCount())));
}

} // namespace kece
