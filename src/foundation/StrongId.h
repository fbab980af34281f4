// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace kece {

/// The database's number of a T; ids of different entities do not mix. 0 means none.
template<class T>
struct Id {
    qint64 value = 0;

    bool isSet() const { return value > 0; }
    friend auto operator<=>(const Id&, const Id&) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

} // namespace kece
