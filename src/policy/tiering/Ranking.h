// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts/FactTable.h"
#include "foundation/Result.h"
#include "policy/language/Plan.h"
#include "policy/pack/Pack.h"

#include <functional>
#include <span>

namespace kece {

/// The codes of some members (rows of the fact table), in the order asked. Asked only where a tie that nothing else decides matters, for those tied;
/// not needed where the table has its Code column.
using CodeLookup = std::function<Result<QStringList>(std::span<const uint32_t> rows)>;

/// Less, equal, greater (−1, 0, 1) by Unicode code points, whatever the database's collation.
int compareCodePoints(QStringView a, QStringView b);

/// The order in which members compete for a place (product.md, "How tiers are decided", 3): the pack's keys with unknown last, then `amount_12m`
/// descending, then `opened_on` ascending with missing last, then the code. Rows are members of the table; the columns must outlive the ranking. Pure
/// but for the lookup of codes.
class Ranking
{
public:
    Ranking(const QVector<RankKey>& keys, const FactTable& table, const FactColumns& columns, const CodeLookup& codes);

    /// No figure tells the members apart, only their codes would.
    bool isEmpty() const { return m_keys.empty() && m_amounts.empty() && m_opened.empty(); }
    /// Before the other one in rank, codes left aside.
    bool isBetter(uint32_t a, uint32_t b) const { return compare(a, b) < 0; }

    /// Moves the best `count` rows to the front, in no order; exact, ties at the line are decided by code. O(rows).
    Done take(std::span<uint32_t> rows, size_t count) const;
    /// Best first.
    Done order(std::span<uint32_t> rows) const;
    /// Those of `rows` that stand before `row`, in no order.
    Result<std::vector<uint32_t>> ahead(std::span<const uint32_t> rows, uint32_t row) const;

private:
    struct Key {
        const NumberColumn* number = nullptr;
        const std::vector<int64_t>* day = nullptr;
        bool descending = true;
    };
    static int compareBy(const Key& key, uint32_t a, uint32_t b);
    int compare(uint32_t a, uint32_t b) const;
    Done orderTied(std::span<uint32_t> rows) const;
    Result<QStringList> codesOf(std::span<const uint32_t> rows) const;

    std::vector<Key> m_keys;
    const std::vector<int64_t>& m_amounts;
    const std::vector<int64_t>& m_opened;
    const TextColumn& m_code;
    CodeLookup m_codes;
};

} // namespace kece
