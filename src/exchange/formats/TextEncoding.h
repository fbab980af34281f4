// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace kece {

/// How the bytes of a text file become text.
struct TextEncoding {
    enum class Kind { Utf8, Utf16LittleEndian, Utf16BigEndian, Other };

    Kind kind = Kind::Utf8;
    QByteArray name = "UTF-8"; ///< what people are shown, and for Other what QStringDecoder is asked for
    int markBytes = 0;         ///< length of the byte order mark
};

/// Reads the device through once and decides: byte order mark, UTF-16 by its zero bytes, strict UTF-8, then GB18030 if uchardet or the shape of
/// the characters say so. `wanted` overrides that unless it is "auto". A zero byte, UTF-8 with damaged characters, and whatever looks like none
/// of these is refused in words: a wrong guess would fill the database with wrong names. GBK and GB2312 are read as GB18030, which holds them.
Result<TextEncoding> detectTextEncoding(QIODevice& device, const QString& wanted);

} // namespace kece
