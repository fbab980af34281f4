// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QString>

namespace kece {

/// The company's settings, by name: `time_zone`, `review_cycle` … Empty if never set.
class SettingStore
{
public:
    virtual ~SettingStore() = default;

    virtual Result<QString> value(const QString& name) = 0;
    virtual Done setValue(const QString& name, const QString& value) = 0;

    /// The last number given in a series ("complaints", "2026-11"), 0 before the first; and the next one, taken: it is given back only where the unit
    /// of work does not come about, so that none is double and none is missing however many desks ask.
    virtual Result<qint64> lastNumber(const QString& series, const QString& period) = 0;
    virtual Result<qint64> takeNumber(const QString& series, const QString& period) = 0;
};

} // namespace kece
