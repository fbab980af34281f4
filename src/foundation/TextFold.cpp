// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/TextFold.h"

#include <algorithm>
#include <iterator>

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

/// Characters that fold into several, each before what it becomes, in order. Qt knows them in some of its versions and not in others.
const char16_t* const kSeveral[] = {u"\u00DFss", u"\u0130i\u0307", u"\u01F0j\u030C", u"\u0390\u03B9\u0308\u0301", u"\u03B0\u03C5\u0308\u0301",
    u"\u1E96h\u0331", u"\u1E97t\u0308", u"\u1E98w\u030A", u"\u1E99y\u030A", u"\u1F50\u03C5\u0313", u"\u1F52\u03C5\u0313\u0300",
    u"\u1F54\u03C5\u0313\u0301", u"\u1F56\u03C5\u0313\u0342", u"\u1F80\u1F00\u03B9", u"\u1F81\u1F01\u03B9", u"\u1F82\u1F02\u03B9",
    u"\u1F83\u1F03\u03B9", u"\u1F84\u1F04\u03B9", u"\u1F85\u1F05\u03B9", u"\u1F86\u1F06\u03B9", u"\u1F87\u1F07\u03B9", u"\u1F90\u1F20\u03B9",
    u"\u1F91\u1F21\u03B9", u"\u1F92\u1F22\u03B9", u"\u1F93\u1F23\u03B9", u"\u1F94\u1F24\u03B9", u"\u1F95\u1F25\u03B9", u"\u1F96\u1F26\u03B9",
    u"\u1F97\u1F27\u03B9", u"\u1FA0\u1F60\u03B9", u"\u1FA1\u1F61\u03B9", u"\u1FA2\u1F62\u03B9", u"\u1FA3\u1F63\u03B9", u"\u1FA4\u1F64\u03B9",
    u"\u1FA5\u1F65\u03B9", u"\u1FA6\u1F66\u03B9", u"\u1FA7\u1F67\u03B9", u"\u1FB2\u1F70\u03B9", u"\u1FB3\u03B1\u03B9", u"\u1FB4\u03AC\u03B9",
    u"\u1FB6\u03B1\u0342", u"\u1FB7\u03B1\u0342\u03B9", u"\u1FC2\u1F74\u03B9", u"\u1FC3\u03B7\u03B9", u"\u1FC4\u03AE\u03B9", u"\u1FC6\u03B7\u0342",
    u"\u1FC7\u03B7\u0342\u03B9", u"\u1FD2\u03B9\u0308\u0300", u"\u1FD6\u03B9\u0342", u"\u1FD7\u03B9\u0308\u0342", u"\u1FE2\u03C5\u0308\u0300",
    u"\u1FE4\u03C1\u0313", u"\u1FE6\u03C5\u0342", u"\u1FE7\u03C5\u0308\u0342", u"\u1FF2\u1F7C\u03B9", u"\u1FF3\u03C9\u03B9", u"\u1FF4\u03CE\u03B9",
    u"\u1FF6\u03C9\u0342", u"\u1FF7\u03C9\u0342\u03B9"};

QString withSeveral(const QString& text)
{
    QString whole;
    whole.reserve(text.size());
    for (const QChar c : text) {
        const auto found = std::lower_bound(
            std::begin(kSeveral), std::end(kSeveral), c.unicode(), [](const char16_t* entry, char16_t wanted) { return entry[0] < wanted; });
        if (c.unicode() > 0x7f && found != std::end(kSeveral) && (*found)[0] == c.unicode())
            whole += QStringView(*found + 1);
        else
            whole += c;
    }
    return whole;
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
    const QString simple = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    const QString normal = withSeveral(simple).normalized(QString::NormalizationForm_KC);
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
