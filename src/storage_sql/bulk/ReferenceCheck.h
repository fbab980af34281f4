// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/BulkImport.h"
#include "storage_sql/connection/Connection.h"

#include <vector>

namespace kece {

/// Stands in for SQLite's own check of foreign keys while very many rows come in: a bit for each id that is there, instead of a way down a tree for
/// each row. SQLite's check is on again after `stop`, with the end of this object, and at the latest with the next unit of work (Connection::begin).
class ReferenceCheck
{
public:
    explicit ReferenceCheck(Connection& connection) : m_connection(connection) {}
    ~ReferenceCheck() { stop(); }
    ReferenceCheck(const ReferenceCheck&) = delete;
    ReferenceCheck& operator=(const ReferenceCheck&) = delete;

    Done start(const std::vector<const Field*>& fields);
    /// Invalid, with the field, where a row refers to a record that is not there.
    Done check(std::span<const BulkImport::Cell> row);
    void stop();

private:
    struct Target {
        const Field* field;
        size_t cell;
        std::vector<bool> isThere; ///< by id
    };
    Done readIds(Target& target);

    Connection& m_connection;
    std::vector<Target> m_targets;
    bool m_isOn = false;
};

} // namespace kece
