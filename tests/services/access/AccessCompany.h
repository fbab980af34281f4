// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Catalogue.h"
#include "services/session/Session.h"
#include "storage/Database.h"
#include "storage_sql/SqlDatabaseOpener.h"

#include <QMap>
#include <QTemporaryDir>

#include <memory>

namespace kece {

/// A company to try rights on: departments 东区 with 东区一组 below it, and 西区; one account per role in 东区, colleagues elsewhere; and customers
/// that stand to each account in every way there is, each with one record of every kind that belongs to a customer. Everything holds a canary phone
/// number. Where the tests run on a server, each account is a desk with a login of its own there.
class AccessCompany
{
public:
    /// The ways a customer stands to an account: its own · of its department · of the one below · of another · of nobody · its own but void.
    enum Place { Own, Team, Below, Other, Pool, OwnVoid };
    static constexpr int kPlaces = 6;
    /// As docs/access.md counts: 0 own … 3 elsewhere.
    static int standingOf(Place place) { return place == Own || place == OwnVoid ? 0 : place == Team ? 1 : place == Below ? 2 : 3; }

    AccessCompany();
    ~AccessCompany();

    /// Another program on the same database, as the account of a role.
    std::unique_ptr<Database> as(const QString& role) const;
    Session sessionOf(const QString& role) const;

    /// The record of a kind that stands so to the account of a role.
    qint64 record(const QString& role, const EntitySchema& schema, Place place) const { return m_records[role][schema.kind][place]; }
    QString token(const QString& role, Place place) const;

    /// Everything in the database but the trail and what is derived from the rows.
    QByteArray digest() const;
    qint64 refusals() const;

    static QVector<const EntitySchema*> kinds();

    /// The file, or the database on the server as the superuser comes to it.
    QString path() const { return m_url; }
    /// As the account of a role comes to it.
    QString urlOf(const QString& role) const;
    qint64 user(const QString& role) const { return m_users[role]; }
    Database& database() { return *m_database; }

    static constexpr const char* kMobile = "13812345678";
    static constexpr const char* kMasked = "138****5678";
    static constexpr const char* kMail = "canary@example.com";
    static constexpr qint64 kProfit = 7'654'321;

private:
    void setUpDesks();
    QString login(const QString& role) const;
    void fill(Store& store);
    qint64 put(Store& store, const Record& record);
    void putRecords(Store& store, const QString& role, Place place, qint64 owner, const QVector<qint64>& departments);
    Record sample(const EntitySchema& schema, const QString& token, qint64 customer) const;

    QTemporaryDir m_folder;
    QString m_url;
    mutable SqlDatabaseOpener m_opener;
    Session m_session;
    std::unique_ptr<Database> m_database;
    QMap<QString, qint64> m_users;
    QMap<QString, QMap<QString, QMap<int, qint64>>> m_records;
    int m_count = 0;
};

} // namespace kece
