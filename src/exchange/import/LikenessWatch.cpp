// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/LikenessWatch.h"

#include "domain/entities/Customer.h"
#include "storage/RecordStore.h"

#include <algorithm>
#include <array>

namespace kece {

namespace {

constexpr std::array kWatched{"name", "credit_code", "phone", "mobile"};

/// A phone and a mobile with the same number are the same number.
QString slot(const char* field, const QString& value)
{
    const bool isPhone = qstrcmp(field, "phone") == 0 || qstrcmp(field, "mobile") == 0;
    return (isPhone ? QStringLiteral("phone") : QString::fromLatin1(field)) + '\n' + value;
}

} // namespace

bool LikenessWatch::watches(const char* field)
{
    return std::any_of(kWatched.begin(), kWatched.end(), [&](const char* watched) { return qstrcmp(watched, field) == 0; });
}

Done LikenessWatch::learn(Store& store)
{
    RecordQuery query;
    query.schema = &customerSchema();
    return store.records().each(query, [&](const RecordRow& row) {
        const auto& customer = row.record.as<Customer>();
        for (const char* field : kWatched)
            seenBefore(field, row.record.value(QString::fromLatin1(field)).toString(), customer.code);
        return true;
    });
}

QString LikenessWatch::seenBefore(const char* field, const QString& value, const QString& code)
{
    if (value.isEmpty())
        return {};
    const QString key = slot(field, value);
    const auto known = m_codes.constFind(key);
    if (known == m_codes.constEnd()) {
        m_codes.insert(key, code);
        return {};
    }
    return *known == code ? QString() : *known;
}

} // namespace kece
