// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/DateText.h"
#include "storage_sql/bulk/IndexesAside.h"
#include "storage_sql/facts/FactCodec.h"
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
    /// `only`, ascending: of these customers; nullptr: of all.
    FigureRows(const FactTable& table, bool withAmounts, const std::vector<int64_t>* only) : m_table(table)
    {
        const auto has = [&](BaseFact fact) { return table.column(fact).size() == table.size(); };
        m_isTold[0] = withAmounts && has(BaseFact::Amount12m);
        m_isTold[1] = m_isTold[0] && has(BaseFact::AmountPrev12m);
        m_isTold[kLastVisit] = has(BaseFact::LastVisitOn);
        m_isTold[3] = has(BaseFact::OverdueAmount);
        m_isTold[4] = has(BaseFact::SatisfactionLatest);

        if (only) {
            std::vector<bool> isMeant(only->empty() ? 0 : size_t(only->back()) + 1);
            for (const int64_t customer : *only)
                isMeant[size_t(customer)] = true;
            for (uint32_t row = 0; row < table.size(); ++row) {
                if (const auto customer = size_t(table.customer[row]); customer < isMeant.size() && isMeant[customer])
                    m_rows.push_back(row);
            }
        } else {
            m_rows.resize(table.size());
            std::iota(m_rows.begin(), m_rows.end(), 0u);
        }
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
    std::array<bool, kFigures> m_isTold{};
    std::vector<uint32_t> m_rows; ///< one per customer, ascending
};

/// The rows whose figures differ from what is stored, and how many are stored.
class Changes
{
public:
    explicit Changes(const FigureRows& rows) : m_rows(rows) {}

    /// One ordered pass over what is stored, or a look-up each where that is less.
    Done find(Connection& connection)
    {
        if (m_rows.size() == 0)
            return {};
        KECE_TRY(const QVariant stored, connection.value("select coalesce(max(customer_id), 0) from customer_figures"));
        return int64_t(m_rows.size()) < stored.toLongLong() / 16 ? lookUpEach(connection) : passOver(connection);
    }

    const std::vector<size_t>& changed() const { return m_changed; }
    size_t stored() const { return m_stored; }

private:
    static constexpr const char* kStored
        = "select customer_id, amount_12m, growth_12m, last_visit_on, overdue_amount, satisfaction from customer_figures";

    Done lookUpEach(Connection& connection)
    {
        KECE_TRY(auto stored, NativeStatement::prepare(connection, std::string(kStored) + " where customer_id = ?1"));
        for (size_t i = 0; i < m_rows.size(); ++i) {
            stored.reset();
            stored.bind(1, m_rows.customer(i));
            const bool isThere = stored.next();
            KECE_CHECK(stored.status());
            m_stored += isThere;
            if (!isThere || differs(i, stored))
                m_changed.push_back(i);
        }
        return {};
    }

    Done passOver(Connection& connection)
    {
        KECE_TRY(auto stored,
            NativeStatement::prepare(connection, std::string(kStored) + " where customer_id >= ?1 and customer_id <= ?2 order by customer_id"));
        stored.bind(1, m_rows.customer(0));
        stored.bind(2, m_rows.customer(m_rows.size() - 1));
        size_t i = 0;
        while (stored.next()) {
            ++m_stored;
            const int64_t customer = stored.integer(0);
            for (; i < m_rows.size() && m_rows.customer(i) < customer; ++i)
                m_changed.push_back(i);
            if (i < m_rows.size() && m_rows.customer(i) == customer) {
                if (differs(i, stored))
                    m_changed.push_back(i);
                ++i;
            }
        }
        KECE_CHECK(stored.status());
        for (; i < m_rows.size(); ++i)
            m_changed.push_back(i);
        return {};
    }

    bool differs(size_t i, const NativeStatement& stored) const
    {
        const Figures figures = m_rows.figures(i);
        for (size_t figure = 0; figure < kFigures; ++figure) {
            const int column = int(figure) + 1;
            if (!m_rows.isTold(figure))
                continue;
            const int64_t was = stored.isUnknown(column) ? kUnknown
                : figure == kLastVisit                   ? epochDayOfText(stored.text(column))
                                                         : stored.integer(column);
            if (figures[figure] != was)
                return true;
        }
        return false;
    }

    const FigureRows& m_rows;
    std::vector<size_t> m_changed;
    size_t m_stored = 0;
};

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
    if (!rows.isAnyTold())
        return {};
    Changes changes(rows);
    KECE_CHECK(changes.find(connection));
    if (changes.changed().empty())
        return {};
    IndexesAside indexes(connection, "customer_figures");
    if (changes.changed().size() > std::max(kMany, changes.stored()))
        KECE_CHECK(indexes.drop());
    KECE_CHECK(writeRows(connection, rows, changes.changed()));
    return indexes.restore();
}

/// Which figures are shown of everybody, as of which day: a mark beside the kept facts. A table that goes out from the columns kept then, or from
/// those that this one went out from, differs only in its changed customers from what is shown, unless its day is an earlier one.
struct Mark {
    using Columns = std::pair<int64_t, int64_t>; ///< day and state, of a table or of kept columns

    Columns table;
    Columns origin;
    std::vector<int64_t> told; ///< by figure; empty: nothing is known of what is shown

    bool covers(const Mark& later) const
    {
        return told == later.told && table.first <= later.table.first && (later.origin == table || later.origin == origin);
    }
    friend bool operator==(const Mark&, const Mark&) = default;
};

Mark markOf(const FactTable& table, const FigureRows& rows)
{
    Mark mark;
    mark.table = {table.asOf.toJulianDay(), table.state};
    if (table.origin)
        mark.origin = {table.origin->day.toJulianDay(), table.origin->state};
    for (size_t figure = 0; figure < kFigures; ++figure)
        mark.told.push_back(rows.isTold(figure));
    return mark;
}

Result<Mark> storedMark(Connection& connection)
{
    KECE_TRY(const QVariant content, connection.value("select content from kept_facts where name = 'figures' and part = 'mark'"));
    FactDecoder decoder(content.toByteArray());
    const auto ends = decoder.numbers();
    const auto told = decoder.numbers();
    return decoder.atEnd() && ends.size() == 4 ? Mark{{ends[0], ends[1]}, {ends[2], ends[3]}, told} : Mark();
}

Done setMark(Connection& connection, const Mark& mark)
{
    KECE_CHECK(connection.change("delete from kept_facts where name = 'figures'"));
    if (mark.told.empty())
        return {};
    QByteArray content;
    appendNumbers(content, std::vector<int64_t>{mark.table.first, mark.table.second, mark.origin.first, mark.origin.second});
    appendNumbers(content, mark.told);
    KECE_CHECK(connection.change("insert into kept_facts (name, part, content) values ('figures', 'mark', ?)", {content}));
    return {};
}

} // namespace

Done SqlFactSource::writeFigures(const FactTable& table)
{
    if (table.byProduct) {
        if (!table.column(BaseFact::Amount12m).empty()) {
            FactRequest amounts;
            amounts.asOf = table.asOf;
            amounts.wholeCompany = true;
            amounts.want(BaseFact::Amount12m);
            amounts.want(BaseFact::AmountPrev12m);
            KECE_TRY(const FactTable whole, load(amounts, {}));
            KECE_CHECK(write(m_connection, FigureRows(whole, true, nullptr)));
        }
        KECE_CHECK(setMark(m_connection, {}));
        return write(m_connection, FigureRows(table, false, nullptr));
    }

    KECE_TRY(const Mark shown, storedMark(m_connection));
    const FigureRows changed(table, true, table.origin ? &table.origin->changed : nullptr);
    const Mark mark = markOf(table, changed);
    const bool isChangedEnough = !table.origin || shown.covers(mark);
    KECE_CHECK(write(m_connection, isChangedEnough ? changed : FigureRows(table, true, nullptr)));
    const Mark next = table.isWhole ? mark : Mark();
    return next == shown ? Done() : setMark(m_connection, next);
}

Result<std::optional<SqlFactSource::ShownOtherwise>> SqlFactSource::shownOtherwise()
{
    KECE_TRY(const Mark shown, storedMark(m_connection));
    if (shown.told.size() != kFigures)
        return std::optional<ShownOtherwise>();
    FactRequest request;
    request.asOf = QDate::fromJulianDay(shown.table.first);
    request.wholeCompany = true;
    const std::vector<BaseFact> facts[kFigures] = {{BaseFact::Amount12m}, {BaseFact::Amount12m, BaseFact::AmountPrev12m}, {BaseFact::LastVisitOn},
        {BaseFact::OverdueAmount}, {BaseFact::SatisfactionLatest}};
    for (size_t figure = 0; figure < kFigures; ++figure) {
        for (const BaseFact fact : facts[figure]) {
            if (shown.told[figure])
                request.want(fact);
        }
    }
    KECE_TRY(const FactTable table, load(request, {}));
    const FigureRows rows(table, true, nullptr);
    Changes changes(rows);
    KECE_CHECK(changes.find(m_connection));
    ShownOtherwise otherwise{shown.table.second, {}};
    for (const size_t i : changes.changed())
        otherwise.customers.push_back(rows.customer(i));
    return std::optional(std::move(otherwise));
}

Done SqlFactSource::refreshFigures(qint64 customer, QDate day)
{
    FactRequest request;
    request.asOf = day;
    request.wholeCompany = true;
    request.customer = customer;
    for (const BaseFact fact :
        {BaseFact::Amount12m, BaseFact::AmountPrev12m, BaseFact::LastVisitOn, BaseFact::OverdueAmount, BaseFact::SatisfactionLatest})
        request.want(fact);
    KECE_TRY(const FactTable table, load(request, {}));
    KECE_CHECK(write(m_connection, FigureRows(table, true, nullptr)));
    return m_connection.touchCustomer(customer); // what is shown of it is of another day than what is shown of the rest
}

} // namespace kece
