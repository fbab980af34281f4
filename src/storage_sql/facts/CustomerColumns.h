// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts/FactTable.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kece {

/// Lets a map of std::string be asked with bytes as the database gives them.
struct BytesHash {
    using is_transparent = void;
    size_t operator()(std::string_view bytes) const { return std::hash<std::string_view>()(bytes); }
};

/// Numbers texts in the order they come; used while a TextColumn is filled.
class WordIndex
{
public:
    /// −1 for empty text.
    int32_t of(std::string_view bytes, QStringList& words);

private:
    std::unordered_map<std::string, int32_t, BytesHash, std::equal_to<>> m_index;
};

/// What is read of customers before they are spread over departments: one row per customer, by id. Order facts stand by group: a group is a customer
/// or, where the pack grades by product, a customer and one product. Only columns that are asked for have values.
struct CustomerColumns {
    std::vector<int64_t> ids; ///< ascending; members only

    std::array<std::vector<int64_t>, size_t(BaseFact::Count_)> numbers;
    std::array<TextColumn, size_t(TextFact::Count_)> texts;
    QHash<QString, TextColumn> attributes;

    bool byProduct = false;
    std::vector<uint32_t> groupRow; ///< only by product: the customer's row, ascending
    std::vector<int64_t> groupProduct;

    std::vector<int64_t>& column(BaseFact fact) { return numbers[size_t(fact)]; }
};

/// Facts that count orders, and so count one product's only where the pack grades by product.
bool isOrderFact(BaseFact fact);
/// What a fact is before any record counts: zero for amounts and counts, unknown for the rest.
int64_t emptyValue(BaseFact fact);

} // namespace kece
