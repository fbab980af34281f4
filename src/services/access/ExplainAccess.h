// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/access/Person.h"
#include "services/session/Session.h"
#include "storage/Store.h"

namespace kece {

/// May somebody do this to a record, by which grant, or why not. For people.
struct ExplainedRight {
    Action action = Action::See;
    bool allowed = false;
    QString because;
};

/// A field by its class: shown, masked or not there.
struct ExplainedField {
    QString label;
    FieldClass fieldClass = FieldClass::Internal;
    bool shown = false;
    QString because;
};

/// Why somebody can, or cannot, see a record: where it stands to the account, and what each right says about that.
struct AccessExplanation {
    QString login;
    QString role;
    QString department;
    QString record;
    QString owner;
    QString departments;
    Standing standing = Standing::Elsewhere;
    QVector<ExplainedRight> rights;
    QVector<ExplainedField> fields; ///< those that are not shown to whoever sees the record
};

/// Of another account than one's own it takes the right to administer; and the record must be within one's own reach.
Result<AccessExplanation> explainAccess(Store& given, const Session& session, const EntitySchema& schema, qint64 record, const QString& login);

} // namespace kece
