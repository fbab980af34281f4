// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/ExplainAccess.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "services/access/GuardedDatabase.h"
#include "storage/AccountStore.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Access", text);
}

QString because(const Decision& decision, const Person& person)
{
    if (decision.allowed)
        return say(QT_TRANSLATE_NOOP("Access", "The role “%1” may, for %2 (line %3)."))
            .arg(person.roleName, labelOf(decision.grant->reach))
            .arg(decision.grant->line);
    if (decision.tooNarrow)
        return say(QT_TRANSLATE_NOOP("Access", "The role “%1” may for %2 only (line %3)."))
            .arg(person.roleName, labelOf(decision.tooNarrow->reach))
            .arg(decision.tooNarrow->line);
    return say(QT_TRANSLATE_NOOP("Access", "No grant of the role “%1” says so.")).arg(person.roleName);
}

QString keptFrom(const RecordRow& customer, const Person& person)
{
    return say(QT_TRANSLATE_NOOP("Access",
                   "The customer is kept at the secrecy level “%1”, for which %2 is not cleared, and %2 is neither its owner nor its keeper nor on "
                   "its distribution list."))
        .arg(customer.titles.value(QStringLiteral("secrecy_level_id")), person.login);
}

/// The customer whom a record belongs to, or the record itself.
Result<RecordRow> bearerOf(Store& store, const RecordRow& row)
{
    const EntitySchema& schema = row.record.schema();
    if (!schema.customerKey)
        return row;
    return store.records().get(customerSchema(), row.record.value(QString::fromLatin1(schema.customerKey)).toLongLong());
}

} // namespace

Result<AccessExplanation> explainAccess(Store& given, const Session& session, const EntitySchema& schema, qint64 record, const QString& login)
{
    KECE_TRY(const RecordRow row, given.records().get(schema, record));
    Store* store = &given;
    if (login != session.login) {
        KECE_TRY(store, given.to(Action::Administer));
    }
    KECE_TRY(const auto account, store->accounts().account(login));
    if (!account)
        return Error::notFound(say(QT_TRANSLATE_NOOP("Access", "There is no account “%1”.")).arg(login), QStringLiteral("login"));
    KECE_TRY(const Person person, personOf(*store, account->user));
    KECE_TRY(const RecordRow bearer, bearerOf(given, row));

    AccessExplanation explanation;
    explanation.login = person.login;
    explanation.role = person.roleName;
    explanation.record = row.record.title();
    if (person.department > 0) {
        KECE_TRY(const RecordRow department, given.records().get(departmentSchema(), person.department));
        explanation.department = department.record.title();
    }
    qint64 owner = 0;
    QVector<qint64> departments;
    const EntitySchema& bearing = bearer.record.schema();
    if (bearing.ownerKey) {
        owner = bearer.record.value(QString::fromLatin1(bearing.ownerKey)).toLongLong();
        explanation.owner = bearer.titles.value(QString::fromLatin1(bearing.ownerKey));
    }
    for (const Field& field : bearing.fields) {
        if (field.type != FieldType::ReferenceList || field.target() != &departmentSchema())
            continue;
        for (const QVariant& id : bearer.record.value(field).toList())
            departments << id.toLongLong();
        explanation.departments = bearer.titles.value(QString::fromLatin1(field.key));
    }
    explanation.standing = person.standingOf(owner, departments);
    const bool isKeptFrom = &bearing == &customerSchema() && person.isKeptFrom(bearer.record.as<Customer>());

    const QString kind = QString::fromLatin1(schema.kind);
    for (const Action action : {Action::See, Action::Explain, Action::Create, Action::Change, Action::Void, Action::Export, Action::Import,
             Action::Report, Action::Decide, Action::Reveal, Action::SeeClear, Action::SeeSecret}) {
        const Decision decision = person.grants.decide(action, kind, explanation.standing);
        if (isKeptFrom && decision.allowed)
            explanation.rights << ExplainedRight{action, false, keptFrom(bearer, person)};
        else
            explanation.rights << ExplainedRight{action, decision.allowed, because(decision, person)};
    }
    for (const Field& field : schema.fields) {
        if (field.fieldClass != FieldClass::Personal && field.fieldClass != FieldClass::Secret)
            continue;
        const Decision decision = person.grants.decide(field.fieldClass, kind, explanation.standing);
        explanation.fields << ExplainedField{schema.label(field), field.fieldClass, decision.allowed, because(decision, person)};
    }
    return explanation;
}

} // namespace kece
