// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/PolicyVersion.h"
#include "foundation/Result.h"

#include <QVector>

namespace kece {

/// From a day on (invalid: for all days) the pack version that carries out a section.
struct SectionInForce {
    QString section;
    QDate from;
    qint64 version = 0; ///< PolicyVersion id
    QString pack;
};

/// The pack versions a company keeps, and which is in force for which section from when. A version is never altered once stored.
class PolicyStore
{
public:
    virtual ~PolicyStore() = default;

    virtual Result<QVector<PolicyVersion>> versions() = 0;
    virtual Result<PolicyVersion> version(qint64 id) = 0;
    /// The newest version of a pack. NotFound if the company has none.
    virtual Result<PolicyVersion> newest(const QString& pack) = 0;
    /// Stores the text; the same pack, version and digest give the existing id, another text under the same version is a Conflict.
    virtual Result<qint64> add(const PolicyVersion& version) = 0;

    /// From a day on; without one for all days, whatever was in force before.
    virtual Done putInForce(const QString& section, QDate from, qint64 version) = 0;
    virtual Result<QVector<SectionInForce>> inForce(QDate day) = 0;
    virtual Result<QVector<SectionInForce>> schedule() = 0;
};

} // namespace kece
