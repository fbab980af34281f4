// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFile;

namespace kece {

/// Makes an empty file that only its owner may read and write, and opens it; false if there is one of that name or it cannot be made. For files with
/// customers in them and for keys.
bool createPrivately(QFile& file);

/// Waits until what was written to a closed file is on the disk, from where it is read next time; false if the disk says otherwise.
bool flushToDisk(const QString& path);

/// Gives a finished file its name, in the same folder, and waits until that is on the disk. What had the name before is there until the new one is,
/// with `Replace::No` it stays and the answer is false.
enum class Replace { No, Yes };
bool publish(const QString& unfinished, const QString& path, Replace replace);

} // namespace kece
