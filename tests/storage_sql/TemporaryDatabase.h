// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage_sql/OpenDatabase.h"
#include "storage_sql/connection/Connection.h"
#include "storage_sql/dialect/Dialect.h"
#include "storage_sql/stores/SqlStore.h"

#include "storage/SettingStore.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kece::testing {

/// The value, or a test that fails with the error's words.
template<class T>
T valueOf(Result<T> result)
{
    if (!result.ok())
        throw std::runtime_error((result.error().message + " | " + result.error().detail).toStdString());
    return std::move(result).value();
}

inline void check(const Done& done)
{
    if (!done.ok())
        throw std::runtime_error((done.error().message + " | " + done.error().detail).toStdString());
}

/// A fresh database of the whole schema, as a file in a folder of its own or on the test server, with a connection and its stores on this thread,
/// without a transaction around. Does not wait for the disk: not for tests of what survives.
class TemporaryDatabase
{
public:
    TemporaryDatabase();
    ~TemporaryDatabase();

    /// The file's path, or the URL of the database on the server.
    QString path() const { return m_url; }
    QString folder() const { return m_folder.path(); }

    /// Everything in all tables, in order, as text: equal before and after what must not change anything.
    QByteArray digest() const;

    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 11, 22), QTime(8, 30), Qt::UTC));

private:
    QTemporaryDir m_folder;
    QString m_url;

public:
    std::unique_ptr<Connection> connection;
    std::unique_ptr<SqlStore> store;
};

} // namespace kece::testing
