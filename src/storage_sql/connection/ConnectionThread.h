// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Clock.h"
#include "foundation/Result.h"
#include "storage_sql/connection/Connection.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace kece {

class Store;

/// A thread with a connection of its own that runs units of work one after another. Each is one transaction, begun and ended in one go; run again
/// where another's lock was in the way (the only place that does). An exception out of a unit of work becomes an Internal error. Destroying it waits
/// for the unit under way and settles the queued ones as Cancelled.
class ConnectionThread
{
public:
    using Task = std::function<Done(Store&)>;
    using Settled = std::function<void(const Done&)>;

    static Result<std::unique_ptr<ConnectionThread>> start(const QString& path, Connection::Access access, std::shared_ptr<const Clock> clock);
    ~ConnectionThread();

    /// From any thread. `settled` is called once, on this object's thread or on the one that destroys it.
    void post(Task task, Settled settled);

    /// Calls `listener` on this object's thread when others have changed the database.
    void watch(std::function<void()> listener);

private:
    struct Unit {
        Task task;
        Settled settled;
    };

    ConnectionThread() = default;
    void serve(Connection& connection);
    Done run(Connection& connection, Store& store, const Task& task) const;
    void look(Connection& connection, std::unique_lock<std::mutex>& lock);

    bool m_writes = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Unit> m_queue;
    std::function<void()> m_listener;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace kece
