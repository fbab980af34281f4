// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/DatabaseOpener.h"

#include <QStringList>

namespace kece {

class Connection;

/// Copies everything from one database of the newest schema into another that was just made, whatever the engines: each table in one pass, in one
/// unit of work. What the program makes itself (search index, kept figures) is made anew. Afterwards both sides are read once more and their digests
/// compared; Internal names a table that differs, and nothing is kept.
class Transfer
{
public:
    using Table = DatabaseOpener::TransferredTable;
    Transfer(Connection& from, Connection& to) : m_from(from), m_to(to) {}

    Result<QVector<Table>> run();

private:
    struct Content {
        qint64 rows = 0;
        QByteArray digest;
    };
    Result<QStringList> tables();
    Result<QStringList> columns(const QString& table);
    Result<Content> copy(const QString& table, const QStringList& columns);
    Result<Content> contentOf(Connection& connection, const QString& table, const QStringList& columns);
    Done carryKey();
    Result<QStringList> setReferencesAside();
    Done goOnBehindIds(const QString& table, const QStringList& columns);

    Connection& m_from;
    Connection& m_to;
};

} // namespace kece
