// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts/FactTable.h"
#include "foundation/Result.h"
#include "storage_sql/connection/Connection.h"

#include <optional>

namespace kece {

/// Fact columns kept in the database between two gradings, each at the least width that holds its values. What depends on the member's department
/// (blacklist, tier, department's name) is not kept. Another format, another question or another time zone make what is kept useless, not wrong.
class KeptFacts
{
public:
    KeptFacts(Connection& connection, QString key) : m_connection(connection), m_key(std::move(key)) {}

    /// The day, the state and the question that the columns answer; nothing if there are none that this program can read.
    struct Head {
        QDate day;
        int64_t state = 0;
        int64_t members = 0;
        QByteArray question;
    };
    Result<std::optional<Head>> head();
    /// Nothing where the columns cannot be read any more, or do not fit each other.
    Result<std::optional<FactTable>> read(const Head& head);
    Done write(const QByteArray& question, const FactTable& table);

    /// The keys under which anything is kept.
    static Result<QStringList> keys(Connection& connection);
    /// The lowest state that any key has kept: what was touched up to it, all have seen.
    static Result<int64_t> lowestState(Connection& connection);

private:
    Connection& m_connection;
    QString m_key;
};

} // namespace kece
