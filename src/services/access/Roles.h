// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "policy/access/Grants.h"
#include "storage/Store.h"

namespace kece {

/// A role as people know it, with what it may do.
struct NamedRole {
    QString key;
    QString name; ///< in the language of the window
    Grants grants;
    QString text; ///< the grants, one a line
    bool isShipped = false;
    qint64 id = 0; ///< of the record; 0 for those that ship
};

/// One of those that ship, else one that the company made. Without grants where there is none of the word.
Result<NamedRole> findRole(Store& store, const QString& key);
/// A role of the company as it is to be saved: its grants can be read, and its word is none of those that ship.
Done checkRole(const Record& record);
/// Those that ship first.
Result<QVector<NamedRole>> allRoles(Store& store);

} // namespace kece
