// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage_sql/connection/Connection.h"

#include <vector>

namespace kece {

/// The customers whose rows a batch changes, each once, written down in one go. Where no fact columns are kept nobody has to be told.
class TouchedCustomers
{
public:
    void add(qint64 customer);
    Done write(Connection& connection) const;

private:
    std::vector<bool> m_isTouched;
};

} // namespace kece
