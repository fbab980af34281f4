// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/privacy/DataSubject.h"

#include "services/records/FindRecord.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Privacy", text);
}

} // namespace

Result<DataSubject> findDataSubject(Store& store, const QString& customer, const QString& contact)
{
    DataSubject person;
    RecordQuery query{&customerSchema(), {{"code", Filter::Op::Equals, {customer}}}};
    query.withVoided = true;
    KECE_TRY(const auto customers, store.records().first(query, 1));
    if (customers.isEmpty()) {
        KECE_TRY(person.customer, findByCode(store, customerSchema(), customer));
        return person;
    }
    person.customer = customers.first();
    if (contact.isEmpty())
        return person;
    RecordQuery contacts{
        &contactSchema(), {{"customer_id", Filter::Op::Equals, {person.customer.record.id()}}, {"name", Filter::Op::Equals, {contact}}}};
    contacts.withVoided = true;
    KECE_TRY(const auto found, store.records().first(contacts, 2));
    if (found.isEmpty())
        return Error::notFound(say(QT_TRANSLATE_NOOP("Privacy", "%1 has no contact “%2”.")).arg(customer, contact));
    if (found.size() > 1) {
        return Error::conflict(
            say(QT_TRANSLATE_NOOP("Privacy", "%1 has two contacts “%2”. Give one of them another name first.")).arg(customer, contact));
    }
    person.contact = found.first();
    return person;
}

Result<DataSubject> readDataSubject(Store& store, Id<Customer> customer, Id<Contact> contact)
{
    DataSubject person;
    KECE_TRY(person.customer, store.records().get(customerSchema(), customer.value));
    if (contact.isSet()) {
        KECE_TRY(person.contact, store.records().get(contactSchema(), contact.value));
    }
    return person;
}

} // namespace kece
