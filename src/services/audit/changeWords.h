// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/AuditEntry.h"

#include <functional>

namespace kece {

/// What an entry of the trail says was changed, in the language of the window: `Name 重庆重工 → 重庆重机; Kind — → Customer`. What was not
/// changed but stated, as by a new record, has its value only. `title` gives the text for what a reference points to; without it the number stands
/// there.
QString changeWords(const AuditEntry& entry, const std::function<QString(const EntitySchema& target, qint64 id)>& title = {});

} // namespace kece
