// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/policies/PackHighlighter.h"

#include "widgets/look/Theme.h"

#include <QFont>
#include <QRegularExpression>

namespace kece {

void PackHighlighter::highlightBlock(const QString& text)
{
    static const QRegularExpression section(QStringLiteral("^\\s*\\[.*\\]"));
    static const QRegularExpression key(QStringLiteral("(?:^|[{,])\\s*([A-Za-z_0-9-]+)\\s*="));
    static const QRegularExpression quoted(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'"));
    const Tokens& tokens = Theme::tokens();
    if (const auto match = section.match(text); match.hasMatch()) {
        QTextCharFormat format;
        format.setForeground(tokens.accent);
        format.setFontWeight(QFont::Bold);
        setFormat(0, int(match.capturedLength()), format);
        return;
    }
    for (auto matches = key.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        setFormat(int(match.capturedStart(1)), int(match.capturedLength(1)), tokens.primary);
    }
    qsizetype end = 0; // behind the last text, so that a # within one begins no remark
    for (auto matches = quoted.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const bool isBlank = match.captured() == QLatin1String("\"unset\"");
        setFormat(int(match.capturedStart()), int(match.capturedLength()), isBlank ? tokens.due.text : tokens.done.text);
        end = match.capturedEnd();
    }
    if (const qsizetype remark = text.indexOf('#', end); remark >= 0)
        setFormat(int(remark), int(text.size() - remark), tokens.secondary);
}

} // namespace kece
