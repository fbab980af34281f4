// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/Standing.h"

#include "storage_sql/facts/FactCodec.h"

#include <algorithm>

namespace kece {

namespace {

constexpr int64_t kUnranked = -1;

} // namespace

void Standing::add(const StandingTier& tier)
{
    const std::array<std::string_view, Words> words{tier.tier, tier.cappedBy, tier.pack, tier.version, tier.articles, tier.since};
    const auto isKind = [&](int32_t kind) {
        const Kind& known = m_known[size_t(kind)];
        return known.rank == tier.rank && std::equal(words.begin(), words.end(), known.words.begin());
    };
    int32_t kind = m_kinds.empty() ? -1 : m_kinds.back(); // mostly like the one before
    if (kind < 0 || !isKind(kind)) {
        std::string key = std::to_string(tier.rank.value_or(kUnranked));
        for (const std::string_view word : words)
            key.append(1, '\0').append(word);
        const auto [found, isNew] = m_index.emplace(std::move(key), int32_t(m_known.size()));
        kind = found->second;
        if (isNew) {
            Kind known{{}, tier.rank};
            std::copy(words.begin(), words.end(), known.words.begin());
            m_known.push_back(std::move(known));
        }
    }
    m_departments.push_back(tier.department);
    m_products.push_back(tier.product);
    m_customers.push_back(tier.customer);
    m_kinds.push_back(kind);
}

StandingTier Standing::at(size_t member) const
{
    const Kind& kind = m_known[size_t(m_kinds[member])];
    const auto& words = kind.words;
    return {m_departments[member], m_products[member], m_customers[member], words[Tier], words[CappedBy], words[Pack], words[Version],
        words[Articles], kind.rank, words[Since]};
}

QByteArray Standing::encode() const
{
    QByteArray bytes;
    appendNumbers(bytes, m_departments);
    appendNumbers(bytes, m_products);
    appendNumbers(bytes, m_customers);
    appendNumbers(bytes, m_kinds);
    std::vector<int64_t> ranks;
    for (const Kind& kind : m_known)
        ranks.push_back(kind.rank.value_or(kUnranked));
    appendNumbers(bytes, ranks);
    for (const Kind& kind : m_known) {
        for (const std::string& word : kind.words)
            appendBytes(bytes, QByteArray::fromStdString(word));
    }
    return bytes;
}

std::optional<Standing> Standing::decode(const QByteArray& bytes)
{
    FactDecoder decoder(bytes);
    Standing standing;
    standing.m_departments = decoder.numbers();
    standing.m_products = decoder.numbers();
    standing.m_customers = decoder.numbers();
    standing.m_kinds = decoder.smallNumbers();
    for (const int64_t rank : decoder.numbers()) {
        Kind kind;
        if (rank != kUnranked)
            kind.rank = rank;
        for (std::string& word : kind.words)
            word = decoder.bytes().toStdString();
        standing.m_known.push_back(std::move(kind));
    }
    const size_t members = standing.size();
    const bool isWhole = decoder.atEnd() && standing.m_departments.size() == members && standing.m_products.size() == members
        && standing.m_kinds.size() == members && std::all_of(standing.m_kinds.begin(), standing.m_kinds.end(), [&](int32_t kind) {
               return kind >= 0 && size_t(kind) < standing.m_known.size();
           });
    return isWhole ? std::optional(std::move(standing)) : std::nullopt;
}

bool operator==(const Standing& a, const Standing& b)
{
    if (a.m_departments != b.m_departments || a.m_products != b.m_products || a.m_customers != b.m_customers)
        return false;
    for (size_t member = 0; member < a.size(); ++member) {
        const auto& one = a.m_known[size_t(a.m_kinds[member])];
        const auto& other = b.m_known[size_t(b.m_kinds[member])];
        if (one.rank != other.rank || one.words != other.words)
            return false;
    }
    return true;
}

} // namespace kece
