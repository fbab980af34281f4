// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QMap>
#include <QStringList>

namespace kece {

/// docs/access.md as people read it: role → kind → action → the word in the cell. Actions of the company stand under the kind `company`.
/// Shares nothing with the program's own reading of its rights.
class PublishedAccess
{
public:
    static PublishedAccess read()
    {
        PublishedAccess access;
        QFile file(QStringLiteral(KECE_SOURCE_DIR "/docs/access.md"));
        if (!file.open(QIODevice::ReadOnly))
            return access;
        QString section;
        QStringList header;
        for (const QString& line : QString::fromUtf8(file.readAll()).split('\n')) {
            if (line.startsWith("### ")) {
                section = line.mid(4).trimmed();
                header.clear();
            }
            if (section.isEmpty() || !line.startsWith('|') || line.startsWith("| ---"))
                continue;
            QStringList cells = line.split('|');
            cells.removeFirst();
            cells.removeLast();
            for (QString& cell : cells)
                cell = cell.trimmed();
            if (header.isEmpty()) {
                header = cells;
                continue;
            }
            for (qsizetype i = 1; i < cells.size(); ++i) {
                const bool isCompany = section == "company";
                access.m_cells[isCompany ? cells[0] : section][isCompany ? section : cells[0]][header[i]] = cells[i];
            }
        }
        return access;
    }

    QStringList roles() const { return m_cells.keys(); }
    QStringList kinds(const QString& role) const { return m_cells[role].keys(); }
    QStringList actions(const QString& role, const QString& kind) const { return m_cells[role][kind].keys(); }
    QString cell(const QString& role, const QString& kind, const QString& action) const { return m_cells[role][kind][action]; }

    /// `standing`: 0 own, 1 of the department, 2 of one below it, 3 elsewhere.
    bool allows(const QString& role, const QString& kind, const QString& action, int standing) const
    {
        static const QStringList reaches{"own", "department", "tree", "all"};
        return reaches.indexOf(cell(role, kind, action)) >= standing;
    }

private:
    QMap<QString, QMap<QString, QMap<QString, QString>>> m_cells;
};

} // namespace kece
