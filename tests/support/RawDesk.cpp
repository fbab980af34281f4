// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/RawDesk.h"

#include <libpq-fe.h>

#include <stdexcept>

namespace kece::testing {

RawDesk::RawDesk(const QString& url) : m_connection(PQconnectdb(url.toUtf8().constData()))
{
    if (PQstatus(m_connection) != CONNECTION_OK)
        throw std::runtime_error(PQerrorMessage(m_connection));
    run("set jit = off");
    run("set client_min_messages = error");
}

RawDesk::~RawDesk()
{
    PQfinish(m_connection);
}

RawDesk::Answer RawDesk::run(const QString& sql)
{
    PGresult* result = PQexec(m_connection, sql.toUtf8().constData());
    Answer answer{QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE)),
        QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY)), QByteArray(PQcmdTuples(result)).toInt(), {}};
    for (int row = 0; row < PQntuples(result); ++row)
        answer.firstColumn << QString::fromUtf8(PQgetvalue(result, row, 0));
    PQclear(result);
    return answer;
}

} // namespace kece::testing
