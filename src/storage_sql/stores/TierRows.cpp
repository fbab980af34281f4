// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/TierRows.h"

namespace kece {

namespace {

const char* const kAppend
    = "insert into tier_history(run_id, as_of, dimension, department_id, product_id, customer_id, tier, tier_name, tier_name_en, tier_rank, pack, "
      "version, articles, capped_by, figures, since, previous_tier) "
      "values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
      "(select a.tier from tier_assignments a where a.dimension = ?3 and a.department_id = ?4 and a.product_id = ?5 and a.customer_id = ?6))";

const char* const kPut = "insert into tier_assignments(since, dimension, department_id, product_id, customer_id, tier, tier_name, tier_name_en, "
                         "tier_rank, pack, version, articles, capped_by, figures) "
                         "values (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) "
                         "on conflict (dimension, department_id, product_id, customer_id) do update set since = excluded.since, tier = "
                         "excluded.tier, tier_name = excluded.tier_name, "
                         "tier_name_en = excluded.tier_name_en, tier_rank = excluded.tier_rank, pack = excluded.pack, version = excluded.version, "
                         "articles = excluded.articles, "
                         "capped_by = excluded.capped_by, figures = excluded.figures";

const char* const kRemove = "delete from tier_assignments where dimension = ?3 and department_id = ?4 and product_id = ?5 and customer_id = ?6";

/// Unknown is a null text, told apart from the empty one of an unclassified member.
QString stringOrNull(const NativeStatement& row, int column)
{
    const QString text = row.string(column);
    return row.isUnknown(column) ? QString() : text.isNull() ? QStringLiteral("") : text;
}

QDate dayOf(const NativeStatement& row, int column)
{
    return QDate::fromString(row.string(column), Qt::ISODate);
}

std::optional<qint64> rankOf(const NativeStatement& row, int column)
{
    return row.isUnknown(column) ? std::nullopt : std::optional<qint64>(row.integer(column));
}

} // namespace

TierAssignment readAssignment(const NativeStatement& row)
{
    TierAssignment a;
    a.id = {row.integer(0)};
    a.customer = {row.integer(1)};
    a.department = {row.integer(2)};
    a.product = {row.integer(3)};
    a.dimension = row.string(4);
    a.tier = row.string(5);
    a.tierName = row.string(6);
    a.tierNameEn = row.string(7);
    a.tierRank = rankOf(row, 8);
    a.since = dayOf(row, 9);
    a.pack = row.string(10);
    a.version = row.string(11);
    a.articles = row.string(12);
    a.cappedBy = row.string(13);
    a.figures = row.string(14);
    return a;
}

StandingTier readStanding(const NativeStatement& row)
{
    return {
        row.integer(0), row.integer(1), row.integer(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), rankOf(row, 8), row.text(9)};
}

TierHistoryEntry readHistory(const NativeStatement& row)
{
    TierHistoryEntry entry;
    entry.run = row.integer(0);
    entry.asOf = dayOf(row, 1);
    entry.previousTier = stringOrNull(row, 2);
    TierAssignment& a = entry.assignment;
    a.customer = {row.integer(3)};
    a.department = {row.integer(4)};
    a.product = {row.integer(5)};
    a.dimension = row.string(6);
    a.tier = row.string(7);
    a.tierName = row.string(8);
    a.tierNameEn = row.string(9);
    a.tierRank = rankOf(row, 10);
    a.since = dayOf(row, 16);
    a.pack = row.string(11);
    a.version = row.string(12);
    a.articles = row.string(13);
    a.cappedBy = row.string(14);
    a.figures = row.string(15);
    return entry;
}

Result<TierWriting> TierWriting::begin(Connection& connection, qint64 run, QDate asOf)
{
    TierWriting writing;
    writing.m_run = run;
    writing.m_asOf = asOf.toString(Qt::ISODate).toLatin1();
    KECE_TRY(writing.m_history, NativeStatement::prepare(connection, kAppend));
    KECE_TRY(writing.m_put, NativeStatement::prepare(connection, kPut));
    KECE_TRY(writing.m_remove, NativeStatement::prepare(connection, kRemove));
    return writing;
}

Done TierWriting::put(const TierAssignment& assignment)
{
    KECE_CHECK(append(assignment, false));
    bind(m_put, 2, m_since);
    bindKey(m_put, assignment);
    bindTier(m_put, assignment);
    return m_put.run();
}

Done TierWriting::remove(const TierAssignment& assignment)
{
    KECE_CHECK(append(assignment, true));
    bindKey(m_remove, assignment);
    return m_remove.run();
}

Done TierWriting::append(const TierAssignment& assignment, bool leaves)
{
    keepTexts(assignment);
    m_history.bind(1, int64_t(m_run));
    bind(m_history, 2, m_asOf);
    bindKey(m_history, assignment);
    bindTier(m_history, assignment);
    bind(m_history, 16, m_since);
    if (leaves) {
        m_history.bind(7, std::string_view(kLeft));
        for (const int column : {8, 9, 10, 13, 14, 15})
            m_history.bindUnknown(column);
    }
    return m_history.run();
}

/// The same few words come a million times: each is turned into UTF-8 where it differs from the row before, and bound to both statements.
void TierWriting::keepTexts(const TierAssignment& a)
{
    const auto keep = [](Text& text, const QString& now) {
        if (text.was == now)
            return;
        text.was = now;
        text.bytes = now.toUtf8();
    };
    keep(m_dimension, a.dimension);
    keep(m_tier, a.tier);
    keep(m_tierName, a.tierName);
    keep(m_tierNameEn, a.tierNameEn);
    keep(m_pack, a.pack);
    keep(m_version, a.version);
    keep(m_articles, a.articles);
    keep(m_cappedBy, a.cappedBy);
    keep(m_figures, a.figures);
    if (!a.since.isValid()) {
        m_sinceDay = {};
        m_since = m_asOf;
    } else if (a.since != m_sinceDay) {
        m_sinceDay = a.since;
        m_since = a.since.toString(Qt::ISODate).toLatin1();
    }
}

void TierWriting::bind(NativeStatement& statement, int parameter, const QByteArray& text)
{
    statement.bind(parameter, std::string_view(text.constData(), size_t(text.size())));
}

void TierWriting::bindKnown(NativeStatement& statement, int parameter, const Text& text)
{
    if (text.bytes.isEmpty())
        statement.bindUnknown(parameter);
    else
        bind(statement, parameter, text.bytes);
}

void TierWriting::bindKey(NativeStatement& statement, const TierAssignment& a) const
{
    bindKnown(statement, 3, m_dimension);
    statement.bind(4, int64_t(a.department.value));
    statement.bind(5, int64_t(a.product.value));
    statement.bind(6, int64_t(a.customer.value));
}

void TierWriting::bindTier(NativeStatement& statement, const TierAssignment& a) const
{
    bind(statement, 7, m_tier.bytes);
    bind(statement, 8, a.tier.isEmpty() ? QByteArray() : m_tierName.bytes); // unclassified: a member without a tier
    bindKnown(statement, 9, m_tierNameEn);
    if (a.tierRank)
        statement.bind(10, int64_t(*a.tierRank));
    else
        statement.bindUnknown(10);
    bindKnown(statement, 11, m_pack);
    bindKnown(statement, 12, m_version);
    bindKnown(statement, 13, m_articles);
    bindKnown(statement, 14, m_cappedBy);
    bindKnown(statement, 15, m_figures);
}

} // namespace kece
