// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "storage/Store.h"

#include <QDate>

#include <functional>
#include <vector>

namespace kece {

/// Not void at the end of the day.
bool isThereOn(const Stored& stored, QDate day);

/// The rows of these ids, some hundreds at a time, so that any number of them is read in little memory. The first error of `visit` ends it; Cancelled
/// where `progress` is.
Done eachChunk(Store& store, const EntitySchema& schema, const std::vector<qint64>& ids, const Progress& progress,
    const std::function<Done(const QVector<RecordRow>&)>& visit);

/// The name in the language of the session: a policy's English one is optional.
QString localName(const QString& chinese, const QString& english);

} // namespace kece
