// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage_sql/facts/KeptParts.h"
#include "storage_sql/stores/Standing.h"

namespace kece {

/// Who stands where in one grading, kept from one run to the next up to an entry of the history; what came later is read from the history, where
/// every change of an assignment stands. Whoever takes entries out of the history has to `forgetAll`.
class KeptStanding
{
public:
    KeptStanding(Connection& connection, const QString& dimension)
        : m_connection(connection), m_dimension(dimension), m_parts(connection, "standing:" + dimension, kHeadPart)
    {}

    /// What is in force now; false, without a visit, where nothing is kept or so much came later that reading the assignments is no slower.
    Result<bool> each(const Standing::Visit& visit) const;
    /// Whether what is kept can be read, if anything is.
    Result<bool> isSound() const;
    /// What is in force now, unless that is what is kept.
    Done keep(const Standing& standing) const;

    /// The gradings that anything is kept of.
    static Result<QStringList> dimensions(Connection& connection);
    static Done forgetAll(Connection& connection);

private:
    struct Head;
    static constexpr auto kHeadPart = "standing";

    Result<qint64> lastEntry() const;
    /// Nothing where it cannot be read.
    Result<std::optional<Standing>> read(const Head& head) const;

    Connection& m_connection;
    QString m_dimension;
    KeptParts m_parts;
};

} // namespace kece
