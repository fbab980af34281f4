// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/audit/RecordAct.h"

#include "domain/entities/Catalogue.h"
#include "storage/AuditStore.h"

#include <QFileInfo>

namespace kece {

namespace {

const char* wordOf(Filter::Op op)
{
    switch (op) {
    case Filter::Op::Equals:
        return "=";
    case Filter::Op::NotEquals:
        return "<>";
    case Filter::Op::Contains:
        return "contains";
    case Filter::Op::StartsWith:
        return "starts with";
    case Filter::Op::Less:
        return "<";
    case Filter::Op::LessOrEqual:
        return "<=";
    case Filter::Op::Greater:
        return ">";
    case Filter::Op::GreaterOrEqual:
        return ">=";
    case Filter::Op::Between:
        return "between";
    case Filter::Op::In:
        return "in";
    case Filter::Op::IsEmpty:
        return "is empty";
    case Filter::Op::IsNotEmpty:
        return "is not empty";
    }
    return "";
}

QFuture<Result<qint64>> record(Database& database, const Session& session, const EntitySchema* exported, const AuditEntry& entry)
{
    if (!database.readOnlyReason().isEmpty()) {
        qInfo("not in the trail, since the database is open for reading only: %s %s by %s", qPrintable(entry.action), qPrintable(entry.kind),
            qPrintable(session.login));
        QPromise<Result<qint64>> nothing;
        nothing.start();
        nothing.addResult(Result<qint64>(0));
        nothing.finish();
        return nothing.future();
    }
    return database.write<qint64>([entry, exported, login = session.login](Store& store) -> Result<qint64> {
        store.setActor(login);
        if (exported) {
            KECE_TRY([[maybe_unused]] const Store* allowed, store.to(Action::Export, exported));
        }
        return store.audit().append(entry);
    });
}

} // namespace

QString conditionsText(const RecordQuery& query)
{
    QStringList parts;
    for (const Filter& filter : query.filters) {
        const Field* field = query.schema->field(filter.field);
        QStringList values;
        for (const QVariant& value : filter.values)
            values << (field ? plainText(*field, value) : value.toString());
        parts << QStringList{filter.field, QString::fromLatin1(wordOf(filter.op)), values.join(',')}.join(' ').trimmed();
    }
    if (!query.text.isEmpty())
        parts << '"' + query.text + '"';
    return parts.join("; ");
}

AuditEntry exportEntry(const char* action, const QString& kind, const QString& file, const RecordQuery& query)
{
    AuditEntry entry;
    entry.action = QString::fromLatin1(action);
    entry.kind = kind;
    QVector<FieldChange> facts{{"file_name", {}, QFileInfo(file).fileName()}};
    if (const QString conditions = query.schema ? conditionsText(query) : QString(); !conditions.isEmpty())
        facts << FieldChange{"conditions", {}, conditions};
    entry.changes = changesText(facts);
    return entry;
}

QFuture<Result<qint64>> recordAct(Database& database, const Session& session, const AuditEntry& entry)
{
    return record(database, session, nullptr, entry);
}

QFuture<Result<qint64>> recordExport(Database& database, const Session& session, const EntitySchema& schema, const AuditEntry& entry)
{
    return record(database, session, &schema, entry);
}

} // namespace kece
