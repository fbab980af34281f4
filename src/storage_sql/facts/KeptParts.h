// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "storage_sql/connection/Connection.h"

#include <QByteArray>

#include <optional>

namespace kece {

/// A large thing kept in the database under a name, in `kept_facts`: a head that tells what it is good for, and a body in slices. Derived from
/// records: what cannot be read is made anew.
class KeptParts
{
public:
    /// `head` names the part that holds the head, by which the kinds of kept things are told apart.
    KeptParts(Connection& connection, QString name, const char* head) : m_connection(connection), m_name(std::move(name)), m_head(head) {}

    Result<std::optional<QByteArray>> head() const;
    Result<QByteArray> body() const;
    Done write(const QByteArray& head, const QByteArray& body) const;

private:
    Connection& m_connection;
    QString m_name;
    QString m_head;
};

} // namespace kece
