// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/records/SaveEdit.h"
#include "widgets/models/Cell.h"

#include <QDialog>

class QGridLayout;
class QPushButton;
class QRadioButton;

namespace kece {

/// Two edits of one record side by side: a line per field with the value both started from, theirs (who, when) and mine. Where both changed it a
/// choice between the two must be made; the others are shown as they come together by themselves. All by keyboard: arrows choose, Tab goes to the
/// next field, Alt+T and Alt+M take one side throughout. It writes nothing. GUI thread.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    /// `verb`: what the button does that is enabled once everything is decided.
    MergeDialog(const RecordRow& original, const EditOutcome& outcome, const CellContext& context, const QString& verb, QWidget* parent);

    /// What they saved with mine laid over it as chosen.
    Record decided() const;

private:
    struct Choice {
        MergeConflict what;
        QRadioButton* theirs;
        QRadioButton* mine;
    };
    QWidget* createGrid(const RecordRow& original, const CellContext& context);
    QRadioButton* addChoice(QGridLayout& grid, int row, int column, const QString& side, const QString& text);
    void takeAll(QRadioButton* Choice::*side);
    void showDecided();

    const EditOutcome m_outcome;
    QVector<Choice> m_choices;
    QPushButton* m_done;
};

/// What differs between two states of a record, in words: `Region North → South; Phone …`.
QString differenceText(const RecordRow& before, const RecordRow& after, const CellContext& context);

} // namespace kece
