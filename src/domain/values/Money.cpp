// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/Money.h"

#include "foundation/TextFold.h"

#include <QCoreApplication>

#include <limits>

namespace kece {

namespace {

Error refused(const char* sentence)
{
    return Error::invalid(QCoreApplication::translate("Money", sentence));
}

const char* const notANumber = QT_TRANSLATE_NOOP("Money", "This is not a number; write it like 1234.50.");
const char* const emptyText = QT_TRANSLATE_NOOP("Money", "There is no number here; write one like 1234.50.");
const char* const badGroups = QT_TRANSLATE_NOOP(
    "Money", "The thousands separators do not stand before every third digit; write 1,234.50 or 1234.50.");
const char* const exponent = QT_TRANSLATE_NOOP("Money", "A number with an exponent hides its digits; format the column as a plain number.");
const char* const tooLarge = QT_TRANSLATE_NOOP("Money", "This number is too large; check its digits and its unit.");

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isMinus(QChar c)
{
    return c == u'-' || c == QChar(0x2212);
}

bool takeSuffix(QStringView& text, QStringView suffix)
{
    if (!text.endsWith(suffix))
        return false;
    text = trimmedText(text.chopped(suffix.size()));
    return true;
}

struct Sign {
    bool seen = false;
    bool negative = false;
};

/// Strips a sign at either end, or the parentheses of a bookkeeper; false for a second one.
bool takeSign(QStringView& text, Sign& sign)
{
    if (text.isEmpty())
        return true;
    const bool enclosed = text.size() > 2 && text.front() == u'(' && text.back() == u')';
    const bool before = isMinus(text.front()) || text.front() == u'+';
    if (!enclosed && !before && !isMinus(text.back()))
        return true;
    if (sign.seen)
        return false;
    sign = {true, text.front() != u'+'};
    text = trimmedText(enclosed ? text.sliced(1, text.size() - 2) : before ? text.sliced(1) : text.chopped(1));
    return true;
}

/// Digits with at most one point, scaled by 10^places and rounded half away from zero; `text` has no sign and no blanks around it.
class DigitReader
{
public:
    explicit DigitReader(int places) : m_places(places) {}

    const char* read(QStringView text)
    {
        qsizetype sinceSeparator = -1; // digits since the last separator, -1 before the first
        bool afterPoint = false;
        qsizetype digits = 0;
        for (const QChar c : text) {
            if (isDigit(c)) {
                ++digits;
                if (sinceSeparator >= 0 && !afterPoint)
                    ++sinceSeparator;
                if (!(afterPoint ? takeDecimal(c.unicode() - u'0') : takeWhole(c.unicode() - u'0')))
                    return tooLarge;
            } else if (c == u'.' && !afterPoint) {
                if (sinceSeparator >= 0 && sinceSeparator != 3)
                    return badGroups;
                afterPoint = true;
            } else if (c == u',' && !afterPoint) {
                const bool first = sinceSeparator < 0;
                if (first ? digits < 1 || digits > 3 || text.front() == u'0' : sinceSeparator != 3)
                    return badGroups;
                sinceSeparator = 0;
            } else {
                return (c == u'e' || c == u'E') && digits > 0 ? exponent : notANumber;
            }
        }
        if (digits == 0)
            return notANumber;
        if (!afterPoint && sinceSeparator >= 0 && sinceSeparator != 3)
            return badGroups;
        return finish() ? nullptr : tooLarge;
    }

    qint64 value() const { return qint64(m_value); }
    bool rounded() const { return m_rounded; }

private:
    bool takeWhole(int digit)
    {
        if (m_value > (limit - digit) / 10)
            return false;
        m_value = m_value * 10 + digit;
        return true;
    }

    bool takeDecimal(int digit)
    {
        if (m_taken < m_places) {
            ++m_taken;
            return takeWhole(digit);
        }
        if (m_taken == m_places && !m_firstCut) {
            m_firstCut = true;
            m_roundUp = digit >= 5;
        }
        m_rounded = m_rounded || digit != 0;
        return true;
    }

    bool finish()
    {
        for (; m_taken < m_places; ++m_taken) {
            if (!takeWhole(0))
                return false;
        }
        if (m_roundUp && m_value == limit)
            return false;
        m_value += m_roundUp;
        return true;
    }

    static constexpr quint64 limit = quint64(std::numeric_limits<qint64>::max());
    int m_places;
    int m_taken = 0;
    quint64 m_value = 0;
    bool m_firstCut = false;
    bool m_roundUp = false;
    bool m_rounded = false;
};

Result<ParsedDecimal> readSigned(QStringView text, int places, bool negative)
{
    if (text.isEmpty())
        return refused(notANumber);
    DigitReader reader(places);
    if (const char* problem = reader.read(text))
        return refused(problem);
    return ParsedDecimal{negative ? -reader.value() : reader.value(), reader.rounded()};
}

/// `1234.5` and `-12.34` as programs write them: no look at anything else.
bool readPlain(QStringView text, int places, ParsedDecimal& out)
{
    const bool negative = !text.isEmpty() && text.front() == u'-';
    const qsizetype start = negative ? 1 : 0;
    if (text.size() == start || text.size() > start + 15)
        return false;
    qint64 value = 0;
    int decimals = -1;
    for (qsizetype i = start; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'.' && decimals < 0 && i > start)
            decimals = 0;
        else if (isDigit(c) && decimals < places) {
            value = value * 10 + (c.unicode() - u'0');
            decimals += decimals >= 0;
        } else {
            return false;
        }
    }
    for (int i = std::max(decimals, 0); i < places; ++i) {
        if (value > std::numeric_limits<qint64>::max() / 10)
            return false;
        value *= 10;
    }
    out = {negative ? -value : value, false};
    return true;
}

} // namespace

Result<ParsedMoney> parseMoney(QStringView text)
{
    ParsedDecimal plain;
    if (readPlain(text, 2, plain))
        return ParsedMoney{plain.scaled, false};

    const QString half = halfWidth(text);
    QStringView rest = trimmedText(half);
    if (rest.isEmpty())
        return refused(emptyText);
    Sign sign;
    int places = 2;
    if (!takeSign(rest, sign))
        return refused(notANumber);
    if (rest.startsWith(QChar(0xa5)))
        rest = trimmedText(rest.sliced(1));
    takeSuffix(rest, u"元");
    if (takeSuffix(rest, u"万"))
        places += 4;
    if (!takeSign(rest, sign))
        return refused(notANumber);
    KECE_TRY(const ParsedDecimal amount, readSigned(rest, places, sign.negative));
    return ParsedMoney{amount.scaled, amount.rounded};
}

Result<ParsedDecimal> parseDecimal(QStringView text, int decimals)
{
    Q_ASSERT(decimals >= 0 && decimals <= 9);
    ParsedDecimal plain;
    if (readPlain(text, decimals, plain))
        return plain;
    const QString half = halfWidth(text);
    QStringView rest = trimmedText(half);
    if (rest.isEmpty())
        return refused(emptyText);
    Sign sign;
    if (!takeSign(rest, sign))
        return refused(notANumber);
    return readSigned(rest, decimals, sign.negative);
}

QString decimalText(qint64 scaled, int decimals, bool trimZeros)
{
    QString digits = QString::number(scaled < 0 ? 0 - quint64(scaled) : quint64(scaled)).rightJustified(decimals + 1, u'0');
    if (decimals > 0) {
        digits.insert(digits.size() - decimals, u'.');
        if (trimZeros) {
            while (digits.endsWith(u'0'))
                digits.chop(1);
            if (digits.endsWith(u'.'))
                digits.chop(1);
        }
    }
    if (scaled < 0)
        digits.prepend(u'-');
    return digits;
}

QString moneyText(Fen fen)
{
    return decimalText(fen, 2);
}

QString moneyForScreen(Fen fen)
{
    QString text = moneyText(fen);
    const qsizetype first = fen < 0 ? 1 : 0;
    for (qsizetype i = text.size() - 6; i > first; i -= 3)
        text.insert(i, u',');
    if (fen < 0)
        text[0] = QChar(0x2212);
    return text;
}

} // namespace kece
