// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "services/session/Session.h"
#include "storage/Database.h"

#include <QObject>

namespace kece {

class DatabaseOpener;
class Prompts;

/// The window's one way to the services: an opened database and who works with it. Work goes to the database's threads, what changed is told to every
/// page. Lives on the GUI thread; database and prompts must outlive it.
class Workplace : public QObject
{
    Q_OBJECT

public:
    Workplace(Database& database, Session session, Prompts& prompts, QObject* parent = nullptr);

    const Session& session() const { return m_session; }
    QDate today() const { return m_session.today(); }
    Database& database() const { return m_database; }
    Prompts& prompts() const { return m_prompts; }
    /// By which other database files are looked at; nullptr where nobody set it. Must outlive the workplace.
    DatabaseOpener* opener() const { return m_opener; }
    void setOpener(DatabaseOpener& opener) { m_opener = &opener; }

    template<class T>
    QFuture<Result<T>> read(Database::Work<T> work) const
    {
        return m_database.read<T>(std::move(work));
    }

    /// A new record with what goes without saying, and the titles of what it refers to.
    QFuture<Result<RecordRow>> blank(const EntitySchema& schema) const;
    QFuture<Result<RecordRow>> get(const EntitySchema& schema, qint64 id) const;
    QFuture<Result<qint64>> save(const Record& record) const;

    struct VersionedId {
        qint64 id;
        int rowVersion;
    };
    /// All or none of them.
    QFuture<Result<void>> voidRecords(const EntitySchema& schema, QVector<VersionedId> records, const QString& reason) const;

    /// To be called once a change is in the database. Id 0: many records.
    void announce(const EntitySchema& schema, qint64 id) { Q_EMIT changed(&schema, id); }

Q_SIGNALS:
    void changed(const EntitySchema* schema, qint64 id);

private:
    Database& m_database;
    Session m_session;
    Prompts& m_prompts;
    DatabaseOpener* m_opener = nullptr;
};

} // namespace kece
