// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Parser.h"

#include "domain/values/DateText.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <algorithm>

namespace kece::language {

namespace {

constexpr int kDeepest = 100;

NodeKind comparisonOf(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Less:
        return NodeKind::Less;
    case TokenKind::LessEqual:
        return NodeKind::LessEqual;
    case TokenKind::Equal:
        return NodeKind::Equal;
    case TokenKind::NotEqual:
        return NodeKind::NotEqual;
    case TokenKind::GreaterEqual:
        return NodeKind::GreaterEqual;
    case TokenKind::Greater:
        return NodeKind::Greater;
    default:
        return NodeKind::Mistake;
    }
}

QString shortened(const QString& text)
{
    return text.size() <= 40 ? text : text.left(39) + u'…';
}

} // namespace

Parser::Parser(std::vector<Token> tokens, const Vocabulary& vocabulary, QVector<Problem>& problems)
    : m_tokens(std::move(tokens)), m_vocabulary(vocabulary), m_problems(problems)
{}

std::unique_ptr<Node> Parser::parse()
{
    if (token().kind == TokenKind::End)
        return fail(QCoreApplication::translate("RuleLanguage", "There is no condition here; write one like amount_12m >= 50万."));
    NodePointer root = parseJunction(NodeKind::Or);
    if (token().kind != TokenKind::End)
        failExpecting(QT_TRANSLATE_NOOP("RuleLanguage", "and, or, or the end of the condition"));
    return root;
}

/// `or` joins what `and` joins.
Parser::NodePointer Parser::parseJunction(NodeKind kind)
{
    const TextPosition position = token().position;
    const bool isOr = kind == NodeKind::Or;
    std::vector<NodePointer> parts;
    do {
        parts.push_back(isOr ? parseJunction(NodeKind::And) : parseNegation());
        if (m_failed)
            recover();
    } while (accept(isOr ? TokenKind::Or : TokenKind::And));
    return parts.size() == 1 ? std::move(parts.front()) : make(kind, position, std::move(parts));
}

Parser::NodePointer Parser::parseNegation()
{
    if (token().kind != TokenKind::Not)
        return parseComparison();
    const TextPosition position = take().position;
    if (!enter())
        return make(NodeKind::Mistake, position);
    const auto leave = qScopeGuard([this] { --m_nesting; });
    std::vector<NodePointer> child;
    child.push_back(parseNegation());
    return make(NodeKind::Not, position, std::move(child));
}

Parser::NodePointer Parser::parseComparison()
{
    NodePointer left = parseSum();
    if (m_failed)
        return left;
    const bool negated = token().kind == TokenKind::Not;
    if (negated) {
        take();
        if (token().kind != TokenKind::In && token().kind != TokenKind::Between)
            return failExpecting(QT_TRANSLATE_NOOP("RuleLanguage", "in or between"));
    }
    if (accept(TokenKind::In)) {
        left = parseList(std::move(left), negated);
    } else if (accept(TokenKind::Between)) {
        left = parseRange(std::move(left), negated);
    } else if (const NodeKind kind = comparisonOf(token().kind); kind != NodeKind::Mistake) {
        const Token sign = take();
        left = makePair(kind, sign, std::move(left), parseSum());
    }
    if (!m_failed && comparisonOf(token().kind) != NodeKind::Mistake && isComparison(left->kind))
        return fail(
            QCoreApplication::translate("RuleLanguage", "A comparison has two sides; write between … and …, or join two comparisons with and."));
    return left;
}

Parser::NodePointer Parser::parseList(NodePointer value, bool negated)
{
    const TextPosition position = value->position;
    std::vector<NodePointer> parts;
    parts.push_back(std::move(value));
    if (!expect(TokenKind::OpenList, QT_TRANSLATE_NOOP("RuleLanguage", "a list like [\"a\", \"b\"]")))
        return make(NodeKind::Mistake, position);
    do {
        parts.push_back(parseSum());
    } while (!m_failed && accept(TokenKind::Comma));
    if (!m_failed)
        expect(TokenKind::CloseList, QT_TRANSLATE_NOOP("RuleLanguage", "a comma or ]"));
    NodePointer node = make(NodeKind::In, position, std::move(parts));
    node->negated = negated;
    return node;
}

Parser::NodePointer Parser::parseRange(NodePointer value, bool negated)
{
    const TextPosition position = value->position;
    std::vector<NodePointer> parts;
    parts.push_back(std::move(value));
    parts.push_back(parseSum());
    if (m_failed || !expect(TokenKind::And, QT_TRANSLATE_NOOP("RuleLanguage", "and, and the upper end of the range")))
        return make(NodeKind::Mistake, position);
    parts.push_back(parseSum());
    NodePointer node = make(NodeKind::Between, position, std::move(parts));
    node->negated = negated;
    return node;
}

Parser::NodePointer Parser::parseSum()
{
    NodePointer left = parseProduct();
    while (!m_failed && (token().kind == TokenKind::Plus || token().kind == TokenKind::Minus)) {
        const Token sign = take();
        left = makePair(sign.kind == TokenKind::Plus ? NodeKind::Add : NodeKind::Subtract, sign, std::move(left), parseProduct());
    }
    return left;
}

Parser::NodePointer Parser::parseProduct()
{
    NodePointer left = parseSigned();
    while (!m_failed && (token().kind == TokenKind::Times || token().kind == TokenKind::Over)) {
        const Token sign = take();
        left = makePair(sign.kind == TokenKind::Times ? NodeKind::Multiply : NodeKind::Divide, sign, std::move(left), parseSigned());
    }
    return left;
}

Parser::NodePointer Parser::parseSigned()
{
    if (token().kind != TokenKind::Minus)
        return parseAtom();
    const TextPosition position = take().position;
    if (!enter())
        return make(NodeKind::Mistake, position);
    const auto leave = qScopeGuard([this] { --m_nesting; });
    std::vector<NodePointer> child;
    child.push_back(parseSigned());
    return make(NodeKind::Negate, position, std::move(child));
}

Parser::NodePointer Parser::parseAtom()
{
    const TextPosition position = token().position;
    switch (token().kind) {
    case TokenKind::Number: {
        NodePointer node = make(NodeKind::Number, position);
        node->number = token().number;
        node->text = take().text;
        return node;
    }
    case TokenKind::Text: {
        NodePointer node = make(NodeKind::Text, position);
        node->text = take().text;
        return node;
    }
    case TokenKind::True:
    case TokenKind::False: {
        NodePointer node = make(NodeKind::Truth, position);
        node->truth = take().kind == TokenKind::True;
        return node;
    }
    case TokenKind::Name:
        return parseName();
    case TokenKind::Date:
        return parseDay();
    case TokenKind::Attribute:
        return parseAttribute();
    case TokenKind::Open:
        return parseParentheses();
    default:
        return failExpecting(QT_TRANSLATE_NOOP("RuleLanguage", "a name, a number, a text or a date"));
    }
}

Parser::NodePointer Parser::parseName()
{
    const Token name = take();
    NodePointer node = make(NodeKind::Fact, name.position);
    node->text = name.text;
    node->fact = m_vocabulary.fact(name.text);
    if (node->fact)
        return node;
    if (m_vocabulary.hasValue(name.text)) {
        node->kind = NodeKind::Value;
        node->type = m_vocabulary.valueType(name.text);
        return node;
    }
    const QString near = m_vocabulary.nearest(name.text);
    const QString shown = shortened(name.text);
    report(name.position,
        near.isEmpty() ? QCoreApplication::translate(
            "RuleLanguage", "Nothing is called “%1”; text needs quotation marks, and a custom attribute is written attr(\"%1\").")
                             .arg(shown)
                       : QCoreApplication::translate("RuleLanguage", "Nothing is called “%1”; did you mean “%2”?").arg(shown, near));
    node->kind = NodeKind::Mistake;
    return node;
}

Parser::NodePointer Parser::parseDay()
{
    const Token word = take();
    const Token argument = m_tokens[std::min(m_at + 1, m_tokens.size() - 1)];
    const QString text = parseArgument();
    if (m_failed)
        return make(NodeKind::Mistake, word.position);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (text.size() != 10 || !day.isValid() || day.year() < 1) {
        report(argument.position,
            QCoreApplication::translate("RuleLanguage", "“%1” is not a day; write it like date(\"2026-01-31\").").arg(shortened(text)));
        return make(NodeKind::Mistake, word.position);
    }
    NodePointer node = make(NodeKind::Day, word.position);
    node->text = text;
    node->number = Rational(epochDay(day));
    return node;
}

Parser::NodePointer Parser::parseAttribute()
{
    const Token word = take();
    const QString name = parseArgument();
    if (m_failed)
        return make(NodeKind::Mistake, word.position);
    if (name.isEmpty()) {
        report(word.position, QCoreApplication::translate("RuleLanguage", "An attribute needs its name, as in attr(\"beds\")."));
        return make(NodeKind::Mistake, word.position);
    }
    NodePointer node = make(NodeKind::Attribute, word.position);
    node->text = name;
    node->type = m_vocabulary.valueType(name);
    return node;
}

QString Parser::parseArgument()
{
    if (!expect(TokenKind::Open, QT_TRANSLATE_NOOP("RuleLanguage", "an opening parenthesis")))
        return {};
    const QString text = token().text;
    if (!expect(TokenKind::Text, QT_TRANSLATE_NOOP("RuleLanguage", "a text in quotation marks")))
        return {};
    expect(TokenKind::Close, QT_TRANSLATE_NOOP("RuleLanguage", "a closing parenthesis"));
    return text;
}

Parser::NodePointer Parser::parseParentheses()
{
    const TextPosition position = take().position;
    if (!enter())
        return make(NodeKind::Mistake, position);
    const auto leave = qScopeGuard([this] { --m_nesting; });
    NodePointer inner = parseJunction(NodeKind::Or);
    expect(TokenKind::Close, QT_TRANSLATE_NOOP("RuleLanguage", "and, or, or )"));
    return inner;
}

Parser::NodePointer Parser::make(NodeKind kind, TextPosition position, std::vector<NodePointer> children)
{
    auto node = std::make_unique<Node>();
    node->kind = kind;
    node->position = position;
    node->children = std::move(children);
    for (const NodePointer& child : node->children)
        node->depth = std::max(node->depth, child->depth + 1);
    if (node->depth > kDeepest) {
        node->depth = 1; // said once; what stands around it is not to blame
        fail(QCoreApplication::translate("RuleLanguage", "This condition is too long to follow; divide it into several lines."));
    }
    return node;
}

Parser::NodePointer Parser::makePair(NodeKind kind, const Token& sign, NodePointer left, NodePointer right)
{
    std::vector<NodePointer> children;
    children.push_back(std::move(left));
    children.push_back(std::move(right));
    return make(kind, sign.position, std::move(children));
}

Token Parser::take()
{
    Token taken = token();
    if (taken.kind != TokenKind::End)
        ++m_at;
    return taken;
}

bool Parser::accept(TokenKind kind)
{
    if (token().kind != kind)
        return false;
    take();
    return true;
}

bool Parser::expect(TokenKind kind, const char* what)
{
    if (accept(kind))
        return true;
    failExpecting(what);
    return false;
}

/// One level of nesting deeper, if that is allowed.
bool Parser::enter()
{
    if (m_nesting < kDeepest) {
        ++m_nesting;
        return true;
    }
    fail(QCoreApplication::translate("RuleLanguage", "This condition is nested too deeply to follow; divide it into several lines."));
    m_at = m_tokens.size() - 1;
    return false;
}

Parser::NodePointer Parser::failExpecting(const char* what)
{
    const QString expected = QCoreApplication::translate("RuleLanguage", what);
    if (token().kind == TokenKind::End)
        return fail(QCoreApplication::translate("RuleLanguage", "The condition stops too early; expected here: %1.").arg(expected));
    return fail(QCoreApplication::translate("RuleLanguage", "Expected here: %1; found “%2”.").arg(expected, shortened(token().text)));
}

Parser::NodePointer Parser::fail(const QString& message)
{
    if (token().kind != TokenKind::Bad)
        report(token().position, message);
    m_failed = true;
    return make(NodeKind::Mistake, token().position);
}

/// At one place the first mistake says enough.
void Parser::report(TextPosition position, const QString& message)
{
    const bool said = std::any_of(m_problems.begin(), m_problems.end(),
        [&](const Problem& problem) { return problem.line == position.line && problem.column == position.column; });
    if (!said)
        m_problems.append({position.line, position.column, message});
}

/// On to the next `and`, `or` or closing parenthesis of this level.
void Parser::recover()
{
    m_failed = false;
    for (int open = 0; token().kind != TokenKind::End; ++m_at) {
        const TokenKind kind = token().kind;
        if (open == 0 && (kind == TokenKind::And || kind == TokenKind::Or || kind == TokenKind::Close))
            return;
        if (kind == TokenKind::Open || kind == TokenKind::OpenList)
            ++open;
        else if (open > 0 && (kind == TokenKind::Close || kind == TokenKind::CloseList))
            --open;
    }
}

} // namespace kece::language
