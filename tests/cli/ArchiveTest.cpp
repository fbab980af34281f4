// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace kece {

TEST(Archive, ListsWhatIsNotBackInTime)
{
    const Kecectl kecectl;
    kecectl.json({"init"});
    EXPECT_TRUE(kecectl.json({"archive", "overdue", "--as-of", "2026-06-30"})["items"].toArray().isEmpty());
    EXPECT_EQ(kecectl.run({"archive", "burn"}).exitCode, 2);
}

TEST(HandOverCommand, RefusesWhomItDoesNotKnowAndChangesNothing)
{
    const Kecectl kecectl;
    kecectl.json({"init"});
    const auto preview = kecectl.json({"user", "hand-over", "admin", "nobody", "--dry-run"});
    EXPECT_EQ(preview["state"].toString(), "dry");
    EXPECT_EQ(preview["total"].toInt(), 0);
    EXPECT_EQ(kecectl.run({"user", "hand-over", "nobody", "admin"}).exitCode, 1);
    EXPECT_EQ(kecectl.run({"user", "hand-over", "admin", "admin"}).exitCode, 1);
    EXPECT_EQ(kecectl.run({"user", "hand-over", "admin"}).exitCode, 2);
}

} // namespace kece
