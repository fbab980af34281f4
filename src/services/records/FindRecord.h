// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "foundation/Result.h"
#include "storage/Store.h"

namespace kece {

/// The record people quote by its code (客户编号, login …); NotFound says which one and where to look.
Result<RecordRow> findByCode(Store& store, const EntitySchema& schema, const QString& code);

/// A department's id by its name, exactly; 0 for an empty name.
Result<qint64> findDepartment(Store& store, const QString& name);

/// The titles of what a record refers to, by field key, as a list would show them.
Result<QHash<QString, QString>> titlesOf(Store& store, const Record& record);

} // namespace kece
