// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backup/BackUp.h"
#include "services/backup/Restore.h"

#include "services/TestCompany.h"

#include <QFile>
#include <QTemporaryDir>

namespace kece {

/// A folder with backups of a small company in it.
class BackupFolder
{
public:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QStringList names() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    QByteArray bytes(const QString& name) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
        return file.readAll();
    }
    QString put(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }

    /// As the administrator who keeps it with the backups.
    void keepKeyOf(TestCompany& company) const { EXPECT_TRUE(QFile::copy(company.database->location() + ".key", path("kece.key"))); }

    Result<BackupReport> backUp(TestCompany& company, const QString& name, const QString& passphrase = {}) const
    {
        return kece::backUp(*company.database, company.session, path(name), passphrase.isEmpty() ? std::nullopt : BackupLock::of(passphrase), {});
    }
    Result<RestoreReport> restore(const QString& name, const QString& target, const QString& passphrase = {})
    {
        return restoreBackup(opener, path(name), path(target), [=] { return Result<QString>(passphrase); }, {});
    }

    SqlDatabaseOpener opener;

private:
    QTemporaryDir m_folder;
};

inline std::string wordsOf(const Error& error)
{
    return (error.message + " | " + error.detail).toStdString();
}

} // namespace kece
