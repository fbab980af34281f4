// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/connection/ConnectionThread.h"

#include "storage_sql/connection/ReserveFile.h"
#include "storage_sql/stores/SqlStore.h"

#include <QCoreApplication>
#include <QUuid>

#include <chrono>
#include <exception>
#include <future>
#include <utility>

namespace kece {

namespace {

constexpr int kAttempts = 4;
constexpr std::chrono::milliseconds kLookEvery{300};

Done runOnce(Connection& connection, Store& store, const ConnectionThread::Task& task, bool writes, bool again)
{
    KECE_CHECK(connection.begin(writes, again));
    KECE_CHECK(task(store));
    return connection.commit(writes ? QUuid::createUuid().toString(QUuid::WithoutBraces) : QString());
}

/// Gives the reserve up where the disk was full, and says so; sets it aside again after a save that found room.
Done keepingReserve(const ReserveFile& reserve, const Connection& connection, Done outcome)
{
    if (outcome.ok()) {
        reserve.setAside();
        return outcome;
    }
    if (!connection.isDiskFull() || !reserve.release())
        return outcome;
    Error error = outcome.error();
    error.message += ' '
        + QCoreApplication::translate("Storage", "%1 MB that were kept back for this have been released, so that you can go on meanwhile.")
              .arg(ReserveFile::kBytes >> 20);
    return error;
}

} // namespace

Result<std::unique_ptr<ConnectionThread>> ConnectionThread::start(const QString& path, Connection::Access access, std::shared_ptr<const Clock> clock)
{
    std::unique_ptr<ConnectionThread> made(new ConnectionThread);
    made->m_writes = access == Connection::Access::ReadWrite;
    std::promise<Done> opened;
    auto outcome = opened.get_future();
    made->m_thread = std::thread([thread = made.get(), path, access, clock = std::move(clock), opened = std::move(opened)]() mutable {
        auto connection = Connection::open(path, access);
        if (!connection.ok()) {
            opened.set_value(connection.error());
            return;
        }
        (*connection)->clock = std::move(clock);
        opened.set_value({});
        thread->serve(**connection);
    });
    KECE_CHECK(outcome.get());
    return made;
}

ConnectionThread::~ConnectionThread()
{
    std::deque<Unit> dropped;
    {
        std::lock_guard lock(m_mutex);
        m_stopping = true;
        dropped.swap(m_queue);
    }
    m_wake.notify_all();
    for (const Unit& unit : dropped)
        unit.settled(Error::cancelled());
    if (m_thread.joinable())
        m_thread.join();
}

void ConnectionThread::post(Task task, Settled settled)
{
    {
        std::lock_guard lock(m_mutex);
        if (!m_stopping) {
            m_queue.push_back({std::move(task), std::move(settled)});
            settled = nullptr;
        }
    }
    if (settled)
        settled(Error::cancelled());
    m_wake.notify_one();
}

void ConnectionThread::watch(std::function<void()> notice)
{
    {
        std::scoped_lock lock(m_mutex, m_watching);
        m_isWatching = bool(notice);
        m_notice = std::move(notice);
    }
    m_wake.notify_all();
}

void ConnectionThread::serve(Connection& connection)
{
    const ReserveFile reserve(connection.path());
    const bool hasReserve = m_writes && connection.isSqlite();
    if (hasReserve)
        reserve.setAside();
    SqlStore store(connection);
    while (auto unit = nextUnit(connection)) {
        Done outcome = run(connection, store, unit->task);
        if (hasReserve)
            outcome = keepingReserve(reserve, connection, std::move(outcome));
        unit->settled(outcome);
    }
}

/// Waits for the next unit of work, and looks for the changes of others when it is time to. Nothing when the thread is to end.
std::optional<ConnectionThread::Unit> ConnectionThread::nextUnit(Connection& connection)
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (m_isWatching && std::chrono::steady_clock::now() >= m_nextLook) {
            lock.unlock();
            look(connection);
            lock.lock();
        } else if (!m_queue.empty()) {
            Unit unit = std::move(m_queue.front());
            m_queue.pop_front();
            return unit;
        } else if (m_isWatching) {
            m_wake.wait_until(lock, m_nextLook);
        } else {
            m_wake.wait(lock);
        }
    }
    return std::nullopt;
}

void ConnectionThread::look(Connection& connection)
{
    m_nextLook = std::chrono::steady_clock::now() + kLookEvery;
    if (!connection.changedElsewhere())
        return;
    std::lock_guard lock(m_watching);
    if (m_notice)
        m_notice();
}

Done ConnectionThread::run(Connection& connection, Store& store, const Task& task) const
{
    for (int attempt = 1;; ++attempt) {
        Done outcome;
        try {
            connection.actor.clear();
            outcome = runOnce(connection, store, task, m_writes, attempt > 1);
        } catch (const std::exception& exception) {
            outcome = Error::internal(
                QCoreApplication::translate("Storage", "Something unforeseen went wrong; nothing was saved. The log file has the details."),
                QString::fromLocal8Bit(exception.what()));
        }
        connection.rollback();
        connection.rest();
        const bool isWorthATry = connection.isBusy() ? attempt < kAttempts : connection.mayBeStale() && attempt == 1;
        if (outcome.ok() || !isWorthATry)
            return outcome;
    }
}

} // namespace kece
