// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts/Fact.h"

#include <QDate>
#include <QHash>
#include <QStringList>

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace kece {

/// A column that is not there at all has no values; a value that is not known is kUnknown.
inline constexpr int64_t kUnknown = std::numeric_limits<int64_t>::min();

/// Text by number into `words`; -1 is unknown. Empty text is never stored: it is unknown.
struct TextColumn {
    std::vector<int32_t> index;
    QStringList words;

    QString at(size_t row) const { return index[row] < 0 ? QString() : words[index[row]]; }
};

/// Facts of the members of a population as columns: row i of every column is member i. A member is a customer in one department (0: without one) and,
/// where the pack grades by product, one product. Members stand in order of department, then product, then customer id. Order and profit columns are
/// those of the member's product, all others the customer's. Only the columns that were asked for are filled. Read by many threads at once, written
/// by one.
struct FactTable {
    QDate asOf;
    bool byProduct = false;
    int64_t state = 0;    ///< which state of the database it was read from: the fact source's own, for `keep`
    bool isWhole = false; ///< holds every member there is, not one department's or one customer's

    /// Of a refreshed table: the day and state of the kept columns it went out from, and (ascending) the customers whose facts may differ from those.
    struct Origin {
        QDate day;
        int64_t state = 0;
        std::vector<int64_t> changed;
    };
    std::optional<Origin> origin;

    std::vector<int64_t> customer;
    std::vector<int64_t> department;
    std::vector<int64_t> product;     ///< empty unless byProduct
    std::vector<uint8_t> blacklisted; ///< as of the day, by the member's department or by the company: not in the population, kept for `blacklisted`

    std::array<std::vector<int64_t>, size_t(BaseFact::Count_)> numbers;
    std::array<TextColumn, size_t(TextFact::Count_)> texts;
    QHash<QString, TextColumn> attributes; ///< attr("name")

    size_t size() const { return customer.size(); }
    const std::vector<int64_t>& column(BaseFact fact) const { return numbers[size_t(fact)]; }
    std::vector<int64_t>& column(BaseFact fact) { return numbers[size_t(fact)]; }
    const TextColumn& column(TextFact fact) const { return texts[size_t(fact)]; }
    TextColumn& column(TextFact fact) { return texts[size_t(fact)]; }
};

/// Which facts of whom. `department` −1: all departments (each group graded for itself); 0: customers without one.
struct FactRequest {
    QDate asOf;
    bool byProduct = false;
    bool wholeCompany = false; ///< one member per customer, department 0 or their first: used by packs without departments and by classifications
    qint64 department = -1;
    qint64 customer = 0; ///< only this one's rows, through indexes; 0: everybody
    std::array<bool, size_t(BaseFact::Count_)> numbers{};
    std::array<bool, size_t(TextFact::Count_)> texts{};
    QStringList attributes;

    void want(BaseFact fact) { numbers[size_t(fact)] = true; }
    void want(TextFact fact) { texts[size_t(fact)] = true; }
    bool wants(BaseFact fact) const { return numbers[size_t(fact)]; }
    bool wants(TextFact fact) const { return texts[size_t(fact)]; }
};

} // namespace kece
