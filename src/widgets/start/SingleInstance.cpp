// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/SingleInstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QUrl>

namespace kece {

namespace {

constexpr int kWaitMs = 500;
constexpr int kNameLength = 24; ///< of the hash; paths of sockets are short

/// The same for every way of writing one database.
QString nameOf(const QString& database)
{
    const QUrl url(database);
    const QString place = url.scheme().startsWith(QLatin1String("postgres")) ? url.toString(QUrl::RemovePassword)
                                                                             : QDir::cleanPath(QFileInfo(database).absoluteFilePath());
    const QByteArray hash = QCryptographicHash::hash((QDir::homePath() + '\n' + place).toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("kece-") + QString::fromLatin1(hash.left(kNameLength));
}

} // namespace

SingleInstance::SingleInstance(const QString& database, QObject* parent) : QObject(parent), m_name(nameOf(database)), m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = m_server->nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            Q_EMIT wanted();
        }
    });
}

bool SingleInstance::askOther()
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kWaitMs))
        return false;
    socket.disconnectFromServer();
    return true;
}

void SingleInstance::listen()
{
    if (m_server->listen(m_name))
        return;
    QLocalServer::removeServer(m_name); // of one that ended without closing it
    m_server->listen(m_name);
}

} // namespace kece
