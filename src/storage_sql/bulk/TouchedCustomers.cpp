// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/bulk/TouchedCustomers.h"

#include "storage_sql/statement/NativeStatement.h"

#include <algorithm>

namespace kece {

void TouchedCustomers::add(qint64 customer)
{
    if (customer <= 0)
        return;
    const auto at = size_t(customer);
    if (at >= m_isTouched.size())
        m_isTouched.resize(std::max(at + 1, m_isTouched.size() * 2));
    m_isTouched[at] = true;
}

Done TouchedCustomers::write(Connection& connection) const
{
    KECE_TRY(const QVariant kept, connection.value(connection.isSqlite() ? "select 1 from kept_facts limit 1" : "select 1 where facts_are_kept()"));
    if (!kept.isValid())
        return {};
    KECE_TRY(auto insert, NativeStatement::prepare(connection, "insert into touched_customers (customer_id) values (?1)"));
    for (size_t customer = 0; customer < m_isTouched.size(); ++customer) {
        if (!m_isTouched[customer])
            continue;
        insert.bind(1, int64_t(customer));
        KECE_CHECK(insert.runLater());
    }
    return {};
}

} // namespace kece
