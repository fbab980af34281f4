// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"

namespace kece {

class Connection;

/// While it lives, statements of the connection stop with Cancelled soon after `progress` is cancelled, also inside a long sort.
class Interruption
{
public:
    Interruption(Connection& connection, Progress progress);
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

private:
    Connection& m_connection;
    Progress m_progress;
};

} // namespace kece
