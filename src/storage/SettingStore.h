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
};

} // namespace kece
