// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/LikenessWatch.h"

#include "domain/entities/Customer.h"

#include <QString>

#include <algorithm>
#include <array>

namespace kece {

namespace {

constexpr std::array kWatched{"name", "credit_code", "phone", "mobile"};

/// A phone and a mobile with the same number are the same number.
uint64_t hashOf(const char* field, std::string_view value)
{
    const std::string_view slot = qstrcmp(field, "mobile") == 0 ? "phone" : field;
    return std::hash<std::string_view>()(value) ^ (std::hash<std::string_view>()(slot) * 0x9e3779b97f4a7c15ULL);
}

} // namespace

bool LikenessWatch::watches(const char* field)
{
    return std::any_of(kWatched.begin(), kWatched.end(), [&](const char* watched) { return qstrcmp(watched, field) == 0; });
}

Done LikenessWatch::learn(BulkImport& bulk)
{
    std::vector<const Field*> fields{customerSchema().field(u"code")};
    for (const char* key : kWatched)
        fields.push_back(customerSchema().field(QString::fromLatin1(key)));
    return bulk.eachStored(fields, [this](std::span<const std::string_view> values) {
        for (size_t i = 0; i < kWatched.size(); ++i)
            seenBefore(kWatched[i], values[i + 1], values[0]);
    });
}

std::string_view LikenessWatch::seenBefore(const char* field, std::string_view value, std::string_view code)
{
    if (value.empty())
        return {};
    const auto [first, isNew] = m_firsts.try_emplace(hashOf(field, value), 0);
    if (isNew)
        first->second = numberOf(code);
    const std::string& other = m_codes[first->second];
    return isNew || other == code ? std::string_view() : std::string_view(other);
}

uint32_t LikenessWatch::numberOf(std::string_view code)
{
    if (m_codes.empty() || m_codes.back() != code)
        m_codes.emplace_back(code);
    return uint32_t(m_codes.size() - 1);
}

} // namespace kece
