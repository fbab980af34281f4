// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/surveys/SurveyRules.h"

#include "policy/pack/Pack.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace kece;

namespace {

const QString kHead = QStringLiteral("[pack]\nid = \"s\"\nname = \"s\"\nversion = \"1\"\n[surveys]\narticle = \"1\"\n");

QString shipped(const char* name)
{
    QFile file(QStringLiteral(KECE_SOURCE_DIR "/resources/policies/%1.toml").arg(QLatin1String(name)));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return QString::fromUtf8(file.readAll());
}

/// A form of two factors with these weights, as the pack writes them.
QString twoFactors(const char* a, const char* b)
{
    return kHead
        + QStringLiteral("[[surveys.form]]\nid = \"f\"\nname = \"f\"\narticle = \"1\"\n"
                         "[[surveys.factor]]\nid = \"a\"\nform = \"f\"\nname = \"甲\"\narticle = \"2\"\nweight = %1\n"
                         "[[surveys.factor]]\nid = \"b\"\nform = \"f\"\nname = \"乙\"\narticle = \"3\"\nweight = %2\n")
              .arg(QString::fromUtf8(a), QString::fromUtf8(b));
}

Rational hundredths(qint64 value)
{
    return exactScore(value);
}

} // namespace

TEST(SurveyForm, WeighsItsFactorsExactly)
{
    const ReadPack read = readPack(twoFactors("1", "2"));
    ASSERT_TRUE(read.pack) << read.problems.first().message.toStdString();
    const Pack& pack = *read.pack;
    const SurveyForm& form = pack.surveys->forms.first();
    const FormScore score = scoreOf(form, {{"甲", 80'00}, {"乙", 79'99}});
    ASSERT_TRUE(score.score);
    EXPECT_EQ(*score.score, *Rational::of(8000 + 2 * 7999, 300)) << "not the 79.99 it is shown as";
    EXPECT_EQ(roundedScore(*score.score), 79'99);
    EXPECT_EQ(*scoreOf(form, {{"甲", 80'00}, {"乙", 80'00}}).score, Rational(80));
}

TEST(SurveyForm, HasNoScoreWithoutEveryFactorAndEveryWeight)
{
    const Pack blank = *readPack(twoFactors("1", "\"unset\"")).pack;
    const FormScore unweighted = scoreOf(blank.surveys->forms.first(), {{"甲", 90'00}, {"乙", 90'00}});
    EXPECT_FALSE(unweighted.score);
    ASSERT_EQ(unweighted.weightless.size(), 1);
    EXPECT_EQ(unweighted.weightless.first()->weightName(), "surveys.b.weight");
    EXPECT_TRUE(blank.unsetValues().contains("surveys.b.weight"));

    const Pack pack = *readPack(twoFactors("1", "2")).pack;
    const FormScore incomplete = scoreOf(pack.surveys->forms.first(), {{"甲", 90'00}});
    EXPECT_FALSE(incomplete.score);
    ASSERT_EQ(incomplete.missing.size(), 1);
    EXPECT_EQ(incomplete.missing.first()->name, "乙");
    EXPECT_FALSE(scoreOf(readPack(twoFactors("0", "0")).pack->surveys->forms.first(), {{"甲", 90'00}, {"乙", 90'00}}).score)
        << "weights of nothing weigh nothing";
}

TEST(SurveyForm, FillsABlankWeightAndLeavesTheRest)
{
    const Pack pack = *readPack(shipped("construction")).pack;
    const auto text = withValues(pack, {{"surveys.works.weight", "0.4"}, {"surveys.projects.weight", "60%"}}, "2");
    ASSERT_TRUE(text.ok());
    const Pack filled = *readPack(*text).pack;
    EXPECT_EQ(*filled.surveys->form("project")->factor("works")->weight, *Rational::of(2, 5));
    EXPECT_FALSE(filled.surveys->form("project")->factor("costs")->weight);
    EXPECT_EQ(*filled.surveys->yearOfProjects->weight, *Rational::of(3, 5));
    EXPECT_FALSE(withValues(pack, {{"surveys.works.weight", "much"}}, "2").ok());
    EXPECT_FALSE(withValues(pack, {{"surveys.works.weight", "-1"}}, "2").ok());
}

TEST(SurveyForm, ConstructionHasFourBandsAMarkThatPassesAndBlankWeights)
{
    const Pack pack = *readPack(shipped("construction")).pack;
    const SurveyRules& rules = *pack.surveys;
    const auto band = [&](qint64 score) { return rules.band(hundredths(score))->id; };
    EXPECT_EQ(band(100'00), "satisfied");
    EXPECT_EQ(band(91'00), "satisfied");
    EXPECT_EQ(band(90'50), "satisfied") << "between two bands: half up, a reading";
    EXPECT_EQ(band(90'49), "rather");
    EXPECT_EQ(band(80'00), "fair") << "passes all the same";
    EXPECT_EQ(band(60'49), "dissatisfied");
    EXPECT_EQ(band(0), "dissatisfied");
    EXPECT_EQ(*rules.passMark(), Rational(80));
    EXPECT_TRUE(rules.scale->isReading);
    EXPECT_TRUE(rules.scale->needsSignature && rules.scale->needsSeal);
    for (const SurveyForm& form : rules.forms) {
        EXPECT_EQ(form.factors.size(), 4) << form.id.toStdString();
        for (const SurveyFactor& factor : form.factors)
            EXPECT_TRUE(pack.unsetValues().contains(factor.weightName())) << factor.id.toStdString();
    }
    EXPECT_FALSE(rules.yearOfProjects->weight || rules.yearOfUnits->weight);
    EXPECT_EQ(rules.followUp->limit->text(), "2 days");
}

TEST(SurveyForm, RegularSurveysLeaveTheirPeriodBlank)
{
    for (const char* name : {"value-tiers", "importance-tiers", "value-loyalty", "sales-notice", "abc-impact", "five-parts"}) {
        const ReadPack read = readPack(shipped(name));
        ASSERT_TRUE(read.pack && read.pack->surveys) << name;
        EXPECT_TRUE(read.pack->unsetValues().contains("surveys.satisfaction.period")) << name;
        EXPECT_FALSE(read.pack->surveys->rounds.first().months) << name;
    }
}

TEST(SurveysSection, NamesWhatIsWrongWithItsForms)
{
    EXPECT_FALSE(readPack(kHead).problems.isEmpty()) << "neither a round nor a form";
    const auto problem = [](const QString& text) {
        const ReadPack read = readPack(kHead + text);
        return read.problems.isEmpty() ? std::string() : read.problems.first().message.toStdString();
    };
    EXPECT_EQ(problem("[[surveys.form]]\nid = \"f\"\nname = \"f\"\narticle = \"1\"\n"), "The form “f” asks about no factor.");
    const QString round = QStringLiteral("[[surveys.round]]\nid = \"r\"\nname = \"r\"\narticle = \"1\"\nperiod = \"year\"\n");
    EXPECT_EQ(problem(round + "[[surveys.factor]]\nid = \"a\"\nform = \"g\"\nname = \"a\"\narticle = \"1\"\nweight = 1\n"),
        "There is no form with the id “g” in this section.");
    EXPECT_EQ(problem(round
                  + "[[surveys.band]]\nid = \"a\"\nname = \"a\"\narticle = \"1\"\nleast = 50\n"
                    "[[surveys.band]]\nid = \"b\"\nname = \"b\"\narticle = \"1\"\nleast = 60\n"),
        "“least” is a whole number from 0 to 100, lower than that of the band before.");
    EXPECT_EQ(problem("[[surveys.scale]]\nid = \"s\"\narticle = \"1\"\npass = 80\n[[surveys.scale]]\nid = \"t\"\narticle = \"1\"\npass = 80\n"),
        "There can be only one [[surveys.scale]].");
    EXPECT_FALSE(readPack(twoFactors("1", "2").replace("\"b\"", "\"a\"")).pack) << "a column of a file could be either";
}
