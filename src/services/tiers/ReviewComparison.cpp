// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tiers/ReviewComparison.h"

#include "policy/tiering/DerivedFacts.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kece {

namespace {

constexpr size_t kRowsAtOnce = 10'000;
const char* const kNotThere = "-";

/// Of `2026-06-30`, as the store writes it.
QDate dayOf(std::string_view iso)
{
    const auto number = [&](size_t from, size_t count) {
        int value = 0;
        for (const char c : iso.substr(from, count))
            value = value * 10 + (c - '0');
        return value;
    };
    return iso.size() == 10 ? QDate(number(0, 4), number(5, 2), number(8, 2)) : QDate();
}

/// The tiers in force at the end of a day: those of now, or, for a day before the last grading, what the history says.
Done eachStandingOn(
    Store& store, const QString& dimension, QDate day, qint64 department, bool anew, const std::function<bool(const StandingTier&)>& visit)
{
    KECE_TRY(const QDate last, store.tiers().lastApplied(QStringLiteral("tiering"), -1));
    if (!last.isValid() || last <= day)
        return store.tiers().eachStanding(dimension, department, anew, visit);
    return store.tiers().eachAssignmentOn(day, dimension, department, [&](const TierAssignment& a) {
        const QByteArray tier = a.tier.toUtf8();
        const QByteArray cappedBy = a.cappedBy.toUtf8();
        const QByteArray pack = a.pack.toUtf8();
        const QByteArray version = a.version.toUtf8();
        const QByteArray articles = a.articles.toUtf8();
        const QByteArray since = a.since.toString(Qt::ISODate).toLatin1();
        const auto view = [](const QByteArray& bytes) { return std::string_view(bytes.constData(), size_t(bytes.size())); };
        return visit({a.department.value, a.product.value, a.customer.value, view(tier), view(cappedBy), view(pack), view(version), view(articles),
            a.tierRank, view(since)});
    });
}

/// A text as JSON writes it.
QString quoted(const QString& text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c != u'"' && c != u'\\' && c.unicode() < 0xd800; });
    if (isPlain)
        return u'"' + text + u'"';
    const QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

} // namespace

ReviewComparison::ReviewComparison(const GradedAsOf& graded)
    : m_graded(graded),
      m_facts(factsRead(*graded.grading)),
      m_pack(graded.policy->pack.id.toStdString()),
      m_version(graded.policy->pack.version.toStdString())
{
    const size_t tiers = size_t(graded.grading->tiers.size());
    for (const Tier& tier : graded.grading->tiers)
        m_tierIds.push_back(tier.id.toStdString());
    m_facts.removeDuplicates();
    m_facts.sort();
    for (const QString& fact : std::as_const(m_facts))
        m_factKeys << quoted(fact) + u':';
    m_articles.resize((tiers + 1) * (tiers + 1));
    m_moves.assign(graded.table.size(), Move::Outside);
    m_previous.assign(graded.table.size(), int16_t(kOutside));
    m_since.assign(graded.table.size(), QDate());
    m_now.assign(tiers, 0);
    m_counts.assign(tiers + 2, std::vector<qint64>(tiers + 2, 0));
}

bool ReviewComparison::concerns(size_t row) const
{
    return m_graded.scope.department < 0 || m_graded.table.department[row] == m_graded.scope.department;
}

Done ReviewComparison::compare(Store& store, bool anew)
{
    const FactTable& table = m_graded.table;
    const auto keyOf = [&](size_t row) { return std::tuple(table.department[row], m_graded.product(row), table.customer[row]); };
    const qint64 department = m_graded.grading->byDepartment ? m_graded.scope.department : -1;
    size_t row = 0;
    const auto passUpTo = [&](const std::tuple<qint64, qint64, qint64>& key) {
        for (; row < table.size() && keyOf(row) < key; ++row)
            take(row, nullptr);
    };
    KECE_CHECK(eachStandingOn(store, m_graded.grading->id, m_graded.scope.asOf, department, anew, [&](const StandingTier& standing) {
        const std::tuple key(standing.department, standing.product, standing.customer);
        passUpTo(key);
        if (row < table.size() && keyOf(row) == key)
            take(row++, &standing);
        else
            leave(standing);
        return true;
    }));
    for (; row < table.size(); ++row)
        take(row, nullptr);
    return {};
}

void ReviewComparison::take(size_t row, const StandingTier* standing)
{
    const int now = m_graded.graded.tier[row];
    if (!concerns(row))
        return;
    if (now == kOutside) {
        if (standing)
            leave(*standing);
        return;
    }
    ++m_members;
    ++(now == kUnclassified ? m_unclassified : m_now[size_t(now)]);
    m_capped += m_graded.graded.cappedBy[row] >= 0 ? 1 : 0;
    const int before = standing ? indexOf(*standing) : kOutside;
    m_previous[row] = int16_t(before);
    ++m_counts[size_t(before) + 2][size_t(now) + 2];
    m_since[row] = before == now ? dayOf(standing->since) : m_graded.scope.asOf;
    if (before == now) {
        m_moves[row] = Move::Same;
        if (!isSameRow(row, *standing))
            m_changes.push_back(uint32_t(row));
        return;
    }
    const qint64 unranked = 1'000'000;
    const qint64 rankNow = now == kUnclassified ? unranked : now + 1;
    const qint64 rankBefore = standing ? standing->rank.value_or(unranked) : 0;
    m_moves[row] = !standing ? Move::New : rankNow < rankBefore ? Move::Promoted : rankNow > rankBefore ? Move::Demoted : Move::Other;
    m_promoted += m_moves[row] == Move::Promoted ? 1 : 0;
    m_demoted += m_moves[row] == Move::Demoted ? 1 : 0;
    ++m_changed;
    m_changes.push_back(uint32_t(row));
}

void ReviewComparison::leave(const StandingTier& standing)
{
    m_left.push_back({standing.department, standing.product, standing.customer});
    ++m_counts[size_t(indexOf(standing)) + 2][0];
    ++m_changed;
}

int ReviewComparison::indexOf(const StandingTier& standing)
{
    if (standing.tier.empty())
        return kUnclassified;
    for (size_t i = 0; i < m_tierIds.size(); ++i) {
        if (m_tierIds[i] == standing.tier)
            return int(i);
    }
    m_tierIds.emplace_back(standing.tier);
    m_formerPacks.emplace_back(standing.pack);
    m_counts.emplace_back(m_counts.front().size(), 0);
    return int(m_tierIds.size()) - 1;
}

bool ReviewComparison::isSameRow(size_t row, const StandingTier& standing)
{
    const int capped = m_graded.graded.cappedBy[row];
    const std::string_view cappedBy = capped < 0 ? std::string_view() : std::string_view(m_tierIds[size_t(capped)]);
    return standing.cappedBy == cappedBy && standing.pack == m_pack && standing.version == m_version && standing.articles == articlesAt(row);
}

const std::string& ReviewComparison::articlesAt(size_t row) const
{
    const size_t tiers = size_t(m_graded.grading->tiers.size());
    const size_t cell = size_t(m_graded.graded.tier[row] + 1) * (tiers + 1) + size_t(m_graded.graded.cappedBy[row] + 1);
    std::string& articles = m_articles[cell][m_graded.graded.byHand[row] ? 1 : 0];
    if (articles.empty())
        articles = articlesOf(m_graded, row).toStdString();
    return articles;
}

qint64 ReviewComparison::countBefore(const QString& tier) const
{
    const auto found = std::find(m_tierIds.begin(), m_tierIds.end(), tier.toStdString());
    if (found == m_tierIds.end())
        return 0;
    const auto& to = m_counts[size_t(found - m_tierIds.begin()) + 2];
    return std::accumulate(to.begin(), to.end(), qint64(0));
}

QVector<QPair<QString, QString>> ReviewComparison::formerTiers() const
{
    QVector<QPair<QString, QString>> former;
    const size_t own = m_tierIds.size() - m_formerPacks.size();
    for (size_t i = 0; i < m_formerPacks.size(); ++i)
        former << qMakePair(QString::fromStdString(m_tierIds[own + i]), QString::fromStdString(m_formerPacks[i]));
    return former;
}

QMap<QString, QMap<QString, qint64>> ReviewComparison::moves() const
{
    const auto nameOf = [&](size_t index) {
        if (index == 0)
            return QString::fromLatin1(kNotThere);
        return index == 1 ? QString("") : QString::fromStdString(m_tierIds[index - 2]);
    };
    QMap<QString, QMap<QString, qint64>> moves;
    for (size_t from = 0; from < m_counts.size(); ++from) {
        for (size_t to = 0; to < m_counts[from].size(); ++to) {
            if (m_counts[from][to] > 0)
                moves[nameOf(from)][nameOf(to)] = m_counts[from][to];
        }
    }
    return moves;
}

QString ReviewComparison::previousOf(size_t row) const
{
    const int before = m_previous[row];
    if (before == kOutside)
        return {};
    return before == kUnclassified ? QStringLiteral("") : QString::fromStdString(m_tierIds[size_t(before)]);
}

/// Compact JSON, put together by hand: a first grading writes a million of them.
QString ReviewComparison::figuresOf(size_t row) const
{
    QString json;
    for (qsizetype i = 0; i < m_facts.size(); ++i) {
        json += i == 0 ? u'{' : u',';
        json += m_factKeys[i];
        const QString text = figureText(m_graded.columns, m_facts[i], row);
        json += text.isEmpty() ? QStringLiteral("null") : quoted(text);
    }
    return json.isEmpty() ? QStringLiteral("{}") : json + u'}';
}

TierAssignment ReviewComparison::assignmentOf(size_t row) const
{
    TierAssignment a;
    a.customer.value = m_graded.table.customer[row];
    a.department.value = m_graded.table.department[row];
    a.product.value = m_graded.product(row);
    a.dimension = m_graded.grading->id;
    a.pack = m_graded.policy->pack.id;
    a.version = m_graded.policy->pack.version;
    a.since = m_since[row];
    if (const Tier* tier = m_graded.tierOf(row)) {
        a.tier = tier->id;
        a.tierName = tier->name;
        a.tierNameEn = tier->nameEn;
        a.tierRank = m_graded.graded.tier[row] + 1;
    }
    a.articles = QString::fromStdString(articlesAt(row));
    if (const int capped = m_graded.graded.cappedBy[row]; capped >= 0)
        a.cappedBy = m_graded.grading->tiers[capped].id;
    a.figures = figuresOf(row);
    return a;
}

QString ReviewComparison::digest() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (size_t row = 0; row < m_graded.table.size(); ++row) {
        if (m_moves[row] == Move::Outside)
            continue;
        const std::array<qint64, 5> member{m_graded.table.department[row], m_graded.product(row), m_graded.table.customer[row],
            m_graded.graded.tier[row], m_graded.graded.cappedBy[row]};
        hash.addData(QByteArrayView(reinterpret_cast<const char*>(member.data()), qsizetype(sizeof(member))));
    }
    return QString::fromLatin1(hash.result().toHex());
}

std::vector<TierAssignment> ReviewComparison::everybody() const
{
    std::vector<TierAssignment> all;
    for (size_t row = 0; row < m_graded.table.size(); ++row) {
        if (m_graded.graded.tier[row] != kOutside && concerns(row))
            all.push_back(assignmentOf(row));
    }
    return all;
}

Done ReviewComparison::write(Store& store, qint64 run) const
{
    std::vector<TierAssignment> slice;
    const auto flush = [&](bool removed) -> Done {
        const std::vector<TierAssignment> none;
        KECE_CHECK(store.tiers().apply(run, m_graded.scope.asOf, removed ? none : slice, removed ? slice : none));
        slice.clear();
        return {};
    };
    for (const Left& left : m_left) {
        TierAssignment gone;
        gone.customer.value = left.customer;
        gone.department.value = left.department;
        gone.product.value = left.product;
        gone.dimension = m_graded.grading->id;
        gone.pack = m_graded.policy->pack.id;
        gone.version = m_graded.policy->pack.version;
        slice.push_back(std::move(gone));
        if (slice.size() == kRowsAtOnce)
            KECE_CHECK(flush(true));
    }
    KECE_CHECK(flush(true));
    for (const uint32_t row : m_changes) {
        slice.push_back(assignmentOf(row));
        if (slice.size() == kRowsAtOnce)
            KECE_CHECK(flush(false));
    }
    return flush(false);
}

} // namespace kece
