// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/numbering/NumberPattern.h"

#include <QRegularExpression>

#include <algorithm>

namespace kece {

namespace {

constexpr int kLongestPattern = 60;

} // namespace

std::optional<NumberPattern> NumberPattern::fromText(const QString& text)
{
    static const QRegularExpression piece(QStringLiteral(R"(\{(year|month|serial)(?::([1-9]))?\}|([^{}]+))"));
    NumberPattern pattern;
    qsizetype read = 0;
    for (const QRegularExpressionMatch& match : piece.globalMatch(text)) {
        if (match.capturedStart() != read)
            return std::nullopt;
        read = match.capturedEnd();
        const QString name = match.captured(1);
        const Part part = name == QLatin1String("year") ? Part::Year
            : name == QLatin1String("month")            ? Part::Month
            : name == QLatin1String("serial")           ? Part::Serial
                                                        : Part::Text;
        pattern.m_pieces << Piece{part, match.captured(3), std::max(1, match.captured(2).toInt())};
    }
    const auto serials = std::count_if(pattern.m_pieces.begin(), pattern.m_pieces.end(), [](const Piece& p) { return p.part == Part::Serial; });
    const bool isSound = read == text.size() && text.size() <= kLongestPattern && serials == 1
        && (!pattern.has(Part::Month) || pattern.has(Part::Year));
    return isSound ? std::optional(pattern) : std::nullopt;
}

bool NumberPattern::has(Part part) const
{
    return std::any_of(m_pieces.begin(), m_pieces.end(), [part](const Piece& piece) { return piece.part == part; });
}

QString NumberPattern::number(QDate day, qint64 serial) const
{
    QString number;
    for (const Piece& piece : m_pieces) {
        const qint64 figure = piece.part == Part::Serial ? serial
            : piece.part == Part::Month                  ? day.month()
            : piece.digits == 2                          ? day.year() % 100
                                                         : day.year();
        number += piece.part == Part::Text ? piece.text : QString::number(figure).rightJustified(piece.digits, u'0');
    }
    return number;
}

QString NumberPattern::periodOf(QDate day) const
{
    if (has(Part::Month))
        return day.toString(QStringLiteral("yyyy-MM"));
    return has(Part::Year) ? QString::number(day.year()) : QString();
}

} // namespace kece
