// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Node.h"

namespace kece::language {

namespace {

enum Strength { OrStrength = 1, AndStrength, NotStrength, ComparisonStrength, SumStrength, ProductStrength, SignStrength, AtomStrength };

Strength strengthOf(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Or:
        return OrStrength;
    case NodeKind::And:
        return AndStrength;
    case NodeKind::Not:
        return NotStrength;
    case NodeKind::Add:
    case NodeKind::Subtract:
        return SumStrength;
    case NodeKind::Multiply:
    case NodeKind::Divide:
        return ProductStrength;
    case NodeKind::Negate:
        return SignStrength;
    default:
        return isComparison(kind) ? ComparisonStrength : AtomStrength;
    }
}

/// A quote inside is doubled, unless the other kind of quote avoids it.
QString quoted(QString text)
{
    const QChar quote = text.contains(u'"') && !text.contains(u'\'') ? u'\'' : u'"';
    return quote + text.replace(quote, QString(2, quote)) + quote;
}

class Printer
{
public:
    explicit Printer(bool labels) : m_labels(labels) {}

    QString print(const Node& node, Strength least) const
    {
        const QString text = plain(node);
        return strengthOf(node.kind) < least ? u'(' + text + u')' : text;
    }

private:
    QString plain(const Node& node) const
    {
        switch (node.kind) {
        case NodeKind::Number:
        case NodeKind::Value:
            return node.text;
        case NodeKind::Fact:
            return m_labels ? factLabel(*node.fact) : node.text;
        case NodeKind::Text:
            return m_labels ? node.text : quoted(node.text);
        case NodeKind::Day:
            return m_labels ? node.text : "date(" + quoted(node.text) + ')';
        case NodeKind::Attribute:
            return m_labels ? node.text : "attr(" + quoted(node.text) + ')';
        case NodeKind::Truth:
            return node.truth ? "true" : "false";
        case NodeKind::Negate:
            return '-' + print(*node.children[0], SignStrength);
        case NodeKind::Not:
            return "not " + print(*node.children[0], NotStrength);
        case NodeKind::And:
            return joined(node, 0, " and ", NotStrength);
        case NodeKind::Or:
            return joined(node, 0, " or ", AndStrength);
        case NodeKind::In:
            return print(*node.children[0], SumStrength) + (node.negated ? " not in [" : " in [") + joined(node, 1, ", ", SumStrength) + ']';
        case NodeKind::Between:
            return print(*node.children[0], SumStrength) + (node.negated ? " not between " : " between ") + joined(node, 1, " and ", SumStrength);
        case NodeKind::Mistake:
            return {};
        default:
            break;
        }
        const bool comparison = isComparison(node.kind);
        const Strength left = comparison ? SumStrength : strengthOf(node.kind);
        const Strength right = comparison ? SumStrength : Strength(left + 1);
        return print(*node.children[0], left) + ' ' + operatorText(node.kind) + ' ' + print(*node.children[1], right);
    }

    QString joined(const Node& node, size_t first, const char* between, Strength least) const
    {
        QString text;
        for (size_t i = first; i < node.children.size(); ++i) {
            if (i > first)
                text += between;
            text += print(*node.children[i], least);
        }
        return text;
    }

    bool m_labels;
};

} // namespace

bool isComparison(NodeKind kind)
{
    return kind >= NodeKind::Less && kind <= NodeKind::Between;
}

QString operatorText(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Multiply:
        return "*";
    case NodeKind::Divide:
        return "/";
    case NodeKind::Add:
        return "+";
    case NodeKind::Subtract:
        return "-";
    case NodeKind::Less:
        return "<";
    case NodeKind::LessEqual:
        return "<=";
    case NodeKind::Equal:
        return "==";
    case NodeKind::NotEqual:
        return "!=";
    case NodeKind::GreaterEqual:
        return ">=";
    case NodeKind::Greater:
        return ">";
    default:
        return {};
    }
}

NodeKind mirrored(NodeKind comparison)
{
    switch (comparison) {
    case NodeKind::Less:
        return NodeKind::Greater;
    case NodeKind::LessEqual:
        return NodeKind::GreaterEqual;
    case NodeKind::GreaterEqual:
        return NodeKind::LessEqual;
    case NodeKind::Greater:
        return NodeKind::Less;
    default:
        return comparison;
    }
}

NodeKind contrary(NodeKind comparison)
{
    switch (comparison) {
    case NodeKind::Less:
        return NodeKind::GreaterEqual;
    case NodeKind::LessEqual:
        return NodeKind::Greater;
    case NodeKind::Equal:
        return NodeKind::NotEqual;
    case NodeKind::NotEqual:
        return NodeKind::Equal;
    case NodeKind::GreaterEqual:
        return NodeKind::Less;
    case NodeKind::Greater:
        return NodeKind::LessEqual;
    default:
        return comparison;
    }
}

bool sameTree(const Node& a, const Node& b)
{
    if (a.kind != b.kind || a.negated != b.negated || a.truth != b.truth || a.text != b.text || a.number != b.number
        || a.children.size() != b.children.size())
        return false;
    for (size_t i = 0; i < a.children.size(); ++i) {
        if (!sameTree(*a.children[i], *b.children[i]))
            return false;
    }
    return true;
}

QString print(const Node& node, bool labels)
{
    return Printer(labels).print(node, OrStrength);
}

} // namespace kece::language
