// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"
#include "foundation/Result.h"

#include <QHash>
#include <QStringList>
#include <QVector>

namespace kece {

/// Where a column of a file goes: to a field, to a custom attribute, or nowhere.
struct MappedColumn {
    int source = 0;
    QString header;
    const Field* field = nullptr;
    QString attribute;
};

/// Which column of a file is which field: by the Chinese or English header, or as a map says. Unknown columns become custom attributes where the kind
/// has them; elsewhere they are `ignored`.
struct ColumnMapping {
    QVector<MappedColumn> columns;
    QStringList ignored;
};

/// Errors are Invalid and name the column: a required one is missing, two go to the same field, the map names a header or column that is not there or
/// is no JSON object.
Result<ColumnMapping> mapColumns(
    const EntitySchema& schema, const QStringList& header, const QByteArray& mapJson, const QHash<QString, QString>& factors = {});

/// The header of the column that a file of rejected rows adds; once they are corrected, the same file can be imported as it is.
QString reasonHeader();

/// The header row of a kind's files in Chinese, with the English names and what is required: for `--template`.
struct TemplateColumn {
    QString header;
    QString key;
    bool required = false;
};
QVector<TemplateColumn> templateOf(const EntitySchema& schema);

} // namespace kece
