// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourceTree.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

using namespace kece::architecture;

namespace {

const char* const kChinese = "resources/translations/kece_zh_CN.ts";

struct Message {
    QString context;
    QString source;
    QStringList translations; ///< one, or one per plural form
    bool isFinished = false;
};

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message{context, {}, {}, false};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.isFinished = !xml.attributes().hasAttribute("type");
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"translation") && !xml.atEnd()) {
                if (xml.isStartElement() && xml.name() == u"numerusform")
                    message.translations.append(xml.readElementText());
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (message.translations.isEmpty())
                message.translations.append(text);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString& path)
{
    QXmlStreamReader xml(readFile(path).text);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages.append(readMessage(xml, context));
    }
    EXPECT_FALSE(xml.hasError()) << qPrintable(path) << ": " << qPrintable(xml.errorString());
    return messages;
}

QString unescaped(const QString& literals)
{
    static const QRegularExpression literal(R"raw("((?:[^"\\]|\\.)*)")raw");
    QString text;
    auto found = literal.globalMatch(literals);
    while (found.hasNext())
        text += found.next().captured(1);
    return text.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
}

QString placeMarkers(const QString& text)
{
    static const QRegularExpression marker(R"(%(?:L?\d+|n))");
    QStringList markers;
    auto found = marker.globalMatch(text);
    while (found.hasNext())
        markers.append(found.next().captured().remove('L'));
    markers.sort();
    markers.removeDuplicates();
    return markers.join(' ');
}

} // namespace

TEST(ChineseTranslation, IsFinished)
{
    const auto messages = readMessages(kChinese);
    EXPECT_FALSE(messages.isEmpty());
    QStringList mistakes;
    for (const Message& message : messages)
        if (!message.isFinished || message.translations.contains(QString()))
            mistakes += message.context + ": " + message.source;
    EXPECT_TRUE(mistakes.isEmpty()) << qPrintable(mistakes.join('\n'));
}

TEST(ChineseTranslation, KeepsThePlaceMarkers)
{
    QStringList mistakes;
    for (const Message& message : readMessages(kChinese))
        for (const QString& translation : message.translations)
            if (placeMarkers(translation) != placeMarkers(message.source))
                mistakes += message.context + ": " + message.source + " -> " + translation;
    EXPECT_TRUE(mistakes.isEmpty()) << qPrintable(mistakes.join('\n'));
}

TEST(ChineseTranslation, KnowsEveryLabelOfTheStaticTables)
{
    static const QRegularExpression label(R"raw(QT_TRANSLATE_NOOP\(\s*"([^"]+)"\s*,\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\))raw");
    QSet<std::pair<QString, QString>> known;
    for (const Message& message : readMessages(kChinese))
        known.insert({message.context, message.source});
    QStringList mistakes;
    int labels = 0;
    for (const SourceFile& file : sources()) {
        auto found = label.globalMatch(file.text);
        for (; found.hasNext(); ++labels) {
            const auto match = found.next();
            const QString text = unescaped(match.captured(2));
            if (!known.contains({match.captured(1), text}))
                mistakes += file.path + ": " + match.captured(1) + ": " + text;
        }
    }
    EXPECT_TRUE(mistakes.isEmpty()) << qPrintable(mistakes.join('\n'));
    EXPECT_GT(labels, 0);
}

// lupdate files tr("…") under the class around it, whatever a function of that name looks up.
TEST(Texts, AreNotHiddenFromLupdateBehindAnOwnTr)
{
    static const QRegularExpression ownTr(R"((^|\n)\s*(static |inline )*QString tr\()");
    for (const SourceFile& file : sources())
        EXPECT_FALSE(ownTr.match(file.text).hasMatch() && file.text.contains("tr(\"")) << qPrintable(file.path);
}
