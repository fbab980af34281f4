// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QLocalServer;

namespace kece {

/// One window for a database and a person on a computer: who starts the program again brings that window forward. GUI thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// `database`: its URL, without a password.
    explicit SingleInstance(const QString& database, QObject* parent = nullptr);

    /// Asks the window there is to come forward; false where there is none. Waits at most half a second for it.
    bool askOther();
    /// From now on this is the one that is asked. Without it, where the system refuses, every start has its own window.
    void listen();

Q_SIGNALS:
    void wanted();

private:
    QString m_name;
    QLocalServer* m_server;
};

} // namespace kece
