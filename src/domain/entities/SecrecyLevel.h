// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// How secret an archive is (密级). Names and number are the company's: no regulation gives them (R28 流程十七), so none ship. A higher `rank` is
/// stricter. Archives of a shared level are open inside the company as far as rights go (R21 §4.2); of others only within their distribution list.
struct SecrecyLevel {
    Id<SecrecyLevel> id;
    QString name;
    qint64 rank = 0;
    bool isShared = false;
    QString remark;
    Stored stored;
};

const EntitySchema& secrecyLevelSchema();

} // namespace kece
