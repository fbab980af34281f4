// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/PolicyVersion.h"
#include "policy/pack/Pack.h"
#include "services/session/Session.h"
#include "storage/Store.h"

namespace kece {

/// The pack that is in force unless another is named.
inline constexpr const char* kDefaultPack = "four-tiers";

/// The ids of the packs that ship with the program, sorted; their text is below ":/policies".
QStringList shippedPacks();

/// A pack and the stored version it came from (id 0: not stored).
struct PackVersion {
    Pack pack;
    qint64 version = 0;
    QDate from = {}; ///< of a pack in force: since when it carries out the section
};

/// A pack by its id (the company's newest version, else the one that ships), by `id@version` of those kept, or, if it ends in .toml or holds a slash,
/// from a file. Errors: NotFound with the ids there are; Invalid with line and column of the first mistake.
Result<PackVersion> findPack(Store& store, const QString& idOrFile);

/// The pack that carries out a section on a day; NotFound where none does.
Result<PackVersion> packInForce(Store& store, const QString& section, QDate day);

/// One line of the list of packs: what it is and where it is in force.
struct PackListing {
    Pack pack;
    QStringList inForce; ///< sections
    bool isShipped = false;
};
Result<QVector<PackListing>> listPacks(Store& store, QDate day);

/// A pack file with every mistake in it, a line that is not UTF-8 among them. Errors: the file cannot be read, or is larger than any policy.
Result<ReadPack> readPackFile(const QString& path);

/// The text of a problem with its place: "line 3, column 7: …".
QString problemText(const Problem& problem);

} // namespace kece
