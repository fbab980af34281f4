// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/SearchStore.h"
#include "widgets/fields/FieldEditor.h"

class QLabel;
class QLineEdit;

namespace kece {

class HitPopup;
class Store;

/// A line that finds one record of a kind while typing (part of the name, pinyin, initials, code, phone) and never loads them all. F4 or Down lists
/// the first ones, F7 opens the look-up.
class ReferenceLine : public QWidget
{
    Q_OBJECT

public:
    ReferenceLine(Workplace& workplace, const EntitySchema& target, QWidget* parent = nullptr);

    QLineEdit* line() const { return m_line; }
    qint64 id() const { return m_id; }
    QString title() const { return m_title; }
    void set(qint64 id, const QString& title);
    /// True where something is typed that names no record.
    bool isUnresolved() const;

Q_SIGNALS:
    void picked();
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void find(const QString& text);
    void lookUp();

    Workplace& m_workplace;
    const EntitySchema& m_target;
    QLineEdit* m_line;
    HitPopup* m_popup;
    qint64 m_id = 0;
    QString m_title;
    quint64 m_generation = 0;
};

/// A reference to one record.
class ReferenceEditor : public FieldEditor
{
    Q_OBJECT

public:
    ReferenceEditor(Workplace& workplace, const EntitySchema& schema, const Field& field, QWidget* parent);

    Result<QVariant> value() const override;
    void setValue(const QVariant& value, const QString& title) override;
    QVariant draft() const override;
    void restore(const QVariant& draft) override;

private:
    ReferenceLine* m_reference;
};

/// The best records of a kind for what was typed; with nothing typed the first ones. To be run on a database thread.
Result<QVector<SearchHit>> findReferences(Store& store, const EntitySchema& target, const QString& text, int limit);

} // namespace kece
