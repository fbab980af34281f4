// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/RecordMerge.h"
#include "services/session/Session.h"
#include "storage/Store.h"

namespace kece {

/// Who gave a field the value it has now, and when.
struct FieldAuthor {
    QString login;
    QDateTime at;
};

/// What stands in the database instead of what an edit started from. `authors` by field key or attribute name.
struct TheirEdit {
    RecordRow row;
    QHash<QString, FieldAuthor> authors;
    FieldAuthor latest;
};

/// What became of an edit. Not saved where `merge` has conflicts: decide them and save again over `theirs`.
struct EditOutcome {
    bool isSaved = false;
    TheirEdit theirs; ///< a null record where nobody else had saved
    RecordRow mine;   ///< with the titles of what it refers to
    RecordMerge merge;
};

/// Saves an edit of a record that was loaded as `original`, within the unit of work of `store`. Where somebody saved in between, different fields are
/// brought together and saved as one change; the same field changed to different values is asked back and nothing is written.
/// Errors as `saveRecord`; Conflict where the record was made void in between, in words that name who and why.
Result<EditOutcome> saveEdit(Store& store, const Session& session, const Record& original, const Record& mine);

/// The same without saving: how an edit under way and what stands now would come together.
Result<EditOutcome> compareEdit(Store& store, const Record& original, const Record& mine);

/// The record as it stands, with who changed what since the version that `original` has.
Result<TheirEdit> readTheirs(Store& store, const Record& original);

} // namespace kece
