// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/query/RecordQuery.h"
#include "widgets/models/Cell.h"

#include <QJsonObject>

namespace kece {

/// A filter as it is put: the condition and the words of its value, which for a reference only the database knows.
struct NamedFilter {
    Filter filter;
    QString valueText;

    friend bool operator==(const NamedFilter&, const NamedFilter&) = default;
};

/// `Region: Lanzhou`, `Amount ≥ 100,000.00`, `Owner: not filled in`.
QString filterText(const EntitySchema& schema, const NamedFilter& named);

/// A single value in words, where its type alone tells them; references are empty.
QString valueText(const EntitySchema& schema, const Field& field, const QVariant& value);

/// For saved views.
QJsonObject toJson(const NamedFilter& named);
/// Nothing where the field is not (any more) in the schema.
std::optional<NamedFilter> filterFromJson(const EntitySchema& schema, const QJsonObject& object);

} // namespace kece
