// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/CustomersInWords.h"

#include "storage_sql/connection/Connection.h"

namespace kece {

Result<QString> codesInWords(Connection& connection, std::span<const int64_t> customers)
{
    constexpr size_t kNamed = 3;
    QStringList codes;
    for (const int64_t customer : customers.first(std::min(kNamed, customers.size()))) {
        KECE_TRY(const QVariant code, connection.value("select code from customers where id = ?", {qint64(customer)}));
        codes << code.toString();
    }
    if (customers.size() > kNamed)
        codes << QStringLiteral("…");
    return codes.join(QStringLiteral(", "));
}

} // namespace kece
