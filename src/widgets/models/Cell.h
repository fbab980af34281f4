// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "widgets/look/Theme.h"

#include <QMetaType>
#include <QTimeZone>

namespace kece {

/// One cell as it is shown: what FieldDelegate paints, and what copy and screen readers read. Aside stands after the text, in small.
struct Cell {
    enum class Look { Text, Number, Tier, Waiting };

    QString text;
    QString aside;
    Look look = Look::Text;
    State state = State::None;      ///< of the text
    State asideState = State::None; ///< anything but None makes the aside a tag
    bool isQuiet = false;           ///< in secondary colour: a zero, a dash, a code
    bool isBold = false;
    std::optional<qint64> rank;
    std::optional<int> elapsed; ///< of a time limit, in thousandths: drawn as a thin bar below the text

    QString spoken() const { return aside.isEmpty() ? text : text + ' ' + aside; }
};

/// What the words of a cell depend on beside the record.
struct CellContext {
    QDate today;
    QTimeZone zone;
};

/// The cell of one field of a row: amounts with separators and U+2212, zero quiet, unknown as a dash, dates without their year within the last twelve
/// months.
Cell makeCell(const RecordRow& row, const Field& field, const CellContext& context);

/// The cell shows something else than the value itself.
bool hasOwnLook(const Field& field);

/// The value as the clipboard and files get it: plain minus, ISO dates, no dash.
QString copyText(const RecordRow& row, const Field& field, const CellContext& context);

/// `11-20` within twelve months before `today`, else in full.
QString shortDate(QDate date, QDate today);
/// A local instant of the company: `11-20 14:05`, with the year when it is older.
QString shortInstant(const QDateTime& instant, const CellContext& context);

/// The name of a tier in the window's language.
QString tierName(const QString& chinese, const QString& english);

/// True for text columns that a reader scans from the right: figures.
bool isFigure(const Field& field);

} // namespace kece

Q_DECLARE_METATYPE(kece::Cell)
