// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/language/Lexer.h"
#include "policy/language/Node.h"

namespace kece::language {

/// Builds the tree of a condition by recursive descent. After a mistake it goes on behind the next `and` or `or`, so that several are found
/// at once; names are looked up, types are not checked yet. Nesting is limited, so that no text can exhaust the stack.
class Parser
{
public:
    Parser(std::vector<Token> tokens, const Vocabulary& vocabulary, QVector<Problem>& problems);

    std::unique_ptr<Node> parse();

private:
    using NodePointer = std::unique_ptr<Node>;

    NodePointer parseJunction(NodeKind kind);
    NodePointer parseNegation();
    NodePointer parseComparison();
    NodePointer parseSum();
    NodePointer parseProduct();
    NodePointer parseSigned();
    NodePointer parseAtom();
    NodePointer parseName();
    NodePointer parseDay();
    NodePointer parseAttribute();
    NodePointer parseParentheses();
    NodePointer parseList(NodePointer value, bool negated);
    NodePointer parseRange(NodePointer value, bool negated);
    QString parseArgument();

    NodePointer make(NodeKind kind, TextPosition position, std::vector<NodePointer> children = {});
    NodePointer makePair(NodeKind kind, const Token& sign, NodePointer left, NodePointer right);
    const Token& token() const { return m_tokens[m_at]; }
    Token take();
    bool accept(TokenKind kind);
    bool expect(TokenKind kind, const char* what);
    bool enter();
    NodePointer fail(const QString& message);
    NodePointer failExpecting(const char* what);
    void report(TextPosition position, const QString& message);
    void recover();

    std::vector<Token> m_tokens;
    size_t m_at = 0;
    const Vocabulary& m_vocabulary;
    QVector<Problem>& m_problems;
    int m_nesting = 0;
    bool m_failed = false;
};

} // namespace kece::language
