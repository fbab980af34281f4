// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/Members.h"

#include <algorithm>
#include <tuple>

namespace kece {

namespace {

using MemberKey = std::tuple<int64_t, int64_t, int64_t>; ///< department, product, customer

MemberKey keyOf(const FactTable& table, size_t row)
{
    return {table.department[row], table.byProduct ? table.product[row] : 0, table.customer[row]};
}

/// The member's row; the table's size if it is not there.
size_t rowOf(const FactTable& table, const MemberKey& key)
{
    size_t from = 0;
    size_t until = table.size();
    while (from < until) {
        const size_t middle = from + (until - from) / 2;
        if (keyOf(table, middle) < key)
            from = middle + 1;
        else
            until = middle;
    }
    return from < table.size() && keyOf(table, from) == key ? from : table.size();
}

std::string_view bytesOf(const QByteArray& text)
{
    return {text.constData(), size_t(text.size())};
}

/// Fills both tier columns of a table.
class TierColumns
{
public:
    TierColumns(const FactRequest& request, FactTable& table) : m_table(table)
    {
        m_since = request.wants(BaseFact::TierSince) ? &table.column(BaseFact::TierSince) : nullptr;
        m_tier = request.wants(TextFact::Tier) ? &table.column(TextFact::Tier) : nullptr;
        if (m_since)
            m_since->assign(table.size(), kUnknown);
        if (m_tier) {
            m_tier->index.assign(table.size(), -1);
            m_tier->words.clear();
        }
    }

    bool areWanted() const { return m_since || m_tier; }

    void set(size_t row, std::string_view tier, int64_t since)
    {
        if (m_tier)
            m_tier->index[row] = m_words.of(tier, m_tier->words);
        if (m_since)
            (*m_since)[row] = tier.empty() ? kUnknown : since;
    }

private:
    FactTable& m_table;
    std::vector<int64_t>* m_since;
    TextColumn* m_tier;
    WordIndex m_words;
};

int64_t dayOr(const NativeStatement& row, int column)
{
    return row.isUnknown(column) ? kUnknown : epochDayOfText(row.text(column));
}

/// What is in force now: one ordered pass, or a look-up each where there are few members.
Done readAssignments(Connection& connection, const FactTable& table, TierColumns& columns)
{
    constexpr size_t kFewMembers = 4096;
    if (table.size() < kFewMembers) {
        KECE_TRY(auto found,
            NativeStatement::prepare(connection,
                "select tier, since from tier_assignments where dimension = 'tiering' and department_id = ?1 and product_id = ?2 and customer_id = "
                "?3"));
        for (size_t row = 0; row < table.size(); ++row) {
            found.reset();
            found.bind(1, table.department[row]);
            found.bind(2, table.byProduct ? table.product[row] : 0);
            found.bind(3, table.customer[row]);
            if (found.next())
                columns.set(row, found.text(0), dayOr(found, 1));
            KECE_CHECK(found.status());
        }
        return {};
    }
    KECE_TRY(auto rows,
        NativeStatement::prepare(connection,
            "select department_id, product_id, customer_id, tier, since from tier_assignments where dimension = 'tiering'"
            " order by department_id, product_id, customer_id"));
    size_t row = 0;
    while (rows.next()) {
        const MemberKey key{rows.integer(0), rows.integer(1), rows.integer(2)};
        while (row < table.size() && keyOf(table, row) < key)
            ++row;
        if (row == table.size())
            break;
        if (keyOf(table, row) == key)
            columns.set(row, rows.text(3), dayOr(rows, 4));
    }
    return rows.status();
}

/// Puts back what runs for the day and later ones have changed since: the first of them says which tier there was before.
Done undoLaterRuns(Connection& connection, const FactRequest& request, const FactTable& table, TierColumns& columns)
{
    const QByteArray day = request.asOf.toString(Qt::ISODate).toLatin1();
    const std::string whose = request.customer ? " and customer_id = ?2" : "";
    KECE_TRY(auto later,
        NativeStatement::prepare(connection,
            "select department_id, product_id, customer_id, previous_tier from tier_history where dimension = 'tiering' and as_of >= ?1" + whose
                + " order by as_of desc, id desc"));
    KECE_TRY(auto earlier,
        NativeStatement::prepare(connection,
            "select tier, as_of from tier_history where customer_id = ?1 and as_of < ?2 and dimension = 'tiering' and department_id = ?3 and "
            "product_id = ?4"
            " order by as_of desc, id desc"));
    later.bind(1, bytesOf(day));
    if (request.customer)
        later.bind(2, request.customer);
    while (later.next()) {
        const auto [department, product, customer] = MemberKey{later.integer(0), later.integer(1), later.integer(2)};
        const size_t row = rowOf(table, {department, product, customer});
        if (row == table.size())
            continue;
        const std::string tier(later.text(3));
        int64_t since = kUnknown;
        earlier.reset();
        earlier.bind(1, customer);
        earlier.bind(2, bytesOf(day));
        earlier.bind(3, department);
        earlier.bind(4, product);
        while (!tier.empty() && earlier.next() && earlier.text(0) == tier)
            since = epochDayOfText(earlier.text(1));
        KECE_CHECK(earlier.status());
        columns.set(row, tier, since);
    }
    return later.status();
}

} // namespace

Done readTiers(Connection& connection, const FactRequest& request, FactTable& table)
{
    TierColumns columns(request, table);
    if (!columns.areWanted())
        return {};
    KECE_CHECK(readAssignments(connection, table, columns));
    return undoLaterRuns(connection, request, table, columns);
}

Done readBlacklist(Connection& connection, const FactRequest& request, FactTable& table)
{
    table.blacklisted.assign(table.size(), 0);
    const QByteArray day = request.asOf.toString(Qt::ISODate).toLatin1();
    KECE_TRY(auto entries,
        NativeStatement::prepare(connection,
            "select customer_id, coalesce(department_id, 0) from blacklist_entries"
            " where starts_on <= ?1 and (ends_on is null or ends_on >= ?1) and (voided_on is null or voided_on > ?1)"));
    entries.bind(1, bytesOf(day));
    std::vector<std::pair<int64_t, int64_t>> listed;
    while (entries.next())
        listed.emplace_back(entries.integer(0), entries.integer(1));
    KECE_CHECK(entries.status());
    if (listed.empty())
        return {};

    std::sort(listed.begin(), listed.end());
    for (size_t row = 0; row < table.size(); ++row) {
        const auto isListed = [&](int64_t department) {
            return std::binary_search(listed.begin(), listed.end(), std::pair(table.customer[row], department));
        };
        table.blacklisted[row] = isListed(0) || isListed(table.department[row]);
    }
    return {};
}

Done readDepartmentNames(Connection& connection, const FactRequest& request, FactTable& table)
{
    if (!request.wants(TextFact::Department))
        return {};
    std::unordered_map<int64_t, QString> names;
    KECE_TRY(auto departments, NativeStatement::prepare(connection, "select id, name from departments"));
    while (departments.next())
        names.emplace(departments.integer(0), departments.string(1));
    KECE_CHECK(departments.status());

    TextColumn& column = table.column(TextFact::Department);
    column.words.clear();
    column.index.assign(table.size(), -1);
    std::unordered_map<int64_t, int32_t> numbers;
    const auto wordOf = [&](int64_t department) {
        const auto [known, isNew] = numbers.emplace(department, int32_t(column.words.size()));
        if (isNew)
            column.words << names[department];
        return known->second;
    };
    if (!request.wholeCompany) {
        for (size_t row = 0; row < table.size(); ++row) {
            if (table.department[row] != 0)
                column.index[row] = wordOf(table.department[row]);
        }
        return {};
    }

    // One member per customer: the department that stands first.
    KECE_TRY(auto links,
        NativeStatement::prepare(connection,
            "select customer_id, department_id from customer_departments where customer_id >= ?1 and customer_id <= ?2 order by customer_id, "
            "position"));
    links.bind(1, table.customer.empty() ? 0 : table.customer.front());
    links.bind(2, table.customer.empty() ? 0 : table.customer.back());
    size_t row = 0;
    while (links.next()) {
        const int64_t customer = links.integer(0);
        while (row < table.size() && table.customer[row] < customer)
            ++row;
        if (row == table.size())
            break;
        if (table.customer[row] == customer && column.index[row] < 0)
            column.index[row] = wordOf(links.integer(1));
    }
    return links.status();
}

} // namespace kece
