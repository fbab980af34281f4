// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// An account: who we trade with or hope to (R04 第八条). The archive blocks follow R06 第6–8条; whatever a file brings beyond the fields stays as a
/// custom attribute. The figures are those of the last grading and of what was saved since; they are never typed in.
struct Customer {
    Id<Customer> id;
    QString code;
    QString name;
    QString shortName;
    QString kind;
    QString creditCode;
    QString industry;
    std::vector<Id<Department>> departments;
    QString region;
    QString address;
    QString legalRepresentative;
    QString contact;
    QString phone;
    QString mobile;
    QString fax;
    QString email;
    QString website;
    QString source;
    QString acquisition;
    Id<User> owner;
    QDate openedOn;
    QDate startedOn;
    QDate endedOn;
    QString creditGrade;
    Id<SecrecyLevel> secrecyLevel;
    Id<User> archiveKeeper; ///< 档案保管人 (R06 第10条)
    std::vector<Id<User>> distributionUsers;
    std::vector<Id<Department>> distributionDepartments;
    QString secrecyWishes; ///< what the customer wants kept to few (R04 第十三条(四))
    QString remark;

    QString tier;
    QString tierName;
    QString tierNameEn;
    std::optional<qint64> tierRank;
    std::optional<qint64> amount12m;
    std::optional<qint64> growth12m; ///< tenths of a per cent
    QDate lastVisitOn;
    std::optional<qint64> overdueAmount;
    std::optional<qint64> satisfaction; ///< hundredths

    Stored stored;
    QMap<QString, QString> attributes;
};

/// May have the archive whatever its secrecy level: owner, keeper, or on the distribution list, by name or department.
bool isNamedIn(const Customer& customer, qint64 user, qint64 department);

const EntitySchema& customerSchema();

} // namespace kece
