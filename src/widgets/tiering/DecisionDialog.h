// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Workplace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kece {

class DateLine;
class MessageBar;

/// A decision by hand: which tier this customer has until when, and why. What is in force already stands above the fields. It does not block the
/// window; what was decided counts from the next grading on.
class DecisionDialog : public QDialog
{
    Q_OBJECT

public:
    DecisionDialog(Workplace& workplace, qint64 customer, const QString& name, QWidget* parent);

Q_SIGNALS:
    void decided(const QString& tierName);

private:
    struct Choices;
    static Result<Choices> readChoices(Store& store, qint64 customer, QDate today);
    void showChoices(const Choices& choices);
    void decide();

    Workplace& m_workplace;
    MessageBar* m_messages;
    QLabel* m_standing;
    QComboBox* m_department;
    QComboBox* m_tier;
    DateLine* m_until;
    QLineEdit* m_reason;
    QPushButton* m_decide;
    QString m_code;
};

} // namespace kece
