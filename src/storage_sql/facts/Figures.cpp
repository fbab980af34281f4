// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/DateText.h"
#include "storage_sql/bulk/IndexesAside.h"
#include "storage_sql/facts/FactDays.h"
#include "storage_sql/facts/SqlFactSource.h"
#include "storage_sql/statement/NativeStatement.h"

#include <algorithm>
#include <numeric>

namespace kece {

namespace {

constexpr size_t kFigures = 5;
constexpr const char* kColumns[kFigures] = {"amount_12m", "growth_12m", "last_visit_on", "overdue_amount", "satisfaction"};
constexpr size_t kLastVisit = 2;
__extension__ using Wide = __int128;
using Figures = std::array<int64_t, kFigures>; ///< the last visit as an epoch day

/// amount / earlier − 1 in tenths of a per cent, rounded half away from zero; unknown without an earlier year.
int64_t growth(int64_t amount, int64_t earlier)
{
    if (earlier == 0)
        return kUnknown;
    const Wide change = (Wide(amount) - earlier) * 1000 * (earlier < 0 ? -1 : 1);
    const Wide by = earlier < 0 ? -Wide(earlier) : Wide(earlier);
    const Wide rounded = ((change < 0 ? -change : change) * 2 + by) / (by * 2);
    return int64_t(change < 0 ? -rounded : rounded);
}

/// Which figures a table can tell, and of whom.
class FigureRows
{
public:
    FigureRows(const FactTable& table, bool withAmounts) : m_table(table)
    {
        const auto has = [&](BaseFact fact) { return table.column(fact).size() == table.size(); };
        m_isTold[0] = withAmounts && has(BaseFact::Amount12m);
        m_isTold[1] = m_isTold[0] && has(BaseFact::AmountPrev12m);
        m_isTold[kLastVisit] = has(BaseFact::LastVisitOn);
        m_isTold[3] = has(BaseFact::OverdueAmount);
        m_isTold[4] = has(BaseFact::SatisfactionLatest);

        m_rows.resize(table.size());
        std::iota(m_rows.begin(), m_rows.end(), 0u);
        const auto before = [&](uint32_t a, uint32_t b) { return table.customer[a] < table.customer[b]; };
        if (!std::is_sorted(m_rows.begin(), m_rows.end(), before))
            std::stable_sort(m_rows.begin(), m_rows.end(), before);
        const auto same = [&](uint32_t a, uint32_t b) { return table.customer[a] == table.customer[b]; };
        m_rows.erase(std::unique(m_rows.begin(), m_rows.end(), same), m_rows.end());
    }

    size_t size() const { return m_rows.size(); }
    int64_t customer(size_t i) const { return m_table.customer[m_rows[i]]; }
    bool isTold(size_t figure) const { return m_isTold[figure]; }
    bool isAnyTold() const { return std::find(m_isTold.begin(), m_isTold.end(), true) != m_isTold.end(); }

    Figures figures(size_t i) const
    {
        const size_t row = m_rows[i];
        const auto value = [&](size_t figure, BaseFact fact) { return m_isTold[figure] ? m_table.column(fact)[row] : kUnknown; };
        Figures figures;
        figures[0] = value(0, BaseFact::Amount12m);
        figures[1] = m_isTold[1] ? growth(figures[0], m_table.column(BaseFact::AmountPrev12m)[row]) : kUnknown;
        figures[kLastVisit] = value(kLastVisit, BaseFact::LastVisitOn);
        figures[3] = value(3, BaseFact::OverdueAmount);
        figures[4] = value(4, BaseFact::SatisfactionLatest);
        return figures;
    }

private:
    const FactTable& m_table;
    std::array<bool, kFigures> m_isTold {};
    std::vector<uint32_t> m_rows; ///< one per customer, ascending
};

/// The rows whose figures differ from what is stored, and how many are stored.
struct Changes {
    std::vector<size_t> rows;
    size_t stored = 0;
};

Result<Changes> changesOf(Connection& connection, const FigureRows& rows)
{
    Changes changes;
    KECE_TRY(auto stored, NativeStatement::prepare(connection,
        "select customer_id, amount_12m, growth_12m, last_visit_on, overdue_amount, satisfaction from customer_figures"
        " where customer_id >= ?1 and customer_id <= ?2 order by customer_id"));
    stored.bind(1, rows.customer(0));
    stored.bind(2, rows.customer(rows.size() - 1));
    size_t i = 0;
    while (stored.next()) {
        ++changes.stored;
        const int64_t customer = stored.integer(0);
        for (; i < rows.size() && rows.customer(i) < customer; ++i)
            changes.rows.push_back(i);
        if (i == rows.size() || rows.customer(i) != customer)
            continue;
        const Figures figures = rows.figures(i);
        const auto differs = [&](size_t figure) {
            if (!rows.isTold(figure))
                return false;
            const int column = int(figure) + 1;
            if (stored.isUnknown(column))
                return figures[figure] != kUnknown;
            return figures[figure] != (figure == kLastVisit ? epochDayOfText(stored.text(column)) : stored.integer(column));
        };
        bool isDifferent = false;
        for (size_t figure = 0; figure < kFigures; ++figure)
            isDifferent = isDifferent || differs(figure);
        if (isDifferent)
            changes.rows.push_back(i);
        ++i;
    }
    KECE_CHECK(stored.status());
    for (; i < rows.size(); ++i)
        changes.rows.push_back(i);
    return changes;
}

std::string upsertOf(const FigureRows& rows)
{
    std::string names = "customer_id";
    std::string marks = "?1";
    std::string updates;
    for (size_t figure = 0; figure < kFigures; ++figure) {
        if (!rows.isTold(figure))
            continue;
        const std::string name = kColumns[figure];
        names += ", " + name;
        marks += ", ?" + std::to_string(figure + 2);
        updates += (updates.empty() ? "" : ", ") + name + " = excluded." + name;
    }
    return "insert into customer_figures (" + names + ") values (" + marks + ") on conflict (customer_id) do update set " + updates;
}

Done writeRows(Connection& connection, const FigureRows& rows, const std::vector<size_t>& changed)
{
    KECE_TRY(auto upsert, NativeStatement::prepare(connection, upsertOf(rows)));
    for (const size_t i : changed) {
        const Figures figures = rows.figures(i);
        QByteArray day;
        upsert.reset();
        upsert.bind(1, rows.customer(i));
        for (size_t figure = 0; figure < kFigures; ++figure) {
            if (!rows.isTold(figure))
                continue;
            const int parameter = int(figure) + 2;
            if (figures[figure] == kUnknown) {
                upsert.bindUnknown(parameter);
            } else if (figure == kLastVisit) {
                day = dateOfEpochDay(figures[figure]).toString(Qt::ISODate).toLatin1();
                upsert.bind(parameter, std::string_view(day.constData(), size_t(day.size())));
            } else {
                upsert.bind(parameter, figures[figure]);
            }
        }
        KECE_CHECK(upsert.run());
    }
    return {};
}

Done write(Connection& connection, const FigureRows& rows)
{
    constexpr size_t kMany = 50'000;
    if (rows.size() == 0 || !rows.isAnyTold())
        return {};
    KECE_TRY(const Changes changes, changesOf(connection, rows));
    if (changes.rows.empty())
        return {};
    IndexesAside indexes(connection, "customer_figures");
    if (changes.rows.size() > std::max(kMany, changes.stored))
        KECE_CHECK(indexes.drop());
    KECE_CHECK(writeRows(connection, rows, changes.rows));
    return indexes.restore();
}

} // namespace

Done SqlFactSource::writeFigures(const FactTable& table)
{
    if (table.byProduct && !table.column(BaseFact::Amount12m).empty()) {
        FactRequest amounts;
        amounts.asOf = table.asOf;
        amounts.wholeCompany = true;
        amounts.want(BaseFact::Amount12m);
        amounts.want(BaseFact::AmountPrev12m);
        KECE_TRY(const FactTable whole, load(amounts, {}));
        KECE_CHECK(write(m_connection, FigureRows(whole, true)));
    }
    return write(m_connection, FigureRows(table, !table.byProduct));
}

Done SqlFactSource::refreshFigures(qint64 customer, QDate day)
{
    FactRequest request;
    request.asOf = day;
    request.wholeCompany = true;
    request.customer = customer;
    for (const BaseFact fact : {BaseFact::Amount12m, BaseFact::AmountPrev12m, BaseFact::LastVisitOn, BaseFact::OverdueAmount, BaseFact::SatisfactionLatest})
        request.want(fact);
    KECE_TRY(const FactTable table, load(request, {}));
    return writeFigures(table);
}

} // namespace kece
