// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/KeptStanding.h"

#include "storage_sql/facts/FactCodec.h"
#include "storage_sql/stores/TierRows.h"

#include <tuple>

namespace kece {

namespace {

constexpr int64_t kFormat = 1;
/// With a larger share changed since, the assignments themselves are read.
constexpr int64_t kChangedOneIn = 10;

auto keyOf(const StandingTier& tier)
{
    return std::tuple(tier.department, tier.product, tier.customer);
}

} // namespace

struct KeptStanding::Head {
    int64_t entry = 0; ///< of the history, the last one that is in it
    int64_t members = 0;

    static std::optional<Head> from(const std::optional<QByteArray>& bytes)
    {
        if (!bytes)
            return std::nullopt;
        FactDecoder decoder(*bytes);
        const auto numbers = decoder.numbers();
        if (!decoder.atEnd() || numbers.size() != 3 || numbers[0] != kFormat)
            return std::nullopt;
        return Head{numbers[1], numbers[2]};
    }
};

Result<bool> KeptStanding::each(const Standing::Visit& visit) const
{
    KECE_TRY(const auto bytes, m_parts.head());
    const auto head = Head::from(bytes);
    KECE_TRY(const qint64 last, lastEntry());
    if (!head || last < head->entry || last - head->entry > head->members / kChangedOneIn)
        return false;
    KECE_TRY(const auto kept, read(*head));
    if (!kept)
        return false;

    KECE_TRY(auto later,
        NativeStatement::prepare(m_connection,
            std::string("select ") + kStandingColumns
                + " from tier_history where id in (select max(id) from tier_history where id > ?1 and dimension = ?2 "
                  "group by department_id, product_id, customer_id) order by department_id, product_id, customer_id"));
    later.bind(1, head->entry);
    later.bindText(2, m_dimension);
    size_t next = 0;
    while (later.next()) {
        const StandingTier changed = readStanding(later);
        for (; next < kept->size() && keyOf(kept->at(next)) < keyOf(changed); ++next) {
            if (!visit(kept->at(next)))
                return true;
        }
        if (next < kept->size() && keyOf(kept->at(next)) == keyOf(changed))
            ++next;
        if (changed.tier != kLeft && !visit(changed))
            return true;
    }
    KECE_CHECK(later.status());
    for (; next < kept->size(); ++next) {
        if (!visit(kept->at(next)))
            return true;
    }
    return true;
}

Result<bool> KeptStanding::isSound() const
{
    KECE_TRY(const auto bytes, m_parts.head());
    if (!bytes)
        return true;
    const auto head = Head::from(bytes);
    if (!head)
        return false;
    KECE_TRY(const auto kept, read(*head));
    return kept.has_value();
}

Result<std::optional<Standing>> KeptStanding::read(const Head& head) const
{
    KECE_TRY(const QByteArray body, m_parts.body());
    auto kept = Standing::decode(body);
    if (kept && int64_t(kept->size()) != head.members)
        kept.reset();
    return kept;
}

Done KeptStanding::keep(const Standing& standing) const
{
    KECE_TRY(const qint64 last, lastEntry());
    QByteArray head;
    appendNumbers(head, std::vector<int64_t>{kFormat, last, int64_t(standing.size())});
    KECE_TRY(const auto keptHead, m_parts.head());
    if (keptHead && *keptHead == head) {
        KECE_TRY(const QByteArray body, m_parts.body());
        if (const auto kept = Standing::decode(body); kept && *kept == standing)
            return {};
    }
    return m_parts.write(head, standing.encode());
}

Result<QStringList> KeptStanding::dimensions(Connection& connection)
{
    KECE_TRY(Statement heads, connection.prepare("select name from kept_facts where part = ? order by name"));
    KECE_CHECK(heads.run({kHeadPart}));
    QStringList found;
    while (heads.next())
        found << heads.string(0).section(':', 1);
    KECE_CHECK(heads.status());
    return found;
}

Done KeptStanding::forgetAll(Connection& connection)
{
    if (!connection.isSqlite()) {
        KECE_CHECK(connection.value("select forget_kept_standing()"));
        return {};
    }
    KECE_TRY(const QStringList found, dimensions(connection));
    for (const QString& dimension : found)
        KECE_CHECK(connection.change("delete from kept_facts where name = ?", {QString("standing:" + dimension)}));
    return {};
}

Result<qint64> KeptStanding::lastEntry() const
{
    KECE_TRY(const QVariant last, m_connection.value("select coalesce(max(id), 0) from tier_history"));
    return last.toLongLong();
}

} // namespace kece
