// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "widgets/Workplace.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace kece {

class MessageBar;

/// The frame of the dialogs about backups: messages above, fields, a foot with what it does and the way out. It does not block the window. While the
/// work runs aside the fields are closed; to leave is to call the work off.
class SafekeepingDialog : public QDialog
{
    Q_OBJECT

public:
    void reject() override;

protected:
    SafekeepingDialog(Workplace& workplace, const QString& title, const char* image, const QString& verb, QWidget* parent);

    /// The button, or Ctrl+S.
    virtual void carryOut() = 0;

    void addRow(const QString& label, QWidget* widget, QWidget* named);
    /// A path with a button that asks for it; the answer stands in the line.
    QLineEdit* addPath(const QString& label, const char* name, std::function<QString()> ask);
    void addWide(QWidget* widget);
    void setHint(const QString& text);
    void setRunning(bool isRunning);
    /// Nothing is left to do but to close.
    void setDone();
    void allow(bool isAllowed);

    Workplace& m_workplace;
    MessageBar* m_messages;
    Progress m_progress;

private:
    QWidget* createFoot(const QString& verb);

    QWidget* m_body;
    QFormLayout* m_form;
    QLabel* m_hint;
    QProgressBar* m_bar;
    QPushButton* m_do;
    QPushButton* m_leave;
    QTimer m_tick;
    bool m_isRunning = false;
};

} // namespace kece
