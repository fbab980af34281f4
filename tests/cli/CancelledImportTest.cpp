// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include "domain/entities/Customer.h"
#include "exchange/import/ImportRun.h"
#include "services/session/StartDatabase.h"
#include "storage_sql/SqlDatabaseOpener.h"
#include "support/CancellingClock.h"

#include <QFile>
#include <QJsonArray>

#include <gtest/gtest.h>

namespace kece {

TEST(CancelledImport, LeavesEverythingAsItWas)
{
    const Kecectl kecectl;
    kecectl.json({"init"});
    QByteArray csv = "code,name,department\n";
    for (int i = 0; i < 2000; ++i)
        csv += QByteArray::number(i) + ",a,d\n";
    ImportRequest request;
    request.schema = &customerSchema();
    request.file = kecectl.write("in.csv", csv);
    request.rejects = kecectl.path("rejects.csv");
    {
        SqlDatabaseOpener opener;
        const auto database = startDatabase(opener, {}, kecectl.database());
        ASSERT_TRUE(database.ok());
        const Progress progress;
        Session session;
        session.clock = std::make_shared<CancellingClock>(progress);
        const auto outcome = importFile(**database, session, request, progress);
        ASSERT_FALSE(outcome.ok());
        EXPECT_EQ(outcome.error().kind, Error::Kind::Cancelled);
    }
    EXPECT_EQ(kecectl.json({"export", "customers", kecectl.path("out.csv")})["rows"].toInt(), 0);
    EXPECT_FALSE(QFile::exists(request.rejects));
    EXPECT_TRUE(kecectl.json({"verify"})["ok"].toBool());
    EXPECT_EQ(kecectl.json({"import", "customers", request.file})["inserted"].toInt(), 2000);
}

} // namespace kece
