// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestServer.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

namespace kece {

/// kecectl in process, on a database of its own in a temporary folder.
class Kecectl
{
public:
    struct Answer {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
        QJsonObject json() const;
    };

    Answer run(const QStringList& arguments, const QByteArray& input = {}) const;
    /// Without the --db in front that names the database of the temporary folder.
    static Answer runWithoutDatabase(const QStringList& arguments, const QByteArray& input = {});
    /// Runs with --json and expects the exit code.
    QJsonObject json(const QStringList& arguments, int exitCode = 0) const;

    /// As --db names it.
    const QString& database() const { return m_location.url(); }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const;
    QByteArray read(const QString& name) const;

private:
    QTemporaryDir m_folder;
    testing::TestLocation m_location{path("kece.db")};
};

/// A CSV file as records of texts, by a reader of the tests' own that shares nothing with the program's.
QVector<QStringList> csvRecords(const QByteArray& utf8);

} // namespace kece
