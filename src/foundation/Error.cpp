// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Error.h"

#include <QCoreApplication>

namespace kece {

Error Error::cancelled()
{
    return {Kind::Cancelled, QCoreApplication::translate("Error", "Cancelled; nothing was changed."), {}, {}};
}

} // namespace kece
