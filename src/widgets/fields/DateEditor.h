// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fields/FieldEditor.h"

class QLabel;
class QLineEdit;

namespace kece {

/// A line with a calendar button that may be empty: for pages that ask for a day outside a form. Up and Down move by a day, F4 opens the calendar
/// (weeks begin on Monday).
class DateLine : public QWidget
{
    Q_OBJECT

public:
    explicit DateLine(QDate today, QWidget* parent = nullptr);

    QLineEdit* line() const { return m_line; }
    Result<QDate> date() const;
    void setDate(QDate date);

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openCalendar();

    QDate m_today;
    QLineEdit* m_line;
};

/// A day, or a day with a time in the company's zone; the weekday stands beside it.
class DateEditor : public FieldEditor
{
    Q_OBJECT

public:
    DateEditor(const Workplace& workplace, const EntitySchema& schema, const Field& field, QWidget* parent);

    Result<QVariant> value() const override;
    void setValue(const QVariant& value, const QString& title) override;
    QVariant draft() const override;
    void restore(const QVariant& draft) override;

private:
    void showWeekday();

    const Workplace& m_workplace;
    DateLine* m_date;
    QLabel* m_weekday;
};

} // namespace kece
