// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace kece::testing {

/// The private PostgreSQL of a test run (postgres_server.sh): the one that ctest started for all, or one of this program's own. The contract tests
/// run on it where KECE_TEST_DATABASE is `postgresql`, else on files.
namespace server {

bool isWanted();

/// The URL of a new, empty database.
QString emptyDatabase();
/// The URL of a new database that is a copy of one `make` makes the first time.
QString copyOf(const QString& name, const std::function<void(const QString& url)>& make);
void drop(const QString& url);

/// Runs a statement as the superuser, in the database of the URL; the first value it answers. For tests that disturb.
QString run(const QString& url, const QString& sql);
QString urlOf(const QString& database);

} // namespace server

/// Where a test's database is: a new file's path in the folder, or an empty database on the server, which ends with this.
class TestLocation
{
public:
    explicit TestLocation(const QString& path) : m_url(server::isWanted() ? server::emptyDatabase() : path) {}
    ~TestLocation()
    {
        if (server::isWanted())
            server::drop(m_url);
    }
    TestLocation(const TestLocation&) = delete;
    TestLocation& operator=(const TestLocation&) = delete;

    const QString& url() const { return m_url; }

private:
    QString m_url;
};

} // namespace kece::testing
