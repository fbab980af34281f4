// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QIODevice;

namespace kece {

class Clock;
class DatabaseOpener;

/// kecectl without its main(): parses the command line (without the program's name), runs one command, writes to `out` and `err`, returns the exit
/// code of the interface: 0 done · 1 refused, failed or not sound · 2 a command line that cannot be understood.
struct ProgramStreams {
    QIODevice& out;
    QIODevice& err;
    QIODevice& in;
};
int runProgram(const QStringList& arguments, DatabaseOpener& opener, ProgramStreams streams);

} // namespace kece
