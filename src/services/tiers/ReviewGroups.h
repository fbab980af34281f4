// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/tiers/ReviewComparison.h"
#include "services/tiers/ReviewTiers.h"

namespace kece {

/// Whom a manager looks at after a grading: who stands around each line, who moved, who is new, who is next in line for a tier without a cap. Names
/// are read for those shown only.
Result<QVector<ReviewGroup>> reviewGroups(Store& store, const GradedAsOf& graded, const ReviewComparison& comparison);

/// What the grading warns of, in sentences.
Result<QStringList> warningsOf(Store& store, const GradedAsOf& graded);

} // namespace kece
