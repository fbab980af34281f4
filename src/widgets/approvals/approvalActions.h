// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAction;

namespace kece {

class EntityPage;
class Workplace;

/// Putting the page's current record to approval: for signing, a change, a termination; and taking the request back. They belong to the page.
QList<QAction*> approvalActions(Workplace& workplace, EntityPage& page);

} // namespace kece
