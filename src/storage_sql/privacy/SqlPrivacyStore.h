// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/PrivacyStore.h"
#include "storage_sql/search/SqlSearchStore.h"

namespace kece {

/// Goes through the schemas of the catalogue, so that a field or an entity that is added later is covered by itself.
class SqlPrivacyStore final : public PrivacyStore
{
public:
    SqlPrivacyStore(Connection& connection, SqlSearchStore& search) : m_connection(connection), m_search(search) {}

    Result<Erased> erase(Id<Customer> customer, Id<Contact> contact, const QString& reason) override;

private:
    Connection& m_connection;
    SqlSearchStore& m_search;
};

} // namespace kece
