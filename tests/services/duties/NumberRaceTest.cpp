// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/TestCompany.h"
#include "storage/SettingStore.h"

#include <algorithm>
#include <thread>

namespace kece {
namespace {

/// Two desks number complaints at once. With KECE_HEAVY a thousand each.
TEST(ComplaintNumbers, AreNeitherDoubleNorMissingWithTwoDesksAtOnce)
{
    const int each = qEnvironmentVariableIsSet("KECE_HEAVY") ? 1000 : 60;
    TestCompany company;
    SqlDatabaseOpener opener;
    auto second = opener.open(company.url());
    ASSERT_TRUE(second.ok()) << second.error().message.toStdString();
    std::vector<qint64> taken[2];
    const auto desk = [each](Database& database, std::vector<qint64>& numbers) {
        for (int i = 0; i < each; ++i) {
            const bool fails = i % 10 == 9; // a save that does not come about gives its number back
            auto number = Result<qint64>(Error::conflict({}));
            while (!number.ok() && number.error().kind != Error::Kind::Invalid) // on a server one of the two is told to try again
                number = database
                             .write<qint64>([fails](Store& store) -> Result<qint64> {
                                 KECE_TRY(const qint64 taken, store.settings().takeNumber("complaints", "2026-06"));
                                 return fails ? Result<qint64>(Error::invalid("not this one")) : taken;
                             })
                             .result();
            if (number.ok())
                numbers.push_back(*number);
            else if (!fails)
                ADD_FAILURE() << number.error().message.toStdString() << " | " << number.error().detail.toStdString();
        }
    };
    std::thread other([&] { desk(**second, taken[1]); });
    desk(*company.database, taken[0]);
    other.join();
    std::vector<qint64> all = taken[0];
    all.insert(all.end(), taken[1].begin(), taken[1].end());
    std::sort(all.begin(), all.end());
    ASSERT_EQ(all.size(), size_t(each) * 2 / 10 * 9);
    for (size_t i = 0; i < all.size(); ++i)
        ASSERT_EQ(all[i], qint64(i) + 1);
}

} // namespace
} // namespace kece
