// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Contact.h"
#include "domain/entities/Customer.h"
#include "foundation/Result.h"

#include <QStringList>

namespace kece {

/// Takes a person out of the database (个人信息保护法 第47条). What must be kept stays without them: a customer's records, their days, amounts and
/// numbers of documents, and in the trail that something was done. Lives on the thread of its Store; joins the open unit of work.
class PrivacyStore
{
public:
    virtual ~PrivacyStore() = default;

    struct Erased {
        qint64 records = 0; ///< that held something of the person
        qint64 entries = 0; ///< of the trail whose values are gone
        QStringList values; ///< what stood for the person, by which drafts and the like are known; never to be stored
    };
    /// A customer: every text of its own and of all its records, custom attributes, what imports keep for an undo, the values in the trail, the
    /// search entries. With a contact: that person's record, and their name, phones and mail wherever else the customer's records have them. `reason`
    /// goes into the trail and must not name the person.
    virtual Result<Erased> erase(Id<Customer> customer, Id<Contact> contact, const QString& reason) = 0;
};

} // namespace kece
