// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/TextFold.h"

namespace kece {

namespace {

bool isInvisible(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Format || category == QChar::Other_Control;
}

/// Text made of these alone is its own NFKC and case folding.
bool isFolded(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || (u >= 0x4e00 && u <= 0x9fff);
}

} // namespace

bool isBlank(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x80)
        return u <= u' ' || u == 0x7f;
    return c.isSpace() || isInvisible(c);
}

QStringView trimmedText(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

QString halfWidth(QStringView text)
{
    QString plain = text.toString();
    for (QChar& c : plain) {
        const char16_t u = c.unicode();
        if (u >= 0xff01 && u <= 0xff5e)
            c = QChar(u - 0xfee0);
        else if (u == 0xffe5)
            c = QChar(0xa5);
        else if (u >= 0x80 && c.isSpace())
            c = u' ';
    }
    return plain;
}

QString foldForSearch(QStringView text)
{
    if (std::all_of(text.begin(), text.end(), isFolded))
        return text.toString();
    const QString normal = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded().normalized(QString::NormalizationForm_KC);
    QString folded;
    folded.reserve(normal.size());
    for (const QChar c : normal) {
        if (c.isSpace()) {
            if (!folded.isEmpty() && folded.back() != u' ')
                folded += u' ';
        } else if (!isInvisible(c)) {
            folded += c;
        }
    }
    if (folded.endsWith(u' '))
        folded.chop(1);
    return folded;
}

} // namespace kece
