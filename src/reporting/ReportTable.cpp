// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/ReportTable.h"

#include "domain/values/DateText.h"
#include "domain/values/Money.h"

namespace kece {

QString reportText(const ReportColumn& column, const QVariant& value)
{
    if (!value.isValid())
        return {};
    switch (column.type) {
    case ReportColumnType::Money:
        return moneyText(value.toLongLong());
    case ReportColumnType::Share:
        return decimalText(value.toLongLong(), 1) + '%';
    case ReportColumnType::Day:
        return dateText(value.toDate());
    case ReportColumnType::Score:
        return decimalText(value.toLongLong(), 2);
    case ReportColumnType::Quantity:
        return decimalText(value.toLongLong(), 3, true);
    default:
        return value.toString();
    }
}

bool isFigure(ReportColumnType type)
{
    return type != ReportColumnType::Text && type != ReportColumnType::Day;
}

QString reportTextForPeople(const ReportColumn& column, const QVariant& value)
{
    if (!value.isValid() || value.toString().isEmpty())
        return QStringLiteral("—");
    return column.type == ReportColumnType::Money ? moneyForScreen(value.toLongLong()) : reportText(column, value);
}

} // namespace kece
