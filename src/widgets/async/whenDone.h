// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QFutureWatcher>

#include <utility>

namespace kece {

/// Calls `handler(Result<T>)` on the guard's thread when the future is there; not at all if the guard dies first. The only way from a database thread
/// to a widget: a continuation on the future itself aborts a debug build of Qt 6.4 when the widget goes first. A future dropped without a result is
/// Cancelled.
template<class T, class Handler>
void whenDone(const QFuture<Result<T>>& future, QObject* guard, Handler handler)
{
    auto* watcher = new QFutureWatcher<Result<T>>(guard);
    QObject::connect(watcher, &QFutureWatcherBase::finished, guard, [watcher, handler = std::move(handler)]() mutable {
        watcher->deleteLater();
        auto done = watcher->future();
        handler(done.resultCount() > 0 ? done.takeResult() : Result<T>(Error::cancelled()));
    });
    watcher->setFuture(future);
}

} // namespace kece
