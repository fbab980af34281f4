// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"
#include "storage_sql/connection/ConnectionThread.h"

namespace kece {

/// A database with one writer and one reader, each on a thread of its own. Made by `openDatabase`.
class SqlDatabase final : public Database
{
public:
    struct Opened {
        QString path;
        int schemaVersion = 0;
        QString readOnlyReason;
        Connection::Access readerAccess = Connection::Access::ReadOnly;
        std::shared_ptr<const Clock> clock;
        QString location; ///< for people, where that is not the path
    };
    static Result<std::unique_ptr<Database>> start(Opened opened);

    QString readOnlyReason() const override { return m_opened.readOnlyReason; }
    QString location() const override { return m_opened.location.isEmpty() ? m_opened.path : m_opened.location; }
    int schemaVersion() const override { return m_opened.schemaVersion; }
    void watchElsewhere(std::function<void()> notice) override;
    Result<DatabaseSummary> copyTo(const QString& path, Progress progress) override;
    Done forgetDeleted() override;

protected:
    void enqueue(Task task, bool writes, std::function<void(const Done&)> settled) override;

private:
    Opened m_opened;
    std::unique_ptr<ConnectionThread> m_writer; ///< none where nothing may be written
    std::unique_ptr<ConnectionThread> m_reader;
};

} // namespace kece
