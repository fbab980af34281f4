// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/privacy/SqlPrivacyStore.h"

#include "storage_sql/privacy/ErasePerson.h"

namespace kece {

Result<PrivacyStore::Erased> SqlPrivacyStore::erase(Id<Customer> customer, Id<Contact> contact, const QString& reason)
{
    return ErasePerson(m_connection, m_search, customer, contact).run(reason);
}

} // namespace kece
