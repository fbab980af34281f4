// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/SavedView.h"
#include "services/session/Session.h"
#include "storage/Store.h"
#include "widgets/filters/filterText.h"
#include "widgets/pages/ListLayout.h"

namespace kece {

/// What a view holds, as its definition says it. A view of an older program may have no layout.
struct ViewContent {
    QVector<NamedFilter> filters;
    QString text;
    std::optional<ListLayout> layout;
};
ViewContent viewContent(const EntitySchema& schema, const QString& definition);
QString viewDefinition(const ViewContent& content);

/// The saved views of a kind of record, by name.
Result<QVector<SavedView>> readViews(Store& store, const EntitySchema& schema);

/// Keeps the view; one of the same kind and name is replaced. Returns its id.
Result<qint64> keepView(Store& store, const Session& session, const SavedView& view);

} // namespace kece
