// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/User.h"
#include "services/TestCompany.h"
#include "storage/RecordStore.h"

namespace kece {

/// People of a test company, and units of work as one of them.
class Staff : public testing::Test
{
protected:
    Id<User> hire(const QString& login, const QString& role, const QString& name = {})
    {
        User user;
        user.login = login;
        user.name = name;
        user.role = role;
        const auto id = save("admin", Record::of(userSchema(), user));
        EXPECT_TRUE(id.ok());
        return {id.ok() ? *id : 0};
    }

    Session as(const QString& login) const
    {
        Session session = company.session;
        session.login = login;
        return session;
    }

    Result<qint64> save(const QString& login, const Record& record)
    {
        return company.database->write<qint64>([=, this](Store& store) { return saveRecord(store, as(login), record); }).result();
    }

    Done does(const QString& login, const std::function<Done(Store&, const Session&)>& work)
    {
        return company.database->write<void>([&](Store& store) { return work(store, as(login)); }).result();
    }

    template<class T>
    T load(const EntitySchema& schema, qint64 id)
    {
        return company.database->read<RecordRow>([&](Store& store) { return store.records().get(schema, id); }).result()->record.template as<T>();
    }

    TestCompany company;
};

} // namespace kece
