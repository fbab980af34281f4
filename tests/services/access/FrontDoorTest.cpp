// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/FrontDoor.h"

#include "domain/entities/AuditEntry.h"
#include "domain/entities/Customer.h"
#include "services/access/Accounts.h"
#include "services/access/Lockout.h"
#include "services/records/SaveRecord.h"
#include "services/session/StartDatabase.h"
#include "storage/AccountStore.h"
#include "storage/AuditStore.h"
#include "storage/RecordStore.h"
#include "storage_sql/SqlDatabaseOpener.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <iostream>

using namespace kece;

namespace {

const PasswordCost kCheap{1, size_t(8) << 10};
const QString kPassword = QStringLiteral("correct horse battery");

class AFrontDoor : public ::testing::Test
{
protected:
    AFrontDoor()
    {
        session.clock = clock;
        auto made = FrontDoor::create(opener, session, path(), {QString::fromLatin1(kDefaultPack)});
        EXPECT_TRUE(made.ok());
        made->cost = kCheap;
        admin = *made->enterWithoutLogin();
    }

    QString path() const { return folder.filePath("kece.db"); }

    FrontDoor door()
    {
        auto opened = FrontDoor::open(opener, session, path());
        EXPECT_TRUE(opened.ok());
        opened->cost = kCheap;
        return *std::move(opened);
    }
    Result<SignedIn> enter(const QString& login, const QString& password)
    {
        FrontDoor fresh = door();
        return fresh.enter(login, password);
    }
    void giveAdminAPassword() { ASSERT_TRUE(setPassword(*admin.database, admin.session, "admin", kPassword, kCheap).ok()); }
    void add(const QString& login, const QString& role)
    {
        const auto added = addAccount(*admin.database, admin.session, {login, {}, role, {}, kPassword}, kCheap);
        ASSERT_TRUE(added.ok()) << added.error().message.toStdString();
    }
    qsizetype trail(const char* action)
    {
        AuditFilter filter;
        filter.action = QString::fromLatin1(action);
        const auto entries = admin.database->read<QVector<AuditEntry>>([filter](Store& store) { return store.audit().entries(filter, 0, 100'000); })
                                 .result();
        EXPECT_TRUE(entries.ok());
        return entries->size();
    }

    QTemporaryDir folder;
    SqlDatabaseOpener opener;
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC));
    Session session;
    SignedIn admin;
};

} // namespace

TEST_F(AFrontDoor, StandsOpenUntilThereIsAPassword)
{
    FrontDoor fresh = door();
    EXPECT_FALSE(*fresh.asksForLogin());
    const auto refused = addAccount(*admin.database, admin.session, {"zhang", {}, "sales", {}, kPassword}, kCheap);
    EXPECT_EQ(refused.error().kind, Error::Kind::Denied);

    giveAdminAPassword();
    EXPECT_TRUE(*fresh.asksForLogin());
    EXPECT_EQ(fresh.enterWithoutLogin().error().kind, Error::Kind::Denied);
    add("zhang", "sales");
    const auto in = enter("zhang", kPassword);
    ASSERT_TRUE(in.ok());
    EXPECT_TRUE(in->mustChangePassword);
    EXPECT_EQ(in->session.person->role, "sales");
    EXPECT_FALSE(enter("admin", kPassword)->mustChangePassword);
}

TEST_F(AFrontDoor, AnswersAWrongNameAndAWrongPasswordAlike)
{
    giveAdminAPassword();
    const auto name = enter("nobody", kPassword);
    const auto password = enter("admin", "something else");
    EXPECT_EQ(name.error().message, password.error().message);
    for (int i = 0; i < 5; ++i) {
        EXPECT_FALSE(enter("nobody", "a").ok());
        EXPECT_FALSE(enter("admin", "a").ok());
    }
    EXPECT_EQ(enter("nobody", "a").error().message, enter("admin", kPassword).error().message);
}

TEST_F(AFrontDoor, IsNotOpenedByTenThousandGuesses)
{
    giveAdminAPassword();
    add("zhang", "sales");
    int restarts = 0;
    int looked = 0;
    FrontDoor one = door();
    FrontDoor other = door();
    for (int i = 0; i < 10'000; ++i) {
        if (i % 500 == 0) {
            one = door();
            ++restarts;
        }
        clock->set(clock->now().addSecs(i % 7 == 0 ? -2 : 2));
        const auto answer = (i % 2 == 0 ? one : other).enter("zhang", QStringLiteral("guess %1").arg(i));
        ASSERT_FALSE(answer.ok());
        looked += answer.error().message.contains("minutes") ? 0 : 1;
    }
    std::cout << looked << " of 10000 guesses were looked at, " << restarts << " restarts\n";
    EXPECT_LE(looked, 20);
    EXPECT_FALSE(enter("zhang", kPassword).ok());

    ASSERT_TRUE(setPassword(*admin.database, admin.session, "zhang", kPassword + "2", kCheap).ok());
    EXPECT_TRUE(enter("zhang", kPassword + "2").ok());
}

TEST_F(AFrontDoor, CountsAGuessBeforeItLooksAtIt)
{
    giveAdminAPassword();
    for (int i = 0; i < 4; ++i)
        EXPECT_FALSE(enter("admin", "wrong").ok());
    ASSERT_TRUE(enter("admin", kPassword).ok());
    for (int i = 0; i < 4; ++i)
        EXPECT_FALSE(enter("admin", "wrong").ok());
    EXPECT_TRUE(enter("admin", kPassword).ok()) << "a login that succeeds forgets the guesses";
}

TEST_F(AFrontDoor, KeepsNoPasswordAndNoNameThatWasTypedWrong)
{
    giveAdminAPassword();
    add("zhang", "sales");
    EXPECT_FALSE(enter("my secret password", "x").ok());
    admin.database.reset();
    QByteArray bytes;
    for (const char* part : {"", "-wal"}) {
        QFile file(path() + part);
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    EXPECT_TRUE(bytes.contains("$argon2id$"));
    EXPECT_FALSE(bytes.contains(kPassword.toUtf8()));
    EXPECT_FALSE(bytes.contains("my secret password"));
}

TEST_F(AFrontDoor, StoresAPasswordAnewWhenItsCostHasGrown)
{
    giveAdminAPassword();
    FrontDoor stronger = door();
    stronger.cost = {2, size_t(16) << 10};
    ASSERT_TRUE(stronger.enter("admin", kPassword).ok());
    const auto stored = admin.database
                            ->read<std::optional<Credential>>(
                                [](Store& store) { return store.accounts().credential(store.accounts().account("admin")->value().user); })
                            .result();
    EXPECT_TRUE((*stored)->password.contains("m=16,t=2")) << (*stored)->password.toStdString();
    EXPECT_TRUE(enter("admin", kPassword).ok());
}

TEST(Passwords, CostAtLeastWhatIsAskedFor)
{
    const auto hash = hashPassword(kPassword);
    ASSERT_TRUE(hash.ok());
    EXPECT_TRUE(hash->startsWith("$argon2id$v=19$m=65536,t=2,p=1$")) << hash->toStdString();
    EXPECT_TRUE(isPassword(kPassword, *hash));
    EXPECT_FALSE(isPassword(kPassword, nobodysHash()));
    EXPECT_EQ(nobodysHash().section('$', 0, 3), hash->section('$', 0, 3)) << "a name that is not there takes as long";
    EXPECT_EQ(nobodysHash().size(), hash->size());
    EXPECT_FALSE(isCheaper(*hash));
    EXPECT_TRUE(isCheaper(*hashPassword(kPassword, kCheap)));
    for (const char* bad : {"short", "", "aaaaaaaaaaaaaaaa", "zhangzhangzhang"})
        EXPECT_FALSE(checkPassword(bad, "zhangzhangzhang", 12).ok()) << bad;
    EXPECT_TRUE(checkPassword(oneTimePassword(), "zhang", 12).ok());
}

TEST_F(AFrontDoor, WritesLoginsAndFailuresIntoTheTrail)
{
    giveAdminAPassword();
    EXPECT_FALSE(enter("admin", "wrong").ok());
    EXPECT_FALSE(enter("nobody", "wrong").ok());
    EXPECT_TRUE(enter("admin", kPassword).ok());
    EXPECT_EQ(trail(AuditAction::kLogin), 1);
    EXPECT_EQ(trail(AuditAction::kLoginFailed), 2);
    EXPECT_EQ(trail(AuditAction::kPassword), 1);
}

TEST_F(AFrontDoor, CountsGuessesAtTheIdleLockLikeItsOwn)
{
    giveAdminAPassword();
    add("zhang", "sales");
    const auto in = enter("zhang", kPassword);
    ASSERT_TRUE(in.ok());
    EXPECT_TRUE(*isOwnPassword(*in->database, in->session, kPassword));
    for (int i = 0; i < Lockout::kFreeGuesses; ++i)
        EXPECT_FALSE(*isOwnPassword(*in->database, in->session, "wrong"));
    EXPECT_EQ(isOwnPassword(*in->database, in->session, kPassword).error().kind, Error::Kind::Denied);
    EXPECT_FALSE(enter("zhang", kPassword).ok());
    EXPECT_EQ(trail(AuditAction::kLock), 1);
    EXPECT_EQ(trail(AuditAction::kLoginFailed), Lockout::kFreeGuesses + 2);
}

TEST_F(AFrontDoor, TurnsOutWhoIsDisabledInTheMiddleOfIt)
{
    giveAdminAPassword();
    add("zhang", "sales");
    const auto in = enter("zhang", kPassword);
    ASSERT_TRUE(in.ok());
    const auto look = [&] {
        RecordQuery query;
        query.schema = &customerSchema();
        return in->database->read<QVector<RecordRow>>([query](Store& store) { return store.records().first(query, 1); }).result();
    };
    EXPECT_TRUE(look().ok());
    ASSERT_TRUE(disableAccount(*admin.database, admin.session, "zhang", true).ok());
    EXPECT_EQ(look().error().kind, Error::Kind::Denied);
    EXPECT_EQ(enter("zhang", kPassword).error().kind, Error::Kind::Denied);
}

TEST_F(AFrontDoor, KeepsTheLastAdministrator)
{
    giveAdminAPassword();
    EXPECT_EQ(disableAccount(*admin.database, admin.session, "admin", true).error().kind, Error::Kind::Conflict);
    EXPECT_EQ(setAccountRole(*admin.database, admin.session, "admin", "sales").error().kind, Error::Kind::Conflict);
    add("second", "admin");
    EXPECT_TRUE(setAccountRole(*admin.database, admin.session, "admin", "sales").ok());
    EXPECT_EQ(addAccount(*admin.database, admin.session, {"third", {}, "sales", {}, kPassword}, kCheap).error().kind, Error::Kind::Denied);
}

TEST_F(AFrontDoor, LetsOneChangeOnesOwnPasswordOnly)
{
    giveAdminAPassword();
    add("zhang", "sales");
    const auto in = enter("zhang", kPassword);
    ASSERT_TRUE(in.ok());
    EXPECT_EQ(setPassword(*in->database, in->session, "admin", "another password", kCheap).error().kind, Error::Kind::Denied);
    EXPECT_FALSE(changeOwnPassword(*in->database, in->session, "wrong old one", "another password", kCheap).ok());
    EXPECT_FALSE(changeOwnPassword(*in->database, in->session, kPassword, "short", kCheap).ok());
    ASSERT_TRUE(changeOwnPassword(*in->database, in->session, kPassword, "another password", kCheap).ok());
    EXPECT_FALSE(enter("zhang", kPassword).ok());
    EXPECT_FALSE(enter("zhang", "another password")->mustChangePassword);
}
