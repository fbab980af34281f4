// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/privacy/DataSubject.h"
#include "services/session/Session.h"
#include "storage/Database.h"

#include <functional>

namespace kece {

/// An earlier copy of the database that still holds who was erased.
struct OldCopy {
    QString file;
    QDate goneOn; ///< by the retention of the backups; invalid: stays until somebody deletes it
};

struct ErasureReport {
    qint64 records = 0;
    qint64 entries = 0; ///< of the trail, whose values are gone
    qint64 drafts = 0;
    QVector<OldCopy> copies;
    QString stillToDo; ///< in words, where the file still holds what was erased because somebody is at work with it
};

/// Erases a person (PrivacyStore) with the drafts of this account that hold something of them, and overwrites what is left in the file and its log.
/// Open requests for it are answered. `reason` stands in the trail and must not name the person. Blocks; not for the GUI thread.
Result<ErasureReport> erasePersonData(Database& database, const Session& session, const SubjectSought& find, const QString& reason);

/// Where the window keeps what was typed into forms of this database and not saved.
QString draftFolder(const QString& database);

} // namespace kece
