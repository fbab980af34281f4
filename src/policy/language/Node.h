// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/language/Rational.h"
#include "policy/language/Vocabulary.h"

#include <memory>
#include <vector>

namespace kece::language {

enum class NodeKind : uint8_t {
    Number,
    Text,
    Day,
    Truth,
    Fact,
    Value,
    Attribute,
    Negate,
    Multiply,
    Divide,
    Add,
    Subtract,
    Less,
    LessEqual,
    Equal,
    NotEqual,
    GreaterEqual,
    Greater,
    In,
    Between,
    Not,
    And,
    Or,
    Mistake ///< stands where text could not be understood; never in a finished tree
};

/// One place in the tree of a condition.
/// Children: In has the value, then the list; Between the value, the lower and the upper end; And and Or two or more.
struct Node {
    NodeKind kind = NodeKind::Mistake;
    ValueType type = ValueType::Open; ///< checked; an attribute has the type it is read as
    bool negated = false;             ///< of In and Between: with `not`
    bool truth = false;
    Rational number; ///< of Number, and the epoch day of Day
    QString text;    ///< the number as it was written, the text, or the name
    const FactName* fact = nullptr;
    std::vector<std::unique_ptr<Node>> children;
    int depth = 1;
    TextPosition position;
};

bool isComparison(NodeKind kind);
/// `<=` and so on; empty for what is not a sign between two sides.
QString operatorText(NodeKind kind);

/// The comparison with its sides exchanged: `<` for `>`.
NodeKind mirrored(NodeKind comparison);
/// The comparison that holds where this one does not: `>=` for `<`.
NodeKind contrary(NodeKind comparison);

/// Equal but for positions and types.
bool sameTree(const Node& a, const Node& b);

/// With the fewest parentheses; names are written in words for people where `labels` is set.
QString print(const Node& node, bool labels = false);

/// Calls `visit` for the node and all below, in reading order.
template<class Visit>
void walk(const Node& node, Visit&& visit)
{
    visit(node);
    for (const std::unique_ptr<Node>& child : node.children)
        walk(*child, visit);
}

} // namespace kece::language
