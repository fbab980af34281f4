// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/DemoWords.h"

#include <QCoreApplication>
#include <QFile>

namespace kece {

Result<DemoWords> DemoWords::read()
{
    DemoWords words;
    for (const char* name : {"company", "customers", "talk"}) {
        QFile file(QStringLiteral(":/demo/%1.txt").arg(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error::internal(
                QCoreApplication::translate("Demo", "The words of the demo company are missing; install the program again."), file.fileName());
        QString heading;
        const QStringList lines = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
        for (const QString& line : lines) {
            if (line.startsWith('#'))
                continue;
            if (line.startsWith('['))
                heading = line.mid(1, line.size() - 2);
            else
                words.m_lists[heading] << line.split(QStringLiteral(" | "));
        }
    }
    return words;
}

QStringList DemoWords::list(const QString& heading) const
{
    QStringList list;
    for (const QStringList& row : rows(heading))
        list << row.first();
    return list;
}

} // namespace kece
