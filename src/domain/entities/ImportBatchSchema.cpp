// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/ImportBatch.h"

#include "domain/entities/User.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    text<&ImportBatch::kind>("kind", QT_TRANSLATE_NOOP("ImportBatch", "What")).inList(1),
    text<&ImportBatch::fileName>("file_name", QT_TRANSLATE_NOOP("ImportBatch", "File")).searchable().inList(2),
    instant<&ImportBatch::importedAt>("imported_at", QT_TRANSLATE_NOOP("ImportBatch", "Imported at")).inList(3),
    reference<&ImportBatch::user>("user_id", QT_TRANSLATE_NOOP("ImportBatch", "By"), [] { return &userSchema(); }).inList(4),
    integer<&ImportBatch::rows>("rows", QT_TRANSLATE_NOOP("ImportBatch", "Rows")).inList(5),
    integer<&ImportBatch::inserted>("inserted", QT_TRANSLATE_NOOP("ImportBatch", "Inserted")).inList(6),
    integer<&ImportBatch::updated>("updated", QT_TRANSLATE_NOOP("ImportBatch", "Updated")).inList(7),
    instant<&ImportBatch::undoneAt>("undone_at", QT_TRANSLATE_NOOP("ImportBatch", "Taken back at")).inList(8),
};

} // namespace

const EntitySchema& importBatchSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<ImportBatch>("import-batches", "import_batches", "ImportBatch", kFields);
        s.singular = QT_TRANSLATE_NOOP("ImportBatch", "Import");
        s.plural = QT_TRANSLATE_NOOP("ImportBatch", "Imports");
        s.icon = "database-import";
        s.titleKey = "file_name";
        s.ownerKey = "user_id";
        s.dateKey = "imported_at";
        s.isReadOnly = true;
        return s;
    }();
    return schema;
}

} // namespace kece
