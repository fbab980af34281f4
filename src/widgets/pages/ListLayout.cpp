// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/ListLayout.h"

#include "widgets/pages/RecordTable.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>

namespace kece {

namespace {

QString settingsKey(const EntitySchema& schema)
{
    return QStringLiteral("lists/%1/layout").arg(QLatin1String(schema.kind));
}

} // namespace

ListLayout ListLayout::of(const RecordTable& table)
{
    ListLayout layout;
    const QHeaderView* header = table.horizontalHeader();
    const auto& fields = table.records().columns();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        layout.columns << Column{fields[logical], header->sectionSize(logical)};
    }
    const int sorted = header->sortIndicatorSection();
    if (sorted >= 0 && sorted < fields.size()) {
        layout.sortField = QString::fromLatin1(fields[sorted]->key);
        layout.sortOrder = header->sortIndicatorOrder();
    }
    return layout;
}

ListLayout ListLayout::usual(const EntitySchema& schema)
{
    ListLayout layout;
    for (const Field* field : defaultColumns(schema))
        layout.columns << Column{field, usualWidth(*field, schema.label(*field))};
    // Where the list has a figure of the grading, the largest come first; else it is in the order of the query, the newest first.
    const auto figure = std::find_if(layout.columns.begin(), layout.columns.end(),
        [](const Column& column) { return column.field->figureOf && column.field->type == FieldType::Money; });
    if (figure != layout.columns.end()) {
        layout.sortField = QString::fromLatin1(figure->field->key);
        layout.sortOrder = Qt::DescendingOrder;
    }
    return layout;
}

void ListLayout::applyTo(RecordTable& table) const
{
    QHeaderView* header = table.horizontalHeader();
    const QSignalBlocker quiet(header);
    QVector<const Field*> fields;
    for (const Column& column : columns)
        fields << column.field;
    table.records().setColumns(fields);
    for (int i = 0; i < columns.size(); ++i) {
        header->moveSection(header->visualIndex(i), i);
        header->resizeSection(i, columns[i].width);
    }
    int sorted = -1;
    for (int i = 0; i < columns.size(); ++i) {
        if (sortField == QLatin1String(columns[i].field->key))
            sorted = i;
    }
    header->setSortIndicator(sorted, sortOrder);
}

QJsonObject ListLayout::toJson() const
{
    QJsonArray list;
    for (const Column& column : columns)
        list << QJsonObject{{"field", QString::fromLatin1(column.field->key)}, {"width", column.width}};
    return {{"columns", list}, {"sort", sortField}, {"descending", sortOrder == Qt::DescendingOrder}};
}

ListLayout ListLayout::fromJson(const EntitySchema& schema, const QJsonObject& object)
{
    ListLayout layout;
    const QJsonArray list = object["columns"].toArray();
    for (const QJsonValue value : list) {
        const QJsonObject column = value.toObject();
        if (const Field* field = schema.field(column["field"].toString()))
            layout.columns << Column{field, std::max(column["width"].toInt(), 24)};
    }
    if (layout.columns.isEmpty())
        return usual(schema);
    layout.sortField = object["sort"].toString();
    layout.sortOrder = object["descending"].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    return layout;
}

ListLayout ListLayout::remembered(const EntitySchema& schema)
{
    return fromJson(schema, QJsonDocument::fromJson(QSettings().value(settingsKey(schema)).toByteArray()).object());
}

void ListLayout::remember(const EntitySchema& schema) const
{
    QSettings().setValue(settingsKey(schema), QJsonDocument(toJson()).toJson(QJsonDocument::Compact));
}

} // namespace kece
