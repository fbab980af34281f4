// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fields/FieldEditor.h"

#include <QVector>

class QHBoxLayout;

namespace kece {

class ReferenceLine;

/// References to several records in order: each a chip that a click (or Backspace in the empty line) takes away, and a line that finds one more.
class ReferenceListEditor : public FieldEditor
{
    Q_OBJECT

public:
    ReferenceListEditor(Workplace& workplace, const EntitySchema& schema, const Field& field, QWidget* parent);

    Result<QVariant> value() const override;
    /// `title` holds the titles in order, separated by semicolons; where it does not, they are looked up.
    void setValue(const QVariant& value, const QString& title) override;
    QVariant draft() const override;
    void restore(const QVariant& draft) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        qint64 id;
        QString title;
    };
    void showChips();
    void fetchTitles();

    Workplace& m_workplace;
    ReferenceLine* m_line;
    QHBoxLayout* m_row;
    QVector<Entry> m_entries;
    QVector<QWidget*> m_chips;
};

} // namespace kece
