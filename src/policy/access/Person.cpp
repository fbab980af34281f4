// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/access/Person.h"

#include "domain/entities/Customer.h"
#include "domain/entities/User.h"

#include <QCoreApplication>
#include <QFile>
#include <QMap>

#include <algorithm>

namespace kece {

namespace {

struct ShippedRoles {
    QStringList words;
    QMap<QString, QString> grants;
};

const ShippedRoles& shipped()
{
    static const ShippedRoles roles = [] {
        ShippedRoles read;
        QFile file(QStringLiteral(":/access/roles.txt"));
        if (!file.open(QIODevice::ReadOnly))
            return read;
        QString word;
        for (const QString& line : QString::fromUtf8(file.readAll()).split('\n')) {
            const QString text = line.section('#', 0, 0).trimmed();
            if (text.startsWith('[') && text.endsWith(']'))
                read.words << (word = text.mid(1, text.size() - 2));
            else if (!text.isEmpty())
                read.grants[word] += text.simplified() + '\n';
        }
        return read;
    }();
    return roles;
}

} // namespace

bool Person::may(Action action, const EntitySchema& schema) const
{
    return grants.reachOf(action, QString::fromLatin1(schema.kind)).has_value();
}

bool Person::may(Action action) const
{
    return grants.decide(action, {}, Standing::Elsewhere).allowed;
}

RecordScope Person::scopeOf(Action action, const EntitySchema& schema) const
{
    const auto reach = grants.reachOf(action, QString::fromLatin1(schema.kind));
    RecordScope scope;
    scope.wholeNumbersOnly = !seesEverywhere(Action::SeeClear, schema);
    const bool isOfCustomers = &schema == &customerSchema() || schema.customerKey;
    if (isOfCustomers)
        scope.closedLevels = closedLevels;
    scope.allOwners = reach == Reach::All;
    scope.isLimited = !scope.allOwners || !scope.closedLevels.isEmpty();
    if (!reach || !scope.isLimited)
        return scope;
    scope.owner = user;
    scope.ownDepartment = department;
    if (*reach == Reach::Department && department > 0)
        scope.departments = {department};
    else if (*reach == Reach::Tree)
        scope.departments = tree;
    return scope;
}

bool Person::seesEverywhere(Action more, const EntitySchema& schema) const
{
    const QString kind = QString::fromLatin1(schema.kind);
    const auto reach = grants.reachOf(more, kind);
    return reach && *reach >= grants.reachOf(Action::See, kind).value_or(Reach::Own);
}

bool Person::isKeptFrom(const Customer& customer) const
{
    return closedLevels.contains(customer.secrecyLevel.value) && !isNamedIn(customer, user, department);
}

Standing Person::standingOf(qint64 owner, const QVector<qint64>& departments) const
{
    if (owner != 0 && owner == user)
        return Standing::Own;
    if (department != 0 && departments.contains(department))
        return Standing::Department;
    const bool isBelow = std::any_of(departments.begin(), departments.end(), [this](qint64 id) { return tree.contains(id); });
    return isBelow ? Standing::Subdepartment : Standing::Elsewhere;
}

Error Person::denied(Action action, const EntitySchema& schema) const
{
    return Error::denied(QCoreApplication::translate("Access", "%1 (%2) may not %3: %4. An administrator can change that.")
                             .arg(login, roleName, labelOf(action), schema.pluralName()));
}

Error Person::denied(Action action) const
{
    return Error::denied(
        QCoreApplication::translate("Access", "%1 (%2) may not %3. An administrator can change that.").arg(login, roleName, labelOf(action)));
}

QStringList shippedRoles()
{
    return shipped().words;
}

QString shippedGrants(const QString& role)
{
    return shipped().grants.value(role);
}

} // namespace kece
