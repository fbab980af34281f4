// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Order.h"
#include "domain/entities/Payment.h"
#include "services/demo/DemoCustomers.h"

namespace kece {

struct DemoProduct {
    qint64 id = 0;
    QString name;
    QString unit;
    qint64 price = 0; ///< fen
    bool isForPatients = false;
};

/// An order and what is due for it; cancelled orders are not paid.
struct DemoDeal {
    const DemoCustomer* customer = nullptr;
    DemoProduct product;
    Order order;
    std::optional<Payment> payment;
};

/// Twenty-six months of orders of the customers, which have their ids and must outlive the result: oldest first, numbered day by day.
/// The twelve months up to `today` and the twelve before add up to each customer's figures to the fen, whatever the day.
QVector<DemoDeal> inventTrade(const QVector<DemoProduct>& products, const QVector<DemoCustomer>& customers, QDate today);

/// The product lines a customer buys from.
QVector<DemoProduct> productsFor(const QVector<DemoProduct>& products, const DemoCustomer& customer);

/// The day, or the Friday before it where it lies in a weekend.
QDate workday(QDate day);

} // namespace kece
