// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/records/Foresight.h"

namespace kece {

/// What is doubtful in a customer or a contact that is being typed: telephone numbers, the credit code, the mail address. A doubt warns and never
/// refuses.
QVector<ForeseenLine> doubtsAbout(const Record& typed);

/// Customers within reach that are perhaps the one being typed: the same name but for its legal form, the same telephone number or credit code.
Result<QVector<ForeseenLine>> likelyDuplicates(Store& store, const Record& typed);

/// A company's name without its legal form, place of brackets and blanks, folded: "澜州石桥水泵厂（有限公司）" and "澜州石桥水泵厂" are one.
QString bareCompanyName(const QString& name);

} // namespace kece
