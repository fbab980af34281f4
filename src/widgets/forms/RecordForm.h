// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "widgets/Workplace.h"
#include "widgets/forms/Draft.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QGridLayout;

namespace kece {

class FieldEditor;

/// The form of any kind of record, made from its schema: labels right-aligned in one column, fields in the order of the schema, errors at their
/// fields. Enter goes to the next field. What is typed is kept as a draft until it is saved or given up. It shows and reads fields; saving is the
/// services'. GUI thread.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    RecordForm(Workplace& workplace, const EntitySchema& schema, QWidget* parent = nullptr);

    /// What a field of a new record starts with: the current customer, for instance.
    struct Preset {
        QVariant value;
        QString title;
    };
    void startNew(const QHash<QString, Preset>& presets = {});
    void edit(qint64 id);
    /// What is typed, by field key, and putting it back into the next record that is filled in, instead of a draft.
    QVariantMap typed() const;
    void resume(const QVariantMap& typed) { m_resumed = typed; }
    /// Reads the record again, which someone else has changed, and puts only what was typed here on top of it.
    void rebase();
    /// The labels of the fields that were changed here.
    QStringList changedFields() const;

    const EntitySchema& schema() const { return m_schema; }
    qint64 id() const { return m_record.isNull() ? 0 : m_record.id(); }
    bool isReady() const { return m_isReady; }
    bool isChanged() const { return m_isChanged; }
    FieldEditor* editor(const Field& field) const { return m_editors.value(&field); }
    QString title() const;

    /// Reads all fields and saves, or marks what is wrong and goes to the first of it.
    void save();
    /// Forgets what was typed, the draft too.
    void discard();
    void focusFirst();

Q_SIGNALS:
    void ready();
    void changed();
    void saved(qint64 id);
    void failed(const Error& error);
    /// A draft was found and is in the fields now.
    void draftRestored(const QDateTime& savedAt);
    void draftSaved(const QDateTime& savedAt);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addField(const Field& field, QGridLayout& grid, int row, int column, int span);
    void fill(const RecordRow& row);
    void restore(const QVariantMap& values);
    void showError(const Field& field, const QString& message);
    void keepDraft();

    Workplace& m_workplace;
    const EntitySchema& m_schema;
    Record m_record;
    QVector<const Field*> m_order;
    QHash<const Field*, FieldEditor*> m_editors;
    QHash<const Field*, QLabel*> m_errors;
    QTimer m_draft;
    QVariantMap m_resumed;
    QVariantMap m_original; ///< as typed() was when the record came
    bool m_isReady = false;
    bool m_isChanged = false;
    bool m_isSaving = false;
};

} // namespace kece
