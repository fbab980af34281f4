// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fields/DateText.h"

#include "foundation/TextFold.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kece {

namespace {

Error unreadableDate()
{
    return Error::invalid(QCoreApplication::translate("DateText", "Enter a date such as 2026-11-20, 11-20 or +7."));
}

} // namespace

Result<QDate> readDate(const QString& text, QDate today)
{
    const QString plain = halfWidth(trimmedText(text));
    static const QRegularExpression relative("^([+-]\\d{1,4}|0)$");
    static const QRegularExpression compact("^(\\d{4})(\\d{2})(\\d{2})$");
    static const QRegularExpression parts("^(?:(?:(\\d{4})[-/.年])?(\\d{1,2})[-/.月])?(\\d{1,2})日?$");

    if (relative.match(plain).hasMatch())
        return today.addDays(plain.toInt());
    auto match = compact.match(plain);
    if (!match.hasMatch())
        match = parts.match(plain);
    if (!match.hasMatch())
        return unreadableDate();
    const int year = match.capturedLength(1) ? match.captured(1).toInt() : today.year();
    const int month = match.capturedLength(2) ? match.captured(2).toInt() : today.month();
    const QDate date(year, month, match.captured(3).toInt());
    if (!date.isValid())
        return Error::invalid(QCoreApplication::translate("DateText", "There is no such day. Enter a date such as 2026-11-20."));
    return date;
}

Result<QDateTime> readInstant(const QString& text, QDate today, const QTimeZone& zone)
{
    const QString plain = halfWidth(trimmedText(text));
    static const QRegularExpression form("^(?:([^\\s:]+?)(?:[ T]+|$))?(?:(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?$");
    const auto match = form.match(plain);
    if (plain.isEmpty() || !match.hasMatch())
        return Error::invalid(QCoreApplication::translate("DateText", "Enter a date and time such as 2026-11-20 14:05."));
    QDate date = today;
    if (match.capturedLength(1)) {
        KECE_TRY(date, readDate(match.captured(1), today));
    }
    const QTime time(match.captured(2).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    if (!time.isValid())
        return Error::invalid(QCoreApplication::translate("DateText", "There is no such time of day. Enter a time such as 14:05."));
    return QDateTime(date, time, zone).toUTC();
}

} // namespace kece
