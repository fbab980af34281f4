// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QByteArray>
#include <QVector>

namespace kece {

class Connection;

/// One numbered file of the ladder. `compatibleFrom` (a line `-- compatible from: N` in the file; else its own number) is the oldest
/// schema version whose programs may still read a database that has this step.
struct MigrationStep {
    int version = 0;
    QString name;
    QString sql;
    QString sha256;
    int compatibleFrom = 0;
};

/// What became of a database that was held against the ladder. Read-only ones and refused ones are left as they are.
struct MigrationOutcome {
    enum class State {
        Fresh, ///< had nothing in it, has now the whole schema
        UpToDate,
        Behind, ///< older, not yet migrated: only from `compare`
        Migrated,
        NewerCompatible, ///< made by a newer program that says this one may read it
        NewerIncompatible,
        ChangedHistory, ///< a step that was applied is not the step of this name here
        Failed          ///< `step` did not run; the database stands where it stood after the step before
    };
    State state = State::UpToDate;
    int from = 0;
    int to = 0;
    int step = 0;                ///< of ChangedHistory and Failed
    Error error;                 ///< of ChangedHistory, NewerIncompatible and Failed
    bool takesNoChanges = false; ///< a server that is a standby, or set to be read only
};

/// The numbered migrations of a folder (`NNNN_what.sql`, or a pair `.sqlite.sql` and `.postgres.sql` where one text cannot serve), one ladder for
/// both databases; one half of a pair alone is a step that the other database does not need. Each step runs in its own transaction, and what was
/// applied stands in `schema_migration` with its checksum. A released file is never edited.
class MigrationLadder
{
public:
    /// Invalid if the folder is empty, or numbers are missing or doubled. `dialect` is its name.
    static Result<MigrationLadder> load(const QString& folder, const QString& dialect);

    const QVector<MigrationStep>& steps() const { return m_steps; }
    int version() const { return m_steps.last().version; }

    /// Only looks.
    Result<MigrationOutcome> compare(Connection& connection) const;
    /// Applies what is missing. Two programs may climb at once: each step is taken by one of them.
    MigrationOutcome climb(Connection& connection) const;

private:
    Done take(Connection& connection, const MigrationStep& step) const;

    QVector<MigrationStep> m_steps;
};

} // namespace kece
