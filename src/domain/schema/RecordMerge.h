// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"

namespace kece {

/// One field, or one custom attribute, that two people gave different values.
struct MergeConflict {
    const Field* field = nullptr; ///< nullptr: the custom attribute `key`
    QString key;
};

/// Two edits of one record brought together: `merged` is their state with what only I changed laid over it; where both changed the same to different
/// values it still holds theirs. `taken` are the keys that only they changed. Pure.
struct RecordMerge {
    Record merged;
    QVector<MergeConflict> conflicts;
    QStringList taken;

    bool isSettled() const { return conflicts.isEmpty(); }
};

/// Three ways: `original` is what both started from. Lists of references are merged entry by entry (what one added or took away), unless one of the
/// two changed the order. Figures that the program computes are theirs.
RecordMerge mergeRecords(const Record& original, const Record& theirs, const Record& mine);

/// The value of a field or custom attribute as change records write it.
QString plainValue(const Record& record, const MergeConflict& which);
/// Puts the value that `from` has into `record`.
void copyValue(Record& record, const Record& from, const MergeConflict& which);

} // namespace kece
