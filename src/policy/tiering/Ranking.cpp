// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/Ranking.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

__extension__ using Wide = __int128;

/// −1 where `a` comes first, unknown after everything.
template<class Compare>
int knownFirst(int64_t a, int64_t b, bool descending, Compare compare)
{
    if (a == kUnknown || b == kUnknown)
        return int(a == kUnknown) - int(b == kUnknown);
    const int order = compare();
    return descending ? -order : order;
}

template<class T>
int threeWay(T a, T b)
{
    return int(a > b) - int(a < b);
}

int compareValues(int64_t a, int64_t b, bool descending)
{
    return knownFirst(a, b, descending, [&] { return threeWay(a, b); });
}

} // namespace

int compareCodePoints(QStringView a, QStringView b)
{
    const qsizetype shared = std::min(a.size(), b.size());
    for (qsizetype i = 0; i < shared; ++i) {
        if (a[i] == b[i])
            continue;
        // A surrogate stands for a code point above all of those that need none.
        if (a[i].isSurrogate() != b[i].isSurrogate())
            return a[i].isSurrogate() ? 1 : -1;
        return a[i] < b[i] ? -1 : 1;
    }
    return int(a.size() > shared) - int(b.size() > shared);
}

Ranking::Ranking(const QVector<RankKey>& keys, const FactTable& table, const FactColumns& columns, const CodeLookup& codes)
    : m_amounts(table.column(BaseFact::Amount12m)), m_opened(table.column(BaseFact::OpenedOn)), m_code(table.column(TextFact::Code)), m_codes(codes)
{
    for (const RankKey& key : keys) {
        Key column;
        column.descending = key.descending;
        if (const auto number = columns.numbers.constFind(key.fact); number != columns.numbers.cend())
            column.number = &*number;
        else if (const auto day = columns.days.constFind(key.fact); day != columns.days.cend())
            column.day = &*day;
        if (column.number || column.day)
            m_keys.push_back(column);
    }
}

int Ranking::compareBy(const Key& key, uint32_t a, uint32_t b)
{
    if (key.day)
        return compareValues((*key.day)[a], (*key.day)[b], key.descending);
    const NumberColumn& column = *key.number;
    const int64_t first = column.numerators[a];
    const int64_t second = column.numerators[b];
    if (column.denominators.empty())
        return compareValues(first, second, key.descending);
    return knownFirst(
        first, second, key.descending, [&] { return threeWay(Wide(first) * column.denominators[b], Wide(second) * column.denominators[a]); });
}

int Ranking::compare(uint32_t a, uint32_t b) const
{
    for (const Key& key : m_keys) {
        if (const int order = compareBy(key, a, b))
            return order;
    }
    if (const int order = m_amounts.empty() ? 0 : compareValues(m_amounts[a], m_amounts[b], true))
        return order;
    return m_opened.empty() ? 0 : compareValues(m_opened[a], m_opened[b], false);
}

Result<QStringList> Ranking::codesOf(std::span<const uint32_t> rows) const
{
    if (!m_code.index.empty()) {
        QStringList codes;
        codes.reserve(qsizetype(rows.size()));
        for (const uint32_t row : rows)
            codes.append(m_code.at(row));
        return codes;
    }
    if (!m_codes)
        return Error::internal(QCoreApplication::translate("Tiering", "Customers tie and their codes cannot be read."));
    return m_codes(rows);
}

Done Ranking::orderTied(std::span<uint32_t> rows) const
{
    if (rows.size() < 2)
        return {};
    KECE_TRY(const QStringList codes, codesOf(rows));
    std::vector<std::pair<QString, uint32_t>> tied;
    tied.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        tied.emplace_back(codes[qsizetype(i)], rows[i]);
    std::sort(tied.begin(), tied.end(), [](const auto& a, const auto& b) {
        const int order = compareCodePoints(a.first, b.first);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i] = tied[i].second;
    return {};
}

Done Ranking::take(std::span<uint32_t> rows, size_t count) const
{
    if (count == 0 || count >= rows.size())
        return {};
    const auto line = rows.begin() + std::ptrdiff_t(count);
    const auto better = [this](uint32_t a, uint32_t b) { return isBetter(a, b); };
    std::nth_element(rows.begin(), line - 1, rows.end(), better);
    const uint32_t last = *(line - 1);
    const auto tiedFrom = std::partition(rows.begin(), line, [&](uint32_t row) { return isBetter(row, last); });
    const auto tiedTo = std::partition(line, rows.end(), [&](uint32_t row) { return !isBetter(last, row); });
    return tiedTo == line ? Done() : orderTied({tiedFrom, tiedTo});
}

Done Ranking::order(std::span<uint32_t> rows) const
{
    std::sort(rows.begin(), rows.end(), [this](uint32_t a, uint32_t b) { return isBetter(a, b); });
    for (auto from = rows.begin(); from != rows.end();) {
        const auto to = std::find_if(from + 1, rows.end(), [&](uint32_t row) { return isBetter(*from, row); });
        KECE_CHECK(orderTied({from, to}));
        from = to;
    }
    return {};
}

Result<std::vector<uint32_t>> Ranking::ahead(std::span<const uint32_t> rows, uint32_t row) const
{
    std::vector<uint32_t> before;
    std::vector<uint32_t> tied;
    for (const uint32_t other : rows) {
        const int order = other == row ? 0 : compare(other, row);
        if (order < 0)
            before.push_back(other);
        else if (order == 0)
            tied.push_back(other);
    }
    KECE_CHECK(orderTied(tied));
    before.insert(before.end(), tied.begin(), std::find(tied.begin(), tied.end(), row));
    return before;
}

} // namespace kece
