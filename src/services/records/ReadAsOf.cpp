// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/records/ReadAsOf.h"

#include "storage/RecordStore.h"

#include <QLocale>

#include <algorithm>

namespace kece {

namespace {

constexpr size_t kChunk = 1000;

} // namespace

bool isThereOn(const Stored& stored, QDate day)
{
    return !stored.voidedOn.isValid() || stored.voidedOn > day;
}

Done eachChunk(Store& store, const EntitySchema& schema, const std::vector<qint64>& ids, const Progress& progress,
    const std::function<Done(const QVector<RecordRow>&)>& visit)
{
    for (size_t from = 0; from < ids.size(); from += kChunk) {
        if (progress.cancelled())
            return Error::cancelled();
        const auto begin = ids.begin() + qptrdiff(from);
        const std::vector<qint64> chunk(begin, begin + qptrdiff(std::min(kChunk, ids.size() - from)));
        KECE_TRY(const QVector<RecordRow> rows, store.records().rows(schema, chunk));
        KECE_CHECK(visit(rows));
    }
    return {};
}

QString localName(const QString& chinese, const QString& english)
{
    return QLocale().language() != QLocale::Chinese && !english.isEmpty() ? english : chinese;
}

} // namespace kece
