// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Contact.h"
#include "domain/entities/Customer.h"
#include "domain/schema/Record.h"
#include "foundation/Result.h"
#include "storage/Store.h"

#include <functional>

namespace kece {

/// Whose data it is about: a customer, or one contact of it.
struct DataSubject {
    RecordRow customer;
    RecordRow contact; ///< a null record: the customer itself

    Id<Customer> customerId() const { return {customer.record.id()}; }
    Id<Contact> contactId() const { return {contact.record.isNull() ? 0 : contact.record.id()}; }
    QString title() const { return contact.record.isNull() ? customer.record.title() : contact.record.title(); }
};

/// By the customer's code, void ones too, and the contact's name where one is given. NotFound says which; Conflict where two contacts share the name.
Result<DataSubject> findDataSubject(Store& store, const QString& customer, const QString& contact);
/// The same by their ids.
Result<DataSubject> readDataSubject(Store& store, Id<Customer> customer, Id<Contact> contact);

using SubjectSought = std::function<Result<DataSubject>(Store&)>;

} // namespace kece
