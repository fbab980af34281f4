// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/Theme.h"

#include <QString>

namespace kece {

/// What the person chose for the window, kept in the settings file of the program.
struct Preferences {
    ThemeMode theme = ThemeMode::System;
    QString language; ///< "zh", "en"; empty: the system's
    int percent = 100;

    static Preferences load();
    void save() const;
};

/// Chinese where it was chosen, where the system is Chinese, and where the system says nothing that is known; English where it was chosen or the
/// system is English.
QString languageFor(const QString& chosen);

/// Loads the translations for `language` into the application instead of those before and sets the default locale. A window shows the language it was
/// made in.
void installLanguage(const QString& language);

} // namespace kece
