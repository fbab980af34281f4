// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/ChangeRecord.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    instant<&ChangeRecord::at>("at", QT_TRANSLATE_NOOP("ChangeRecord", "When")).inList(1),
    text<&ChangeRecord::actor>("actor", QT_TRANSLATE_NOOP("ChangeRecord", "Who")).inList(2),
    text<&ChangeRecord::kind>("kind", QT_TRANSLATE_NOOP("ChangeRecord", "What")).inList(3),
    integer<&ChangeRecord::recordId>("record_id", QT_TRANSLATE_NOOP("ChangeRecord", "Record")).inList(4),
    text<&ChangeRecord::action>("action", QT_TRANSLATE_NOOP("ChangeRecord", "Action")).inList(5),
    longText<&ChangeRecord::changes>("changes", QT_TRANSLATE_NOOP("ChangeRecord", "Changes")).inList(6),
    text<&ChangeRecord::reason>("reason", QT_TRANSLATE_NOOP("ChangeRecord", "Reason")).inList(7),
};

} // namespace

const EntitySchema& changeRecordSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<ChangeRecord>("changes", "change_records", "ChangeRecord", kFields);
        s.singular = QT_TRANSLATE_NOOP("ChangeRecord", "Change");
        s.plural = QT_TRANSLATE_NOOP("ChangeRecord", "Changes");
        s.icon = "history";
        s.titleKey = "action";
        s.dateKey = "at";
        s.isReadOnly = true;
        return s;
    }();
    return schema;
}

} // namespace kece
