// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

#include <optional>

namespace kece {

/// Who runs a dealer (经销商经营者资料表, R27 三): the person behind the firm. What is delicate about it is secret, and the whole of it is only for
/// who keeps or reads such files.
struct DealerOperator {
    Id<DealerOperator> id;
    Id<Customer> customer;
    QString legalRepresentative;
    QString decisionMaker; ///< who really decides
    QString relation;      ///< of that person to the operator
    QString name;
    QString gender;
    std::optional<qint64> age;
    QString nativePlace;
    QString education;
    QString languages;
    QString temperament;
    QString character;
    QString otherPositions;
    QString phone;
    QString homeAddress;
    QString socialRelations;
    QString spouseInfluence;
    QString reputation;
    QString criminalRecord; ///< yes or no; empty: nobody has asked
    QString bankruptcy;     ///< likewise
    QString remark;
    Id<User> surveyedBy;
    QDate surveyedOn;
    Stored stored;
};

const EntitySchema& dealerOperatorSchema();

} // namespace kece
