// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QString>

namespace kece {

/// How much work a guess costs. Stored with each password; who signs in with a cheaper one is stored anew.
struct PasswordCost {
    unsigned long long passes = 2;
    size_t bytes = size_t(64) << 20;
};

/// Argon2id by libsodium (OWASP: at least 19 MiB, 2 passes). The result names its own algorithm, cost and salt.
Result<QString> hashPassword(const QString& password, const PasswordCost& cost = {});
/// Takes the full time in every case.
bool isPassword(const QString& password, const QString& hash);
bool isCheaper(const QString& hash, const PasswordCost& cost = {});
/// What a guess for a name without a password is compared with: as costly, and never right.
QString nobodysHash();

/// Letters and digits that are told apart on paper: to be changed at the first login.
QString oneTimePassword();

/// Why it cannot be somebody's password; nothing where it can. `fewest`: the company's least number of characters.
Done checkPassword(const QString& password, const QString& login, int fewest);
inline constexpr int kFewestCharacters = 12;

} // namespace kece
