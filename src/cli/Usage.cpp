// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Usage.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>

namespace kece {

namespace {

constexpr QChar kMany = QChar(0x2026); // …

QStringList shapesOf(const QString& usage)
{
    return usage.split(QStringLiteral(" | "), Qt::SkipEmptyParts);
}

/// The words and options that one shape asks for. Options in brackets ask for nothing; "[--policy PACK…]" leaves room for more packs.
QStringList askedBy(QString shape)
{
    static const QRegularExpression several(QStringLiteral(R"(\[-\S+ (\S+…)\])"));
    static const QRegularExpression optional(QStringLiteral(R"(\[-\S+( \S+)?\])"));
    shape.replace(several, QStringLiteral("[\\1]")).remove(optional);
    return shape.split(' ', Qt::SkipEmptyParts);
}

/// `asked` without brackets and dots.
bool isSuch(const QString& asked, const QString& given)
{
    bool isNumber = false;
    if (asked == QLatin1String("N")) {
        given.toInt(&isNumber);
        return isNumber;
    }
    if (asked == QLatin1String("BATCH")) {
        given.toLongLong(&isNumber);
        return isNumber;
    }
    if (asked.contains('='))
        return given.indexOf('=') > 0;
    const QStringList choices = asked.split('|');
    return choices.contains(given)
        || std::any_of(choices.begin(), choices.end(), [](const QString& c) { return !c.isEmpty() && c.front().isUpper(); });
}

bool fits(const QStringList& asked, const QCommandLineParser& given)
{
    const QStringList words = given.positionalArguments();
    qsizetype next = 0;
    for (qsizetype i = 0; i < asked.size(); ++i) {
        QString part = asked[i];
        if (part.startsWith('-')) {
            const QString option = part.mid(part.startsWith(QLatin1String("--")) ? 2 : 1);
            const bool takesValue = i + 1 < asked.size() && asked[i + 1].front().isUpper();
            if (!given.isSet(option) || (takesValue && !isSuch(asked[i + 1], given.value(option))))
                return false;
            i += takesValue ? 1 : 0;
            continue;
        }
        const bool mayLack = part.startsWith('[');
        part.remove('[').remove(']');
        const bool isMany = part.endsWith(kMany);
        if (isMany)
            part.chop(1);
        const qsizetype end = isMany ? words.size() : std::min(next + 1, words.size());
        if (next == end && !mayLack)
            return false;
        for (; next < end; ++next) {
            if (!isSuch(part, words[next]))
                return false;
        }
    }
    return next == words.size();
}

} // namespace

bool fitsUsage(const QString& usage, const QCommandLineParser& given)
{
    const QStringList shapes = shapesOf(usage);
    if (shapes.isEmpty())
        return given.positionalArguments().isEmpty();
    return std::any_of(shapes.begin(), shapes.end(), [&](const QString& shape) { return fits(askedBy(shape), given); });
}

QString briefUsage(const QString& usage)
{
    QStringList words;
    const QStringList shapes = shapesOf(usage);
    for (const QString& shape : shapes) {
        const QString word = shape.section(' ', 0, 0);
        if (!words.contains(word) && !word.startsWith('-'))
            words << word;
    }
    return shapes.size() < 2 ? usage : words.size() < 2 ? shapes.first() : words.join('|') + QStringLiteral(" …");
}

} // namespace kece
