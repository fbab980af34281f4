// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/language/Expression.h"
#include "policy/language/Rational.h"

#include <vector>

namespace kece::language {

enum class TokenKind : uint8_t {
    Number,
    Text,
    Name,
    And,
    Or,
    Not,
    In,
    Between,
    True,
    False,
    Date,
    Attribute,
    Plus,
    Minus,
    Times,
    Over,
    Less,
    LessEqual,
    Equal,
    NotEqual,
    GreaterEqual,
    Greater,
    Open,
    Close,
    OpenList,
    CloseList,
    Comma,
    Bad, ///< already reported
    End
};

struct Token {
    TokenKind kind = TokenKind::End;
    QString text; ///< as written; of Text the text itself
    Rational number;
    TextPosition position;
};

/// Cuts a condition into words. What cannot be read is a problem and a Bad token; the last token is End. Columns count characters, not UTF-16 units.
std::vector<Token> readTokens(const QString& text, TextPosition start, QVector<Problem>& problems);

} // namespace kece::language
