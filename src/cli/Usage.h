// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCommandLineParser;

namespace kece {

/// The shapes a command line may have, as people read them: "add LOGIN --role ROLE | list | show|approve BATCH | set P KEY=VALUE…".
/// A word in small letters stands for itself, `a|b` for either. A word in capitals is whatever one names; N and BATCH are whole numbers, KEY=VALUE an
/// assignment. `…` takes one or more, [WORD] may be left out, an option outside brackets must be given.
bool fitsUsage(const QString& usage, const QCommandLineParser& given);

/// The usage on one line of an overview: of several shapes only the first words.
QString briefUsage(const QString& usage);

} // namespace kece
