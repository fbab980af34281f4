// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Complaint.h"
#include "policy/language/Plan.h"

namespace kece {

/// What conditions over complaints read, a row each, with the values of the pack.
FactColumns complaintColumns(std::span<const Complaint> complaints, const QMap<QString, PolicyValue>& values);

} // namespace kece
