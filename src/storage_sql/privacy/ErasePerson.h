// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/PrivacyStore.h"
#include "storage_sql/connection/Connection.h"

#include <set>

namespace kece {

class SqlSearchStore;

/// One erasure under way: of a whole customer, or of one contact. Used once.
class ErasePerson
{
public:
    ErasePerson(Connection& connection, SqlSearchStore& search, Id<Customer> customer, Id<Contact> contact)
        : m_connection(connection), m_search(search), m_customer(customer), m_contact(contact)
    {}

    Result<PrivacyStore::Erased> run(const QString& reason);

private:
    bool isWhole() const { return !m_contact.isSet(); }
    /// `customer_id = 7`, `id = 7`: which rows of a kind are the customer's.
    QString ownRows(const EntitySchema& schema) const;

    Done collectValues();
    Done readValues(const QString& sql);
    Done eraseRecords(const EntitySchema& schema);
    Done clearTexts(const EntitySchema& schema, const QString& where);
    Done replaceValues(const QString& table, const QStringList& columns, const QString& where);
    Done eraseAttributes();
    Done eraseImportChanges(const EntitySchema& schema);
    Result<QVector<qint64>> entriesOf(const EntitySchema& schema);
    Done eraseTrail(const QString& reason);
    Done refreshSearch(const EntitySchema& schema);

    Connection& m_connection;
    SqlSearchStore& m_search;
    Id<Customer> m_customer;
    Id<Contact> m_contact;
    std::set<QString> m_values;
    PrivacyStore::Erased m_erased;
};

} // namespace kece
