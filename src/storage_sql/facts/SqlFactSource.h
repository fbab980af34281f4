// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/FactSource.h"
#include "storage_sql/connection/Connection.h"

#include <QTimeZone>

namespace kece {

/// The fact source over SQLite's own handle (docs/database.md). Where the days of overdue payments are asked for, the overdue amount comes with them:
/// it tells who has something open when the day moves on.
class SqlFactSource final : public FactSource
{
public:
    explicit SqlFactSource(Connection& connection) : m_connection(connection) {}

    Result<FactTable> load(const FactRequest& wanted, Progress progress) override;
    Result<Refreshed> refresh(const QString& key, const FactRequest& wanted, Progress progress) override;
    Done keep(const QString& key, const FactRequest& wanted, const FactTable& table) override;
    Done writeFigures(const FactTable& table) override;
    Done refreshFigures(qint64 customer, QDate day) override;

    /// What is kept of figures and differs from what the records say, in words: the columns between two gradings, as of their day, and what lists
    /// show. Reads everything once for each grading.
    Result<QStringList> problems();

private:
    Result<QTimeZone> zone();
    Result<std::vector<int64_t>> customersOf(qint64 department);
    /// What load does, for the customers named; everybody if none are.
    Result<FactTable> read(const FactRequest& request, const std::vector<int64_t>* customers, Progress progress);
    Done checkKept(const QString& key, QStringList& problems);
    Done checkShown(QStringList& problems);
    /// Customers of whom lists show other figures than their records gave at that state; nothing where what is shown is of no one state.
    struct ShownOtherwise {
        int64_t state;
        std::vector<int64_t> customers;
    };
    Result<std::optional<ShownOtherwise>> shownOtherwise();
    Done addMemberFacts(const FactRequest& request, FactTable& table);

    Connection& m_connection;
};

} // namespace kece
