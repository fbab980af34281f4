// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/DirtyCustomers.h"

#include "domain/values/DateText.h"
#include "storage_sql/dialect/Dialect.h"
#include "storage_sql/facts/FactReading.h"
#include "storage_sql/statement/NativeStatement.h"

#include <algorithm>

namespace kece {

namespace {

/// Collects customers, each once.
class CustomerSet
{
public:
    explicit CustomerSet(size_t limit) : m_limit(limit) {}

    void add(int64_t id)
    {
        if (id < 0)
            return;
        if (size_t(id) >= m_isIn.size())
            m_isIn.resize(std::max(size_t(id) + 1, m_isIn.size() * 2));
        if (!m_isIn[size_t(id)]) {
            m_isIn[size_t(id)] = true;
            m_ids.push_back(id);
        }
    }
    bool isFull() const { return m_ids.size() > m_limit; }
    std::vector<int64_t> sorted() &&
    {
        std::sort(m_ids.begin(), m_ids.end());
        return std::move(m_ids);
    }

private:
    size_t m_limit;
    std::vector<bool> m_isIn;
    std::vector<int64_t> m_ids;
};

/// A table with dated rows of customers, and how far back its windows reach.
struct DatedTable {
    std::initializer_list<BaseFact> facts;
    const char* dated;  ///< customers with a row dated after ?1 up to ?2
    const char* voided; ///< customers with a row voided after ?1 up to ?2; may be null
    enum { Days, Instants } unit = Days;
    bool hasYears = true;
};

const DatedTable kTables[] = {
    {{BaseFact::Amount12m, BaseFact::AmountPrev12m, BaseFact::AmountTotal, BaseFact::AmountYtd, BaseFact::OrderCount12m, BaseFact::OrderCountTotal,
         BaseFact::OrderCountPrev12m, BaseFact::Profit12m, BaseFact::FirstOrderOn, BaseFact::LastOrderOn},
        "select customer_id from orders where ordered_on > ?1 and ordered_on <= ?2",
        "select customer_id from orders where voided_on > ?1 and voided_on <= ?2"},
    {{BaseFact::OverdueCount12m, BaseFact::OverdueDaysMax12m, BaseFact::OverdueAmount},
        "select customer_id from payments where due_on > ?1 and due_on <= ?2",
        "select customer_id from payments where voided_on > ?1 and voided_on <= ?2"},
    {{BaseFact::OverdueCount12m, BaseFact::OverdueDaysMax12m, BaseFact::OverdueAmount},
        "select customer_id from payments where paid_on > ?1 and paid_on <= ?2", nullptr, DatedTable::Days, false},
    {{BaseFact::ContractCount, BaseFact::ContractAmount12m, BaseFact::ContractBreachCount12m},
        "select customer_id from contracts where signed_on > ?1 and signed_on <= ?2",
        "select customer_id from contracts where voided_on > ?1 and voided_on <= ?2"},
    {{BaseFact::ContractBreachCount12m}, "select customer_id from contracts where breached_on > ?1 and breached_on <= ?2", nullptr},
    {{BaseFact::ComplaintCount12m, BaseFact::JustifiedComplaintCount12m, BaseFact::ClaimAmount12m},
        "select customer_id from complaints where received_at >= ?1 and received_at < ?2",
        "select customer_id from complaints where voided_on > ?1 and voided_on <= ?2", DatedTable::Instants},
    {{BaseFact::VisitCount12m, BaseFact::LastVisitOn}, "select customer_id from visits where visited_on > ?1 and visited_on <= ?2",
        "select customer_id from visits where voided_on > ?1 and voided_on <= ?2"},
    {{BaseFact::SatisfactionLatest, BaseFact::SatisfactionSum12m, BaseFact::SatisfactionCount12m},
        "select customer_id from survey_responses where surveyed_on > ?1 and surveyed_on <= ?2",
        "select customer_id from survey_responses where voided_on > ?1 and voided_on <= ?2"},
};

class Search
{
public:
    Search(Connection& connection, const FactRequest& request, const FactTable& kept, const QTimeZone& zone, size_t limit)
        : m_connection(connection), m_request(request), m_kept(kept), m_from(kept.asOf, zone), m_to(request.asOf, zone), m_found(limit)
    {}

    Result<std::optional<std::vector<int64_t>>> run()
    {
        KECE_CHECK(addTouched());
        if (m_from.today != m_to.today) {
            KECE_CHECK(addBetween("select id from customers where opened_on > ?1 and opened_on <= ?2 and voided_on is null"
                                  " union all select id from customers where opened_on > ?1 and opened_on <= ?2 and voided_on is not null",
                text(m_from.today), text(m_to.today)));
            KECE_CHECK(addBetween("select id from customers where voided_on > ?1 and voided_on <= ?2", text(m_from.today), text(m_to.today)));
            for (const DatedTable& table : kTables) {
                if (std::any_of(table.facts.begin(), table.facts.end(), [this](BaseFact fact) { return m_request.wants(fact); }))
                    KECE_CHECK(addCrossing(table));
            }
            addOverdue();
        }
        if (m_found.isFull())
            return std::optional<std::vector<int64_t>>();
        return std::optional(std::move(m_found).sorted());
    }

private:
    static QByteArray text(int64_t day) { return dateOfEpochDay(day).toString(Qt::ISODate).toLatin1(); }
    static QByteArray instant(const FactDays& days, int64_t day)
    {
        return QDateTime::fromSecsSinceEpoch(days.endOf(day), Qt::UTC).toString(Qt::ISODate).toLatin1();
    }

    Done addTouched()
    {
        KECE_TRY(auto touched,
            NativeStatement::prepare(
                m_connection, "select customer_id from touched_customers where " + m_connection.dialect().touches().column.toStdString() + " > ?1"));
        touched.bind(1, m_kept.state);
        return addAll(touched);
    }

    Done addBetween(const char* sql, const QByteArray& after, const QByteArray& upTo)
    {
        if (m_found.isFull() || after == upTo)
            return {};
        KECE_TRY(auto rows, NativeStatement::prepare(m_connection, sql));
        rows.bind(1, std::string_view(after.constData(), size_t(after.size())));
        rows.bind(2, std::string_view(upTo.constData(), size_t(upTo.size())));
        return addAll(rows);
    }

    Done addAll(NativeStatement& rows)
    {
        while (!m_found.isFull() && rows.next())
            m_found.add(rows.integer(0));
        return rows.status();
    }

    Done addCrossing(const DatedTable& table)
    {
        const auto edge = [&](int64_t from, int64_t to) {
            return table.unit == DatedTable::Instants ? addBetween(table.dated, instant(m_from, from), instant(m_to, to))
                                                      : addBetween(table.dated, text(from), text(to));
        };
        // One day earlier too: what is due on a day is overdue on the next.
        KECE_CHECK(edge(m_from.today - 1, m_to.today));
        if (table.hasYears) {
            KECE_CHECK(edge(m_from.yearAgo, m_to.yearAgo));
            if (m_request.wants(BaseFact::AmountPrev12m) || m_request.wants(BaseFact::OrderCountPrev12m))
                KECE_CHECK(edge(m_from.twoYearsAgo, m_to.twoYearsAgo));
            if (m_request.wants(BaseFact::AmountYtd))
                KECE_CHECK(edge(m_from.lastYearsEnd, m_to.lastYearsEnd));
        }
        return table.voided ? addBetween(table.voided, text(m_from.today), text(m_to.today)) : Done();
    }

    void addOverdue()
    {
        const auto& overdue = m_kept.column(BaseFact::OverdueAmount);
        for (size_t row = 0; row < overdue.size() && !m_found.isFull(); ++row) {
            if (overdue[row] != 0)
                m_found.add(m_kept.customer[row]);
        }
    }

    Connection& m_connection;
    const FactRequest& m_request;
    const FactTable& m_kept;
    FactDays m_from;
    FactDays m_to;
    CustomerSet m_found;
};

} // namespace

Result<std::optional<std::vector<int64_t>>> dirtyCustomers(
    Connection& connection, const FactRequest& request, const FactTable& kept, const QTimeZone& zone, size_t limit)
{
    return Search(connection, request, kept, zone, limit).run();
}

} // namespace kece
