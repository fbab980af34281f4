// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "storage/DatabaseSummary.h"
#include "storage/Store.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>

namespace kece {

/// An opened database: work goes in by value, a future comes out. `read` runs on the reader's thread and sees one consistent state; `write` runs on
/// the one writer's thread as one unit of work: committed when the function succeeds, rolled back when it returns an error. Callable from any thread;
/// the destructor waits for work under way and drops what is queued (Cancelled).
class Database
{
public:
    virtual ~Database() = default;

    template<class T>
    using Work = std::function<Result<T>(Store&)>;

    template<class T>
    QFuture<Result<T>> read(Work<T> work)
    {
        return post<T>(std::move(work), false);
    }
    template<class T>
    QFuture<Result<T>> write(Work<T> work)
    {
        return post<T>(std::move(work), true);
    }

    /// A database of a newer, compatible schema, or a file that cannot be written: reading only. Empty: read and write.
    virtual QString readOnlyReason() const = 0;
    /// For people: the file's path or the server's address, without a password.
    virtual QString location() const = 0;
    virtual int schemaVersion() const = 0;

    /// Calls `notice` within a second after somebody else committed a change: another window, kecectl, another desk; not for what came through this
    /// object. One call may stand for many changes; it says nothing of what they are (`AuditStore::marks` does). It comes on a thread of the
    /// database and must only pass the word on. An empty function ends it: after this returns no call is under way. A file is asked three times a
    /// second for its `data_version`, a server tells by itself (LISTEN/NOTIFY).
    virtual void watchElsewhere(std::function<void()> notice) = 0;

    /// Copies the database as it stands at one moment into the new file `path`, while everybody goes on reading and writing, and checks the copy.
    /// The file is complete and on the disk when this returns; nothing is left of it on failure or when `progress` is cancelled. Blocks: not for the
    /// GUI thread and not from inside a unit of work. Unavailable where the database is not a file.
    virtual Result<DatabaseSummary> copyTo(const QString& path, Progress progress);

    /// Overwrites what was deleted wherever the file and its log may still hold it. Unavailable while somebody else is at work with the database.
    /// Blocks: not for the GUI thread and not from inside a unit of work.
    virtual Done forgetDeleted();

    using Task = std::function<Done(Store&)>;
    /// For who wraps a database; others read and write. Runs `task` on the reader or the writer; calls `settled` there with the outcome of the unit
    /// of work (after commit), exactly once, also when dropped.
    virtual void enqueue(Task task, bool writes, std::function<void(const Done&)> settled) = 0;

private:
    template<class T>
    QFuture<Result<T>> post(Work<T> work, bool writes)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        auto outcome = std::make_shared<std::optional<Result<T>>>();
        promise->start();
        auto future = promise->future();
        enqueue(
            [work = std::move(work), outcome](Store& store) -> Done {
                outcome->emplace(work(store));
                if (!(*outcome)->ok())
                    return (*outcome)->error();
                return {};
            },
            writes,
            [promise, outcome](const Done& settled) {
                if (!settled.ok())
                    promise->addResult(Result<T>(settled.error()));
                else
                    promise->addResult(std::move(**outcome));
                promise->finish();
            });
        return future;
    }
};

} // namespace kece
