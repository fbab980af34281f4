// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/postgres/CuttingProxy.h"

#include <QUrl>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kece::testing {

namespace {

constexpr int kLookMs = 50;

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(uint16_t(port));
    return address;
}

bool isReadable(int socket, int waitMs)
{
    pollfd wire{socket, POLLIN, 0};
    return poll(&wire, 1, waitMs) > 0;
}

QByteArray receive(int socket)
{
    QByteArray bytes(1 << 16, Qt::Uninitialized);
    const auto size = recv(socket, bytes.data(), size_t(bytes.size()), 0);
    bytes.resize(size > 0 ? qsizetype(size) : 0);
    return bytes;
}

bool pass(int socket, const QByteArray& bytes)
{
    return send(socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

} // namespace

CuttingProxy::CuttingProxy(const QString& url)
{
    QUrl through(url);
    m_serverPort = through.port();
    m_listener = socket(AF_INET, SOCK_STREAM, 0);
    auto address = loopback(0);
    socklen_t size = sizeof address;
    bind(m_listener, reinterpret_cast<sockaddr*>(&address), size);
    getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
    listen(m_listener, 16);
    through.setPort(ntohs(address.sin_port));
    m_url = through.toString() + "?sslmode=disable";
    m_thread = std::thread([this] { serve(); });
}

CuttingProxy::~CuttingProxy()
{
    m_isStopping = true;
    m_thread.join();
    for (std::thread& carrier : m_carriers)
        carrier.join();
    ::close(m_listener);
}

void CuttingProxy::cutAt(const QByteArray& words, Cut cut)
{
    const std::lock_guard lock(m_mutex);
    m_words = words;
    m_cut = cut;
    m_hasCut = false;
}

CuttingProxy::Cut CuttingProxy::cutFor(const QByteArray& message)
{
    const std::lock_guard lock(m_mutex);
    if (m_cut == Cut::Never || !message.contains(m_words))
        return Cut::Never;
    return std::exchange(m_cut, Cut::Never);
}

void CuttingProxy::serve()
{
    while (!m_isStopping) {
        if (!isReadable(m_listener, kLookMs))
            continue;
        const int client = accept(m_listener, nullptr, nullptr);
        if (m_isClosed)
            ::close(client);
        else
            m_carriers.emplace_back([this, client] { carry(client); });
    }
}

void CuttingProxy::carry(int client)
{
    const int server = socket(AF_INET, SOCK_STREAM, 0);
    const auto address = loopback(m_serverPort);
    bool goesOn = connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    while (goesOn && !m_isStopping) {
        pollfd wires[] = {{client, POLLIN, 0}, {server, POLLIN, 0}};
        poll(wires, 2, kLookMs);
        if (wires[1].revents) {
            const QByteArray answer = receive(server);
            goesOn = !answer.isEmpty() && pass(client, answer);
        }
        if (goesOn && wires[0].revents) {
            const QByteArray message = receive(client);
            const Cut cut = cutFor(message);
            goesOn = !message.isEmpty() && cut != Cut::BeforeTheServerHears && pass(server, message);
            if (cut == Cut::BeforeTheAnswerIsHeard) {
                isReadable(server, 5'000);
                goesOn = false;
            }
            m_hasCut = m_hasCut || cut != Cut::Never;
        }
    }
    ::close(client);
    ::close(server);
}

} // namespace kece::testing
