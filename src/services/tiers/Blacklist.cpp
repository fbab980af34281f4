// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tiers/Blacklist.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "services/records/FindRecord.h"
#include "services/records/SaveRecord.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Blacklist", text);
}

bool isInForce(const BlacklistEntry& entry, QDate day)
{
    return entry.startsOn <= day && (!entry.endsOn.isValid() || entry.endsOn >= day);
}

struct Scope {
    RecordRow customer;
    Id<Department> department;
};

Result<Scope> scopeOf(Store& store, const BlacklistRequest& request)
{
    Scope scope;
    KECE_TRY(scope.customer, findByCode(store, customerSchema(), request.customer));
    KECE_TRY(scope.department.value, findDepartment(store, request.department));
    return scope;
}

/// The entry of exactly this scope that is in force on the day, or a null record.
Result<Record> entryInForce(Store& store, const Scope& scope, QDate day)
{
    RecordQuery query;
    query.schema = &blacklistEntrySchema();
    query.filters << Filter{"customer_id", Filter::Op::Equals, {scope.customer.record.id()}};
    KECE_TRY(const auto rows, store.records().first(query, 1000));
    for (const RecordRow& row : rows) {
        const auto& entry = row.record.as<BlacklistEntry>();
        if (entry.department == scope.department && isInForce(entry, day))
            return row.record;
    }
    return Record();
}

} // namespace

Result<qint64> addToBlacklist(Store& store, const Session& session, const BlacklistRequest& request)
{
    KECE_TRY(const Scope scope, scopeOf(store, request));
    KECE_TRY(const Record standing, entryInForce(store, scope, request.from));
    if (!standing.isNull())
        return Error::conflict(say(QT_TRANSLATE_NOOP("Blacklist", "%1 is on this blacklist already; end that entry first.")).arg(request.customer));
    BlacklistEntry entry;
    entry.customer.value = scope.customer.record.id();
    entry.department = scope.department;
    entry.reason = request.reason;
    entry.startsOn = request.from;
    entry.endsOn = request.until;
    return saveRecord(store, session, Record::of(blacklistEntrySchema(), entry));
}

Result<qint64> endBlacklisting(Store& store, const Session& session, const BlacklistRequest& request)
{
    KECE_TRY(const Scope scope, scopeOf(store, request));
    KECE_TRY(Record entry, entryInForce(store, scope, request.from));
    if (entry.isNull())
        return Error::notFound(
            say(QT_TRANSLATE_NOOP("Blacklist", "%1 is not on this blacklist; “blacklist list” shows who is.")).arg(request.customer));
    if (entry.as<BlacklistEntry>().startsOn >= request.from) {
        const QString reason = request.reason.isEmpty() ? say(QT_TRANSLATE_NOOP("Blacklist", "ended on its first day")) : request.reason;
        KECE_CHECK(voidRecord(store, session, blacklistEntrySchema(), entry.id(), entry.stored().rowVersion, reason));
        return entry.id();
    }
    entry.setValue(u"ends_on", request.from.addDays(-1));
    return saveRecord(store, session, entry);
}

Result<QVector<BlacklistListing>> listBlacklist(Store& store, QDate day)
{
    RecordQuery query;
    query.schema = &blacklistEntrySchema();
    QVector<BlacklistListing> listings;
    KECE_CHECK(store.records().each(query, [&](const RecordRow& row) {
        const auto& entry = row.record.as<BlacklistEntry>();
        if (isInForce(entry, day))
            listings << BlacklistListing{entry, {}, row.titles.value("customer_id"), row.titles.value("department_id")};
        return true;
    }));
    for (BlacklistListing& listing : listings) {
        KECE_TRY(const RecordRow customer, store.records().get(customerSchema(), listing.entry.customer.value));
        listing.customerCode = customer.record.as<Customer>().code;
    }
    std::sort(listings.begin(), listings.end(), [](const auto& a, const auto& b) { return a.customerCode < b.customerCode; });
    return listings;
}

} // namespace kece
