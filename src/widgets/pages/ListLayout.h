// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"

#include <QJsonObject>
#include <QVector>

namespace kece {

class RecordTable;

/// Which columns a list shows, in which order and width, and how it is sorted: remembered per kind, and part of a saved view.
struct ListLayout {
    struct Column {
        const Field* field;
        int width;
    };
    QVector<Column> columns;
    QString sortField;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;

    static ListLayout of(const RecordTable& table);
    static ListLayout usual(const EntitySchema& schema);
    void applyTo(RecordTable& table) const;

    QJsonObject toJson() const;
    /// Fields that are no longer there are left out; the usual layout where nothing remains.
    static ListLayout fromJson(const EntitySchema& schema, const QJsonObject& object);

    static ListLayout remembered(const EntitySchema& schema);
    void remember(const EntitySchema& schema) const;
};

} // namespace kece
