// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/SavedViews.h"

#include "services/records/SaveRecord.h"
#include "storage/RecordStore.h"
#include "widgets/models/fieldOf.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kece {

namespace {

constexpr int kViews = 100;

Result<QVector<RecordRow>> viewsOf(Store& store, const QString& kind)
{
    RecordQuery query;
    query.schema = &savedViewSchema();
    query.filters = {{QString::fromLatin1(fieldOf<&SavedView::kind>(savedViewSchema()).key), Filter::Op::Equals, {kind}}};
    return store.records().first(query, kViews);
}

} // namespace

ViewContent viewContent(const EntitySchema& schema, const QString& definition)
{
    const QJsonObject object = QJsonDocument::fromJson(definition.toUtf8()).object();
    ViewContent content;
    const QJsonArray list = object["filters"].toArray();
    for (const QJsonValue value : list) {
        if (const auto filter = filterFromJson(schema, value.toObject()))
            content.filters << *filter;
    }
    content.text = object["text"].toString();
    if (object.contains("layout"))
        content.layout = ListLayout::fromJson(schema, object["layout"].toObject());
    return content;
}

QString viewDefinition(const ViewContent& content)
{
    QJsonArray filters;
    for (const NamedFilter& filter : content.filters)
        filters << toJson(filter);
    QJsonObject object{{"filters", filters}, {"text", content.text}};
    if (content.layout)
        object.insert("layout", content.layout->toJson());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<QVector<SavedView>> readViews(Store& store, const EntitySchema& schema)
{
    KECE_TRY(const QVector<RecordRow> rows, viewsOf(store, QString::fromLatin1(schema.kind)));
    QVector<SavedView> views;
    for (const RecordRow& row : rows)
        views << row.record.as<SavedView>();
    std::sort(views.begin(), views.end(), [](const SavedView& a, const SavedView& b) { return a.name.localeAwareCompare(b.name) < 0; });
    return views;
}

Result<qint64> keepView(Store& store, const Session& session, const SavedView& view)
{
    KECE_TRY(const QVector<RecordRow> rows, viewsOf(store, view.kind));
    for (const RecordRow& row : rows) {
        if (row.record.as<SavedView>().name != view.name)
            continue;
        Record record = row.record;
        record.setValue(fieldOf<&SavedView::definition>(savedViewSchema()), view.definition);
        return saveRecord(store, session, record);
    }
    return saveRecord(store, session, Record::of(savedViewSchema(), view));
}

} // namespace kece
