// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/audit/changeWords.h"

#include "domain/entities/Catalogue.h"

#include <QCoreApplication>
#include <QHash>

namespace kece {

namespace {

const QString kDash = QStringLiteral("\u2014");

using Title = std::function<QString(const EntitySchema&, qint64)>;

/// What stands in the trail and is no field of a record.
QString labelOfFact(const QString& key)
{
    static const QHash<QString, const char*> words{
        {"approver", QT_TRANSLATE_NOOP("changeWords", "Approved by")},
        {"conditions", QT_TRANSLATE_NOOP("changeWords", "Conditions")},
        {"department_id", QT_TRANSLATE_NOOP("changeWords", "Department")},
        {"entries", QT_TRANSLATE_NOOP("changeWords", "Entries")},
        {"file_name", QT_TRANSLATE_NOOP("changeWords", "File")},
        {"from", QT_TRANSLATE_NOOP("changeWords", "From")},
        {"job", QT_TRANSLATE_NOOP("changeWords", "Job")},
        {"key_id", QT_TRANSLATE_NOOP("changeWords", "Key")},
        {"mac", QT_TRANSLATE_NOOP("changeWords", "Seal")},
        {"outcome", QT_TRANSLATE_NOOP("changeWords", "Outcome")},
        {"period", QT_TRANSLATE_NOOP("changeWords", "Period")},
        {"recounted", QT_TRANSLATE_NOOP("changeWords", "Open cases counted anew")},
        {"removed", QT_TRANSLATE_NOOP("changeWords", "Removed")},
        {"restored", QT_TRANSLATE_NOOP("changeWords", "Restored")},
        {"sections", QT_TRANSLATE_NOOP("changeWords", "Parts")},
        {"through", QT_TRANSLATE_NOOP("changeWords", "Up to entry")},
        {"time_zone", QT_TRANSLATE_NOOP("changeWords", "Time zone")},
        {"until", QT_TRANSLATE_NOOP("changeWords", "Until")},
        {"voided_on", QT_TRANSLATE_NOOP("changeWords", "Void from")},
    };
    const char* word = words.value(key);
    return word ? QCoreApplication::translate("changeWords", word) : key;
}

QString valueWords(const EntitySchema* schema, const Field* field, const QString& plain, const Title& title)
{
    if (plain.isEmpty())
        return kDash;
    if (!field)
        return plain;
    if (field->type == FieldType::Choice)
        return schema->label(*field, plain);
    if (!field->target)
        return plain;
    QStringList titles;
    for (const QString& id : plain.split(';')) {
        const QString text = title ? title(*field->target(), id.toLongLong()) : QString();
        titles << (text.isEmpty() ? QStringLiteral("#") + id : text);
    }
    return titles.join(QStringLiteral(", "));
}

} // namespace

QString changeWords(const AuditEntry& entry, const Title& title)
{
    const EntitySchema* schema = schemaOfKind(entry.kind);
    const auto changes = readChanges(entry.changes);
    if (!changes.ok())
        return entry.changes;
    QStringList parts;
    for (const FieldChange& change : *changes) {
        const Field* field = schema ? schema->field(change.field) : nullptr;
        const QString label = field ? schema->label(*field) : labelOfFact(change.field);
        const QString after = valueWords(schema, field, change.after, title);
        const bool isFact = change.before.isEmpty() && entry.action != QLatin1String(AuditAction::kChange);
        parts << (isFact ? QStringLiteral("%1 %2").arg(label, after)
                         : QStringLiteral("%1 %2 \u2192 %3").arg(label, valueWords(schema, field, change.before, title), after));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace kece
