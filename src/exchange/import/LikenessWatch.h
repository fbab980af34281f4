// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "storage/Store.h"

#include <QHash>
#include <QString>

namespace kece {

/// Notices customers that look like one already there: the same name, credit code or phone under another code. Only ever warns.
class LikenessWatch
{
public:
    /// Learns the customers of the database.
    Done learn(Store& store);

    /// The code of a customer with the same value in this field, or empty; remembers this one.
    QString seenBefore(const char* field, const QString& value, const QString& code);
    static bool watches(const char* field);

private:
    QHash<QString, QString> m_codes; ///< field + value → customer code
};

} // namespace kece
