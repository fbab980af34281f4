// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "foundation/Result.h"
#include "services/session/Session.h"
#include "storage/Store.h"

#include <QVector>

namespace kece {

/// One thing that saving a record would bring, in words: "Reply — 11-22 Sun 14:05 — 48 hours, 第14条.2A".
struct ForeseenLine {
    QString what;
    QString outcome; ///< the deadline, or why there is none
    QString why;     ///< limit and article
    bool isWarning = false;
};

/// Something is foreseen for records of this kind.
bool isForeseen(const EntitySchema& schema);

/// What saving would bring, told while somebody types: until when a complaint is to be answered, for which duty a visit counts, whether a
/// customer is there already. Writes nothing.
/// The record may still be incomplete.
Result<QVector<ForeseenLine>> foresee(Store& store, const Session& session, const Record& typed);

} // namespace kece
