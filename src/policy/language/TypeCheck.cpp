// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/TypeCheck.h"

#include <QCoreApplication>

#include <optional>

namespace kece::language {

namespace {

/// Nothing where a mistake was already reported.
using CheckedType = std::optional<ValueType>;

const char* typeName(ValueType type)
{
    switch (type) {
    case ValueType::Number:
        return QT_TRANSLATE_NOOP("RuleLanguage", "a number");
    case ValueType::Text:
        return QT_TRANSLATE_NOOP("RuleLanguage", "a text");
    case ValueType::Day:
        return QT_TRANSLATE_NOOP("RuleLanguage", "a day");
    case ValueType::Flag:
        return QT_TRANSLATE_NOOP("RuleLanguage", "a condition");
    case ValueType::Open:
        break;
    }
    return QT_TRANSLATE_NOOP("RuleLanguage", "a single value");
}

QString named(ValueType type)
{
    return QCoreApplication::translate("RuleLanguage", typeName(type));
}

QString shown(const Node& node)
{
    const QString text = print(node);
    return text.size() <= 40 ? text : text.left(39) + u'…';
}

class TypeCheck
{
public:
    explicit TypeCheck(QVector<Problem>& problems) : m_problems(problems) {}

    void checkCondition(Node& node)
    {
        const CheckedType type = check(node);
        if (type && *type != ValueType::Flag)
            report(node,
                QCoreApplication::translate("RuleLanguage", "A condition is needed here, but “%1” is %2; compare it with something.")
                    .arg(shown(node), named(*type)));
    }

private:
    CheckedType check(Node& node)
    {
        const CheckedType type = typeOf(node);
        node.type = type.value_or(ValueType::Open);
        return type;
    }

    CheckedType typeOf(Node& node)
    {
        switch (node.kind) {
        case NodeKind::Number:
            return ValueType::Number;
        case NodeKind::Text:
            return ValueType::Text;
        case NodeKind::Day:
            return ValueType::Day;
        case NodeKind::Truth:
            return ValueType::Flag;
        case NodeKind::Fact:
            return node.fact->type;
        case NodeKind::Value:
        case NodeKind::Attribute:
            return node.type;
        case NodeKind::Mistake:
            return std::nullopt;
        case NodeKind::Negate:
        case NodeKind::Multiply:
        case NodeKind::Divide:
            return numbersOnly(node);
        case NodeKind::Add:
            return sum(node);
        case NodeKind::Subtract:
            return difference(node);
        case NodeKind::Not:
        case NodeKind::And:
        case NodeKind::Or:
            for (const std::unique_ptr<Node>& child : node.children)
                checkCondition(*child);
            return ValueType::Flag;
        default:
            return comparison(node);
        }
    }

    CheckedType numbersOnly(Node& node)
    {
        bool good = true;
        for (const std::unique_ptr<Node>& child : node.children) {
            const CheckedType type = check(*child);
            good = type && asNumber(*child) && good;
        }
        return good ? CheckedType(ValueType::Number) : std::nullopt;
    }

    /// Days and a number are a day.
    CheckedType sum(Node& node)
    {
        Node& left = *node.children[0];
        Node& right = *node.children[1];
        const CheckedType leftType = check(left);
        const CheckedType rightType = check(right);
        if (!leftType || !rightType)
            return std::nullopt;
        if (*leftType == ValueType::Day)
            return asNumber(right) ? leftType : std::nullopt;
        if (*rightType == ValueType::Day)
            return asNumber(left) ? rightType : std::nullopt;
        const bool good = asNumber(left);
        return asNumber(right) && good ? CheckedType(ValueType::Number) : std::nullopt;
    }

    /// A day less a day is a number of days. Beside a day an attribute is taken for a day; a blank could be either.
    CheckedType difference(Node& node)
    {
        Node& left = *node.children[0];
        Node& right = *node.children[1];
        const CheckedType leftType = check(left);
        const CheckedType rightType = check(right);
        if (!leftType || !rightType)
            return std::nullopt;
        if (*leftType == ValueType::Day && *rightType == ValueType::Open) {
            readAs(right, ValueType::Day);
            return right.kind == NodeKind::Attribute ? ValueType::Number : ValueType::Open;
        }
        if (*leftType == ValueType::Open && *rightType == ValueType::Day)
            readAs(left, ValueType::Day);
        if (*rightType == ValueType::Day && (*leftType == ValueType::Day || *leftType == ValueType::Open))
            return ValueType::Number;
        if (*leftType == ValueType::Day)
            return asNumber(right) ? leftType : std::nullopt;
        const bool good = asNumber(left);
        return asNumber(right) && good ? CheckedType(ValueType::Number) : std::nullopt;
    }

    CheckedType comparison(Node& node)
    {
        bool good = true;
        const Node* lead = nullptr;
        for (const std::unique_ptr<Node>& child : node.children) {
            const CheckedType type = check(*child);
            good = type && good;
            if (type && *type != ValueType::Open && !lead)
                lead = child.get();
        }
        const bool equality = node.kind == NodeKind::Equal || node.kind == NodeKind::NotEqual;
        const bool ordered = !equality && node.kind != NodeKind::In;
        if (good && lead)
            alike(node, *lead, equality, ordered);
        const ValueType type = lead ? lead->type : ordered ? ValueType::Number : ValueType::Text;
        for (const std::unique_ptr<Node>& child : node.children)
            readAs(*child, type);
        return ValueType::Flag;
    }

    void alike(const Node& node, const Node& lead, bool equality, bool ordered)
    {
        for (const std::unique_ptr<Node>& child : node.children) {
            const bool fits = child->type == lead.type || (child->type == ValueType::Open && lead.type != ValueType::Flag);
            if (!fits)
                return report(*child,
                    QCoreApplication::translate("RuleLanguage", "“%1” is %2, but “%3” is %4; only like can be compared with like.")
                        .arg(shown(*child), named(child->type), shown(lead), named(lead.type)));
        }
        if (lead.type == ValueType::Flag && !equality)
            report(node, QCoreApplication::translate("RuleLanguage", "Conditions can only be compared with == and !=."));
        else if (lead.type == ValueType::Text && ordered)
            report(node, QCoreApplication::translate("RuleLanguage", "Texts have no order; compare them with ==, != or in."));
    }

    bool asNumber(Node& node)
    {
        if (node.type == ValueType::Open)
            readAs(node, ValueType::Number);
        else if (node.type != ValueType::Number)
            report(node, QCoreApplication::translate("RuleLanguage", "A number is needed here, but “%1” is %2.").arg(shown(node), named(node.type)));
        return node.type == ValueType::Number || node.type == ValueType::Open;
    }

    /// A blank stays open: it is unknown whatever it is read as.
    static void readAs(Node& node, ValueType type)
    {
        if (node.kind == NodeKind::Attribute && node.type == ValueType::Open)
            node.type = type;
    }

    void report(const Node& node, const QString& message) { m_problems.append({node.position.line, node.position.column, message}); }

    QVector<Problem>& m_problems;
};

} // namespace

void checkTypes(Node& root, QVector<Problem>& problems)
{
    TypeCheck(problems).checkCondition(root);
}

} // namespace kece::language
