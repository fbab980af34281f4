// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/Timeline.h"

#include "domain/entities/Catalogue.h"
#include "services/session/Session.h"
#include "storage/RecordStore.h"
#include "storage/Store.h"
#include "widgets/look/Icon.h"

#include <QApplication>
#include <QPainter>

namespace kece {

namespace {

constexpr int kTwoLines = 40;
constexpr int kOneLine = 22;

/// Head: kind, number and the first coded value; detail: amounts and the first long text.
TimelineEntry entryOf(const RecordRow& row, const CellContext& context)
{
    const EntitySchema& schema = row.record.schema();
    const Field* date = schema.field(QString::fromLatin1(schema.dateKey));
    TimelineEntry entry;
    entry.schema = &schema;
    entry.id = row.record.id();
    const QVariant day = row.record.value(*date);
    entry.day = date->type == FieldType::Date ? day.toDate() : day.toDateTime().toTimeZone(context.zone).date();

    QStringList head{schema.singularName()};
    if (schema.codeKey) {
        if (const QString code = row.record.value(QString::fromLatin1(schema.codeKey)).toString(); !code.isEmpty())
            head << code;
    }
    QStringList detail;
    for (const Field& field : schema.fields) {
        const QVariant value = row.record.value(field);
        if (!value.isValid() || field.listPosition == 0)
            continue;
        const bool isOwnerOrCode = (schema.customerKey && qstrcmp(field.key, schema.customerKey) == 0)
            || (schema.codeKey && qstrcmp(field.key, schema.codeKey) == 0);
        if (isOwnerOrCode || &field == date)
            continue;
        if (field.type == FieldType::Choice && head.size() < 3)
            head << schema.label(field, value.toString());
        else if (field.type == FieldType::Reference)
            head << row.titles.value(QString::fromLatin1(field.key));
        else if (field.type == FieldType::Money || field.type == FieldType::Decimal)
            detail << schema.label(field) + ' ' + makeCell(row, field, context).text;
        else if (field.type == FieldType::LongText || field.isSearchable)
            detail.prepend(makeCell(row, field, context).text);
    }
    head.removeAll(QString());
    entry.head = head.join(QStringLiteral(" · "));
    entry.detail = detail.join(QStringLiteral(" · "));
    return entry;
}

} // namespace

Result<QVector<TimelineEntry>> readTimeline(
    Store& store, const Session& session, const EntitySchema& owner, qint64 id, int limit, const CellContext& context)
{
    QVector<TimelineEntry> entries;
    for (const EntitySchema* schema : catalogue()) {
        const Field* key = schema->customerKey ? schema->field(QString::fromLatin1(schema->customerKey)) : nullptr;
        if (!key || !schema->dateKey || schema->isReadOnly || key->target() != &owner || !session.may(Action::See, *schema))
            continue;
        RecordQuery query;
        query.schema = schema;
        query.filters = {{QString::fromLatin1(key->key), Filter::Op::Equals, {QVariant::fromValue<qlonglong>(id)}}};
        KECE_TRY(const QVector<RecordRow> rows, store.records().first(query, limit));
        for (const RecordRow& row : rows)
            entries << entryOf(row, context);
    }
    std::stable_sort(entries.begin(), entries.end(), [](const TimelineEntry& a, const TimelineEntry& b) { return a.day > b.day; });
    if (entries.size() > limit)
        entries.resize(limit);
    return entries;
}

void TimelineModel::setEntries(const QVector<TimelineEntry>& entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TimelineEntry& entry = m_entries[index.row()];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return QStringList{day(index.row()), entry.head, entry.detail}.join(' ').simplified();
    if (role == Qt::ToolTipRole)
        return entry.detail;
    return {};
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = static_cast<const TimelineModel*>(index.model());
    const TimelineEntry& entry = model->entry(index.row());
    const Tokens& t = Theme::tokens();
    const QRect first(option.rect.left(), option.rect.top(), option.rect.width(), Theme::px(kOneLine));
    const QString day = model->day(index.row());
    const QFont small = Theme::secondaryFont();

    painter->setFont(small);
    painter->setPen(t.secondary);
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter, day);
    const int iconX = first.left() + QFontMetrics(small).horizontalAdvance("0000-00-00") + Theme::px(8);
    const int side = Theme::px(14);
    icon(entry.schema->icon).paint(painter, QRect(iconX, first.center().y() - side / 2, side, side));
    if (index.row() + 1 < model->rowCount())
        painter->fillRect(QRect(iconX + side / 2, first.bottom(), 1, option.rect.bottom() - first.bottom()), t.paneBorder);

    const int textX = iconX + side + Theme::px(8);
    const QFont body = QApplication::font();
    painter->setFont(body);
    painter->setPen(t.text);
    const int room = first.right() - textX;
    painter->drawText(QRect(textX, first.top(), room, first.height()), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(body).elidedText(entry.head, Qt::ElideRight, room));
    if (entry.detail.isEmpty())
        return;
    painter->setFont(small);
    painter->setPen(t.secondary);
    painter->drawText(QRect(textX, first.bottom(), room, Theme::px(kTwoLines - kOneLine)), Qt::AlignLeft | Qt::AlignTop,
        QFontMetrics(small).elidedText(entry.detail, Qt::ElideRight, room));
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto* model = static_cast<const TimelineModel*>(index.model());
    return {0, Theme::px(model->entry(index.row()).detail.isEmpty() ? kOneLine : kTwoLines)};
}

} // namespace kece
