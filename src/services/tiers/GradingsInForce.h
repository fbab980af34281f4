// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/policies/Policies.h"

#include <memory>
#include <vector>

namespace kece {

/// One grading with the pack version it belongs to.
struct PolicyGrading {
    std::shared_ptr<const PackVersion> policy;
    const Grading* grading = nullptr;
};

/// The gradings that run on a day: the tiering first, then classifications, then credit, each by the pack in force for its section. NotFound where
/// there is none.
Result<std::vector<PolicyGrading>> gradingsInForce(Store& store, QDate day);

/// The gradings of one pack, in force or not, by id or file. NotFound where it grades nothing.
Result<std::vector<PolicyGrading>> gradingsOf(Store& store, const QString& idOrFile);

} // namespace kece
