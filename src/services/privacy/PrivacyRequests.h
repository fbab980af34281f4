// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "foundation/Result.h"
#include "storage/Store.h"

namespace kece {

/// A day so many working days after the one a request came in, if the company has set a limit (`privacy_due_working_days`); the law names none, so
/// without the setting the day is unknown.
Result<QDate> privacyDueOn(Store& store, QDate receivedOn);

/// What a register of requests asks for: a refusal has its reason (个人信息保护法 第50条), an answer its day.
Done checkPrivacyRequest(const Record& record);

} // namespace kece
