// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/TierAssignment.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "domain/entities/Product.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Choice kDimensions[] = {
    {"tiering", "分级", QT_TRANSLATE_NOOP("TierAssignment", "Tiering")},
    {"credit", "信用等级", QT_TRANSLATE_NOOP("TierAssignment", "Credit grade")},
};

constexpr Field kFields[] = {
    reference<&TierAssignment::customer>("customer_id", QT_TRANSLATE_NOOP("TierAssignment", "Customer"), [] { return &customerSchema(); }).inList(1),
    reference<&TierAssignment::department>("department_id", QT_TRANSLATE_NOOP("TierAssignment", "Department"), [] { return &departmentSchema(); })
        .inList(2),
    reference<&TierAssignment::product>("product_id", QT_TRANSLATE_NOOP("TierAssignment", "Product"), [] { return &productSchema(); }).inList(3),
    choice<&TierAssignment::dimension>("dimension", QT_TRANSLATE_NOOP("TierAssignment", "Dimension"), kDimensions).openChoice(),
    text<&TierAssignment::tier>("tier", QT_TRANSLATE_NOOP("TierAssignment", "Tier")).inList(4),
    text<&TierAssignment::tierName>("tier_name", QT_TRANSLATE_NOOP("TierAssignment", "Tier name")),
    text<&TierAssignment::tierNameEn>("tier_name_en", QT_TRANSLATE_NOOP("TierAssignment", "Tier name (English)")),
    integer<&TierAssignment::tierRank>("tier_rank", QT_TRANSLATE_NOOP("TierAssignment", "Rank")),
    date<&TierAssignment::since>("since", QT_TRANSLATE_NOOP("TierAssignment", "Since")).inList(5),
    text<&TierAssignment::pack>("pack", QT_TRANSLATE_NOOP("TierAssignment", "Policy")).inList(6),
    text<&TierAssignment::version>("version", QT_TRANSLATE_NOOP("TierAssignment", "Version")).inList(7),
    text<&TierAssignment::articles>("articles", QT_TRANSLATE_NOOP("TierAssignment", "Articles")).inList(8),
    text<&TierAssignment::cappedBy>("capped_by", QT_TRANSLATE_NOOP("TierAssignment", "Capped by")).inList(9),
    longText<&TierAssignment::figures>("figures", QT_TRANSLATE_NOOP("TierAssignment", "Figures")),
};

} // namespace

const EntitySchema& tierAssignmentSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<TierAssignment>("tier-assignments", "tier_assignments", "TierAssignment", kFields);
        s.singular = QT_TRANSLATE_NOOP("TierAssignment", "Tier");
        s.plural = QT_TRANSLATE_NOOP("TierAssignment", "Tiers");
        s.icon = "stairs";
        s.titleKey = "tier_name";
        s.customerKey = "customer_id";
        s.dateKey = "since";
        s.isReadOnly = true;
        return s;
    }();
    return schema;
}

} // namespace kece
