// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/DateText.h"
#include "services/demo/DemoCare.h"
#include "services/demo/DemoRandom.h"

#include <algorithm>

namespace kece {

QVector<DemoCampaign> inventCampaigns(QDate today)
{
    static const QStringList quarters{"一", "二", "三", "四"};
    QVector<DemoCampaign> campaigns;
    for (const int monthsAgo : {20, 14, 8, 2}) {
        const QDate day = addMonthsClamped(today, -monthsAgo);
        campaigns << DemoCampaign{0, QStringLiteral("%1年%2季度客户满意度调查").arg(day.year()).arg(quarters[(day.month() - 1) / 3]), day};
    }
    return campaigns;
}

QVector<SurveyResponse> inventResponses(const DemoLife& life, const QVector<DemoCampaign>& campaigns)
{
    QVector<SurveyResponse> responses;
    for (const DemoCampaign& campaign : campaigns) {
        const bool isLatest = &campaign == &campaigns.last();
        for (const DemoCustomer& customer : life.customers) {
            DemoRandom random(quint64(customer.number()) * 100 + quint64(campaign.startsOn.daysTo(life.today)));
            const bool trades = customer.record.startedOn.isValid() && customer.record.startedOn <= campaign.startsOn;
            if (customer.satisfaction == 0 || !trades || (!isLatest && !random.chance(65)))
                continue;
            SurveyResponse response;
            response.customer = customer.record.id;
            response.campaign = {campaign.id};
            response.surveyedOn = workday(campaign.startsOn.addDays(random.between(2, 25)));
            response.score = (isLatest ? customer.satisfaction : std::min(customer.satisfaction + random.between(-6, 6), qint64(100))) * 100;
            responses << response;
        }
    }
    return responses;
}

} // namespace kece
