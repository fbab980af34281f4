// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/TierStore.h"

#include <QByteArray>

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace kece {

/// Who stands where in short, member by member in order of department, product, customer: eight bytes or so for each, for what is said of members is
/// the same for many.
class Standing
{
public:
    using Visit = std::function<bool(const StandingTier&)>;

    void add(const StandingTier& tier);
    size_t size() const { return m_customers.size(); }
    /// Valid while this is neither changed nor moved.
    StandingTier at(size_t member) const;

    QByteArray encode() const;
    /// Nothing where the bytes are not those of a whole one.
    static std::optional<Standing> decode(const QByteArray& bytes);

    friend bool operator==(const Standing& a, const Standing& b);

private:
    enum Word { Tier, CappedBy, Pack, Version, Articles, Since, Words };
    struct Kind {
        std::array<std::string, Words> words;
        std::optional<qint64> rank;
    };

    std::vector<int64_t> m_departments;
    std::vector<int64_t> m_products;
    std::vector<int64_t> m_customers;
    std::vector<int32_t> m_kinds; ///< index into m_known
    std::vector<Kind> m_known;
    std::unordered_map<std::string, int32_t> m_index; ///< while it is added to
};

} // namespace kece
