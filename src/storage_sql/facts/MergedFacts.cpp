// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/MergedFacts.h"

#include <algorithm>
#include <tuple>

namespace kece {

namespace {

/// Where each row of the merged table comes from: a row of `kept`, or one of `fresh` above kFresh.
using Origins = std::vector<uint32_t>;
constexpr uint32_t kFresh = uint32_t(1) << 31;

auto keyOf(const FactTable& table, size_t row)
{
    return std::tuple(table.department[row], table.byProduct ? table.product[row] : 0, table.customer[row]);
}

Origins originsOf(const FactTable& kept, const FactTable& fresh, const std::vector<int64_t>& replaced)
{
    std::vector<bool> isReplaced(replaced.empty() ? 0 : size_t(replaced.back()) + 1);
    for (const int64_t customer : replaced)
        isReplaced[size_t(customer)] = true;

    Origins origins;
    origins.reserve(kept.size() + fresh.size());
    uint32_t next = 0;
    for (uint32_t row = 0; row < kept.size(); ++row) {
        const auto customer = size_t(kept.customer[row]);
        if (customer < isReplaced.size() && isReplaced[customer])
            continue;
        while (next < fresh.size() && keyOf(fresh, next) < keyOf(kept, row))
            origins.push_back(kFresh | next++);
        origins.push_back(row);
    }
    while (next < fresh.size())
        origins.push_back(kFresh | next++);
    return origins;
}

template<class Value>
void merge(std::vector<Value>& kept, const std::vector<Value>& fresh, const Origins& origins)
{
    if (kept.empty() && fresh.empty())
        return;
    std::vector<Value> all(origins.size());
    for (size_t i = 0; i < origins.size(); ++i)
        all[i] = origins[i] & kFresh ? fresh[origins[i] & ~kFresh] : kept[origins[i]];
    kept = std::move(all);
}

/// Words that no row uses any more stay: nobody counts them.
void merge(TextColumn& kept, const TextColumn& fresh, const Origins& origins)
{
    QHash<QString, int32_t> numbers; // of the few words: a column of codes has one for every customer
    for (int32_t i = 0; i < fresh.words.size(); ++i)
        numbers.insert(fresh.words[i], i);
    std::vector<int32_t> renumbered(size_t(fresh.words.size()), -1);
    for (int32_t i = 0; !numbers.isEmpty() && i < kept.words.size(); ++i) {
        const auto at = numbers.constFind(kept.words[i]);
        if (at != numbers.constEnd())
            renumbered[size_t(*at)] = i;
    }
    for (int32_t i = 0; i < fresh.words.size(); ++i) {
        if (renumbered[size_t(i)] >= 0)
            continue;
        renumbered[size_t(i)] = int32_t(kept.words.size());
        kept.words << fresh.words[i];
    }
    std::vector<int32_t> index = fresh.index;
    for (int32_t& word : index)
        word = word < 0 ? -1 : renumbered[size_t(word)];
    merge(kept.index, index, origins);
}

} // namespace

FactTable merged(FactTable kept, const FactTable& fresh, const std::vector<int64_t>& replaced)
{
    const Origins origins = originsOf(kept, fresh, replaced);
    merge(kept.customer, fresh.customer, origins);
    merge(kept.department, fresh.department, origins);
    merge(kept.product, fresh.product, origins);
    for (size_t fact = 0; fact < kept.numbers.size(); ++fact)
        merge(kept.numbers[fact], fresh.numbers[fact], origins);
    for (size_t fact = 0; fact < kept.texts.size(); ++fact)
        merge(kept.texts[fact], fresh.texts[fact], origins);
    for (auto it = fresh.attributes.begin(); it != fresh.attributes.end(); ++it)
        merge(kept.attributes[it.key()], *it, origins);
    kept.asOf = fresh.asOf;
    kept.state = fresh.state;
    kept.isWhole = fresh.isWhole;
    return kept;
}

} // namespace kece
