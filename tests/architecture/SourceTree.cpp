// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourceTree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>

#include <functional>

namespace kece::architecture {

namespace {

const QDir kRoot(KECE_SOURCE_DIR);
const QStringList kCpp{"*.h", "*.cpp"};

QMap<QString, QSet<QString>> readFloors()
{
    static const QRegularExpression declaration(R"(kece_add_floor\((\w+)\s*([^)]*)\))");
    QMap<QString, QStringList> standsOn;
    auto found = declaration.globalMatch(readFile("src/CMakeLists.txt").text);
    while (found.hasNext()) {
        const auto match = found.next();
        QStringList& below = standsOn[match.captured(1)];
        QString keyword;
        for (const QString& word : match.captured(2).simplified().split(' ', Qt::SkipEmptyParts)) {
            if (word == "ON" || word == "USES" || word == "HIDES" || word == "PCH")
                keyword = word;
            else if (keyword == "ON")
                below.append(word);
        }
    }
    standsOn["apps/ctl"] = {"cli", "storage_sql"};
    standsOn["apps/desktop"] = {"widgets", "storage_sql"};

    QMap<QString, QSet<QString>> visible;
    const std::function<void(const QString&, const QString&)> see = [&](const QString& floor, const QString& seen) {
        visible[floor].insert(seen);
        for (const QString& below : standsOn.value(seen))
            see(floor, below);
    };
    for (auto it = standsOn.cbegin(); it != standsOn.cend(); ++it)
        see(it.key(), it.key());
    return visible;
}

} // namespace

QList<std::pair<int, QString>> SourceFile::codeLines() const
{
    QList<std::pair<int, QString>> code;
    int number = 0;
    for (const QString& line : lines()) {
        ++number;
        if (!line.trimmed().startsWith("//"))
            code.append({number, line});
    }
    return code;
}

QString SourceFile::at(int line, const QString& what) const
{
    return QString("%1:%2: %3").arg(path).arg(line).arg(what);
}

SourceFile readFile(const QString& path)
{
    QFile file(kRoot.filePath(path));
    if (!file.open(QIODevice::ReadOnly))
        return {path, {}};
    return {path, QString::fromUtf8(file.readAll())};
}

QList<SourceFile> readFiles(const QString& folder, const QStringList& wildcards)
{
    QStringList paths;
    QDirIterator it(kRoot.filePath(folder), wildcards, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        paths.append(kRoot.relativeFilePath(it.next()));
    paths.sort();
    QList<SourceFile> files;
    for (const QString& path : paths)
        files.append(readFile(path));
    return files;
}

const QList<SourceFile>& sources()
{
    static const auto files = readFiles("src", kCpp);
    return files;
}

const QList<SourceFile>& testSources()
{
    static const auto files = readFiles("tests", kCpp);
    return files;
}

const QMap<QString, QSet<QString>>& visibleFloors()
{
    static const auto floors = readFloors();
    return floors;
}

QString floorOf(const QString& path)
{
    return path.section('/', 1, path.startsWith("src/apps/") ? 2 : 1);
}

bool belongsToQtModule(const QString& header, const QString& module)
{
    static const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    return header.startsWith(module + '/') || headers.exists(module + '/' + header);
}

} // namespace kece::architecture
