// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/access/RightsMatrix.h"

#include "domain/entities/Catalogue.h"

#include <algorithm>

namespace kece {

namespace {

constexpr std::array kReaches{Reach::Own, Reach::Department, Reach::Tree, Reach::All};

QVector<Action> actionsWhere(bool isOfRecord)
{
    QVector<Action> actions;
    for (int i = 0; i < kActionCount; ++i) {
        if (isOfRecords(Action(i)) == isOfRecord)
            actions << Action(i);
    }
    return actions;
}

QString lineOf(Reach reach, const QStringList& kinds, const QStringList& actions)
{
    return QStringList{keyOf(reach), kinds.join(','), actions.join(',')}.join(' ') + '\n';
}

} // namespace

RightsMatrix RightsMatrix::of(const Grants& grants)
{
    RightsMatrix matrix;
    for (const EntitySchema* schema : catalogue()) {
        const QString kind = QString::fromLatin1(schema->kind);
        Row& row = matrix.m_rows[kind];
        for (const Action action : actionsOfRecords()) {
            for (const Grant& grant : grants.all()) {
                std::optional<Reach>& reach = row[size_t(action)];
                if (grant.covers(action, kind))
                    reach = std::max(reach.value_or(Reach::Own), grant.reach);
            }
        }
    }
    for (const Action action : actionsOfCompany())
        matrix.setForCompany(action, grants.decide(action, {}, Standing::Elsewhere).allowed);
    return matrix;
}

std::optional<Reach> RightsMatrix::reach(const QString& kind, Action action) const
{
    return m_rows.value(kind)[size_t(action)];
}

void RightsMatrix::setReach(const QString& kind, Action action, std::optional<Reach> reach)
{
    m_rows[kind][size_t(action)] = reach;
}

void RightsMatrix::setForCompany(Action action, bool may)
{
    const quint32 bit = 1u << int(action);
    m_company = may ? m_company | bit : m_company & ~bit;
}

QString RightsMatrix::text() const
{
    QVector<QPair<Row, QStringList>> groups;
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.first == row.value(); });
        if (same != groups.end())
            same->second << row.key();
        else
            groups.append({row.value(), {row.key()}});
    }
    QString text;
    for (const auto& [row, kinds] : std::as_const(groups)) {
        for (const Reach reach : kReaches) {
            QStringList actions;
            for (const Action action : actionsOfRecords()) {
                if (row[size_t(action)] == reach)
                    actions << QString::fromLatin1(keyOf(action));
            }
            if (!actions.isEmpty())
                text += lineOf(reach, groups.size() == 1 ? QStringList("*") : kinds, actions);
        }
    }
    QStringList company;
    for (const Action action : actionsOfCompany()) {
        if (mayForCompany(action))
            company << QString::fromLatin1(keyOf(action));
    }
    if (!company.isEmpty())
        text += lineOf(Reach::All, {QStringLiteral("company")}, company);
    return text;
}

QVector<Action> actionsOfRecords()
{
    return actionsWhere(true);
}

QVector<Action> actionsOfCompany()
{
    return actionsWhere(false);
}

} // namespace kece
