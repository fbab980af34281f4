// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QString>

namespace kece {

class MainWindow;
class Workplace;

/// Pictures of the real window for the documents: `file` gets the first tab as it opens.
Done savePicture(MainWindow& window, Workplace& workplace, const QString& file);
/// Every tab in both themes, and the forms entered from anywhere, as <tab>-<light|dark>.png below `folder`.
Done savePictures(MainWindow& window, Workplace& workplace, const QString& folder);

/// Lets everything that pages have asked of the database arrive.
void settle(Workplace& workplace);

} // namespace kece
