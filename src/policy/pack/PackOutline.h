// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pack/Pack.h"

namespace kece {

/// One line of a pack as people read a regulation: a section, something it names with its article, a condition of that.
struct OutlineLine {
    int level = 0;   ///< 0 a section, 1 what it names, 2 a condition or a part of it …
    QString section; ///< key of the section, as packs write it
    QString article;
    QString text;
    QString detail;     ///< what it says: "At least: 1; Period: quarter"; a condition with the names of its figures
    QStringList blanks; ///< names of the values that the regulation leaves blank here
    bool isReading = false;
    QString note;
    TextPosition position; ///< in the pack's text
};

/// A pack's text section by section, in the order of the file, whatever its sections are, in the language of the window. Empty for text that is no
/// TOML.
QVector<OutlineLine> outlineOf(const Pack& pack);

/// The name of a section for people: "Visits".
QString sectionTitle(const QString& section);

} // namespace kece
