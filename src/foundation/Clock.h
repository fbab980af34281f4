// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace kece {

/// How long the computer has been running, and since which start: nobody can set it. Empty `boot`: not known.
struct Uptime {
    QString boot;
    qint64 seconds = 0;
};

/// The only way to the wall clock. Instants are UTC; `today` is the business day in the company's zone, never the machine's.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0;
    virtual Uptime uptime() const { return {}; }
    QDate today(const QTimeZone& companyZone) const { return now().toTimeZone(companyZone).date(); }
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    Uptime uptime() const override;
};

/// Stands where it is put: for tests, and for replaying a day.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime at) : m_at(std::move(at)) {}
    QDateTime now() const override { return m_at; }
    void set(QDateTime at) { m_at = std::move(at); }
    Uptime uptime() const override { return m_uptime; }
    void setUptime(Uptime uptime) { m_uptime = std::move(uptime); }

private:
    QDateTime m_at;
    Uptime m_uptime;
};

} // namespace kece
