// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/access/Grants.h"

#include <QMap>

#include <array>

namespace kece {

/// The rights of a role as a table, how far each action reaches on each kind, and the actions of the company as a whole: what a screen shows and
/// edits. A value.
class RightsMatrix
{
public:
    static RightsMatrix of(const Grants& grants);

    std::optional<Reach> reach(const QString& kind, Action action) const;
    void setReach(const QString& kind, Action action, std::optional<Reach> reach);
    bool mayForCompany(Action action) const { return m_company & (1u << int(action)); }
    void setForCompany(Action action, bool may);

    /// The same rights as grants, kinds with the same rights on one line.
    QString text() const;

    friend bool operator==(const RightsMatrix&, const RightsMatrix&) = default;

private:
    using Row = std::array<std::optional<Reach>, kActionCount>;

    QMap<QString, Row> m_rows; ///< by kind; every kind of the catalogue
    quint32 m_company = 0;
};

/// The actions that are about records, and those about the company, in the order of `Action`.
QVector<Action> actionsOfRecords();
QVector<Action> actionsOfCompany();

} // namespace kece
