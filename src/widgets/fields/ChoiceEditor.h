// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fields/FieldEditor.h"

class QButtonGroup;
class QAbstractButton;

namespace kece {

/// One of a few values, all of them in view as a row of buttons; arrow keys move, a digit picks, Backspace clears a choice that may be empty.
class ChoiceEditor : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const EntitySchema& schema, const Field& field, QWidget* parent);

    Result<QVariant> value() const override;
    void setValue(const QVariant& value, const QString& title) override;
    QVariant draft() const override;
    void restore(const QVariant& draft) override;
    bool isWide() const override { return field().choices.size() > 4; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void pick(int index);

    QButtonGroup* m_group;
};

} // namespace kece
