// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/SavedView.h"

#include "domain/entities/User.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    text<&SavedView::kind>("kind", QT_TRANSLATE_NOOP("SavedView", "List")).required().inList(1),
    text<&SavedView::name>("name", QT_TRANSLATE_NOOP("SavedView", "Name")).required().searchable().inList(2),
    longText<&SavedView::definition>("definition", QT_TRANSLATE_NOOP("SavedView", "Definition")).required(),
    reference<&SavedView::owner>("owner_id", QT_TRANSLATE_NOOP("SavedView", "Owner"), [] { return &userSchema(); }),
};

} // namespace

const EntitySchema& savedViewSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<SavedView>("saved-views", "saved_views", "SavedView", kFields);
        s.singular = QT_TRANSLATE_NOOP("SavedView", "Saved view");
        s.plural = QT_TRANSLATE_NOOP("SavedView", "Saved views");
        s.icon = "bookmark";
        s.titleKey = "name";
        s.ownerKey = "owner_id";
        return s;
    }();
    return schema;
}

} // namespace kece
