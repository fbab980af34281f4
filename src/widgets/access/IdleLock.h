// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session/Session.h"
#include "storage/Database.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace kece {

/// Covers every window of the program when nobody has touched it for a while, or at once; what is typed stays as it is beneath. Comes off with the
/// password of who is signed in. Only where there is one.
class IdleLock : public QObject
{
    Q_OBJECT

public:
    /// `minutes` 0: never by itself.
    IdleLock(Database& database, Session session, int minutes, QWidget* window);

    void lock();
    void unlock();
    bool isLocked() const { return m_cover != nullptr; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Cover;

    Database& m_database;
    Session m_session;
    QWidget* m_window;
    QTimer m_idle;
    Cover* m_cover = nullptr;
    QList<QPointer<QWidget>> m_hidden; ///< dialogs, until it comes off
    QPointer<QWidget> m_focus;
};

} // namespace kece
