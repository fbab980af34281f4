// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QString>
#include <QStringList>

#include <gtest/gtest.h>

namespace kece {

/// The folder of real files, or empty where the tests run without it.
inline QString realDataFolder()
{
    return qEnvironmentVariable("KECE_TEST_DATA");
}

inline QByteArray realFile(const QString& path)
{
    QFile file(realDataFolder() + u'/' + path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(file.fileName());
    return file.readAll();
}

inline QJsonArray realJson(const QString& path)
{
    return QJsonDocument::fromJson(realFile(path)).array();
}

/// The rows below the header of a file without quotes.
inline QList<QStringList> realRows(const QString& path, QChar delimiter = u',')
{
    QList<QStringList> rows;
    for (const QString& line : QString::fromUtf8(realFile(path)).split(u'\n', Qt::SkipEmptyParts))
        rows += line.trimmed().split(delimiter);
    rows.removeFirst();
    return rows;
}

} // namespace kece

#define KECE_SKIP_WITHOUT_REAL_DATA()                                                                                                                \
    if (kece::realDataFolder().isEmpty())                                                                                                            \
    GTEST_SKIP() << "KECE_TEST_DATA names no folder of real files"
