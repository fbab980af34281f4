// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/records/SaveRecord.h"

#include "domain/entities/Customer.h"
#include "domain/entities/User.h"
#include "domain/schema/Validation.h"
#include "services/archive/ArchiveRules.h"
#include "services/records/CheckReferences.h"
#include "services/records/Completion.h"
#include "storage/FactSource.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

Error writtenByProgramOnly(const EntitySchema& schema)
{
    return Error::denied(QCoreApplication::translate("SaveRecord", "%1 are written by the program and cannot be edited.").arg(schema.pluralName()));
}

/// The figures that lists show of the customer whom a record belongs to.
Done refreshFiguresOf(Store& store, const Session& session, const Record& record, qint64 id)
{
    const EntitySchema& schema = record.schema();
    if (&schema == &customerSchema())
        return store.facts().refreshFigures(id, session.today());
    if (!schema.customerKey)
        return {};
    return store.facts().refreshFigures(record.value(QString::fromLatin1(schema.customerKey)).toLongLong(), session.today());
}

} // namespace

Result<qint64> saveRecord(Store& store, const Session& session, const Record& typed)
{
    if (typed.schema().isReadOnly)
        return writtenByProgramOnly(typed.schema());
    if (const auto errors = validate(typed); !errors.isEmpty())
        return errors.first();
    Record record = typed;
    KECE_CHECK(completeRecord(store, session, record));
    store.setActor(session.login);
    qint64 id = record.id();
    if (id == 0) {
        KECE_CHECK(checkReferences(store, {}, record));
        KECE_CHECK(checkArchiveRules(store, session, {}, record));
        KECE_TRY(id, store.records().insert(record));
    } else {
        KECE_TRY(const RecordRow before, store.records().get(record.schema(), id));
        KECE_CHECK(checkReferences(store, before.record, record));
        KECE_CHECK(checkArchiveRules(store, session, before.record, record));
        KECE_CHECK(store.records().update(record));
    }
    KECE_CHECK(refreshFiguresOf(store, session, record, id));
    KECE_CHECK(followRecord(store, session, record.schema(), id));
    return id;
}

Done voidRecord(Store& store, const Session& session, const EntitySchema& schema, qint64 id, int rowVersion, const QString& reason)
{
    if (schema.isReadOnly || !schema.isTracked)
        return writtenByProgramOnly(schema);
    if (reason.trimmed().isEmpty())
        return Error::invalid(
            QCoreApplication::translate("SaveRecord", "Say why the record is void: the reason is kept with it."), QStringLiteral("void_reason"));
    store.setActor(session.login);
    KECE_TRY(const RecordRow row, store.records().get(schema, id));
    KECE_CHECK(store.records().voidRecord(schema, id, rowVersion, reason.trimmed(), session.today()));
    KECE_CHECK(completeVoided(store, session, row.record));
    return refreshFiguresOf(store, session, row.record, id);
}

Result<Record> blankRecord(Store& store, const Session& session, const EntitySchema& schema)
{
    Record record(schema);
    const auto me = store.records().byCode(userSchema(), session.login);
    bool isWhoSet = false; // the first of several people named is who enters it; consent and the like are not
    for (const Field& field : schema.fields) {
        const bool isDay = schema.dateKey && qstrcmp(field.key, schema.dateKey) == 0;
        if (field.isReadOnly)
            continue;
        if (isDay && field.type == FieldType::Date)
            record.setValue(field, session.today());
        else if (isDay && field.type == FieldType::Instant)
            record.setValue(field, session.now());
        else if (field.initial)
            record.setValue(field, QString::fromLatin1(field.initial));
        else if (field.type == FieldType::Choice && field.isRequired)
            record.setValue(field, QString::fromLatin1(field.choices.front().key));
        else if (field.type == FieldType::Reference && field.target() == &userSchema() && me.ok() && !std::exchange(isWhoSet, true))
            record.setValue(field, QVariant::fromValue<qlonglong>(me->record.id()));
    }
    return record;
}

} // namespace kece
