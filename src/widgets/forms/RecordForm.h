// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "widgets/Workplace.h"
#include "widgets/forms/Draft.h"
#include "widgets/forms/Preset.h"

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

    void startNew(const Presets& presets = {});
    void edit(qint64 id);
    /// What is typed, by field key, and putting it back into the next record that is filled in, instead of a draft.
    QVariantMap typed() const;
    void resume(const QVariantMap& typed) { m_resumed = typed; }
    /// The record as far as it can be read now; what cannot be read stays as it was loaded.
    Record asTyped() const;
    /// The labels of the fields that were changed here.
    QStringList changedFields() const;

    const EntitySchema& schema() const { return m_schema; }
    qint64 id() const { return m_loaded.record.isNull() ? 0 : m_loaded.record.id(); }
    bool isReady() const { return m_isReady; }
    /// As it was loaded.
    const RecordRow& loaded() const { return m_loaded; }
    bool isChanged() const { return m_isChanged; }
    FieldEditor* editor(const Field& field) const { return m_editors.value(&field); }
    QString title() const;

    /// Reads all fields and saves, or marks what is wrong and goes to the first of it. What others changed meanwhile is kept where it is not the
    /// same; where it is, `conflicted` asks.
    void save();
    /// Saves what was decided after `conflicted`.
    void saveDecided(const EditOutcome& asked, const Record& decided);
    /// Compares what is typed with what stands now and answers through `compared`.
    void compare();
    /// Goes on from what others saved, with the fields as decided; nothing is saved yet.
    void takeOver(const EditOutcome& compared, const Record& decided);
    /// Forgets what was typed, the draft too.
    void discard();
    void focusFirst();

Q_SIGNALS:
    void ready();
    void changed();
    void saved(qint64 id);
    void failed(const Error& error);
    /// Not saved: others changed the same fields.
    void conflicted(const EditOutcome& outcome);
    void compared(const EditOutcome& outcome);
    /// Others saved or voided the record; where nothing was typed yet the form shows it already.
    void changedElsewhere(const TheirEdit& theirs);
    /// A draft was found and is in the fields now.
    void draftRestored(const QDateTime& savedAt);
    void draftSaved(const QDateTime& savedAt);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addField(const Field& field, QGridLayout& grid, int row, int column, int span);
    void fill(const RecordRow& row);
    void restore(const QVariantMap& values);
    void restore(const Draft& draft);
    void showRecord(const RecordRow& row);
    /// The record as typed; nothing where a field cannot be read, which is then marked and gets the focus.
    std::optional<Record> read();
    void saveOver(const Record& original, const Record& mine);
    void onSaved(qint64 id);
    void onRefused(const Error& error);
    void onChangedElsewhere(const EntitySchema* kind, qint64 changed);
    void showError(const Field& field, const QString& message);
    void keepDraft();

    Workplace& m_workplace;
    const EntitySchema& m_schema;
    RecordRow m_loaded;
    QVariantMap m_asLoaded; ///< as typed() was when the record came
    QVector<const Field*> m_order;
    QHash<const Field*, FieldEditor*> m_editors;
    QHash<const Field*, QLabel*> m_errors;
    QTimer m_draft;
    QVariantMap m_resumed;
    bool m_isReady = false;
    bool m_isChanged = false;
    bool m_isSaving = false;
};

} // namespace kece
