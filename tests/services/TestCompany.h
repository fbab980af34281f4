// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Catalogue.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Order.h"
#include "services/records/SaveRecord.h"
#include "services/session/StartDatabase.h"
#include "storage/TierStore.h"
#include "storage_sql/SqlDatabaseOpener.h"
#include "support/TestServer.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kece {

/// A database with four-tiers in force and two customers, one of which has traded for 600,000 yuan by 2026-06-30.
class TestCompany
{
public:
    TestCompany()
    {
        session.clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 6, 30), QTime(4, 0), Qt::UTC));
        auto created = createDatabase(m_opener, session, m_location.url(), {QString::fromLatin1(kDefaultPack)});
        EXPECT_TRUE(created.ok());
        database = std::move(created).value();
        large = add("L");
        small = add("S");
        order("O1", large, QDate(2026, 1, 1), 600'000'00);
    }

    const QString& url() const { return m_location.url(); }

    Id<Customer> add(const QString& code)
    {
        Customer customer;
        customer.code = code;
        customer.name = code;
        return {saved(Record::of(customerSchema(), customer))};
    }

    void order(const QString& number, Id<Customer> customer, QDate day, qint64 fen)
    {
        Order order;
        order.orderNo = number;
        order.customer = customer;
        order.orderedOn = day;
        order.amount = fen;
        order.status = "done";
        saved(Record::of(orderSchema(), order));
    }

    /// The tiers in force by customer.
    QMap<qint64, QString> tiers()
    {
        QMap<qint64, QString> found;
        const auto read = database
                              ->read<void>([&](Store& store) {
                                  return store.tiers().eachAssignment("tiering", -1, [&](const TierAssignment& a) {
                                      found.insert(a.customer.value, a.tier);
                                      return true;
                                  });
                              })
                              .result();
        EXPECT_TRUE(read.ok());
        return found;
    }

    qsizetype runs()
    {
        const auto runs = database->read<QVector<TierRun>>([](Store& store) { return store.tiers().runs(100); }).result();
        EXPECT_TRUE(runs.ok());
        return runs->size();
    }

    Session session;
    std::unique_ptr<Database> database;
    Id<Customer> large;
    Id<Customer> small;

private:
    qint64 saved(const Record& record)
    {
        const Session who = session;
        const auto id = database->write<qint64>([=](Store& store) { return saveRecord(store, who, record); }).result();
        EXPECT_TRUE(id.ok()) << (id.ok() ? "" : qPrintable(id.error().message));
        return id.ok() ? *id : 0;
    }

    QTemporaryDir m_folder;
    testing::TestLocation m_location{m_folder.filePath("kece.db")};
    SqlDatabaseOpener m_opener;
};

} // namespace kece
