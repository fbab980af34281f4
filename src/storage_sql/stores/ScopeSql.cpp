// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/ScopeSql.h"

#include "domain/entities/Customer.h"
#include "storage_sql/connection/Connection.h"

namespace kece {

namespace {

constexpr int kFewCustomers = 5'000;

QVariantList valuesOf(const RecordScope& scope)
{
    if (scope.allOwners)
        return {};
    QVariantList values{scope.owner};
    for (const qint64 department : scope.departments)
        values << department;
    return values;
}

QString departmentMarks(const RecordScope& scope)
{
    return QStringList(scope.departments.size(), "?").join(',');
}

/// The customers of a reach, each by an index; one may come twice.
QString customersOf(const RecordScope& scope)
{
    const QString own = QStringLiteral("select id from customers where owner_id = ?");
    if (scope.departments.isEmpty())
        return own;
    return own + QStringLiteral(" union all select customer_id from customer_departments where department_id in (%1)").arg(departmentMarks(scope));
}

} // namespace

ScopeSql::ScopeSql(const EntitySchema& schema, const RecordScope& scope, Size size)
{
    const bool isOfCustomers = &schema == &customerSchema() || schema.customerKey;
    if (scope.allOwners)
        m_condition = QStringLiteral("1 = 1");
    else if (&schema == &customerSchema())
        m_condition = reached(QStringLiteral("t"), scope, size);
    else if (schema.customerKey && size == Size::Small)
        m_condition = QStringLiteral("t.%1 in (%2)").arg(schema.customerKey, customersOf(scope));
    else if (schema.customerKey)
        m_condition = QStringLiteral("exists (select 1 from customers c where c.id = t.%1 and %2)")
                          .arg(schema.customerKey, reached("c", scope, size));
    else if (schema.ownerKey)
        m_condition = QStringLiteral("t.%1 = ?").arg(schema.ownerKey);
    else
        m_condition = QStringLiteral("1 = 0");
    if (isOfCustomers)
        m_values = valuesOf(scope);
    else if (schema.ownerKey && !scope.allOwners)
        m_values = {scope.owner};
    if (isOfCustomers && !scope.closedLevels.isEmpty())
        keepSecret(QStringLiteral("t.%1").arg(schema.customerKey ? schema.customerKey : "id"), scope);
}

void ScopeSql::keepSecret(const QString& customer, const RecordScope& scope)
{
    m_condition += QStringLiteral(" and not exists (select 1 from customers k where k.id = %1 and k.secrecy_level_id in (%2)"
                                  " and coalesce(k.owner_id, 0) <> ? and coalesce(k.archive_keeper_id, 0) <> ?"
                                  " and not exists (select 1 from customer_distribution_users u where u.customer_id = k.id"
                                  " and u.distribution_user_id = ?) and not exists (select 1 from customer_distribution_departments g"
                                  " where g.customer_id = k.id and g.distribution_department_id = ?))")
                       .arg(customer, QStringList(scope.closedLevels.size(), "?").join(','));
    for (const qint64 level : scope.closedLevels)
        m_values << level;
    m_values << scope.owner << scope.owner << scope.owner << scope.ownDepartment;
}

/// Adding nothing to a column keeps its index out of the plan: the list runs along the index it is sorted by.
QString ScopeSql::reached(const QString& customer, const RecordScope& scope, Size size)
{
    const bool isOwnOnly = scope.departments.isEmpty();
    if (size == Size::Small)
        return isOwnOnly ? customer + ".owner_id = ?" : QStringLiteral("%1.id in (%2)").arg(customer, customersOf(scope));
    const QString own = customer + ".owner_id + 0 = ?";
    if (isOwnOnly)
        return own;
    return QStringLiteral("(%1 or exists (select 1 from customer_departments d where d.customer_id = %2.id and d.department_id + 0 in (%3)))")
        .arg(own, customer, departmentMarks(scope));
}

Result<ScopeSql::Size> sizeOf(Connection& connection, const RecordScope& scope)
{
    if (!scope.isLimited || scope.allOwners)
        return ScopeSql::Size::Large;
    KECE_TRY(const QVariant count,
        connection.value(QStringLiteral("select count(*) from (%1 limit %2) s").arg(customersOf(scope)).arg(kFewCustomers + 1), valuesOf(scope)));
    return count.toLongLong() > kFewCustomers ? ScopeSql::Size::Large : ScopeSql::Size::Small;
}

} // namespace kece
