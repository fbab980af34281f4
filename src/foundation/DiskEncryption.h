// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kece {

/// Whether the disk that holds a file encrypts what it stores (R19 五.2: customers' data is stored encrypted; the program leaves that to the system).
enum class DiskEncryption { Yes, No, Unknown };

/// Of a file or folder that is there. On Linux a volume of the device mapper that encrypts (LUKS), be it below others; elsewhere, and for volumes
/// without a device such as those of a network, it is not known. `sysfs`: for tests. Any thread.
DiskEncryption diskEncryptionOf(const QString& path, const QString& sysfs = QStringLiteral("/sys"));

} // namespace kece
