// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <mutex>
#include <thread>

namespace kece::testing {

/// A loopback proxy before a server that loses the connection when a message with certain words passes: before the server sees it, or before its
/// answer is seen.
class CuttingProxy
{
public:
    enum class Cut { Never, BeforeTheServerHears, BeforeTheAnswerIsHeard };

    /// `url` of a database on the server.
    explicit CuttingProxy(const QString& url);
    ~CuttingProxy();

    /// The same database through the proxy.
    QString url() const { return m_url; }
    /// Once, at the next message that holds `words`.
    void cutAt(const QByteArray& words, Cut cut);
    bool hasCut() const { return m_hasCut; }
    /// While closed, nobody is let in.
    void close(bool closed) { m_isClosed = closed; }

private:
    void serve();
    void carry(int client);
    Cut cutFor(const QByteArray& message);

    QString m_url;
    int m_serverPort = 0;
    int m_listener = -1;
    std::atomic<bool> m_isStopping = false;
    std::atomic<bool> m_isClosed = false;
    std::atomic<bool> m_hasCut = false;
    std::mutex m_mutex;
    QByteArray m_words;
    Cut m_cut = Cut::Never;
    std::vector<std::thread> m_carriers;
    std::thread m_thread;
};

} // namespace kece::testing
