// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/dialect/Dialect.h"
#include "storage_sql/facts/FactReading.h"

#include <algorithm>

namespace kece {

namespace {

constexpr BaseFact kOrderFacts[] = {BaseFact::Amount12m, BaseFact::AmountPrev12m, BaseFact::AmountTotal, BaseFact::AmountYtd, BaseFact::OrderCount12m,
    BaseFact::OrderCountTotal, BaseFact::OrderCountPrev12m, BaseFact::Profit12m, BaseFact::FirstOrderOn, BaseFact::LastOrderOn};

/// Adds orders up: per customer, or per customer and product.
class OrderSums
{
public:
    explicit OrderSums(const FactReading& reading) : m_days(reading.days), m_columns(reading.columns)
    {
        for (BaseFact fact : kOrderFacts) {
            if (!reading.request.wants(fact))
                continue;
            auto* column = &m_columns.column(fact);
            if (!m_columns.byProduct)
                column->assign(m_columns.ids.size(), emptyValue(fact));
            m_wanted.push_back({fact, column});
            columnOf(fact) = column;
        }
    }

    /// Columns: customer, day, amount, then product (if by product), then profit (if asked for).
    void take(size_t row, const NativeStatement& order)
    {
        const int64_t day = epochDayOfText(order.text(1));
        if (!m_days.isPast(day))
            return;
        size_t at = row;
        int next = 3;
        if (m_columns.byProduct) {
            if (order.isUnknown(next))
                return;
            at = groupOf(row, order.integer(next++));
        }
        const int64_t amount = order.integer(2);
        add(m_amountTotal, at, amount);
        add(m_countTotal, at, 1);
        if (day > m_days.yearAgo) {
            add(m_amount12m, at, amount);
            add(m_count12m, at, 1);
            if (m_profit12m && !order.isUnknown(next)) {
                int64_t& profit = (*m_profit12m)[at];
                profit = (profit == kUnknown ? 0 : profit) + order.integer(next);
            }
        } else if (day > m_days.twoYearsAgo) {
            add(m_amountPrev12m, at, amount);
            add(m_countPrev12m, at, 1);
        }
        if (day > m_days.lastYearsEnd)
            add(m_amountYtd, at, amount);
        if (m_firstOn && ((*m_firstOn)[at] == kUnknown || day < (*m_firstOn)[at]))
            (*m_firstOn)[at] = day;
        if (m_lastOn && day > (*m_lastOn)[at])
            (*m_lastOn)[at] = day;
    }

private:
    using Column = std::vector<int64_t>;

    static void add(Column* column, size_t at, int64_t amount)
    {
        if (column)
            (*column)[at] += amount;
    }

    Column*& columnOf(BaseFact fact)
    {
        switch (fact) {
        case BaseFact::Amount12m:
            return m_amount12m;
        case BaseFact::AmountPrev12m:
            return m_amountPrev12m;
        case BaseFact::AmountTotal:
            return m_amountTotal;
        case BaseFact::AmountYtd:
            return m_amountYtd;
        case BaseFact::OrderCount12m:
            return m_count12m;
        case BaseFact::OrderCountTotal:
            return m_countTotal;
        case BaseFact::OrderCountPrev12m:
            return m_countPrev12m;
        case BaseFact::Profit12m:
            return m_profit12m;
        case BaseFact::FirstOrderOn:
            return m_firstOn;
        default:
            return m_lastOn;
        }
    }

    size_t groupOf(size_t row, int64_t product)
    {
        if (m_firstGroup < m_columns.groupRow.size() && m_columns.groupRow[m_firstGroup] != row)
            m_firstGroup = m_columns.groupRow.size();
        for (size_t group = m_firstGroup; group < m_columns.groupRow.size(); ++group) {
            if (m_columns.groupProduct[group] == product)
                return group;
        }
        return addGroup(row, product);
    }

    size_t addGroup(size_t row, int64_t product)
    {
        m_columns.groupRow.push_back(uint32_t(row));
        m_columns.groupProduct.push_back(product);
        for (const auto& [fact, column] : m_wanted)
            column->push_back(emptyValue(fact));
        return m_columns.groupRow.size() - 1;
    }

    const FactDays& m_days;
    CustomerColumns& m_columns;
    std::vector<std::pair<BaseFact, Column*>> m_wanted;
    Column* m_amount12m = nullptr;
    Column* m_amountPrev12m = nullptr;
    Column* m_amountTotal = nullptr;
    Column* m_amountYtd = nullptr;
    Column* m_count12m = nullptr;
    Column* m_countTotal = nullptr;
    Column* m_countPrev12m = nullptr;
    Column* m_profit12m = nullptr;
    Column* m_firstOn = nullptr;
    Column* m_lastOn = nullptr;
    size_t m_firstGroup = 0; ///< of the customer whose rows are coming
};

} // namespace

Done readOrders(const FactReading& reading)
{
    const bool isWanted = std::any_of(std::begin(kOrderFacts), std::end(kOrderFacts), [&](BaseFact fact) { return reading.request.wants(fact); });
    if (!isWanted && !reading.request.byProduct)
        return {};

    std::string columns = "select customer_id, ordered_on, amount";
    if (reading.request.byProduct)
        columns += ", product_id";
    if (reading.request.wants(BaseFact::Profit12m))
        columns += ", profit";

    OrderSums sums(reading);
    columns += " from orders" + reading.connection.dialect().alongIndex("orders_facts").toStdString()
        + " where status <> 'cancelled' and (voided_on is null or voided_on > ?2)";
    return reading.eachRow(columns, [&](size_t row, const NativeStatement& order) { sums.take(row, order); });
}

} // namespace kece
