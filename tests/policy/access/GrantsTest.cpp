// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/access/Grants.h"

#include "support/PublishedAccess.h"

#include <gtest/gtest.h>

#include <iostream>

using namespace kece;

namespace {

QMap<QString, QString> shippedFile()
{
    QFile file(QStringLiteral(KECE_SOURCE_DIR "/resources/access/roles.txt"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QMap<QString, QString> roles;
    QString role;
    for (const QString& line : QString::fromUtf8(file.readAll()).split('\n')) {
        if (line.startsWith('['))
            role = line.mid(1, line.indexOf(']') - 1);
        else if (!role.isEmpty())
            roles[role] += line + '\n';
    }
    return roles;
}

Grants parsed(const QString& text)
{
    auto grants = Grants::parse(text);
    EXPECT_TRUE(grants.ok()) << (grants.ok() ? "" : grants.error().message.toStdString());
    return grants.ok() ? *grants : Grants();
}

} // namespace

TEST(Grants, AllowNothingThatNoneOfThemSays)
{
    const Grants none = parsed("");
    const Grants some = parsed("tree customers see");
    for (int a = 0; a < kActionCount; ++a) {
        for (const Standing standing : {Standing::Own, Standing::Department, Standing::Subdepartment, Standing::Elsewhere}) {
            EXPECT_FALSE(none.decide(Action(a), u"customers", standing).allowed);
            EXPECT_FALSE(some.decide(Action(a), u"visits", standing).allowed);
            EXPECT_EQ(some.decide(Action(a), u"customers", standing).allowed, Action(a) == Action::See && standing != Standing::Elsewhere);
        }
    }
}

TEST(Grants, SayWhichOfThemDecided)
{
    const Grants grants = parsed("own customers see\ndepartment customers see,change\n");
    EXPECT_EQ(grants.decide(Action::Change, u"customers", Standing::Own).grant->line, 2);
    const Decision refused = grants.decide(Action::See, u"customers", Standing::Elsewhere);
    EXPECT_FALSE(refused.allowed);
    EXPECT_EQ(refused.tooNarrow->reach, Reach::Department);
    EXPECT_EQ(grants.decide(Action::Void, u"customers", Standing::Own).tooNarrow, nullptr);
}

TEST(Grants, ShowFieldsByTheirClass)
{
    const Grants grants = parsed("all customers see\nown customers clear\n");
    EXPECT_TRUE(grants.decide(FieldClass::Internal, u"customers", Standing::Elsewhere).allowed);
    EXPECT_FALSE(grants.decide(FieldClass::Personal, u"customers", Standing::Elsewhere).allowed);
    EXPECT_TRUE(grants.decide(FieldClass::Personal, u"customers", Standing::Own).allowed);
    EXPECT_FALSE(grants.decide(FieldClass::Secret, u"customers", Standing::Own).allowed);
}

TEST(Grants, NameTheLineAndTheWordThatIsWrong)
{
    const std::pair<const char*, const char*> mistakes[] = {{"own customers", "own customers"}, {"far customers see", "far"},
        {"own customres see", "customres"}, {"own customers sea", "sea"}, {"own customers see now", "now"}};
    for (const auto& [text, word] : mistakes) {
        const auto grants = Grants::parse(QStringLiteral("# a remark\n\n") + text);
        ASSERT_FALSE(grants.ok()) << text;
        EXPECT_EQ(grants.error().row, 3);
        EXPECT_EQ(grants.error().field, "grants");
        EXPECT_TRUE(grants.error().message.contains(word)) << grants.error().message.toStdString();
    }
}

TEST(Grants, OfTheRolesThatShipAreThoseThatArePublished)
{
    const PublishedAccess published = PublishedAccess::read();
    const auto shipped = shippedFile();
    EXPECT_EQ(published.roles(), shipped.keys());
    int cells = 0;
    for (const QString& role : published.roles()) {
        const Grants grants = parsed(shipped[role]);
        for (const QString& kind : published.kinds(role)) {
            for (const QString& word : published.actions(role, kind)) {
                const auto action = actionOf(word);
                ASSERT_TRUE(action) << word.toStdString();
                const auto reach = grants.reachOf(*action, kind);
                const QString expected = !reach ? QStringLiteral("–") : isOfRecords(*action) ? keyOf(*reach) : QStringLiteral("yes");
                EXPECT_EQ(published.cell(role, kind, word), expected) << role.toStdString() << ' ' << kind.toStdString() << ' ' << word.toStdString();
                ++cells;
            }
        }
        for (const Grant& grant : grants.all())
            for (const QString& kind : grant.kinds)
                EXPECT_TRUE(kind == "*" || published.kinds(role).contains(kind)) << kind.toStdString() << " is not published";
    }
    std::cout << cells << " cells of docs/access.md\n";
    EXPECT_GE(cells, 1'400);
}
