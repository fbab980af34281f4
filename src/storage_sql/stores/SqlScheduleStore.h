// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/ScheduleStore.h"

namespace kece {

class Connection;

class SqlScheduleStore final : public ScheduleStore
{
public:
    explicit SqlScheduleStore(Connection& connection) : m_connection(connection) {}

    Result<QVector<DonePeriod>> done(const QString& job) override;
    Result<bool> claim(const QString& job, const QString& period, const QDateTime& dueAt, const QDateTime& now) override;
    Done finish(const QString& job, const QString& period, const QString& outcome, const QDateTime& now) override;

private:
    Connection& m_connection;
};

} // namespace kece
