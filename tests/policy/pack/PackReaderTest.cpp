// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/Pack.h"

#include "SamplePack.h"

#include <gmock/gmock.h>

namespace kece {

namespace {

Pack sample()
{
    const ReadPack read = readPack(kSamplePack);
    for (const Problem& problem : read.problems)
        ADD_FAILURE() << problem.line << ":" << problem.column << " " << problem.message.toStdString();
    return read.pack.value_or(Pack());
}

/// A line for each problem: what stands at its place, and what it says.
std::string problemsIn(const QString& text)
{
    QStringList lines;
    for (const Problem& problem : readPack(text).problems)
        lines.append(text.split(u'\n').value(problem.line - 1).mid(problem.column - 1, 8) + " | " + problem.message);
    return lines.join(u'\n').toStdString();
}

/// Those of the sample after one change.
std::string problemsOf(const QString& before, const QString& after)
{
    EXPECT_EQ(kSamplePack.count(before), 1) << before.toStdString();
    return problemsIn(QString(kSamplePack).replace(before, after));
}

} // namespace

TEST(PackReader, ReadsTheHeaderAndNamesTheSections)
{
    const Pack pack = sample();
    EXPECT_EQ(pack.id, "sample");
    EXPECT_EQ(pack.name, "样本制度");
    EXPECT_EQ(pack.nameEn, "Sample");
    EXPECT_EQ(pack.source, "2026-03 edition");
    EXPECT_EQ(pack.version, "1");
    EXPECT_EQ(pack.inForceFrom, QDate(2026, 1, 1));
    EXPECT_EQ(pack.cycle, "6 months");
    EXPECT_EQ(pack.sections, (QStringList{"review", "tiering", "classification", "credit", "complaints", "visits", "numbering", "reception"}));
    EXPECT_EQ(pack.text, kSamplePack);
    EXPECT_EQ(pack.gradings().size(), 3);
}

TEST(PackReader, ReadsATiering)
{
    const Pack pack = sample();
    ASSERT_TRUE(pack.tiering);
    const Grading& tiering = *pack.tiering;
    EXPECT_EQ(tiering.id, "tiering");
    EXPECT_TRUE(tiering.byDepartment);
    EXPECT_TRUE(tiering.byProduct);
    EXPECT_TRUE(tiering.companyPopulation);
    EXPECT_TRUE(tiering.needsApproval);
    ASSERT_EQ(tiering.rankBy.size(), 3);
    EXPECT_TRUE(tiering.rankBy[0].descending);
    EXPECT_EQ(tiering.rankBy[1].fact, "first_order_on");
    EXPECT_FALSE(tiering.rankBy[1].descending);
    EXPECT_TRUE(tiering.rankBy[2].descending);
    ASSERT_EQ(tiering.tiers.size(), 4);

    const Tier& vip = tiering.tiers[0];
    EXPECT_EQ(vip.article, "2.1");
    ASSERT_EQ(vip.conditions.size(), 2);
    EXPECT_EQ(vip.conditions[0].article, "2.1a");
    EXPECT_EQ(vip.conditions[0].text, "床位");
    EXPECT_EQ(vip.conditions[0].holds.print(), "attr(\"床位\") >= beds_min");
    EXPECT_FALSE(vip.conditions[0].isReading);
    EXPECT_TRUE(vip.conditions[1].isReading);
    ASSERT_TRUE(vip.cap && vip.departmentCap);
    EXPECT_FALSE(vip.cap->hard);
    EXPECT_EQ(vip.cap->article, "2.1");
    EXPECT_EQ(vip.cap->numerator * 20, vip.cap->denominator * 3);
    EXPECT_TRUE(vip.departmentCap->hard);
    EXPECT_EQ(vip.departmentCap->article, "2.2");
    EXPECT_EQ(vip.departmentCap->numerator * 10, vip.departmentCap->denominator * 3) << "0.3 is three tenths, not the nearest binary number";

    EXPECT_TRUE(tiering.tiers[1].manual);
    EXPECT_TRUE(tiering.tiers[2].isReading);
    EXPECT_TRUE(tiering.tiers[2].conditions[0].isReading);
    EXPECT_EQ(tiering.tiers[2].conditions[0].article, "2.4");
    EXPECT_TRUE(tiering.tiers[3].conditions.isEmpty());
}

TEST(PackReader, WantsLimitAndAgingOfACreditGradeAsNumbers)
{
    QString text = kSamplePack;
    text.replace("limit = \"unset\"", "limit = \"高\"");
    const ReadPack read = readPack(text);
    ASSERT_EQ(read.problems.size(), 1);
    EXPECT_EQ(read.problems[0].message.toStdString(), "“limit” is a number, like 30 or \"50万\", or \"unset\".");
    EXPECT_GT(read.problems[0].line, 1);
}

TEST(PackReader, ReadsClassificationsAndCreditGradesAlike)
{
    const Pack pack = sample();
    ASSERT_EQ(pack.classifications.size(), 1);
    const Grading& history = pack.classifications[0];
    EXPECT_EQ(history.id, "history");
    EXPECT_TRUE(history.companyPopulation);
    EXPECT_FALSE(history.byDepartment);
    EXPECT_EQ(history.tiers[0].id, "active");
    ASSERT_TRUE(pack.credit);
    EXPECT_EQ(pack.credit->id, "credit");
    EXPECT_TRUE(pack.credit->tiers[0].manual);
}

TEST(PackReader, ReadsTheClocksOfComplaints)
{
    const Pack pack = sample();
    ASSERT_TRUE(pack.complaints);
    EXPECT_EQ(pack.complaints->channels, (QStringList{"电话", "信函"}));
    ASSERT_EQ(pack.complaints->clocks.size(), 1);
    const ClockRule& clock = pack.complaints->clocks[0];
    EXPECT_EQ(clock.when.print(), "not claim");
    EXPECT_EQ(clock.starts, (QVector<ComplaintEvent>{ComplaintEvent::Received, ComplaintEvent::Documents}));
    EXPECT_EQ(clock.stops, ComplaintEvent::Replied);
    ASSERT_TRUE(clock.limit);
    EXPECT_EQ(clock.limit->text(), "48 hours");
    EXPECT_EQ(pack.values["complaints.reply.limit"].text, "48 hours");
}

TEST(PackReader, PointsAtWhatIsWrongWithAClock)
{
    EXPECT_EQ(problemsOf("limit = \"48 hours\"", "limit = \"48 moons\""),
        "limit =  | “limit” is a time, like \"48 hours\", \"3 days\", \"2 working days\", or \"unset\".");
    EXPECT_EQ(problemsOf("when = \"not claim\"", "when = \"not clame\""),
        "clame\" | Nothing is called “clame”; text needs quotation marks, and a custom attribute is written attr(\"clame\").");
    EXPECT_EQ(problemsOf("\"not claim\"", "\"amount_12m > 1\"").substr(0, 6), "amount") << "a complaint has no turnover";
    EXPECT_EQ(problemsOf("stops = \"replied\"", "stops = \"answered\""),
        "\"answere | “stops” names events: received, handed_over, documents, replied, resolved.");
    EXPECT_EQ(problemsOf("stops = \"replied\"\n", ""), "[[compla | The key “stops” is missing here.");
}

TEST(PackReader, PointsAtWhatIsWrongWithAStage)
{
    const auto stage = [](const std::string& body) {
        const std::string text = "[[complaints.stage]]\nid = \"s\"\nname = \"s\"\narticle = \"6\"\n" + body + "\n\n[visits]\n";
        return problemsOf("[visits]\n", text.c_str());
    };
    EXPECT_EQ(stage("done = [\"measures\", \"shares\"]\nwhen = \"route == 'superior' and not on_the_spot\""), "");
    EXPECT_EQ(stage("done = \"answered\""), "\"answere | “answered” is no field of a complaint that completes a stage.");
    EXPECT_EQ(stage("done = \"reply_due_at\"").substr(0, 8), "\"reply_d") << "nobody fills it in";
    EXPECT_EQ(stage("done = []"), "[] | “done” names what completes the stage, like \"replied_at\".");
    EXPECT_EQ(stage(""), "[[compla | The key “done” is missing here.");
    EXPECT_EQ(problemsOf("[visits]\n", "[[complaints.repeat]]\nid = \"r\"\narticle = \"6\"\ncount = 0\nmonths = \"unset\"\n\n[visits]\n"),
        "count =  | “count” is a whole number from 1, or \"unset\".");
}

TEST(PackReader, ReadsDutiesOfVisiting)
{
    const Pack pack = sample();
    ASSERT_TRUE(pack.visits);
    ASSERT_EQ(pack.visits->rules.size(), 2);
    const VisitRule& chief = pack.visits->rules[0];
    EXPECT_EQ(chief.ranks, QStringList{"deputy"});
    EXPECT_EQ(chief.count, 1);
    EXPECT_EQ(chief.months, 3);
    EXPECT_TRUE(chief.isSelective);
    EXPECT_EQ(pack.visits->rules[1].insteadOf, "chief");
    EXPECT_EQ(pack.visits->rules[1].count, 2);
}

TEST(PackReader, ReadsHowNumbersAreWritten)
{
    EXPECT_EQ(sample().numbering["complaints"].number({2026, 3, 1}, 7), "KS2026030007");
    EXPECT_EQ(problemsOf("{serial:4}", "{serail:4}"), "pattern  | “pattern” is written like \"{year:4}{month:2}{serial:4}\", or \"unset\".");
    EXPECT_EQ(problemsOf("id = \"complaints\"", "id = \"parcels\""), "\"parcels | “parcels” is unknown here. Possible here: complaints.");
}

TEST(PackReader, PointsAtWhatIsWrongWithADuty)
{
    EXPECT_EQ(problemsOf("who = [\"deputy\"]", "who = [\"boss\"]"), "\"boss\"] | “boss” is unknown here. Possible here: top, deputy, lead, staff.");
    EXPECT_EQ(problemsOf("count = 1\n", "count = 0\n"), "count =  | “count” is a whole number from 1, or \"unset\".");
    EXPECT_EQ(problemsOf("period = \"quarter\"", "period = \"moon\""), "period = | “period” is month, quarter, half year, year or unset.");
    EXPECT_EQ(problemsOf("coverage = \"selective\"\n", ""), "\"chief\" | “instead_of” names a duty with coverage = \"selective\"; “chief” is none.");
}

TEST(PackReader, KeepsValuesExactAndListsBlanks)
{
    const Pack pack = sample();
    EXPECT_EQ(pack.values["amount_min"].number, "500000");
    EXPECT_EQ(pack.values["ratio"].number, "0.1");
    EXPECT_EQ(pack.values["started"].day, QDate(2025, 6, 30));
    EXPECT_EQ(pack.values["等级"].text, "三级甲等");
    EXPECT_EQ(pack.values["credit.a.aging"].number, "30");
    EXPECT_EQ(pack.valueArticles["beds_min"], "2.1");
    EXPECT_EQ(pack.unsetValues(), (QStringList{"active_days", "beds_min", "credit.a.limit"}));
}

TEST(PackReader, NamesUnknownSectionsAndKeysWithThePlace)
{
    EXPECT_EQ(problemsOf("[reception]", "[receptions]"), "receptio | There is no key “receptions” here. Did you mean “reception”?");
    EXPECT_EQ(problemsOf("approval = true", "aproval = true"), "aproval  | There is no key “aproval” here. Did you mean “approval”?");
    EXPECT_EQ(problemsOf("source = \"2026-03 edition\"", "sorce = 1"), "sorce =  | There is no key “sorce” here. Did you mean “source”?");
    EXPECT_EQ(problemsOf("reading = true },", "raeding = true },"), "raeding  | There is no key “raeding” here. Did you mean “reading”?");
    EXPECT_EQ(problemsOf("cap = { share = \"15%\", hard = false }", "cap = { share = \"15%\", soft = true }"),
        "soft = t | There is no key “soft” here. Possible here: share, hard, article.");
}

TEST(PackReader, PointsIntoTheConditionItself)
{
    EXPECT_EQ(problemsOf("holds = \"attr('床位') >= beds_min\"", "holds = \"attr('床位') >= bed_min\""),
        "bed_min\" | Nothing is called “bed_min”; did you mean “beds_min”?");
    EXPECT_EQ(problemsOf("and first_order_on < started", "and first_order_on < 3"),
        "3\"\"\" | “3” is a number, but “first_order_on” is a day; only like can be compared with like.");
    EXPECT_EQ(problemsOf("holds = 'attr(\"级别\") == 等级'", "holds = \"attr(\\\"级别\\\") == 登记\""),
        "登记\", rea | Nothing is called “登记”; text needs quotation marks, and a custom attribute is written attr(\"登记\").");
    EXPECT_EQ(problemsOf("\namount_12m >= amount_min\n", "\namount_12m \\\n     >= nobody\n"),
        "nobody | Nothing is called “nobody”; text needs quotation marks, and a custom attribute is written attr(\"nobody\").")
        << "a backslash joins lines";
}

TEST(PackReader, WantsAnArticleForEveryRule)
{
    EXPECT_EQ(problemsOf("article = \"2.3\"\n", ""), "[[tierin | The key “article” is missing here.");
    EXPECT_EQ(problemsOf("{ article = \"2.1a\", text", "{ text"), "{ text = | The key “article” is missing here.");
    EXPECT_EQ(problemsOf("article = \"3\"\n", ""), "[review] | The key “article” is missing here.");
    EXPECT_EQ(problemsOf("article = \"4.1\"", "article = \" \""), "\" \" | “article” must not be empty.");
}

TEST(PackReader, AllowsOnlyTheLastToBeWithoutACondition)
{
    EXPECT_EQ(problemsOf("manual = true\nnote", "note"), "[[tierin | Only the last may be without a condition; write “when” or manual = true.");
    EXPECT_EQ(problemsOf("manual = true\nnote", "manual = true\nwhen = \"blacklisted\"\nnote"),
        "\"blackli | A manual tier is given by hand only and has no condition; leave out “when” or “manual”.");
}

TEST(PackReader, ChecksIdsSharesAndRanks)
{
    EXPECT_EQ(problemsOf("id = \"partner\"", "id = \"vip\""), "\"vip\" | The id “vip” is used twice.");
    EXPECT_EQ(problemsOf("id = \"partner\"", "id = \"Partner\""), "\"Partner | An id is written with lower-case letters a–z, digits and hyphens.");
    EXPECT_EQ(problemsOf("id = \"history\"", "id = \"credit\""), "\"credit\" | The id “credit” is used twice.");
    for (const char* share : {"\"0%\"", "\"101%\"", "\"many\"", "-0.1", "1e-1", "true"})
        EXPECT_THAT(problemsOf("share = \"15%\"", QString("share = ") + share),
            testing::EndsWith(" | A share is more than 0 and at most 100%, like \"15%\"."))
            << share;
    EXPECT_EQ(problemsOf("\"growth_12m\"]", "\"growth_12 desc\"]"),
        "\"growth_ | No number or day that could rank is called “growth_12”. Did you mean “growth_12m”?");
    EXPECT_EQ(problemsOf("\"growth_12m\"]", "\"growth_12m up\"]"), "\"growth_ | A ranking is a fact and asc or desc, like \"amount_12m desc\".");
    EXPECT_EQ(
        problemsOf("population = \"company\"", "population = \"firm\""), "\"firm\" | “firm” is unknown here. Possible here: department, company.");
    EXPECT_THAT(problemsOf("[\"department\", \"product\"]", "[\"product\"]"),
        testing::StartsWith("[\"produc | “scope” is [\"department\"] or [\"department\", \"product\"]."));
    EXPECT_THAT(
        problemsOf("[\"department\", \"product\"]", "[\"department\"]"), testing::StartsWith("{ share  | “department_cap” has a meaning only"));
    EXPECT_EQ(
        problemsOf("cycle = \"6 months\"", "cycle = \"twice a year\""), "\"twice a | A cycle is a number of months or years, like \"6 months\".");
}

TEST(PackReader, KeepsNamesOfValuesApart)
{
    EXPECT_EQ(problemsOf("active_days = \"unset\"", "active_days = 1\nbeds_min = 3"),
        "beds_min | “beds_min” is already a value of this pack; its values need different names.");
    EXPECT_EQ(problemsOf("ratio = 0.1", "amount_12m = 0.1"), "amount_1 | “amount_12m” is a fact; give the value another name.");
    EXPECT_EQ(problemsOf("ratio = 0.1", "\"a b\" = 0.1"), "\"a b\" =  | A rule cannot name “a b”; use letters, digits and underscores.");
    EXPECT_EQ(problemsOf("ratio = 0.1", "ratio = 1e-1"), "1e-1 | A value is a number in plain digits, a text, a day like 2026-01-31, or \"unset\".");
}

TEST(PackReader, ReportsEveryMistakeInTheOrderOfTheFile)
{
    QString text = kSamplePack;
    text.replace("population = \"company\"", "population = 3")
        .replace("id = \"partner\"", "id = \"vip\"")
        .replace("cycle = \"6 months\"", "cycle = 6");
    EXPECT_EQ(problemsIn(text),
        "6 | “cycle” needs a text in quotation marks.\n"
        "3 | “population” needs a text in quotation marks.\n"
        "\"vip\" | The id “vip” is used twice.");
}

TEST(PackReader, SaysWhereTheFileIsNotToml)
{
    const ReadPack read = readPack("[pack]\nid = \n");
    EXPECT_FALSE(read.pack);
    ASSERT_EQ(read.problems.size(), 1);
    EXPECT_EQ(read.problems[0].line, 2);
    EXPECT_FALSE(readPack("\n[\n[").pack);
    EXPECT_FALSE(readPack("").pack);
    EXPECT_FALSE(readPack(QString(100'000, u'[')).pack);
    EXPECT_FALSE(readPack("a = " + QString(100'000, u'{')).pack);
    EXPECT_FALSE(readPack("pack = 3\ntiering = []\nclassification = 1\ncredit = [1]\nreview = []").pack);
}

} // namespace kece
