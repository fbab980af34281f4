// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QDialog>
#include <QVector>

class QMainWindow;
class QPlainTextEdit;

namespace kece {

class Workplace;

/// One line of the sheet of shortcuts.
struct ShortcutLine {
    QString where; ///< menu, or the part of the window
    QString what;
    QString keys; ///< as the system writes them
};
/// Of everything in the menus and toolbars of the window that has keys now, then of lists, fields and forms.
QVector<ShortcutLine> shortcutsOf(const QMainWindow& window);

/// All the keys, to be read and found in. Not modal, so that they can be tried.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutSheet(QMainWindow& window);
};

/// What this program is, and what somebody who helps must know: versions, where the data is, which policies are in force. Holds no data of customers.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    AboutDialog(Workplace& workplace, QWidget* parent);

    QString diagnostics() const;

private:
    QPlainTextEdit* m_facts;
};

} // namespace kece
