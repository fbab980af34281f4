// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace kece {

/// A desk's login on a database server, and how far it sees there: `own` customers and what belongs to them, those of its `department`, of the
/// departments below it too (`tree`), or `all`.
struct ServerAccount {
    QString login;
    QByteArray password;
    QString scope;
};

} // namespace kece
