// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/Record.h"
#include "storage_sql/TemporaryDatabase.h"

#include <random>

namespace kece::testing {

/// A small company whose records are dated at random around a day, many of them on the edges of windows, and which goes on changing them as people
/// do: through the record store.
class RandomCompany
{
public:
    RandomCompany(TemporaryDatabase& database, unsigned seed, QDate around);

    void addCustomer();
    /// A record of any kind for a customer already there.
    void addRecord();
    void editRecord();
    void voidRecord();
    void change();

    int number(int below) { return int(m_random() % unsigned(below)); }
    QDate day();
    const std::vector<qint64>& customers() const { return m_customers; }
    std::vector<qint64> departments;
    std::vector<qint64> products;

private:
    Record anyRecord();
    Id<Customer> anyCustomer() { return {m_customers[size_t(number(int(m_customers.size())))]}; }

    RecordStore& records() { return m_database.store->records(); }

    TemporaryDatabase& m_database;
    std::mt19937 m_random;
    QDate m_around;
    std::vector<qint64> m_customers;
    std::vector<std::pair<const EntitySchema*, qint64>> m_records;
    int m_running = 0;
};

} // namespace kece::testing
