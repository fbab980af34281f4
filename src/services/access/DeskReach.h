// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/access/Grants.h"
#include "storage/AccountStore.h"
#include "storage/DatabaseOpener.h"
#include "storage/Store.h"

namespace kece {

/// How far a role reaches among customers and what belongs to them, whatever the action: what a server has to let its people see. Nothing where it
/// never does.
std::optional<Reach> reachAmongCustomers(const Grants& grants);

/// A role's rights as the server keeps them.
DeskRights rightsOf(const Grants& grants);

/// Has the server keep every desk within the reach of its account's role, so that who comes without the program sees no more. Does nothing on a file.
Done keepDesksWithinReach(Store& store);

/// Makes a desk of the server, its login and its account, with the reach of the account's role.
Done setUpDesk(DatabaseOpener& opener, const QString& url, ServerAccount desk);
/// Makes a server ready from nothing, with an administrator as its first desk.
Done setUpServer(DatabaseOpener& opener, const QString& url, ServerAccount administrator);

} // namespace kece
