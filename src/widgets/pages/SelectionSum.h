// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace kece {

class RecordTable;
struct Field;

/// Sum and average of the first amount column over the selected rows, worked out behind the selection: from the rows that are here, for the whole
/// list by the database.
class SelectionSum : public QObject
{
    Q_OBJECT

public:
    explicit SelectionSum(RecordTable& table, QObject* parent = nullptr);

    /// `Amount, 12 months  total 1,236,450.00  average 412,150.00`; empty for fewer than two rows, or while it is not known.
    QString text() const { return m_text; }

Q_SIGNALS:
    void changed();

private:
    void update();
    void show(const Field& field, qint64 sum, qint64 count);

    RecordTable& m_table;
    QTimer m_delay;
    quint64 m_generation = 0;
    QString m_text;
};

} // namespace kece
