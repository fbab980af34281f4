// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/User.h"
#include "services/TestCompany.h"
#include "services/access/GuardedDatabase.h"
#include "services/access/GuardedStore.h"
#include "storage/AccountStore.h"
#include "storage/RecordStore.h"

namespace kece {

/// People of a test company, and units of work as one of them, with the rights of their role.
class Staff : public ::testing::Test
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
        qint64 id = 0;
        KECE_CHECK(does(login, [&](Store& store, const Session& session) -> Done {
            KECE_TRY(id, saveRecord(store, session, record));
            return {};
        }));
        return id;
    }

    Done does(const QString& login, const std::function<Done(Store&, const Session&)>& work)
    {
        return company.database
            ->write<void>([&](Store& store) -> Done {
                KECE_TRY(const auto account, store.accounts().account(login));
                KECE_TRY(const Person person, personOf(store, account->user));
                store.setActor(login);
                Guard guard(store, person);
                GuardedStore guarded(guard);
                return work(guarded, as(login));
            })
            .result();
    }

    template<class T>
    T load(const EntitySchema& schema, qint64 id)
    {
        return company.database->read<RecordRow>([&](Store& store) { return store.records().get(schema, id); }).result()->record.template as<T>();
    }

    TestCompany company;
};

} // namespace kece
