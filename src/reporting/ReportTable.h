// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>
#include <QVector>

namespace kece {

/// What a report column holds; decides alignment and how it is written. Money is fen, Share a fraction in tenths of a per cent,
/// Score and Quantity are in hundredths and thousandths.
enum class ReportColumnType { Text, Count, Money, Share, Day, Score, Quantity };

struct ReportColumn {
    QString key;    ///< in JSON and as the English name
    QString header; ///< for people, in the language of the session
    ReportColumnType type = ReportColumnType::Text;
};

/// A printed thing as data: the same for the screen, JSON, CSV, XLSX and PDF. An invalid value is unknown.
struct ReportTable {
    QString title;
    QString subtitle;
    QVector<ReportColumn> columns;
    QVector<QVector<QVariant>> rows;
};

/// The figure reads from the right.
bool isFigure(ReportColumnType type);

/// A value as it stands in files (`1234.50`, `14.5%`, ISO days) or, for people, with separators and — for unknown.
QString reportText(const ReportColumn& column, const QVariant& value);
QString reportTextForPeople(const ReportColumn& column, const QVariant& value);

} // namespace kece
