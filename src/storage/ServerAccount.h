// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace kece {

/// A desk's login on a database server, the role of its account, and how far it sees there: `none`, `own` customers and what belongs to them, those
/// of its `department`, of the departments below it too (`tree`), or `all`. An empty role leaves the account's as it is.
struct ServerAccount {
    QString login;
    QByteArray password;
    QString scope;
    QString role = {};
};

} // namespace kece
