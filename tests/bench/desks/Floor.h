// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Desks.h"
#include "StatementLog.h"

namespace kece::bench {

/// The same statements from pgbench: one desk is watched while it saves and looks up, what the server was sent becomes scripts, and as many clients
/// as there are desks run them with the same habits, each under a desk's own name and in sessions that were set up as the program's are.
class Floor
{
public:
    Floor(DeskServer& server, const Office& office, const Habits& habits, const QString& folder);

    struct Outcome {
        std::vector<double> saves;
        qint64 again = 0; ///< saves that had to be run again because another came between
    };
    /// Adds to the outcome of an earlier run. `jobs`: threads of pgbench.
    void run(std::chrono::seconds time, int jobs, Outcome& outcome);

    /// Of one save.
    qsizetype statements() const { return m_statements; }

private:
    struct Script {
        QString name;
        int weight;
        QString text;
    };

    void watch();
    QString scriptOf(const QVector<LoggedStatement>& statements, bool isSave);
    QString lineOf(const LoggedStatement& statement, bool isSave);
    QString valueOf(QString value, bool isSave);
    QString nameOf(const QString& sql);
    void write(const Script& script);
    void readLogs(const QString& name, Outcome& outcome) const;

    DeskServer& m_server;
    Office m_office;
    Habits m_habits;
    QString m_folder;
    qint64 m_watchedVisit = 0;
    int m_runs = 0;
    qint64 m_firstUser = 0;
    qsizetype m_statements = 0;
    QStringList m_prepared; ///< the text of each; its name is its place
    QString m_start;        ///< what sets a session up
    std::vector<Script> m_scripts;
};

} // namespace kece::bench
