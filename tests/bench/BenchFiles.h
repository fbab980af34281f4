// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>

namespace kece::bench {

/// The files the benchmark imports, the same on every machine: customers with Chinese names, their orders over two years, some payments.
class BenchFiles
{
public:
    BenchFiles(QString folder, qint64 customers, qint64 orders) : m_folder(std::move(folder)), m_customers(customers), m_orders(orders) {}

    void write() const;
    /// Of the customers `first` owns one in a thousand, spread over all, `second` the others. Before write().
    void divideAmong(const QString& first, const QString& second) { m_owners = {first, second}; }
    /// One order with another amount each time for each of `customers` customers spread over all.
    void writeChanges(qint64 customers) const;

    /// Complaints that nobody has answered, and visits planned, one each for customers spread over all.
    void writeOpenWork(qint64 complaints, qint64 plans) const;

    QString customers() const { return m_folder + "/customers.csv"; }
    QString orders() const { return m_folder + "/orders.csv"; }
    QString payments() const { return m_folder + "/payments.csv"; }
    QString complaints() const { return m_folder + "/complaints.csv"; }
    QString plans() const { return m_folder + "/visit-plans.csv"; }
    QString changes() const { return m_folder + "/changes.csv"; }
    /// The orders as rows of the table, ids and all: what `sqlite3 .import` is given.
    QString tableRows() const { return m_folder + "/order-rows.csv"; }

    static QDate day() { return {2026, 6, 30}; } ///< the day graded as of
    static QString code(qint64 customer) { return QStringLiteral("C%1").arg(customer, 8, 10, QChar('0')); }

private:
    QString m_folder;
    qint64 m_customers;
    qint64 m_orders;
    QStringList m_owners;
};

} // namespace kece::bench
