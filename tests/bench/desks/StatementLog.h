// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

namespace kece::bench {

class DeskServer;

/// A statement as the server was sent it. One that was prepared has its values as literals, in order.
struct LoggedStatement {
    int process = 0;
    QString sql;
    bool isPrepared = false; ///< under a name, once for the session
    QStringList values = {};
};

/// What the server writes down of the statements of one login, from now on.
class StatementLog
{
public:
    StatementLog(DeskServer& server, const QString& login);

    /// What follows belongs to this step.
    void step(const QString& name);
    /// By step; to be asked once at the end.
    QHash<QString, QVector<LoggedStatement>> read();

private:
    DeskServer& m_server;
    QString m_login;
};

} // namespace kece::bench
