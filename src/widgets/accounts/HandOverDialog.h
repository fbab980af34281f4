// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/accounts/HandOver.h"
#include "widgets/Workplace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace kece {

class MessageBar;

/// Someone leaves: who, to whom, and what it comes to, kind by kind, before anything is changed. GUI thread.
class HandOverDialog : public QDialog
{
    Q_OBJECT

public:
    HandOverDialog(Workplace& workplace, QWidget* parent);

private:
    void fillPeople(const QVector<RecordRow>& people);
    void preview();
    void showPreview(const HandOverPreview& preview);
    void handOverNow();
    QStringList successors() const;
    void showReady();

    Workplace& m_workplace;
    MessageBar* m_messages;
    QComboBox* m_from;
    QListWidget* m_to;
    QLabel* m_parts;
    QPushButton* m_done;
    qint64 m_total = -1; ///< unknown until the preview is there
    quint64 m_generation = 0;
};

} // namespace kece
