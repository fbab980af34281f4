// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/surveys/SurveyScoring.h"

#include "domain/entities/Customer.h"
#include "services/Staff.h"
#include "services/policies/AdoptPolicy.h"

namespace kece {
namespace {

class SurveyScoringTest : public Staff
{
protected:
    SurveyScoringTest()
    {
        EXPECT_TRUE(does("admin", [](Store& store, const Session& session) -> Done {
            KECE_TRY([[maybe_unused]] const PackVersion used, usePack(store, session, "construction", "surveys", {}));
            return {};
        }).ok());
    }

    void weigh(const QMap<QString, QString>& weights)
    {
        EXPECT_TRUE(does("admin", [=](Store& store, const Session& session) -> Done {
            KECE_TRY([[maybe_unused]] const PackVersion changed, setPackValues(store, session, "construction", weights));
            return {};
        }).ok());
    }

    void weighAll()
    {
        weigh({{"surveys.works.weight", "0.4"}, {"surveys.costs.weight", "0.2"}, {"surveys.subcontracts.weight", "0.2"},
            {"surveys.coordination.weight", "0.2"}});
    }

    SurveyResponse form(const QMap<QString, QString>& factors) const
    {
        SurveyResponse response;
        response.customer = company.small;
        response.surveyedOn = {2026, 6, 10};
        response.isSigned = true;
        response.isSealed = true;
        response.attributes = factors;
        return response;
    }

    SurveyResponse saved(const SurveyResponse& response)
    {
        const auto id = save("admin", Record::of(surveyResponseSchema(), response));
        EXPECT_TRUE(id.ok()) << (id.ok() ? "" : id.error().message.toStdString());
        return load<SurveyResponse>(surveyResponseSchema(), id.ok() ? *id : 0);
    }

    Error refused(const SurveyResponse& response)
    {
        const auto id = save("admin", Record::of(surveyResponseSchema(), response));
        EXPECT_FALSE(id.ok());
        return id.ok() ? Error::internal({}) : id.error();
    }

    const QMap<QString, QString> kFull{{"works", "85"}, {"costs", "75.5"}, {"subcontracts", "80"}, {"coordination", "79"}};
};

} // namespace

TEST_F(SurveyScoringTest, WaitsForTheWeightsTheRegulationLeavesBlankAndScoresOnceTheyAreGiven)
{
    const SurveyResponse waiting = saved(form(kFull));
    EXPECT_EQ(waiting.standing, kSurveyUnweighted);
    EXPECT_FALSE(waiting.score);
    EXPECT_EQ(waiting.form, "工程项目满意度调查表") << "the only one that asks about these";
    EXPECT_EQ(waiting.attributes.value("费用与资料管理"), "75.50");

    weigh({{"surveys.works.weight", "0.4"}});
    EXPECT_EQ(load<SurveyResponse>(surveyResponseSchema(), waiting.id.value).standing, kSurveyUnweighted) << "the others are blank still";
    weighAll();
    const auto scored = load<SurveyResponse>(surveyResponseSchema(), waiting.id.value);
    EXPECT_EQ(scored.score, 80'90) << "0.4 · 85 + 0.2 · (75.5 + 80 + 79)";
    EXPECT_EQ(scored.standing, kSurveyPassed);
    EXPECT_EQ(scored.band, "比较满意") << "80.9 is 81 rounded to whole";
    EXPECT_EQ(load<Customer>(customerSchema(), company.small.value).satisfaction, 80'90);
}

TEST_F(SurveyScoringTest, SaysWhichWeightsAreBlankAndWhere)
{
    const SurveyResponse waiting = saved(form(kFull));
    EXPECT_TRUE(does("admin", [&](Store& store, const Session& session) -> Done {
        KECE_TRY(const SurveyScoring scoring, SurveyScoring::inForce(store, session.today()));
        const QString obstacle = scoring.obstacle(scoring.judge(waiting));
        EXPECT_TRUE(obstacle.contains("Coordination with the customer")) << obstacle.toStdString();
        EXPECT_TRUE(obstacle.contains("第八条.2")) << obstacle.toStdString();
        return {};
    }).ok());
}

TEST_F(SurveyScoringTest, EightyPassesAndWhatIsShownAsEightyMayNot)
{
    weighAll();
    EXPECT_EQ(saved(form({{"works", "80"}, {"costs", "80"}, {"subcontracts", "80"}, {"coordination", "80"}})).standing, kSurveyPassed);
    const SurveyResponse below = saved(form({{"works", "80"}, {"costs", "80"}, {"subcontracts", "80"}, {"coordination", "79.98"}}));
    EXPECT_EQ(below.score, 80'00) << "79.996";
    EXPECT_EQ(below.standing, kSurveyBelow);
}

TEST_F(SurveyScoringTest, CountsOnlySignedSealedAndComplete)
{
    weighAll();
    SurveyResponse response = form(kFull);
    response.isSealed = false;
    response = saved(response);
    EXPECT_EQ(response.standing, kSurveyUnsigned);
    EXPECT_FALSE(response.score) << "or facts of the customer would count it";
    response.isSealed = true;
    EXPECT_EQ(saved(response).score, 80'90);

    const SurveyResponse incomplete = saved(form({{"works", "85"}, {"costs", "75"}}));
    EXPECT_EQ(incomplete.standing, kSurveyIncomplete);
    EXPECT_FALSE(incomplete.score);
}

TEST_F(SurveyScoringTest, KeepsAScoreThatIsGivenWithoutFactors)
{
    SurveyResponse response = form({});
    response.score = 77'00;
    response = saved(response);
    EXPECT_EQ(response.score, 77'00);
    EXPECT_EQ(response.standing, kSurveyBelow);
    EXPECT_EQ(response.band, "一般");
}

TEST_F(SurveyScoringTest, RefusesWhatTheFormDoesNotAsk)
{
    EXPECT_TRUE(refused(form({{"smile", "90"}})).message.contains("smile"));
    EXPECT_TRUE(refused(form({{"works", "100.01"}})).message.contains("100.01"));
    EXPECT_TRUE(refused(form({{"works", "9o"}})).message.contains("9o"));
    EXPECT_EQ(refused(form({{"works", "90"}, {"title", "90"}})).field, "form") << "of two forms";
    SurveyResponse other = form({{"works", "90"}});
    other.form = "real-estate";
    EXPECT_EQ(refused(other).field, "form");
}

TEST_F(SurveyScoringTest, KeepsWhatItWasScoredByWhenThePolicyChanges)
{
    weighAll();
    SurveyResponse response = saved(form(kFull));
    weigh({{"surveys.works.weight", "0.1"}});
    response.opinion = "looks good";
    EXPECT_EQ(saved(response).score, 80'90) << "its answers are as they were";
}

} // namespace kece
