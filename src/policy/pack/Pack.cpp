// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/Pack.h"

namespace kece {

QStringList Pack::unsetValues() const
{
    QStringList names;
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it->kind == PolicyValue::Kind::Unset)
            names.append(it.key());
    }
    return names;
}

QVector<const Grading*> Pack::gradings() const
{
    QVector<const Grading*> all;
    if (tiering)
        all.append(&*tiering);
    for (const Grading& classification : classifications)
        all.append(&classification);
    if (credit)
        all.append(&*credit);
    return all;
}

} // namespace kece
