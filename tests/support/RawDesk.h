// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

struct pg_conn;

namespace kece::testing {

/// A desk's login on the test server without the program, as psql has it.
class RawDesk
{
public:
    struct Answer {
        QString state; ///< SQLSTATE; empty where it went well
        QString message;
        int affected = 0;
        QStringList firstColumn;
    };

    explicit RawDesk(const QString& url);
    ~RawDesk();
    RawDesk(const RawDesk&) = delete;
    RawDesk& operator=(const RawDesk&) = delete;

    Answer run(const QString& sql);

private:
    pg_conn* m_connection;
};

} // namespace kece::testing
