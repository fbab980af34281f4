// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/records/ReadAsOf.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

#include <functional>

namespace kece {

/// A text of the reports in the language of the session.
inline QString reportWords(const char* text)
{
    return QCoreApplication::translate("Reports", text);
}

/// "Twelve months up to …".
QString inTwelveMonths(QDate day);

/// Every record of a kind that is there on the day and passes the filters.
template<class T>
Done eachThere(
    Store& store, const EntitySchema& schema, QVector<Filter> filters, QDate day, const std::function<void(const T&, const RecordRow&)>& visit)
{
    RecordQuery query;
    query.schema = &schema;
    query.withVoided = true;
    query.filters = std::move(filters);
    return store.records().each(query, [&](const RecordRow& row) {
        const auto& entity = row.record.template as<T>();
        if (isThereOn(entity.stored, day))
            visit(entity, row);
        return true;
    });
}

} // namespace kece
