// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QDateTime>
#include <QVariantMap>

#include <optional>

namespace kece {

/// What was typed into a form and not saved yet: one small file per database and kind (per record where one is edited) in the user's own data folder,
/// readable by the user only. It outlives a crash and goes when the form is saved or given up.
struct Draft {
    QString database; ///< location; a draft belongs to the records of one
    QString kind;
    qint64 record = 0;
    int rowVersion = 0;
    QDateTime savedAt;
    QVariantMap values;   ///< by field key, as typed
    QVariantMap original; ///< by field key, as they stood before: what was typed can be told from what was there

    static std::optional<Draft> load(const QString& database, const QString& kind, qint64 record);
    /// New records only: what a start-up may offer to go on with.
    static QVector<Draft> loadAll(const QString& database);
    static void remove(const QString& database, const QString& kind, qint64 record);
    Done save() const;
};

} // namespace kece
