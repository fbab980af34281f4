// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"
#include "foundation/Result.h"

#include <QWidget>

namespace kece {

class Workplace;

/// Edits one field of a record in a form. Named by the field's key; the focus goes to the widget inside that takes the typing. GUI thread.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(const EntitySchema& schema, const Field& field, QWidget* parent);

    const Field& field() const { return m_field; }
    const EntitySchema& schema() const { return m_schema; }

    /// What is typed, read as a value of the field's type; Invalid in words where it cannot be read. Empty is unknown.
    virtual Result<QVariant> value() const = 0;
    /// `title` is the text of what a reference points to.
    virtual void setValue(const QVariant& value, const QString& title = {}) = 0;

    /// What is typed, for a draft; and back. The value may not be readable yet.
    virtual QVariant draft() const = 0;
    virtual void restore(const QVariant& draft) = 0;

    /// Texts that are offered while something is typed; anything else may be typed too.
    virtual void offer(const QStringList& texts) { Q_UNUSED(texts); }

    /// Marks the field as the one at fault, or no longer.
    void setWrong(bool wrong);
    /// True where Enter makes a new line or picks from a list, and does not go to the next field.
    virtual bool keepsEnter() const { return false; }
    /// True where the field wants the whole width of the form.
    virtual bool isWide() const { return false; }

Q_SIGNALS:
    void edited();

protected:
    /// The one widget inside: shown, focused, given the accessible name.
    void setInner(QWidget* inner);
    QWidget* inner() const { return m_inner; }
    void setFrame(QWidget* frame) { m_frame = frame; }

private:
    const EntitySchema& m_schema;
    const Field& m_field;
    QWidget* m_inner = nullptr;
    QWidget* m_frame = nullptr; ///< what turns red
};

/// The editor for a field's type.
FieldEditor* createFieldEditor(Workplace& workplace, const EntitySchema& schema, const Field& field, QWidget* parent);

} // namespace kece
