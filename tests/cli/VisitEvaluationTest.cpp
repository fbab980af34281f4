// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include "domain/entities/Customer.h"
#include "domain/entities/DutyRecord.h"
#include "domain/entities/VisitPlan.h"
#include "storage/RecordStore.h"
#include "storage_sql/SqlDatabaseOpener.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace kece {
namespace {

/// "1|Plans carried out|1/2|" …: part, item, figure of how many, words.
QStringList lines(const Kecectl& kecectl, const char* day)
{
    QStringList told;
    for (const QJsonValue& value : kecectl.json({"report", "visit-evaluation", "--as-of", day})["rows"].toArray()) {
        const auto row = value.toObject();
        const QString of = row["of"].isDouble() ? QStringLiteral("/%1").arg(row["of"].toInt()) : QString();
        const QString figure = row["figure"].isDouble() ? QString::number(row["figure"].toInt()) + of : QString();
        told << QStringLiteral("%1|%2|%3|%4").arg(row["part"].toString().left(1), row["item"].toString(), figure, row["text"].toString());
    }
    return told;
}

Done record(Store& store, QDate period, QDate doneOn, const QString& achievements)
{
    DutyRecord record;
    record.duty = record.name = "visit-evaluation";
    record.period = period;
    record.doneOn = doneOn;
    record.achievements = achievements;
    record.unsolved = "prices " + achievements;
    record.suggestions = "visit earlier " + achievements;
    KECE_CHECK(store.records().insert(Record::of(dutyRecordSchema(), record)));
    return {};
}

/// R04 第十一条(五): the quarter in four parts, the figures counted, the sentences from those who wrote them.
TEST(VisitEvaluation, CountsTheQuarterAndQuotesWhatWasWritten)
{
    const Kecectl kecectl;
    kecectl.json({"init"});
    kecectl.json({"import", "customers", kecectl.write("c.csv", "code,name\nA,Alpha\nB,Beta\n")});
    kecectl.json({"import", "visits",
        kecectl.write("v.csv",
            "customer_code,visited_on,summary,needs,opinions,异议及处理,后续措施\nA,2026-05-04,met,more,good,price,call\n"
            "A,2026-06-10,met,,,,\nB,2026-03-31,before the quarter,x,x,x,x\nB,2026-07-01,after it,x,x,x,x\n")});
    kecectl.json({"import", "complaints",
        kecectl.write("k.csv", "customer_code,received_at,content,resolved_at\nA,2026-05-05 10:00,late,\nB,2026-05-05 10:00,nobody was there,\n")});
    SqlDatabaseOpener opener;
    const auto database = opener.open(kecectl.database());
    ASSERT_TRUE(database.ok());
    const Done kept = (*database)
                          ->write<void>([](Store& store) -> Done {
                              for (const char* code : {"A", "B"}) {
                                  KECE_TRY(const RecordRow customer, store.records().byCode(customerSchema(), code));
                                  VisitPlan plan;
                                  plan.customer.value = customer.record.id();
                                  plan.plannedOn = {2026, 5, 4};
                                  plan.goal = "terms";
                                  plan.carriedOutOn = *code == 'A' ? QDate(2026, 5, 4) : QDate();
                                  KECE_CHECK(store.records().insert(Record::of(visitPlanSchema(), plan)));
                              }
                              KECE_CHECK(record(store, {2026, 4, 1}, {2026, 6, 28}, "two contracts"));
                              return record(store, {2026, 1, 1}, {2026, 3, 28}, "last");
                          })
                          .result();
    ASSERT_TRUE(kept.ok()) << qPrintable(kept.error().message + kept.error().detail);
    const QStringList told = lines(kecectl, "2026-06-30");
    for (const char* expected : {"2|Visits made|2|", "2|Customers visited|1|", "2|Visits with needs noted|1/2|", "2|Visits with opinions noted|1/2|",
             "3|Visits with objections|1/2|", "3|Open complaints of those visited|1|", "4|Visits with measures|1/2|"})
        EXPECT_TRUE(told.contains(QString::fromLatin1(expected))) << expected << "\n" << told.join('\n').toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("1|Plans carried out|1/2|")));
    EXPECT_EQ(told.filter("two contracts").size(), 3);
    EXPECT_TRUE(told.filter("two contracts").value(0).startsWith("2|"));
    EXPECT_TRUE(told.filter("visit earlier").value(0).startsWith("4|"));
    EXPECT_TRUE(told.filter("last").isEmpty()) << "of another quarter";
    EXPECT_TRUE(lines(kecectl, "2026-06-27").filter("two contracts").isEmpty()) << "not yet written on that day";
}

} // namespace
} // namespace kece
