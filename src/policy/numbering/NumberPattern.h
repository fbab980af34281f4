// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QVector>

#include <optional>

namespace kece {

/// How numbers of a kind are written (R09 第八条): "KS{year:4}{month:2}-{serial:4}". A colon gives the least number of digits. The serial begins anew
/// with each month where the month is in it, else with each year where the year is.
class NumberPattern
{
public:
    /// Nothing where a brace is open, a name is unknown or there is no serial.
    static std::optional<NumberPattern> fromText(const QString& text);

    QString number(QDate day, qint64 serial) const;
    /// "2026-11", "2026" or empty: within it serials run on.
    QString periodOf(QDate day) const;

private:
    enum class Part { Text, Year, Month, Serial };
    struct Piece {
        Part part = Part::Text;
        QString text;
        int digits = 1;
    };

    bool has(Part part) const;

    QVector<Piece> m_pieces;
};

} // namespace kece
