// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/formats/TextEncoding.h"

#include <QStringDecoder>

#include <memory>
#include <optional>
#include <string>

namespace kece {

/// The text of a file as UTF-8, piece by piece, in bounded memory. Undecodable bytes and U+0000 are errors. The device must be seekable.
class TextSource
{
public:
    static Result<std::unique_ptr<TextSource>> open(std::unique_ptr<QIODevice> device, const QString& encoding);

    /// Appends about `bytes` of the file to `text`; false if there was nothing left.
    Result<bool> appendTo(std::string& text, qint64 bytes);

    QString encoding() const { return QString::fromLatin1(m_encoding.name); }
    qint64 bytesRead() const { return m_device->pos(); }
    qint64 bytesTotal() const { return m_device->size(); }

private:
    TextSource(std::unique_ptr<QIODevice> device, TextEncoding encoding);
    Done decodeUtf16(std::string& text, bool atEnd);
    Done decodeOther(std::string& text, bool atEnd);
    Error undecodable() const;

    std::unique_ptr<QIODevice> m_device;
    TextEncoding m_encoding;
    QByteArray m_raw; ///< read and not yet decoded
    std::optional<QStringDecoder> m_decoder;
    bool m_ended = false;
};

} // namespace kece
