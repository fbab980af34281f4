// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PrivateServer.h"

#include <QDate>
#include <QString>

#include <vector>

namespace kece::bench {

/// What the floors of a desk's work run; `$1` is the customer.
inline constexpr const char* kInsertVisit = "insert into visits (customer_id, visited_on, form, purpose, summary, row_version)"
                                            " values ($1, '2026-06-29', 'phone', 'routine', '询问了下季度的采购计划', 1)";
inline constexpr const char* kOpenComplaints = "select * from complaints where resolved_at is null and voided_on is null";

/// Where the benchmark's database is, and what the same work costs there with nothing of ours around it.
class Place
{
public:
    virtual ~Place() = default;

    virtual QString url() const = 0;
    /// Whether a database of an earlier run is there to be used again.
    virtual bool isFilled() const = 0;
    /// After much was written: what a database does by itself sooner or later.
    virtual void settle() const = 0;

    /// Steps through the rows that a grading as of that day reads, in order of the customer, over the same indexes, and takes every column. Seconds.
    virtual double scanRows(QDate asOf) const = 0;
    /// Imports the rows of the orders into an empty table of the same columns, then creates the same indexes. Seconds; negative where the tool for it
    /// is not on this machine.
    virtual double importRows(const QString& rows) const = 0;
    virtual QString importFloor() const = 0;
    /// Inserts visits, one durable transaction each, into a table of the same columns and indexes. Seconds of each.
    virtual std::vector<double> insertVisits(int count) const = 0;
    /// Takes every column of the complaints that are open. Seconds.
    virtual double scanOpenComplaints() const = 0;
};

/// A file, beside SQLite's C API and `sqlite3 .import`.
class FilePlace final : public Place
{
public:
    explicit FilePlace(QString folder) : m_folder(std::move(folder)) {}
    QString url() const override { return m_folder + "/bench.db"; }
    bool isFilled() const override;
    void settle() const override {}
    double scanRows(QDate asOf) const override;
    double importRows(const QString& rows) const override;
    QString importFloor() const override { return "sqlite3 .import, create index"; }
    std::vector<double> insertVisits(int count) const override;
    double scanOpenComplaints() const override;

private:
    QString m_folder;
};

/// A server on the same machine, beside libpq with COPY in both directions.
class ServerPlace final : public Place
{
public:
    explicit ServerPlace(const QString& folder) : m_server(folder, "max_wal_size = 4GB\n") { m_server.makeDatabase("bench"); }
    QString url() const override { return m_server.urlOf("bench"); }
    bool isFilled() const override { return false; }
    void settle() const override { m_server.settle("bench"); }
    double scanRows(QDate asOf) const override;
    double importRows(const QString& rows) const override;
    QString importFloor() const override { return "COPY, create index"; }
    std::vector<double> insertVisits(int count) const override;
    double scanOpenComplaints() const override;

private:
    PrivateServer m_server;
};

} // namespace kece::bench
