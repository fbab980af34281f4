// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "services/session/Session.h"

#include <QDate>

namespace kece {

class Store;

/// A company to look around in: about 300 invented customers with two years of orders, payments, visits, complaints, contracts and surveys up to
/// `today`. The same day gives the same records everywhere. Within the unit of work of `store`; Conflict where there are customers, Cancelled where
/// `progress` is.
Done fillDemoCompany(Store& given, const Session& session, QDate today, Progress progress);

/// Grades it by the policies in force as of the last six ends of a month before `today`, so that there is a history and movement to see.
Done gradeDemoCompany(Store& store, const Session& session, QDate today, Progress progress);

} // namespace kece
