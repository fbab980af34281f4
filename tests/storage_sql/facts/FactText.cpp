// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/FactText.h"

namespace kece::testing {

QMap<QString, QString> textOf(const FactTable& table)
{
    QMap<QString, QString> all;
    for (size_t row = 0; row < table.size(); ++row) {
        const qint64 product = table.byProduct ? table.product[row] : 0;
        const QString key = QStringLiteral("%1/%2/%3").arg(table.department[row], 4).arg(product, 4).arg(table.customer[row], 8);
        QString text = table.blacklisted[row] ? "black" : "";
        for (size_t fact = 0; fact < table.numbers.size(); ++fact) {
            if (!table.numbers[fact].empty())
                text += QStringLiteral(" %1:%2").arg(fact).arg(
                    table.numbers[fact][row] == kUnknown ? QString("?") : QString::number(table.numbers[fact][row]));
        }
        for (size_t fact = 0; fact < table.texts.size(); ++fact) {
            if (!table.texts[fact].index.empty())
                text += QStringLiteral(" t%1:%2").arg(fact).arg(table.texts[fact].at(row));
        }
        for (auto it = table.attributes.begin(); it != table.attributes.end(); ++it)
            text += QStringLiteral(" %1:%2").arg(it.key(), it->at(row));
        all.insert(key, text);
    }
    return all;
}

FactRequest everyFact(QDate asOf)
{
    FactRequest request;
    request.asOf = asOf;
    request.numbers.fill(true);
    request.texts.fill(true);
    request.attributes << "level";
    return request;
}

} // namespace kece::testing
