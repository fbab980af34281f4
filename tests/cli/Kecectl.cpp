// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include "cli/Program.h"
#include "storage_sql/SqlDatabaseOpener.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace kece {

QJsonObject Kecectl::Answer::json() const
{
    return QJsonDocument::fromJson(out).object();
}

Kecectl::Answer Kecectl::run(const QStringList& arguments, const QByteArray& input) const
{
    return runWithoutDatabase(QStringList{"--db", m_location.url()} + arguments, input);
}

Kecectl::Answer Kecectl::runWithoutDatabase(const QStringList& arguments, const QByteArray& input)
{
    QBuffer out;
    QBuffer err;
    QBuffer in;
    in.setData(input);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    in.open(QIODevice::ReadOnly);
    SqlDatabaseOpener opener;
    Answer answer;
    answer.exitCode = runProgram(arguments, opener, {out, err, in});
    answer.out = out.data();
    answer.err = err.data();
    return answer;
}

QJsonObject Kecectl::json(const QStringList& arguments, int exitCode) const
{
    const Answer answer = run(arguments + QStringList{"--json"});
    EXPECT_EQ(answer.exitCode, exitCode) << arguments.join(' ').toStdString() << "\n" << answer.err.toStdString();
    EXPECT_FALSE(answer.json().isEmpty()) << answer.out.toStdString();
    return answer.json();
}

QString Kecectl::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

QByteArray Kecectl::read(const QString& name) const
{
    QFile file(path(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return file.readAll();
}

QVector<QStringList> csvRecords(const QByteArray& utf8)
{
    QVector<QStringList> records;
    QStringList record;
    QByteArray cell;
    bool quoted = false;
    const auto endCell = [&] {
        record << QString::fromUtf8(cell);
        cell.clear();
    };
    for (qsizetype i = utf8.startsWith("\xEF\xBB\xBF") ? 3 : 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        if (quoted && c == '"' && i + 1 < utf8.size() && utf8[i + 1] == '"') {
            cell += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            endCell();
        } else if (c == '\n' && !quoted) {
            endCell();
            records << record;
            record.clear();
        } else if (c != '\r' || quoted) {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !record.isEmpty()) {
        endCell();
        records << record;
    }
    return records;
}

} // namespace kece
