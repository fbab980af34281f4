// SPDX-License-Identifier: GPL-3.0-or-later
#include "StatementLog.h"

#include "DeskServer.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QThread>

namespace kece::bench {

namespace {

const QString kEnd = QStringLiteral("end");

QStringList valuesOf(const QString& detail)
{
    static const QRegularExpression value(QStringLiteral(R"(\$\d+ = ('(?:[^']|'')*'|NULL))"));
    QStringList values;
    for (auto found = value.globalMatch(detail); found.hasNext();)
        values << found.next().captured(1);
    return values;
}

QByteArray wholeLog(const QString& folder)
{
    QByteArray text;
    for (const QFileInfo& part : QDir(folder).entryInfoList({"*.json"}, QDir::Files, QDir::Name)) {
        QFile file(part.filePath());
        if (file.open(QIODevice::ReadOnly))
            text += file.readAll();
    }
    return text;
}

} // namespace

StatementLog::StatementLog(DeskServer& server, const QString& login) : m_server(server), m_login(login)
{
    m_server.execute("alter role \"" + login + "\" set log_statement = 'all'");
}

void StatementLog::step(const QString& name)
{
    m_server.note("step " + name);
}

QHash<QString, QVector<LoggedStatement>> StatementLog::read()
{
    step(kEnd);
    QByteArray log;
    for (int look = 0; look < 100 && !log.contains("'step " + kEnd.toUtf8()); ++look) { // the server writes it a moment later
        QThread::msleep(50);
        log = wholeLog(m_server.logFolder());
    }
    static const QRegularExpression marker(QStringLiteral("^statement: select 'step (.*)'$"));
    static const QRegularExpression statement(QStringLiteral("^(statement|execute ([^:]+)): (.*)$"), QRegularExpression::DotMatchesEverythingOption);
    QHash<QString, QVector<LoggedStatement>> steps;
    QString step;
    for (const QByteArray& line : log.split('\n')) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        const QString message = entry["message"].toString();
        if (const auto found = marker.match(message); found.hasMatch())
            step = found.captured(1);
        else if (const auto logged = statement.match(message); logged.hasMatch() && entry["user"].toString() == m_login)
            steps[step] << LoggedStatement{entry["pid"].toInt(), logged.captured(3),
                !logged.captured(2).isEmpty() && logged.captured(2) != "<unnamed>", valuesOf(entry["detail"].toString())};
    }
    return steps;
}

} // namespace kece::bench
