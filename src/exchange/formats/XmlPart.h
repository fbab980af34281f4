// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QXmlStreamReader>

#include <functional>
#include <string>

namespace kece {

/// One XML document of a workbook, token by token, in bounded memory: no document type (so no entities to blow up), no token larger than a few
/// megabytes, no deep nesting. Names are local names: the prefix and the flavour of the namespace do not matter.
class XmlPart
{
public:
    /// Gives up to `max` bytes of the document; 0 at its end.
    using Feed = std::function<Result<qint64>(char* to, qint64 max)>;

    XmlPart(Feed feed, QString name);

    /// Goes to the next token; false at the end of the document.
    Result<bool> next();

    bool isStart(QLatin1StringView name) const { return m_xml.isStartElement() && m_xml.name() == name; }
    bool isEnd(QLatin1StringView name) const { return m_xml.isEndElement() && m_xml.name() == name; }
    bool isText() const { return m_xml.isCharacters(); }
    bool isEndOfAny() const { return m_xml.isEndElement(); }
    /// Appends the current piece of text as UTF-8; a text may come in several pieces.
    void appendTextTo(std::string& text) const;
    /// The attribute without a namespace, empty if absent.
    QString attribute(QLatin1StringView name) const { return m_xml.attributes().value(name).toString(); }
    QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
    /// How many elements are open, the one just started included.
    int depth() const { return m_depth; }

    /// Reads on to the end of the data without looking at it, so that its checksum is verified.
    Done drain();
    Error damaged() const;

private:
    Result<bool> feedMore();

    Feed m_feed;
    QString m_name;
    QXmlStreamReader m_xml;
    int m_depth = 0;
    qint64 m_fedSinceToken = 0;
    QByteArray m_buffer;
};

} // namespace kece
