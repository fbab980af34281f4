// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QStringList>

namespace kece::architecture {

/// One text file of the project, its path relative to the root of the tree.
struct SourceFile {
    QString path;
    QString text;

    QStringList lines() const { return text.split('\n'); }
    /// The lines that are not comment lines, each with its number, the first being 1.
    QList<std::pair<int, QString>> codeLines() const;
    /// `path:line: what` for a list of mistakes.
    QString at(int line, const QString& what) const;
};

/// All files below `folder` whose names match one of the wildcards, in order of path.
QList<SourceFile> readFiles(const QString& folder, const QStringList& wildcards);
/// The C++ of src.
const QList<SourceFile>& sources();
/// The C++ of tests.
const QList<SourceFile>& testSources();
/// One file, empty text if there is none.
SourceFile readFile(const QString& path);

/// The floors as src/CMakeLists.txt declares them: each with every floor it may see, itself among them, and the two programs as `apps/ctl` and
/// `apps/desktop`.
const QMap<QString, QSet<QString>>& visibleFloors();
/// The key of visibleFloors() that a path below src belongs to.
QString floorOf(const QString& path);

/// Whether `header` is one of the headers of a Qt module ("QtWidgets"), with or without the module's name before it.
bool belongsToQtModule(const QString& header, const QString& module);

} // namespace kece::architecture
