// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/SpreadsheetNumber.h"

#include <QString>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace kece {

namespace {

constexpr int kSecondsPerDay = 86400;
constexpr double kDaysTo9999 = 2958466; // 10000-01-01 in the 1900 system
const QDate kEpoch1900(1899, 12, 30);   // right from 1900-03-01 on
const QDate kEpoch1904(1904, 1, 1);

/// Leaves the tokens of a format's first section: without quoted and escaped text, colours, conditions and locales.
QString formatTokens(QStringView code, bool& elapsed)
{
    QString tokens;
    for (qsizetype at = 0; at < code.size(); ++at) {
        const QChar c = code[at];
        if (c == u';')
            break;
        if (c == u'"') {
            at = code.indexOf(u'"', at + 1);
            if (at < 0)
                break;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++at;
        } else if (c == u'[') {
            const qsizetype close = code.indexOf(u']', at);
            if (close < 0)
                break;
            const QString inside = code.mid(at + 1, close - at - 1).toString().toLower();
            elapsed = elapsed || (!inside.isEmpty() && QStringLiteral("hms").contains(inside[0]) && inside.count(inside[0]) == inside.size());
            at = close;
        } else {
            tokens.append(c.toLower());
        }
    }
    return tokens;
}

std::optional<double> parsed(std::string_view text)
{
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

/// Whether `text` is an optional minus, digits and an optional fraction; `digits` counts from the first that is not zero.
bool isPlainDecimal(std::string_view text, int& digits, bool& whole)
{
    digits = 0;
    whole = true;
    bool any = false;
    for (size_t at = text.starts_with('-') ? 1 : 0; at < text.size(); ++at) {
        if (text[at] == '.' && whole && any) {
            whole = false;
        } else if (text[at] >= '0' && text[at] <= '9') {
            any = true;
            digits += digits > 0 || text[at] != '0';
        } else {
            return false;
        }
    }
    return any && text.back() != '.';
}

} // namespace

NumberLook lookOfFormat(QStringView code)
{
    bool elapsed = false;
    const QString tokens = formatTokens(code, elapsed);
    if (elapsed)
        return NumberLook::Elapsed;
    const bool date = std::any_of(
        tokens.begin(), tokens.end(), [](QChar c) { return c == u'y' || c == u'm' || c == u'd' || c == u'h' || c == u's'; });
    return date ? NumberLook::Date : NumberLook::Number;
}

NumberLook lookOfBuiltInFormat(int id)
{
    if (id == 46)
        return NumberLook::Elapsed;
    const bool date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    return date ? NumberLook::Date : NumberLook::Number;
}

std::string plainNumber(std::string_view stored)
{
    int digits = 0;
    bool whole = false;
    if (isPlainDecimal(stored, digits, whole) && (whole || digits <= 15))
        return std::string(stored);
    const std::optional<double> value = parsed(stored);
    if (!value)
        return std::string(stored);

    std::array<char, 32> buffer;
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), *value, std::chars_format::scientific, 14);
    const std::string_view scientific(buffer.data(), size_t(written.ptr - buffer.data()));
    const size_t mark = scientific.find('e');
    int exponent = 0;
    std::from_chars(scientific.data() + mark + (scientific[mark + 1] == '+' ? 2 : 1), written.ptr, exponent);
    if (exponent < -30 || exponent > 30)
        return std::string(stored);

    std::string figures;
    std::copy_if(scientific.begin(), scientific.begin() + qsizetype(mark), std::back_inserter(figures), [](char c) { return c >= '0' && c <= '9'; });
    figures.erase(figures.find_last_not_of('0') + 1);
    if (figures.empty())
        return "0";
    std::string plain = *value < 0 ? "-" : "";
    if (exponent < 0)
        return plain + "0." + std::string(size_t(-exponent - 1), '0') + figures;
    const auto before = size_t(exponent) + 1;
    if (figures.size() <= before)
        return plain + figures + std::string(before - figures.size(), '0');
    return plain + figures.substr(0, before) + '.' + figures.substr(before);
}

std::string dateText(std::string_view stored, NumberLook look, bool from1904)
{
    const std::optional<double> value = parsed(stored);
    if (!value || *value < 0 || *value >= kDaysTo9999)
        return plainNumber(stored);
    const auto seconds = qint64(std::llround(*value * kSecondsPerDay));
    const int ofDay = int(seconds % kSecondsPerDay);
    const QString time = QTime(0, 0).addSecs(ofDay).toString(u"HH:mm:ss");
    if (look == NumberLook::Elapsed)
        return QStringLiteral("%1%2").arg(seconds / 3600).arg(QStringView(time).mid(2)).toStdString();
    const qint64 days = seconds / kSecondsPerDay;
    if (days == 0 && (!from1904 || ofDay != 0))
        return time.toStdString();
    QDate date = from1904 ? kEpoch1904.addDays(days) : kEpoch1900.addDays(days < 60 ? days + 1 : days);
    const QString text = date.toString(Qt::ISODate);
    return (ofDay == 0 ? text : text + u' ' + time).toStdString();
}

std::optional<double> dayNumber(const QDate& date)
{
    if (!date.isValid() || date < QDate(1900, 3, 1) || date.year() > 9999)
        return std::nullopt;
    return double(kEpoch1900.daysTo(date));
}

std::optional<double> dayNumber(const QDateTime& at)
{
    const std::optional<double> day = dayNumber(at.date());
    if (!day)
        return std::nullopt;
    const int seconds = at.time().msecsSinceStartOfDay() / 1000;
    return *day + seconds / double(kSecondsPerDay);
}

} // namespace kece
