// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/TierRun.h"

#include "domain/entities/Department.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Choice kStates[] = {
    {"applied", "已生效", QT_TRANSLATE_NOOP("TierRun", "In force")},
    {"proposed", "待批准", QT_TRANSLATE_NOOP("TierRun", "Proposed")},
    {"rejected", "已驳回", QT_TRANSLATE_NOOP("TierRun", "Rejected")},
};

constexpr Choice kDimensions[] = {
    {"tiering", "分级", QT_TRANSLATE_NOOP("TierRun", "Tiering")},
    {"credit", "信用等级", QT_TRANSLATE_NOOP("TierRun", "Credit grade")},
};

constexpr Field kFields[] = {
    date<&TierRun::asOf>("as_of", QT_TRANSLATE_NOOP("TierRun", "As of")).inList(1),
    text<&TierRun::pack>("pack", QT_TRANSLATE_NOOP("TierRun", "Policy")).inList(2),
    text<&TierRun::version>("version", QT_TRANSLATE_NOOP("TierRun", "Version")).inList(3),
    reference<&TierRun::department>("department_id", QT_TRANSLATE_NOOP("TierRun", "Department"), [] { return &departmentSchema(); }).inList(4),
    choice<&TierRun::state>("state", QT_TRANSLATE_NOOP("TierRun", "State"), kStates).inList(5),
    instant<&TierRun::ranAt>("ran_at", QT_TRANSLATE_NOOP("TierRun", "Run at")).inList(6),
    text<&TierRun::actor>("actor", QT_TRANSLATE_NOOP("TierRun", "By")).inList(7),
    integer<&TierRun::population>("population", QT_TRANSLATE_NOOP("TierRun", "Customers")).inList(8),
    integer<&TierRun::changed>("changed", QT_TRANSLATE_NOOP("TierRun", "Changed")).inList(9),
    integer<&TierRun::promoted>("promoted", QT_TRANSLATE_NOOP("TierRun", "Promoted")).inList(10),
    integer<&TierRun::demoted>("demoted", QT_TRANSLATE_NOOP("TierRun", "Demoted")).inList(11),
    integer<&TierRun::capped>("capped", QT_TRANSLATE_NOOP("TierRun", "Capped")).inList(12),
    choice<&TierRun::dimension>("dimension", QT_TRANSLATE_NOOP("TierRun", "Dimension"), kDimensions).openChoice(),
    longText<&TierRun::outcome>("outcome", QT_TRANSLATE_NOOP("TierRun", "Outcome")),
};

} // namespace

const EntitySchema& tierRunSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<TierRun>("tier-runs", "tier_runs", "TierRun", kFields);
        s.singular = QT_TRANSLATE_NOOP("TierRun", "Grading");
        s.plural = QT_TRANSLATE_NOOP("TierRun", "Gradings");
        s.icon = "stairs";
        s.titleKey = "as_of";
        s.dateKey = "as_of";
        s.isReadOnly = true;
        return s;
    }();
    return schema;
}

} // namespace kece
