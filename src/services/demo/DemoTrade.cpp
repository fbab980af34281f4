// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/DemoTrade.h"

#include "domain/values/DateText.h"
#include "services/demo/DemoRandom.h"

#include <algorithm>

namespace kece {

namespace {

constexpr qint64 kTenYuan = 1000;

/// Days that lie within twelve months whatever the year, with room for moving off a weekend.
constexpr int kDaysOfYear = 362;

enum class Paid { OnTime, Late, Not };

/// `total` in `parts` uneven amounts of whole tens of yuan; the last takes what is over.
QVector<qint64> split(qint64 total, qint64 parts, DemoRandom& random)
{
    QVector<qint64> weights;
    qint64 sum = 0;
    for (qint64 i = 0; i < parts; ++i) {
        weights << random.between(60, 140);
        sum += weights.last();
    }
    QVector<qint64> amounts;
    qint64 rest = total;
    for (qint64 i = 0; i + 1 < parts; ++i) {
        amounts << total / sum * weights[i] / kTenYuan * kTenYuan;
        rest -= amounts.last();
    }
    return amounts << rest;
}

qint64 ordersAYear(DemoStanding standing, DemoRandom& random)
{
    switch (standing) {
    case DemoStanding::Vip:
    case DemoStanding::HeldDown:
        return random.between(8, 14);
    case DemoStanding::Key:
        return random.between(4, 8);
    case DemoStanding::General:
    case DemoStanding::Lapsed:
    case DemoStanding::Reserve:
        break;
    }
    return random.between(1, 5);
}

/// The deals of one customer.
class CustomerTrade
{
public:
    CustomerTrade(const DemoCustomer& customer, QVector<DemoProduct> products, QDate today)
        : m_customer(customer),
          m_products(std::move(products)),
          m_today(today),
          m_yearStart(addMonthsClamped(today, -12)),
          m_creditDays(customer.record.kind == "medical" ? 60 : 30),
          m_random(quint64(customer.number()) + 7000)
    {}

    QVector<DemoDeal> deals()
    {
        if (m_customer.previous > 0) {
            tradeLongAgo();
            tradeInYear(m_yearStart, m_customer.previous, {});
        }
        if (m_customer.amount > 0)
            tradeInYear(m_today, m_customer.amount, m_customer.overdue);
        return m_deals;
    }

private:
    void tradeLongAgo()
    {
        const QDate last = addMonthsClamped(m_today, -24);
        const int days = int(addMonthsClamped(m_today, -26).daysTo(last));
        for (qint64 i = m_random.between(0, 2); i > 0; --i)
            deal(
                workday(last.addDays(-m_random.between(0, days))), std::max(m_customer.previous / 12 / kTenYuan, qint64(1)) * kTenYuan, Paid::OnTime);
    }

    /// `total` within the twelve months that end on `lastDay`; `unpaid` of it was due and did not come.
    void tradeInYear(QDate lastDay, qint64 total, qint64 unpaid)
    {
        if (unpaid > 0) {
            deal(workday(m_today.addDays(-m_creditDays - m_random.between(12, 60))), unpaid, Paid::Not);
            total -= unpaid;
        }
        const QDate begin = std::max(lastDay.addDays(-kDaysOfYear), m_customer.record.startedOn.addDays(3));
        QVector<QDate> days;
        for (qint64 i = ordersAYear(m_customer.standing, m_random); i > 0; --i)
            days << workday(begin.addDays(m_random.between(0, begin.daysTo(lastDay))));
        std::sort(days.begin(), days.end());
        const QVector<qint64> amounts = split(total, days.size(), m_random);
        for (qsizetype i = 0; i < days.size(); ++i)
            deal(days[i], amounts[i], i == 0 ? firstPaid(days[i]) : m_random.chance(m_customer.latePercent) ? Paid::Late : Paid::OnTime);
        if (m_random.chance(12))
            cancelledDeal(workday(begin.addDays(m_random.between(0, begin.daysTo(lastDay)))));
    }

    /// Who is held down paid late within the year; some who are VIP today did so before it, and rise when that is a year past.
    Paid firstPaid(QDate orderedOn)
    {
        if (m_customer.standing == DemoStanding::HeldDown)
            return Paid::Late;
        const bool isBeforeYear = orderedOn.addDays(m_creditDays) <= m_yearStart;
        return m_customer.standing == DemoStanding::Vip && isBeforeYear && m_random.chance(30) ? Paid::Late : Paid::OnTime;
    }

    void deal(QDate orderedOn, qint64 amount, Paid paid)
    {
        DemoDeal deal = dealOf(orderedOn, amount);
        deal.order.status = orderedOn > m_today.addDays(-20) && m_random.chance(60) ? QStringLiteral("open") : QStringLiteral("done");
        Payment payment;
        payment.customer = m_customer.record.id;
        payment.dueOn = orderedOn.addDays(m_creditDays);
        payment.amountDue = amount;
        const QDate paidOn = payment.dueOn.addDays(paid == Paid::Late ? m_random.between(3, 40) : -m_random.between(0, 12));
        if (paid != Paid::Not && paidOn <= m_today) {
            payment.paidOn = paidOn;
            payment.amountPaid = amount;
        }
        deal.payment = payment;
        m_deals << deal;
    }

    void cancelledDeal(QDate orderedOn)
    {
        DemoDeal deal = dealOf(orderedOn, m_random.between(50, 4000) * kTenYuan);
        deal.order.status = QStringLiteral("cancelled");
        m_deals << deal;
    }

    DemoDeal dealOf(QDate orderedOn, qint64 amount)
    {
        DemoDeal deal;
        deal.customer = &m_customer;
        deal.product = productFor(amount);
        deal.order.customer = m_customer.record.id;
        deal.order.orderedOn = orderedOn;
        deal.order.amount = amount;
        deal.order.product = {deal.product.id};
        deal.order.quantity = std::max(amount / deal.product.price, qint64(1)) * 1000;
        deal.order.profit = amount * m_random.between(12, 28) / 100;
        return deal;
    }

    /// One of which the amount buys at least one, where there is such a product.
    DemoProduct productFor(qint64 amount)
    {
        QVector<DemoProduct> affordable;
        std::copy_if(m_products.begin(), m_products.end(), std::back_inserter(affordable), [&](const DemoProduct& p) { return p.price <= amount; });
        return m_random.pick(affordable.isEmpty() ? m_products : affordable);
    }

    const DemoCustomer& m_customer;
    QVector<DemoProduct> m_products;
    QDate m_today;
    QDate m_yearStart;
    int m_creditDays;
    DemoRandom m_random;
    QVector<DemoDeal> m_deals;
};

/// SO-20261028-07 and the note of its payment, in the order of the days.
void number(QVector<DemoDeal>& deals)
{
    QDate day;
    int onDay = 0;
    for (DemoDeal& deal : deals) {
        onDay = deal.order.orderedOn == day ? onDay + 1 : 1;
        day = deal.order.orderedOn;
        const QString digits = QStringLiteral("%1-%2").arg(day.toString(QStringLiteral("yyyyMMdd"))).arg(onDay, 2, 10, QChar('0'));
        deal.order.orderNo = "SO-" + digits;
        if (deal.payment)
            deal.payment->reference = "SK-" + digits;
    }
}

} // namespace

QDate workday(QDate day)
{
    return day.addDays(std::min(5 - day.dayOfWeek(), 0));
}

QVector<DemoProduct> productsFor(const QVector<DemoProduct>& products, const DemoCustomer& customer)
{
    QVector<DemoProduct> found;
    std::copy_if(products.begin(), products.end(), std::back_inserter(found),
        [&](const DemoProduct& p) { return p.isForPatients == customer.buysForPatients(); });
    return found;
}

QVector<DemoDeal> inventTrade(const QVector<DemoProduct>& products, const QVector<DemoCustomer>& customers, QDate today)
{
    QVector<DemoDeal> deals;
    for (const DemoCustomer& customer : customers)
        deals += CustomerTrade(customer, productsFor(products, customer), today).deals();
    std::stable_sort(deals.begin(), deals.end(), [](const DemoDeal& a, const DemoDeal& b) { return a.order.orderedOn < b.order.orderedOn; });
    number(deals);
    return deals;
}

} // namespace kece
