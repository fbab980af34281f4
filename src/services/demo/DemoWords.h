// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QHash>
#include <QStringList>
#include <QVector>

namespace kece {

/// The words of the demo company, from :/demo/*.txt: lists under a `[heading]`, one entry a line, its columns apart by ` | `; lines with # are
/// remarks.
class DemoWords
{
public:
    /// Internal where the program was built without them.
    static Result<DemoWords> read();

    QVector<QStringList> rows(const QString& heading) const { return m_lists.value(heading); }
    /// The first column.
    QStringList list(const QString& heading) const;

private:
    QHash<QString, QVector<QStringList>> m_lists;
};

} // namespace kece
