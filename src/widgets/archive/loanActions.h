// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAction;

namespace kece {

class EntityPage;
class Workplace;

/// What can be done with a line of the register of archives: consent, hand out, take back. They act on the page's current row, and belong to the
/// page.
QList<QAction*> loanActions(Workplace& workplace, EntityPage& page);

} // namespace kece
