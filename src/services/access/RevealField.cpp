// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/RevealField.h"

#include "domain/entities/AuditEntry.h"
#include "domain/entities/Customer.h"
#include "domain/schema/EntitySchema.h"
#include "storage/AuditStore.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

QFuture<Result<QString>> revealLater(Database& database, const EntitySchema& schema, const Field& field, qint64 record)
{
    return database.write<QString>([&schema, &field, record](Store& given) -> Result<QString> {
        if (field.fieldClass == FieldClass::Secret)
            return Error::denied(
                QCoreApplication::translate("Access", "“%1” is not masked but secret; it cannot be shown.").arg(schema.label(field)));
        KECE_TRY(Store * store, given.to(Action::Reveal, &schema, record));
        KECE_TRY(const RecordRow row, store->records().get(schema, record));
        AuditEntry entry;
        entry.action = QString::fromLatin1(AuditAction::kReveal);
        entry.kind = QString::fromLatin1(schema.kind);
        entry.recordId = record;
        if (&schema == &customerSchema())
            entry.customer.value = record;
        else if (schema.customerKey)
            entry.customer.value = row.record.value(QString::fromLatin1(schema.customerKey)).toLongLong();
        entry.reason = QString::fromLatin1(field.key);
        KECE_TRY([[maybe_unused]] const qint64 number, store->audit().append(entry));
        return plainText(field, row.record.value(field));
    });
}

} // namespace kece
