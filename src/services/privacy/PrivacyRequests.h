// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "foundation/Result.h"
#include "services/session/Session.h"
#include "storage/Store.h"

namespace kece {

/// Working days in which a request is to be answered, unless the company has set others (`privacy_due_working_days`). The law names no number; this
/// is the most that App 违法违规收集使用个人信息行为认定方法 (2019) leaves for correcting and erasing.
constexpr int kPrivacyDays = 15;

/// The last day to answer a request that came in on that day, which is not counted; 0 working days: none.
Result<QDate> privacyDueOn(Store& store, QDate receivedOn);
Result<int> privacyDays(Store& store);
/// Invalid below 0.
Done setPrivacyDays(Store& store, const Session& session, int workingDays);

/// What a register of requests asks for: a refusal has its reason (个人信息保护法 第50条), an answer its day. Fills in the day it is due where none
/// is given.
Done completePrivacyRequest(Store& store, const Session& session, Record& record);

} // namespace kece
