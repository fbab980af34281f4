// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A complaint case from the call to its end (R06 第14条, R09, R12 第五–十条, R29 第十二条). Instants are UTC. Shares are hundredths of a per cent.
struct Complaint {
    Id<Complaint> id;
    QString complaintNo;
    Id<Customer> customer;
    QDateTime receivedAt;
    QString channel;
    QString category;
    QString content;
    Id<Product> product;
    QString orderNo;
    std::optional<qint64> claimAmount;
    QDateTime documentsAt;
    QDateTime repliedAt;
    QDateTime resolvedAt;
    QString justified;
    QDateTime replyDueAt;  ///< computed: by the clocks of the policy in force
    QDateTime resultDueAt; ///< computed

    Id<User> firstContact; ///< who met the customer first and stays answerable for the way (R04 第十四条(三))
    QString firstStep;     ///< settled on the spot, or handed over
    QDateTime handedOverAt;
    Id<User> handler; ///< answers for the case
    QDateTime toldAt; ///< when the customer was told by when to expect what
    QString wantedResult;
    QString issueKey; ///< what makes two complaints the same problem
    QString project;
    QString reportTo;
    QDateTime reportedAt;

    QString investigation;
    QString causeClass;
    QString cause;
    QString evidence;
    QString fault;

    QString route;
    QString measures;
    std::optional<qint64> companyShare;  ///< of a claim, what the company bears; the other ratio is in ComplaintShare
    std::optional<qint64> customerShare; ///< both together are 100 %
    std::optional<qint64> compensation;  ///< fen
    QDateTime recallStartedAt;
    QDate letterOn;

    QDate customerConfirmedOn;
    QString improvement;
    QDate effectConfirmedOn;
    QString pauses; ///< a line each, see `ClockPause`
    Stored stored;
};

const EntitySchema& complaintSchema();

} // namespace kece
