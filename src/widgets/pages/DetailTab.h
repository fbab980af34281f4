// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Workplace.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace kece {

class TimelineModel;

/// One inner tab of the detail pane, filled only while it is in view. Late answers for a record that is no longer shown are dropped.
class DetailTab : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailTab(Workplace& workplace);

    virtual void showRecord(const RecordRow& row) = 0;

Q_SIGNALS:
    void openWanted(const EntitySchema* schema, qint64 id);
    /// A new record of a kind for what is shown.
    void createWanted(const EntitySchema* schema);
    void failed(const Error& error);

protected:
    /// A new generation for answers to what is asked now.
    quint64 startAsking() { return ++m_generation; }
    bool isCurrent(quint64 generation) const { return generation == m_generation; }
    QVBoxLayout* column() const { return m_column; }
    Workplace& workplace() const { return m_workplace; }

private:
    Workplace& m_workplace;
    QVBoxLayout* m_column;
    quint64 m_generation = 0;
};

/// All fields of the record with their labels, those not filled in left out.
class SheetTab : public DetailTab
{
    Q_OBJECT

public:
    using DetailTab::DetailTab;
    void showRecord(const RecordRow& row) override;

private:
    void addReveal(QLabel& value, QGridLayout& grid, int line, const Field& field, const Record& record);

    QWidget* m_sheet = nullptr;
};

/// Who changed what and when, and for a customer how its tier went.
class HistoryTab : public DetailTab
{
    Q_OBJECT

public:
    explicit HistoryTab(Workplace& workplace);
    void showRecord(const RecordRow& row) override;

private:
    TimelineModel* m_model;
    QLabel* m_empty;
};

} // namespace kece
