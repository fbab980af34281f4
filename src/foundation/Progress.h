// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

#include <QtGlobal>

namespace kece {

/// Shared by the worker, who reports, and the watcher, who may cancel. Copies refer to the same work. Any thread.
class Progress
{
public:
    Progress() : m_shared(std::make_shared<Shared>()) {}

    void setTotal(qint64 total) { m_shared->total = total; }
    void setDone(qint64 done) { m_shared->done = done; }
    qint64 total() const { return m_shared->total; }
    qint64 done() const { return m_shared->done; }

    void cancel() { m_shared->cancelled = true; }
    bool cancelled() const { return m_shared->cancelled; }

private:
    struct Shared {
        std::atomic<qint64> total{0};
        std::atomic<qint64> done{0};
        std::atomic<bool> cancelled{false};
    };
    std::shared_ptr<Shared> m_shared;
};

} // namespace kece
