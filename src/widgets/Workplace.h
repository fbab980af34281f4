// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "services/records/SaveEdit.h"
#include "services/session/Session.h"
#include "storage/Database.h"

#include <QObject>

namespace kece {

class DatabaseOpener;
class Prompts;
struct ChangesSince;

/// The window's one way to the services: an opened database and who works with it. Work goes to the database's threads, what changed is told to every
/// page. Lives on the GUI thread; database and prompts must outlive it.
class Workplace : public QObject
{
    Q_OBJECT

public:
    Workplace(Database& database, Session session, Prompts& prompts, QObject* parent = nullptr);
    ~Workplace() override;

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

    /// An edit of what was loaded as `original`, brought together with what others saved meanwhile; and the same without saving.
    QFuture<Result<EditOutcome>> saveEdit(const Record& original, const Record& mine) const;
    QFuture<Result<EditOutcome>> compareEdit(const Record& original, const Record& mine) const;
    /// The record as it stands now.
    QFuture<Result<TheirEdit>> theirs(const Record& original) const;

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
    /// Another window, kecectl or another desk changed a record of the kind; without a kind: many (an import, a grading).
    void changedElsewhere(const EntitySchema* schema, qint64 id);

private:
    void lookElsewhere();
    void tellElsewhere(const ChangesSince& changes);

    Database& m_database;
    Session m_session;
    Prompts& m_prompts;
    qint64 m_seenChange = 0; ///< number of the last change record told
    bool m_isLooking = true; ///< until the newest change record is known
    bool m_mustLookAgain = false;
    DatabaseOpener* m_opener = nullptr;
};

} // namespace kece
