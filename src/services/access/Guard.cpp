// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/Guard.h"

#include "domain/entities/Customer.h"
#include "storage/RecordStore.h"

namespace kece {

Done Guard::require(Action action, const EntitySchema& schema)
{
    if (m_person.may(action, schema))
        return {};
    return refuse(action, schema, 0, m_person.denied(action, schema));
}

Done Guard::require(Action action)
{
    if (m_person.may(action))
        return {};
    m_refusals << Refusal{action, {}, 0, m_person.denied(action)};
    return m_refusals.last().error;
}

Result<bool> Guard::reaches(Action action, const EntitySchema& schema, qint64 id)
{
    const RecordScope scope = m_person.scopeOf(action, schema);
    if (!scope.isLimited)
        return true;
    KECE_TRY(const std::vector<qint64> reached, m_inner.records().within(schema, {id}, scope));
    if (reached.empty())
        m_refusals << Refusal{action, QString::fromLatin1(schema.kind), id, Error::notFound({})};
    return !reached.empty();
}

Error Guard::refuse(Action action, const EntitySchema& schema, qint64 record, Error error)
{
    m_refusals << Refusal{action, QString::fromLatin1(schema.kind), record, std::move(error)};
    return m_refusals.last().error;
}

Action Guard::readingOf(Action purpose, const EntitySchema& schema)
{
    const bool belongs = &schema == &customerSchema() || schema.customerKey || schema.ownerKey;
    return belongs ? purpose : Action::See;
}

} // namespace kece
