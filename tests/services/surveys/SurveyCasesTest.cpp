// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/surveys/SurveyCases.h"

#include "domain/entities/Customer.h"
#include "services/Staff.h"
#include "services/duties/DueItems.h"
#include "services/policies/AdoptPolicy.h"

namespace kece {
namespace {

class SurveyCases : public Staff
{
protected:
    void use(const QString& pack)
    {
        EXPECT_TRUE(does("admin", [=](Store& store, const Session& session) -> Done {
            KECE_TRY([[maybe_unused]] const PackVersion used, usePack(store, session, pack, "surveys", {}));
            return {};
        }).ok());
    }

    qint64 answer(qint64 score, QDate day, Id<Customer> customer)
    {
        SurveyResponse response;
        response.customer = customer;
        response.surveyedOn = day;
        response.score = score;
        response.isSigned = true;
        response.isSealed = true;
        const auto id = save("admin", Record::of(surveyResponseSchema(), response));
        EXPECT_TRUE(id.ok());
        return id.ok() ? *id : 0;
    }

    QVector<SurveyCase> cases()
    {
        QVector<SurveyCase> found;
        EXPECT_TRUE(does("admin", [&](Store& store, const Session&) -> Done {
            RecordQuery query;
            query.schema = &surveyCaseSchema();
            KECE_TRY(const QVector<RecordRow> rows, store.records().first(query, 100));
            for (const RecordRow& row : rows)
                found << row.record.as<SurveyCase>();
            return {};
        }).ok());
        return found;
    }

    /// The field for which it cannot be saved; empty: it is saved.
    std::string refusedFor(const SurveyCase& one)
    {
        const auto id = save("admin", Record::of(surveyCaseSchema(), one));
        return id.ok() ? std::string() : id.error().field.toStdString();
    }

    QStringList due(QDate day)
    {
        QStringList lines;
        EXPECT_TRUE(does("admin", [&](Store& store, const Session& session) -> Done {
            KECE_TRY(const QVector<DueItem> items, dueItems(store, session, {"survey-cases", day, -1, {}}));
            for (const DueItem& item : items)
                lines << QStringList{item.rule, item.customerCode, item.dueOn.toString(Qt::ISODate), item.owner}.join(' ').trimmed();
            return {};
        }).ok());
        return lines;
    }

    const QDate day{2026, 6, 30};
};

} // namespace

TEST_F(SurveyCases, AreOpenedOnceForEachFormBelowTheMark)
{
    use("construction");
    answer(80'00, day, company.small);
    EXPECT_TRUE(cases().isEmpty());
    const qint64 low = answer(79'99, day, company.small);
    ASSERT_EQ(cases().size(), 1);
    EXPECT_EQ(cases().first().response.value, low);
    EXPECT_EQ(cases().first().openedOn, day);
    EXPECT_EQ(cases().first().dueOn, QDate(2026, 7, 2)) << "two days, the first not counted";
    Record form = Record::of(surveyResponseSchema(), load<SurveyResponse>(surveyResponseSchema(), low));
    form.setValue(u"opinion", QStringLiteral("slow"));
    EXPECT_TRUE(save("admin", form).ok());
    EXPECT_EQ(cases().size(), 1) << "saved again, not opened again";
}

TEST_F(SurveyCases, CloseOnlyWithCausePersonDayMeasureAndTheCustomersNewForm)
{
    use("construction");
    const qint64 low = answer(50'00, day, company.small);
    SurveyCase one = cases().first();
    one.closedOn = day;
    EXPECT_EQ(refusedFor(one), "cause");
    one.cause = "late";
    EXPECT_EQ(refusedFor(one), "responsible_id");
    one.responsible = hire("zong", "sales");
    EXPECT_EQ(refusedFor(one), "fix_by");
    one.fixBy = {2026, 7, 10};
    EXPECT_EQ(refusedFor(one), "measure");
    one.measure = "a second shift";
    EXPECT_EQ(refusedFor(one), "confirmation_id");
    one.confirmation = {low};
    EXPECT_EQ(refusedFor(one), "confirmation_id") << "the form that was below confirms nothing";
    one.confirmation = {answer(95'00, day, company.large)};
    EXPECT_EQ(refusedFor(one), "confirmation_id") << "of another customer";
    one.confirmation = {answer(95'00, {2026, 6, 29}, company.small)};
    EXPECT_EQ(refusedFor(one), "confirmation_id") << "of the day before";
    one.confirmation = {answer(95'00, day, company.small)};
    one.closedOn = {2026, 6, 29};
    EXPECT_EQ(refusedFor(one), "closed_on");
    one.closedOn = day;
    EXPECT_EQ(refusedFor(one), "");
}

TEST_F(SurveyCases, AreDueUntilAnsweredAndUntilTheMeasureIsCarriedOut)
{
    use("construction");
    answer(50'00, day, company.small);
    EXPECT_EQ(due(day), QStringList("answer S 2026-07-02"));
    SurveyCase one = cases().first();
    one.answeredOn = day;
    one.responsible = hire("zong", "sales");
    one.fixBy = {2026, 7, 10};
    EXPECT_EQ(refusedFor(one), "");
    EXPECT_EQ(due(day), QStringList("improve S 2026-07-10 zong"));
}

TEST_F(SurveyCases, RecordTheDecisionsWhereThePolicyWantsThem)
{
    use("satisfaction-procedure");
    answer(10'00, day, company.small);
    EXPECT_TRUE(cases().isEmpty()) << "that policy gives no mark";
    SurveyCase one;
    one.customer = company.small;
    one.openedOn = day;
    one.cause = "late";
    one.responsible = hire("zong", "sales");
    one.fixBy = day;
    one.measure = "another carrier";
    one.closedOn = day;
    EXPECT_EQ(refusedFor(one), "nonconformity");
    one.nonconformity = "no";
    EXPECT_EQ(refusedFor(one), "improvement");
    one.improvement = "yes";
    EXPECT_EQ(refusedFor(one), "") << "no form need confirm it there";
    EXPECT_FALSE(cases().first().dueOn.isValid()) << "nor does it give a time";
}

} // namespace kece
