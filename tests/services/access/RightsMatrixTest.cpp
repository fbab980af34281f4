// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/access/RightsMatrix.h"

#include "policy/access/Person.h"

#include <gtest/gtest.h>

using namespace kece;

namespace {

RightsMatrix matrixOf(const QString& text)
{
    const auto grants = Grants::parse(text);
    EXPECT_TRUE(grants.ok()) << text.toStdString();
    return RightsMatrix::of(*grants);
}

} // namespace

TEST(RightsMatrix, WritesTheRightsItWasReadFrom)
{
    for (const QString& role : shippedRoles()) {
        const RightsMatrix matrix = matrixOf(shippedGrants(role));
        EXPECT_EQ(matrixOf(matrix.text()), matrix) << role.toStdString();
    }
    EXPECT_EQ(matrixOf(shippedGrants("admin")).text().count('\n'), 2) << "kinds with the same rights stand on one line";
}

TEST(RightsMatrix, ChangesOneRightAndNoOther)
{
    RightsMatrix matrix = matrixOf(shippedGrants("sales"));
    EXPECT_EQ(matrix.reach("visits", Action::Change), Reach::Own);
    EXPECT_FALSE(matrix.mayForCompany(Action::Grade));
    matrix.setReach("visits", Action::Change, Reach::Tree);
    matrix.setReach("visits", Action::Create, {});
    matrix.setForCompany(Action::Grade, true);
    const RightsMatrix again = matrixOf(matrix.text());
    EXPECT_EQ(again.reach("visits", Action::Change), Reach::Tree);
    EXPECT_EQ(again.reach("visits", Action::Create), std::nullopt);
    EXPECT_EQ(again.reach("complaints", Action::Change), Reach::Own);
    EXPECT_TRUE(again.mayForCompany(Action::Grade));
    EXPECT_EQ(matrixOf("").text(), QString());
}
