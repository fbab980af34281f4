// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/PolicyVersion.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    text<&PolicyVersion::pack>("pack", QT_TRANSLATE_NOOP("PolicyVersion", "Policy")).inList(1),
    text<&PolicyVersion::version>("version", QT_TRANSLATE_NOOP("PolicyVersion", "Version")).inList(2),
    text<&PolicyVersion::name>("name", QT_TRANSLATE_NOOP("PolicyVersion", "Name")).searchable().inList(3),
    text<&PolicyVersion::source>("source", QT_TRANSLATE_NOOP("PolicyVersion", "Source")).inList(4),
    longText<&PolicyVersion::text>("text", QT_TRANSLATE_NOOP("PolicyVersion", "Text")),
    text<&PolicyVersion::digest>("digest", QT_TRANSLATE_NOOP("PolicyVersion", "Digest")),
    instant<&PolicyVersion::addedAt>("added_at", QT_TRANSLATE_NOOP("PolicyVersion", "Added at")).inList(5),
};

} // namespace

const EntitySchema& policyVersionSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<PolicyVersion>("policy-versions", "policy_versions", "PolicyVersion", kFields);
        s.singular = QT_TRANSLATE_NOOP("PolicyVersion", "Policy version");
        s.plural = QT_TRANSLATE_NOOP("PolicyVersion", "Policy versions");
        s.icon = "book";
        s.titleKey = "name";
        s.dateKey = "added_at";
        s.isReadOnly = true;
        return s;
    }();
    return schema;
}

} // namespace kece
