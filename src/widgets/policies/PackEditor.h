// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pack/Pack.h"
#include "widgets/Workplace.h"

#include <QDialog>
#include <QTimer>

class QCompleter;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace kece {

class MessageBar;

/// Writes a pack's text: coloured, with the names of figures to choose from (Ctrl+Space), and every mistake marked where it stands while one types.
/// Saves to a file, or puts it in force. Closing asks where something would be lost.
class PackEditor : public QDialog
{
    Q_OBJECT

public:
    /// `line`: where to begin, from 1.
    PackEditor(Workplace& workplace, const QString& text, int line, QWidget* parent);

    void reject() override;

Q_SIGNALS:
    void adopted(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void check();
    void markProblems(const ReadPack& read);
    void goTo(int line, int column);
    void complete();
    void insertCompletion(const QString& word);
    bool saveTo(const QString& path);
    void saveAs();
    void adopt();

    Workplace& m_workplace;
    MessageBar* m_messages;
    QPlainTextEdit* m_text;
    QListWidget* m_problems;
    QLabel* m_state;
    QPushButton* m_adopt;
    QCompleter* m_completer;
    QTimer m_later;
    ReadPack m_read;
};

} // namespace kece
