// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access/Action.h"

#include <QCoreApplication>

namespace kece {

QString labelOf(Action action)
{
    static constexpr std::array<const char*, kActionCount> labels{QT_TRANSLATE_NOOP("Action", "see"), QT_TRANSLATE_NOOP("Action", "explain tiers of"),
        QT_TRANSLATE_NOOP("Action", "create"), QT_TRANSLATE_NOOP("Action", "change"), QT_TRANSLATE_NOOP("Action", "void"),
        QT_TRANSLATE_NOOP("Action", "export"), QT_TRANSLATE_NOOP("Action", "import"), QT_TRANSLATE_NOOP("Action", "report on"),
        QT_TRANSLATE_NOOP("Action", "set tiers by hand of"), QT_TRANSLATE_NOOP("Action", "show personal data in clear of"),
        QT_TRANSLATE_NOOP("Action", "always see personal data in clear of"), QT_TRANSLATE_NOOP("Action", "see secret fields of"),
        QT_TRANSLATE_NOOP("Action", "start a grading"), QT_TRANSLATE_NOOP("Action", "approve gradings"),
        QT_TRANSLATE_NOOP("Action", "change policies and settings"), QT_TRANSLATE_NOOP("Action", "manage accounts and roles"),
        QT_TRANSLATE_NOOP("Action", "read the trail"), QT_TRANSLATE_NOOP("Action", "hand out and erase personal data"),
        QT_TRANSLATE_NOOP("Action", "back up and verify")};
    return QCoreApplication::translate("Action", labels[size_t(action)]);
}

std::optional<Action> actionOf(QStringView key)
{
    for (int i = 0; i < kActionCount; ++i) {
        if (key == QLatin1String(kActionKeys[size_t(i)]))
            return Action(i);
    }
    return std::nullopt;
}

} // namespace kece
