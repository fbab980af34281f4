// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/GradingMovement.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kece {

GradingMovement::GradingMovement(int tiersBefore, int tiersAfter, size_t sampleSize)
    : m_tiersBefore(tiersBefore),
      m_tiersAfter(tiersAfter),
      m_sampleSize(sampleSize),
      m_counts(size_t(tiersBefore - kOutside) * size_t(tiersAfter - kOutside), 0)
{}

void GradingMovement::add(const MemberMove& move)
{
    if (move.from == kOutside && move.to == kOutside)
        return;
    ++m_counts[cell(move.from, move.to)];
    if (move.from == move.to)
        return;
    ++m_changed;
    if (m_sample.size() < m_sampleSize)
        m_sample.push_back(move);
    if (move.from == kOutside || move.to == kOutside)
        return;
    const bool fromNone = move.from == kUnclassified;
    const bool toNone = move.to == kUnclassified;
    const bool up = fromNone || (!toNone && move.to < move.from);
    ++(up ? m_promoted : m_demoted);
}

namespace {

/// One side in the order in which both are gone through.
class OrderedSide
{
public:
    OrderedSide(const GradedTable& side, bool byDepartment, bool byProduct)
        : m_side(side), m_byDepartment(byDepartment), m_byProduct(byProduct), m_rows(side.table.size())
    {
        std::iota(m_rows.begin(), m_rows.end(), 0U);
        const auto before = [this](uint32_t a, uint32_t b) { return key(a) < key(b); };
        if (!std::is_sorted(m_rows.begin(), m_rows.end(), before))
            std::stable_sort(m_rows.begin(), m_rows.end(), before);
    }

    using Key = std::tuple<qint64, qint64, qint64>;
    Key key(uint32_t row) const
    {
        const FactTable& table = m_side.table;
        return {m_byDepartment ? table.department[row] : 0, m_byProduct ? table.product[row] : 0, table.customer[row]};
    }

    bool atEnd() const { return m_next == m_rows.size(); }
    uint32_t row() const { return m_rows[m_next]; }
    Key currentKey() const { return key(row()); }
    void advance() { ++m_next; }
    /// The rows with the current key.
    std::span<const uint32_t> takeEqual()
    {
        const size_t from = m_next;
        const Key equal = currentKey();
        while (!atEnd() && currentKey() == equal)
            advance();
        return std::span(m_rows).subspan(from, m_next - from);
    }
    int tier(uint32_t row) const { return m_side.graded.tier[row]; }
    MemberMove move(uint32_t row, int from, int to) const
    {
        const FactTable& table = m_side.table;
        return {table.customer[row], table.department[row], table.product.empty() ? 0 : table.product[row], from, to};
    }

private:
    const GradedTable& m_side;
    bool m_byDepartment;
    bool m_byProduct;
    std::vector<uint32_t> m_rows;
    size_t m_next = 0;
};

} // namespace

GradingMovement compareGradings(const GradedTable& before, const GradedTable& after, size_t sampleSize)
{
    const bool byDepartment = before.grading.byDepartment && after.grading.byDepartment;
    const bool byProduct = before.grading.byProduct && after.grading.byProduct;
    OrderedSide from(before, byDepartment, byProduct);
    OrderedSide to(after, byDepartment, byProduct);
    GradingMovement movement(int(before.grading.tiers.size()), int(after.grading.tiers.size()), sampleSize);
    while (!from.atEnd() || !to.atEnd()) {
        if (to.atEnd() || (!from.atEnd() && from.currentKey() < to.currentKey())) {
            movement.add(from.move(from.row(), from.tier(from.row()), kOutside));
            from.advance();
        } else if (from.atEnd() || to.currentKey() < from.currentKey()) {
            movement.add(to.move(to.row(), kOutside, to.tier(to.row())));
            to.advance();
        } else {
            const auto left = from.takeEqual();
            const auto right = to.takeEqual();
            for (size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
                const uint32_t a = left[std::min(i, left.size() - 1)];
                const uint32_t b = right[std::min(i, right.size() - 1)];
                const OrderedSide& finer = left.size() > right.size() ? from : to;
                movement.add(finer.move(left.size() > right.size() ? a : b, from.tier(a), to.tier(b)));
            }
        }
    }
    return movement;
}

} // namespace kece
