// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/SurveyCampaign.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    text<&SurveyCampaign::name>("name", QT_TRANSLATE_NOOP("SurveyCampaign", "Name")).required().unique().searchable().forAll().inList(1),
};

} // namespace

const EntitySchema& surveyCampaignSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<SurveyCampaign>("survey-campaigns", "survey_campaigns", "SurveyCampaign", kFields);
        s.singular = QT_TRANSLATE_NOOP("SurveyCampaign", "Survey campaign");
        s.plural = QT_TRANSLATE_NOOP("SurveyCampaign", "Survey campaigns");
        s.icon = "calendar";
        s.identityKey = "name";
        s.titleKey = "name";
        return s;
    }();
    return schema;
}

} // namespace kece
