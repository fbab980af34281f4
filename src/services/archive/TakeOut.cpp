// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/archive/TakeOut.h"

#include "domain/entities/Customer.h"
#include "domain/entities/SecrecyLevel.h"
#include "domain/entities/User.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

/// Every record of a kind, void ones as well.
RecordQuery allOf(const EntitySchema& schema)
{
    RecordQuery query;
    query.schema = &schema;
    query.withVoided = true;
    return query;
}

/// The levels above the one a person is cleared for; all where that is none. A void level still closes what is kept at it.
Result<QVariantList> levelsAbove(Store& store, const User& person)
{
    QVector<RecordRow> levels;
    KECE_CHECK(store.records().each(allOf(secrecyLevelSchema()), [&](const RecordRow& row) {
        levels << row;
        return true;
    }));
    std::optional<qint64> cleared;
    for (const RecordRow& row : levels) {
        if (row.record.id() == person.secrecyLevel.value)
            cleared = row.record.as<SecrecyLevel>().rank;
    }
    QVariantList above;
    for (const RecordRow& row : levels) {
        if (!cleared || row.record.as<SecrecyLevel>().rank > *cleared)
            above << QVariant::fromValue<qlonglong>(row.record.id());
    }
    return above;
}

/// The customers of these levels, among those `asked` for, that are not for the person.
Result<QVariantList> closedTo(Store& store, const User& person, const QVariantList& levels, RecordQuery asked)
{
    asked.filters << Filter{"secrecy_level_id", Filter::Op::In, levels};
    QVariantList closed;
    KECE_CHECK(store.records().each(asked, [&](const RecordRow& row) {
        if (!isNamedIn(row.record.as<Customer>(), person.id.value, person.department.value))
            closed << QVariant::fromValue<qlonglong>(row.record.id());
        return true;
    }));
    return closed;
}

} // namespace

Done checkTakeOut(Store& store, const Session& session, const RecordQuery& query)
{
    const bool isOfCustomers = query.schema == &customerSchema();
    if (!isOfCustomers && !query.schema->customerKey)
        return {};
    KECE_TRY(const RecordRow me, store.records().byCode(userSchema(), session.login));
    const auto& person = me.record.as<User>();
    KECE_TRY(const QVariantList levels, levelsAbove(store, person));
    if (levels.isEmpty())
        return {};
    // what was written of a void customer is taken out with the lists of other kinds
    KECE_TRY(const QVariantList closed, closedTo(store, person, levels, isOfCustomers ? query : allOf(customerSchema())));
    qsizetype count = closed.size();
    if (!isOfCustomers && count > 0) {
        RecordQuery theirs = query;
        theirs.filters << Filter{QString::fromLatin1(query.schema->customerKey), Filter::Op::In, closed};
        KECE_TRY(const std::vector<qint64> ids, store.records().ids(theirs, {}));
        count = qsizetype(ids.size());
    }
    if (count == 0 || store.to(Action::Approve).ok())
        return {};
    return Error::denied(QCoreApplication::translate("TakeOut",
        "Not taken out: %1 of these records are of customers at a secrecy level above yours. Leave those out by a condition, or ask the keeper of "
        "the archive.")
                             .arg(count));
}

} // namespace kece
