// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "storage/RecordStore.h"

#include <random>

namespace kece::testing {

/// Records with any value the schema allows, made from a seed; a reference takes one of the ids stored for its target.
class RandomRecords
{
public:
    explicit RandomRecords(unsigned seed) : m_random(seed) {}

    /// Any value of the field; unknown now and then where it is not required.
    QVariant value(const Field& field);
    Record record(const EntitySchema& schema);
    /// Stores one with everything it refers to, and remembers its id for later references.
    qint64 store(RecordStore& records, const EntitySchema& schema);

    int number(int below) { return int(m_random() % unsigned(below)); }
    /// One of few words, so that equal values occur; among them wildcards, quotes, full-width, emoji and Chinese.
    QString word();

private:
    std::mt19937 m_random;
    QHash<const EntitySchema*, QList<qint64>> m_stored;
    int m_running = 0;
};

} // namespace kece::testing
