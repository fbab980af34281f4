// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "policy/visits/VisitRules.h"
#include "services/session/Session.h"
#include "storage/Store.h"

#include <memory>

namespace kece {

struct Pack;
struct RecordRow;
struct Visit;

struct CustomerDuty {
    qint64 customer = 0;
    QString code;
    QString name;
    QString owner;  ///< name of who answers for the customer
    VisitDuty duty; ///< its rule belongs to the VisitDuties it came from
};

/// The visiting duties of all customers in reach, as at the end of a day, by the policy in force on it: for the coverage board and the list of what
/// is due.
class VisitDuties
{
public:
    static Result<VisitDuties> read(Store& store, const Session& session, QDate day, const Progress& progress);
    /// Those of one customer, without the visit `left` (0: none) and with one that is about to be saved (null: none).
    static Result<VisitDuties> ofCustomer(Store& store, qint64 customer, QDate day, qint64 left, const Visit* added);

    /// Nothing where no policy is in force.
    const VisitRules* rules() const;
    const QVector<CustomerDuty>& all() const { return m_duties; }
    QVector<CustomerDuty> open() const;

private:
    static Result<VisitDuties> inForce(Store& store, QDate day);
    void add(const RecordRow& row, const VisitedCustomer& customer, QDate day);

    std::shared_ptr<const Pack> m_pack;
    QVector<CustomerDuty> m_duties;
};

} // namespace kece
