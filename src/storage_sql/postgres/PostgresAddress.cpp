// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/postgres/PostgresAddress.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

namespace kece {

namespace {

bool isThisComputer(const QString& host)
{
    return host.isEmpty() || host == QLatin1String("localhost") || host == QLatin1String("::1") || host.startsWith(QLatin1String("127."));
}

/// The certificates the system trusts, where the person has none of their own for servers.
QByteArray trustedCertificates()
{
    constexpr auto kSystem = "/etc/ssl/certs/ca-certificates.crt";
    if (QFileInfo::exists(QDir::home().filePath(".postgresql/root.crt")) || !QFileInfo::exists(kSystem))
        return {};
    return kSystem;
}

} // namespace

bool PostgresAddress::isServer(const QString& url)
{
    return url.startsWith(QLatin1String("postgresql://")) || url.startsWith(QLatin1String("postgres://"));
}

Result<PostgresAddress> PostgresAddress::parse(const QString& text)
{
    QUrl url(text, QUrl::StrictMode);
    const QString database = url.path().mid(1);
    if (!url.isValid() || url.userName().isEmpty() || database.isEmpty() || database.contains('/')) {
        return Error::invalid(
            QCoreApplication::translate("Storage", "This is no address of a database. Write it as postgresql://user@host:port/dbname."));
    }
    PostgresAddress address;
    auto& to = address.m_parameters;
    const auto add = [&to](const char* name, const QByteArray& value) {
        if (!value.isEmpty())
            to.emplace_back(name, value);
    };
    add("host", url.host().toUtf8());
    add("port", url.port() > 0 ? QByteArray::number(url.port()) : QByteArray());
    add("user", url.userName(QUrl::FullyDecoded).toUtf8());
    add("dbname", database.toUtf8());

    QByteArray mode = isThisComputer(url.host()) ? "prefer" : "verify-full";
    QByteArray certificates;
    const auto settings = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto& [name, value] : settings) {
        if (name == QLatin1String("sslmode")) {
            mode = value.toUtf8();
        } else if (name == QLatin1String("sslrootcert")) {
            certificates = value.toUtf8();
        } else {
            return Error::invalid(
                QCoreApplication::translate("Storage", "The address of the database has a setting that is not known: %1. Leave it out.").arg(name));
        }
    }
    add("sslmode", mode);
    add("sslrootcert", certificates.isEmpty() && mode.startsWith("verify") ? trustedCertificates() : certificates);

    QByteArray password = url.password(QUrl::FullyDecoded).toUtf8();
    for (const char* variable : {"PGPASSWORD", "KECE_PASSWORD"}) {
        if (password.isEmpty())
            password = qgetenv(variable);
    }
    add("password", password);
    address.m_shown = url.adjusted(QUrl::RemovePassword | QUrl::RemoveQuery).toString();
    return address;
}

} // namespace kece
