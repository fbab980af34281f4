// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/privacy/DataSubject.h"
#include "services/session/Session.h"

#include <QJsonObject>

namespace kece {

/// One value that is kept about a person: where it stands and what it is, in the language of the session.
struct PersonValue {
    QString record; ///< "拜访 2026-03-04"
    QString field;
    QString value;
};

/// Everything that is kept about a person, across all kinds of record, with the history of changes (个人信息保护法 第45条).
struct PersonData {
    QString title;
    QDateTime madeAt;
    QVector<PersonValue> values; ///< for people
    QJsonObject json;            ///< the same for machines, by field key
};

/// Reads it, and notes in the trail that it was given out. In a unit of work that writes.
Result<PersonData> exportPerson(Store& given, const Session& session, const SubjectSought& find);

} // namespace kece
