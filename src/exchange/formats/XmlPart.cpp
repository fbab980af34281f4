// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/XmlPart.h"

#include <QCoreApplication>

namespace kece {

namespace {

constexpr qsizetype kChunk = 16 * 1024;
constexpr qint64 kMaxTokenBytes = qint64(4) << 20;
constexpr int kMaxDepth = 64;

} // namespace

XmlPart::XmlPart(Feed feed, QString name) : m_feed(std::move(feed)), m_name(std::move(name)), m_buffer(kChunk, Qt::Uninitialized) {}

Result<bool> XmlPart::feedMore()
{
    KECE_TRY(const qint64 got, m_feed(m_buffer.data(), m_buffer.size()));
    if (got == 0)
        return false;
    m_fedSinceToken += got;
    if (m_fedSinceToken > kMaxTokenBytes)
        return Error::invalid(
            QCoreApplication::translate("TableFile", "The workbook's part “%1” holds a piece of more than 4 MiB; it is not read.").arg(m_name));
    m_xml.addData(m_buffer.first(got));
    return true;
}

Result<bool> XmlPart::next()
{
    if (m_xml.isEndElement())
        --m_depth;
    QXmlStreamReader::TokenType token = m_xml.readNext();
    while (token == QXmlStreamReader::Invalid && m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError) {
        KECE_TRY(const bool more, feedMore());
        if (!more)
            return damaged();
        token = m_xml.readNext();
    }
    m_fedSinceToken = 0;
    switch (token) {
    case QXmlStreamReader::Invalid:
        return damaged();
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        return Error::invalid(QCoreApplication::translate(
            "TableFile", "The workbook's part “%1” declares a document type or entities; it is not read, as such files are made to do harm.")
                                  .arg(m_name));
    case QXmlStreamReader::EndDocument:
        return false;
    case QXmlStreamReader::StartElement:
        if (++m_depth > kMaxDepth)
            return damaged();
        return true;
    default:
        return true;
    }
}

void XmlPart::appendTextTo(std::string& text) const
{
    const QByteArray utf8 = m_xml.text().toUtf8();
    text.append(utf8.constData(), size_t(utf8.size()));
}

Done XmlPart::drain()
{
    for (;;) {
        KECE_TRY(const qint64 got, m_feed(m_buffer.data(), m_buffer.size()));
        if (got == 0)
            return {};
    }
}

Error XmlPart::damaged() const
{
    return Error::invalid(
        QCoreApplication::translate(
            "TableFile", "The workbook is damaged: its part “%1” cannot be understood. Open and save it in a spreadsheet program, then try again.")
            .arg(m_name),
        {}, m_xml.errorString());
}

} // namespace kece
