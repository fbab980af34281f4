// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/schema/ChoiceLabels.h"

namespace kece {

QString choiceLabels(const EntitySchema& schema, QStringView field, const QStringList& keys)
{
    const Field* coded = schema.field(field);
    QStringList words;
    for (const QString& key : keys)
        words << schema.label(*coded, key);
    return words.join(QStringLiteral(" / "));
}

} // namespace kece
