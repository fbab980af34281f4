// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Clock.h"
#include "foundation/Result.h"
#include "storage_sql/connection/Connection.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
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

    /// Looks between units of work whether another connection has changed the file, and calls `notice` on this thread if so. An empty function ends
    /// it; it returns when no call is under way. From any other thread.
    void watch(std::function<void()> notice);

private:
    struct Unit {
        Task task;
        Settled settled;
    };

    ConnectionThread() = default;
    void serve(Connection& connection);
    std::optional<Unit> nextUnit(Connection& connection);
    void look(Connection& connection);
    Done run(Connection& connection, Store& store, const Task& task) const;

    bool m_writes = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Unit> m_queue;
    bool m_stopping = false;
    std::mutex m_watching; ///< held while a notice is called
    std::function<void()> m_notice;
    bool m_isWatching = false;
    std::chrono::steady_clock::time_point m_nextLook{};
    std::thread m_thread;
};

} // namespace kece
