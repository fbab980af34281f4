// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/schema/RecordMerge.h"

#include <algorithm>

namespace kece {

namespace {

QVariantList without(const QVariantList& list, const QVariantList& gone)
{
    QVariantList left;
    std::copy_if(list.begin(), list.end(), std::back_inserter(left), [&](const QVariant& entry) { return !gone.contains(entry); });
    return left;
}

/// What `after` kept of `before` stands in the same order, and before what was added.
bool keepsOrder(const QVariantList& before, const QVariantList& after)
{
    const QVariantList kept = without(before, without(before, after));
    return after.mid(0, kept.size()) == kept;
}

/// Both sets of additions and removals; an invalid value where the order cannot be settled.
QVariant mergedList(const QVariantList& original, const QVariantList& theirs, const QVariantList& mine)
{
    if (!keepsOrder(original, theirs) || !keepsOrder(original, mine))
        return {};
    const QVariantList removed = without(original, mine);
    return without(theirs, removed) + without(without(mine, original), theirs);
}

void mergeField(RecordMerge& merge, const Field& field, const Record& original, const Record& theirs, const Record& mine)
{
    const QVariant was = original.value(field);
    const QVariant other = theirs.value(field);
    const QVariant own = mine.value(field);
    if (own == was || own == other) {
        if (other != was && own == was)
            merge.taken << QString::fromLatin1(field.key);
        return;
    }
    if (other == was) {
        merge.merged.setValue(field, own);
        return;
    }
    const QVariant both = field.type == FieldType::ReferenceList ? mergedList(was.toList(), other.toList(), own.toList()) : QVariant();
    if (both.isValid())
        merge.merged.setValue(field, both);
    else
        merge.conflicts << MergeConflict{&field, QString::fromLatin1(field.key)};
}

void mergeAttribute(RecordMerge& merge, const QString& name, const QString& was, const QString& other, const QString& own)
{
    if (own == was || own == other) {
        if (other != was && own == was)
            merge.taken << name;
    } else if (other == was) {
        merge.merged.setAttribute(name, own);
    } else {
        merge.conflicts << MergeConflict{nullptr, name};
    }
}

} // namespace

RecordMerge mergeRecords(const Record& original, const Record& theirs, const Record& mine)
{
    RecordMerge merge{theirs, {}, {}};
    for (const Field& field : theirs.schema().fields) {
        if (!field.figureOf)
            mergeField(merge, field, original, theirs, mine);
    }
    const auto was = original.attributes();
    const auto other = theirs.attributes();
    const auto own = mine.attributes();
    QStringList names = was.keys() + other.keys() + own.keys();
    names.sort();
    names.removeDuplicates();
    for (const QString& name : std::as_const(names))
        mergeAttribute(merge, name, was.value(name), other.value(name), own.value(name));
    return merge;
}

QString plainValue(const Record& record, const MergeConflict& which)
{
    return which.field ? plainText(*which.field, record.value(*which.field)) : record.attributes().value(which.key);
}

void copyValue(Record& record, const Record& from, const MergeConflict& which)
{
    if (which.field)
        record.setValue(*which.field, from.value(*which.field));
    else
        record.setAttribute(which.key, from.attributes().value(which.key));
}

} // namespace kece
