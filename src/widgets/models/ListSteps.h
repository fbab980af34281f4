// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace kece {

/// How a list of ids becomes another in few steps, so that views keep selection and place: take out these runs of rows (the last first), put what is
/// left into the order of the new list if it is not in it, put in these runs (the first first; rows of the new list). `isTooMuch`: so much differs
/// that starting afresh is quicker. Pure; ids are unique.
struct ListSteps {
    struct Run {
        int first;
        int count;
    };
    std::vector<Run> removed;
    bool isReordered = false;
    std::vector<Run> inserted;
    bool isTooMuch = false;

    static ListSteps between(const std::vector<qint64>& before, const std::vector<qint64>& after);
};

} // namespace kece
