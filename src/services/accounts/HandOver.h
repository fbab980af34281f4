// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "services/session/Session.h"
#include "storage/Store.h"

namespace kece {

/// How many open records of a kind name somebody as the one who answers for them, in one field.
struct Responsibility {
    const EntitySchema* schema = nullptr;
    const Field* field = nullptr;
    qint64 count = 0;
};

/// What somebody who leaves would hand over. Which fields mean responsibility, and when a record is done with, the schemas say.
struct HandOverPreview {
    RecordRow from;
    QVector<Responsibility> parts;
    QVector<RecordRow> archivesOut; ///< must come back first

    qint64 total() const;
};

/// Takes the right to administer accounts; the counts are of everything, whatever the reach of who asks. Errors: Denied, and NotFound for a login
/// that is not there.
Result<HandOverPreview> previewHandOver(Store& given, const Session& session, const QString& from);

/// Gives everything to `to`: one, or several in turn, customer by customer; what belongs to a customer goes with it. Disables the account at the end.
/// Joins the open unit of work: all or nothing. Conflict while archives are out; Invalid where somebody cannot take over.
Result<HandOverPreview> handOver(Store& given, const Session& session, const QString& from, const QStringList& to, Progress progress = {});

} // namespace kece
