// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/RecordForm.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;

namespace kece {

class MessageBar;

/// A RecordForm in a window of its own that does not block the others: Ctrl+S saves, Ctrl+Enter saves and starts the next, Esc gives up after one
/// question. It remembers its place per kind.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    FormDialog(Workplace& workplace, const EntitySchema& schema, QWidget* parent);
    ~FormDialog() override;

    RecordForm& form() const { return *m_form; }
    void startNew(const Presets& presets = {});
    void edit(qint64 id);

    /// What it takes to open the form again as it stands.
    struct State {
        const EntitySchema* schema = nullptr;
        qint64 id = 0;
        Presets presets;
        QVariantMap typed; ///< empty: nothing was typed
        QRect place;
    };
    State state() const;
    void restore(const State& state);

    /// False where the person would rather go on typing.
    bool mayLeave();
    void reject() override;

Q_SIGNALS:
    void saved(qint64 id);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    enum class After { Close, Next };
    void save(After after);
    QWidget* createFoot();
    QWidget* createForesight();
    void lookAhead();
    void tellChangedElsewhere(const TheirEdit& theirs);
    enum class Ends { Saving, Merging };
    void openMerge(const EditOutcome& outcome, Ends ends);

    Workplace& m_workplace;
    RecordForm* m_form;
    MessageBar* m_messages;
    QLabel* m_draft;
    QLabel* m_foresight;
    QTimer m_looking; ///< a while after the last key
    int m_look = 0;
    QPushButton* m_next;
    Presets m_presets;
    After m_after = After::Close;
    bool m_showsAll = false; ///< the comparison under way is to be shown even where nothing needs a decision
};

} // namespace kece
