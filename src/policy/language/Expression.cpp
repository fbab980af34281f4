// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Expression.h"

#include "policy/language/Lexer.h"
#include "policy/language/Node.h"
#include "policy/language/Parser.h"
#include "policy/language/TypeCheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace kece {

using language::Node;
using language::NodeKind;

namespace {

constexpr qsizetype kLongest = 10'000;

QStringList namesOf(const Node* root, NodeKind kind)
{
    QStringList names;
    if (!root)
        return names;
    language::walk(*root, [&](const Node& node) {
        if (node.kind == kind && !names.contains(node.text))
            names.append(node.text);
    });
    return names;
}

/// attr("x") means the pack's own value x where there is one: beside a plain x that can hardly have been meant.
void checkDoubleMeaning(const Node& root, const Vocabulary& vocabulary, QVector<Problem>& problems)
{
    const QStringList values = namesOf(&root, NodeKind::Value);
    language::walk(root, [&](const Node& node) {
        if (node.kind == NodeKind::Attribute && vocabulary.hasValue(node.text) && values.contains(node.text))
            problems.append({node.position.line, node.position.column,
                QCoreApplication::translate(
                    "RuleLanguage", "“%1” and attr(\"%1\") are the same value of the pack; give the value another name than the attribute.")
                    .arg(node.text)});
    });
}

} // namespace

QString Expression::print() const
{
    return m_root ? language::print(*m_root) : QString();
}

QStringList Expression::factNames() const
{
    return namesOf(m_root.get(), NodeKind::Fact);
}

QStringList Expression::valueNames() const
{
    return namesOf(m_root.get(), NodeKind::Value);
}

QStringList Expression::attributeNames() const
{
    return namesOf(m_root.get(), NodeKind::Attribute);
}

ParsedExpression parseCondition(const QString& text, const Vocabulary& vocabulary, TextPosition start)
{
    ParsedExpression parsed;
    if (text.size() > kLongest) {
        parsed.problems.append({start.line, start.column,
            QCoreApplication::translate("RuleLanguage", "This condition is too long; %1 characters are the most.").arg(kLongest)});
        return parsed;
    }
    std::vector<language::Token> tokens = language::readTokens(text, start, parsed.problems);
    std::unique_ptr<Node> root = language::Parser(std::move(tokens), vocabulary, parsed.problems).parse();
    language::checkTypes(*root, parsed.problems);
    checkDoubleMeaning(*root, vocabulary, parsed.problems);
    if (parsed.problems.isEmpty())
        parsed.expression = Expression(std::shared_ptr<const Node>(std::move(root)));
    std::stable_sort(parsed.problems.begin(), parsed.problems.end(),
        [](const Problem& a, const Problem& b) { return std::tie(a.line, a.column) < std::tie(b.line, b.column); });
    return parsed;
}

} // namespace kece
