// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Program.h"
#include "foundation/Log.h"
#include "storage_sql/SqlDatabaseOpener.h"

#include <QFile>
#include <QGuiApplication>
#include <QTranslator>

#include <algorithm>
#include <cstring>
#include <memory>

namespace {

/// Printing needs fonts and thus a GUI application, though never a display.
bool prints(int argc, char** argv)
{
    return std::any_of(argv, argv + argc, [](const char* argument) { return std::strstr(argument, "pdf") != nullptr; });
}

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
    if (!prints(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    kece::startLog(); // first, so that Qt's own complaints go there
    const auto app = makeApplication(argc, argv);
    QCoreApplication::setApplicationName("kecectl");

    QTranslator translator;
    if (QLocale().language() == QLocale::Chinese && translator.load(":/translations/kece_zh_CN.qm"))
        QCoreApplication::installTranslator(&translator);

    QFile out;
    QFile err;
    QFile in;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly) || !in.open(stdin, QIODevice::ReadOnly))
        return 1;
    kece::SqlDatabaseOpener opener;
    return kece::runProgram(QCoreApplication::arguments().mid(1), opener, {out, err, in});
}
