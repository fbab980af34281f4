// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "storage/Database.h"

namespace kece {

/// How the floors above come to a database without knowing its engine; the two programs hand in the real one.
class DatabaseOpener
{
public:
    virtual ~DatabaseOpener() = default;

    /// An existing database: brought up to the current schema, or refused untouched. NotFound where there is none.
    virtual Result<std::unique_ptr<Database>> open(const QString& url) = 0;
    /// A new, empty one. Conflict where there is one already.
    virtual Result<std::unique_ptr<Database>> create(const QString& url) = 0;
    virtual bool exists(const QString& url) = 0;
};

} // namespace kece
