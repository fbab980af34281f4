// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QVector>

#include <memory>

namespace kece {

/// Where a piece of text stands in a file, from 1.
struct TextPosition {
    int line = 1;
    int column = 1;
};

/// A mistake in a pack: where, and what was expected.
struct Problem {
    int line = 0;
    int column = 0;
    QString message;
};

/// Three-valued logic, as in SQL.
enum class Truth : int8_t { False = 0, True = 1, Unknown = -1 };

/// A value that a regulation states or leaves blank: `kind` Unset is a blank.
struct PolicyValue {
    enum class Kind { Unset, Number, Text, Day } kind = Kind::Unset;
    QString number; ///< canonical decimal text, exact
    QString text;
    QDate day;
};

/// The names a rule may use, with their types: the facts of the interface, the pack's own values, and attr("…") for anything else.
class Vocabulary;

namespace language {
struct Node;
}

/// A parsed and type-checked condition or formula of a pack; immutable, cheap to copy. Numbers are exact (decimal, no floating point).
/// `parse ∘ print` is the identity on the tree.
class Expression
{
public:
    Expression() = default;
    explicit Expression(std::shared_ptr<const language::Node> root) : m_root(std::move(root)) {}

    bool isEmpty() const { return !m_root; }
    QString print() const;
    /// Names of the facts, pack values and attributes it reads, each once, in order of appearance.
    QStringList factNames() const;
    QStringList valueNames() const;
    QStringList attributeNames() const;
    const language::Node& root() const { return *m_root; }

private:
    std::shared_ptr<const language::Node> m_root;
};

/// Parses one condition; `start` is where the text stands in its file. All mistakes that can be told apart are in `problems`; the expression is empty
/// then.
struct ParsedExpression {
    Expression expression;
    QVector<Problem> problems;
};
ParsedExpression parseCondition(const QString& text, const Vocabulary& vocabulary, TextPosition start = {});

} // namespace kece
