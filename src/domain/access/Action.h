// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace kece {

/// What a right is a right to. Those up to SeeSecret are about records of a kind, within a reach; the others about the company as a whole.
enum class Action {
    See,
    Explain,
    Create,
    Change,
    Void,
    Export,
    Import,
    Report,
    Decide,    ///< a tier by hand
    Reveal,    ///< personal data in clear, one look at a time, each in the trail
    SeeClear,  ///< personal data in clear everywhere
    SeeSecret, ///< fields of the class secret
    Grade,
    Approve,
    Configure,
    Administer, ///< accounts and roles
    Audit,
    Privacy,  ///< answer what people ask about their data: hand all of it out, erase it
    Maintain, ///< backup, restore, verify, the search index
};

inline constexpr int kActionCount = int(Action::Maintain) + 1;
inline constexpr std::array<const char*, kActionCount> kActionKeys{"see", "explain", "create", "change", "void", "export", "import", "report",
    "decide", "reveal", "clear", "secret", "grade", "approve", "configure", "administer", "audit", "privacy", "maintain"};

constexpr bool isOfRecords(Action action)
{
    return action <= Action::SeeSecret;
}

inline const char* keyOf(Action action)
{
    return kActionKeys[size_t(action)];
}

/// For people, in the language of the window.
QString labelOf(Action action);

std::optional<Action> actionOf(QStringView key);

} // namespace kece
