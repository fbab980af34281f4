// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "policy/access/Person.h"

namespace kece {

/// What somebody sees of the records of one kind: personal data masked, wherever it stands in them, secret fields not there at all. And the way back:
/// a record that is saved keeps what its editor did not see. Pure.
class Concealment
{
public:
    Concealment(const Person& person, const EntitySchema& schema);

    /// Nothing of this kind is hidden from the person.
    bool isNone() const { return !m_masks && !m_hides; }

    bool isMasked(const Field& field) const { return m_masks && field.fieldClass == FieldClass::Personal; }
    bool isHidden(const Field& field) const { return m_hides && field.fieldClass == FieldClass::Secret; }

    void apply(Record& record) const;
    /// The titles too: that of a complaint is what somebody wrote.
    void apply(RecordRow& row) const;
    QString applied(const Field& field, const QString& text) const;
    QString appliedToAttribute(const QString& text) const;
    /// What stands in a change record: `[{field, before, after}]`, of records of `m_schema`.
    QString appliedToChanges(const QString& json) const;

    /// The record as it is to be stored: `edited` with what `stored` holds wherever the editor left what he was shown. Invalid where a mask was
    /// edited.
    Result<Record> restored(const Record& edited, const Record& stored) const;

private:
    QVariant shown(const Field& field, const QVariant& value) const;

    const EntitySchema& m_schema;
    bool m_masks = false;
    bool m_hides = false;
};

} // namespace kece
