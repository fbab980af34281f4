// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/statement/Interruption.h"

#include "storage_sql/connection/Connection.h"
#include "storage_sql/postgres/PostgresSession.h"

#include <sqlite3.h>

namespace kece {

namespace {

constexpr int kStepsBetweenLooks = 10000;

int isCancelled(void* progress)
{
    return static_cast<const Progress*>(progress)->cancelled() ? 1 : 0;
}

} // namespace

Interruption::Interruption(Connection& connection, Progress progress) : m_connection(connection), m_progress(std::move(progress))
{
    if (auto* session = m_connection.session())
        session->setInterruption(&m_progress);
    else
        sqlite3_progress_handler(m_connection.handle(), kStepsBetweenLooks, isCancelled, &m_progress);
}

Interruption::~Interruption()
{
    if (auto* session = m_connection.session())
        session->setInterruption(nullptr);
    else
        sqlite3_progress_handler(m_connection.handle(), 0, nullptr, nullptr);
}

} // namespace kece
