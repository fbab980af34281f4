// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Lexer.h"

#include "foundation/TextFold.h"
#include "policy/language/NumberText.h"

#include <QCoreApplication>

#include <algorithm>
#include <string>

namespace kece::language {

namespace {

bool isNameStart(char32_t c)
{
    return c == '_' || QChar::isLetter(c);
}

bool isNamePart(char32_t c)
{
    return isNameStart(c) || QChar::isDigit(c);
}

bool isSpace(char32_t c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == U'　';
}

QString fromCharacters(std::u32string_view characters)
{
    return QString::fromUcs4(characters.data(), qsizetype(characters.size()));
}

struct Spelling {
    std::u32string_view text;
    TokenKind kind;
    /// Set for what people write out of habit: it is a mistake, but reading goes on with what is meant.
    std::u32string_view meant = {};
};

constexpr Spelling kWords[] = {
    {U"and", TokenKind::And},
    {U"or", TokenKind::Or},
    {U"not", TokenKind::Not},
    {U"in", TokenKind::In},
    {U"between", TokenKind::Between},
    {U"true", TokenKind::True},
    {U"false", TokenKind::False},
    {U"date", TokenKind::Date},
    {U"attr", TokenKind::Attribute},
};

/// The first that fits is taken.
constexpr Spelling kSigns[] = {
    {U"<=", TokenKind::LessEqual},
    {U"==", TokenKind::Equal},
    {U"!=", TokenKind::NotEqual},
    {U">=", TokenKind::GreaterEqual},
    {U"<>", TokenKind::NotEqual, U"!="},
    {U"=>", TokenKind::GreaterEqual, U">="},
    {U"=<", TokenKind::LessEqual, U"<="},
    {U"&&", TokenKind::And, U"and"},
    {U"||", TokenKind::Or, U"or"},
    {U"=", TokenKind::Equal, U"=="},
    {U"!", TokenKind::Not, U"not"},
    {U"≥", TokenKind::GreaterEqual, U">="},
    {U"≤", TokenKind::LessEqual, U"<="},
    {U"≠", TokenKind::NotEqual, U"!="},
    {U"×", TokenKind::Times, U"*"},
    {U"÷", TokenKind::Over, U"/"},
    {U"、", TokenKind::Comma, U","},
    {U"，", TokenKind::Comma, U","},
    {U"（", TokenKind::Open, U"("},
    {U"）", TokenKind::Close, U")"},
    {U"【", TokenKind::OpenList, U"["},
    {U"】", TokenKind::CloseList, U"]"},
    {U"＞", TokenKind::Greater, U">"},
    {U"＜", TokenKind::Less, U"<"},
    {U"＝", TokenKind::Equal, U"=="},
    {U"＋", TokenKind::Plus, U"+"},
    {U"－", TokenKind::Minus, U"-"},
    {U"<", TokenKind::Less},
    {U">", TokenKind::Greater},
    {U"+", TokenKind::Plus},
    {U"-", TokenKind::Minus},
    {U"*", TokenKind::Times},
    {U"/", TokenKind::Over},
    {U"(", TokenKind::Open},
    {U")", TokenKind::Close},
    {U"[", TokenKind::OpenList},
    {U"]", TokenKind::CloseList},
    {U",", TokenKind::Comma},
};

class Lexer
{
public:
    Lexer(std::u32string_view text, TextPosition start, QVector<Problem>& problems) : m_rest(text), m_position(start), m_problems(problems) {}

    std::vector<Token> read()
    {
        std::vector<Token> tokens;
        for (;;) {
            while (!m_rest.empty() && isSpace(m_rest.front()))
                advance(1);
            Token token{TokenKind::End, {}, {}, m_position};
            if (!m_rest.empty())
                readToken(token);
            tokens.push_back(token);
            if (token.kind == TokenKind::End)
                return tokens;
        }
    }

private:
    void readToken(Token& token)
    {
        const char32_t c = m_rest.front();
        if (c >= '0' && c <= '9')
            takeNumber(token);
        else if (c == '"' || c == '\'')
            takeText(token);
        else if (isNameStart(c))
            takeWord(token);
        else
            takeSign(token);
    }

    void takeNumber(Token& token)
    {
        const NumberText number = readNumber(m_rest);
        size_t end = number.length;
        while (end < m_rest.size() && (isNamePart(m_rest[end]) || m_rest[end] == '%'))
            ++end;
        token.text = fromCharacters(m_rest.substr(0, end));
        if (end > number.length) {
            bad(token,
                QCoreApplication::translate("RuleLanguage", "“%1” is not a number; write it like 1200.50, 500_000, 50万 or 15%.").arg(token.text));
        } else if (!number.value) {
            bad(token, QCoreApplication::translate("RuleLanguage", "This number has too many digits; 27 are the most."));
        } else {
            token.kind = TokenKind::Number;
            token.number = *number.value;
        }
        advance(end);
    }

    /// A quotation mark inside is doubled.
    void takeText(Token& token)
    {
        const char32_t quote = m_rest.front();
        std::u32string text;
        size_t end = 1;
        for (; end < m_rest.size() && m_rest[end] != '\n'; ++end) {
            if (m_rest[end] == quote) {
                if (end + 1 == m_rest.size() || m_rest[end + 1] != quote)
                    break;
                ++end;
            }
            text += m_rest[end];
        }
        token.text = fromCharacters(text);
        if (end < m_rest.size() && m_rest[end] == quote) {
            token.kind = TokenKind::Text;
            ++end;
        } else {
            bad(token, QCoreApplication::translate("RuleLanguage", "The text that begins here is not closed; end it with the same quotation mark."));
        }
        advance(end);
    }

    void takeWord(Token& token)
    {
        const std::u32string_view word = m_rest.substr(0, size_t(std::find_if_not(m_rest.begin(), m_rest.end(), isNamePart) - m_rest.begin()));
        const auto known = std::find_if(std::begin(kWords), std::end(kWords), [&](const Spelling& spelling) { return spelling.text == word; });
        token.kind = known == std::end(kWords) ? TokenKind::Name : known->kind;
        token.text = fromCharacters(word);
        advance(word.size());
    }

    void takeSign(Token& token)
    {
        const auto sign = std::find_if(
            std::begin(kSigns), std::end(kSigns), [&](const Spelling& spelling) { return m_rest.starts_with(spelling.text); });
        if (sign == std::end(kSigns))
            return takeUnknown(token);
        token.text = fromCharacters(sign->meant.empty() ? sign->text : sign->meant);
        if (!sign->meant.empty())
            instead(token, fromCharacters(sign->text));
        token.kind = sign->kind;
        advance(sign->text.size());
    }

    void takeUnknown(Token& token)
    {
        const char32_t c = m_rest.front();
        const QString written = fromCharacters(m_rest.substr(0, 1));
        token.text = halfWidth(written);
        if (c == U'“' || c == U'”' || c == U'‘' || c == U'’' || c == U'「' || c == U'」')
            bad(token, QCoreApplication::translate("RuleLanguage", "Put text between plain quotation marks, \" or '."));
        else if (token.text != written)
            instead(token, written);
        else
            bad(token, QCoreApplication::translate("RuleLanguage", "“%1” has no meaning in a condition.").arg(written));
        advance(1);
    }

    void instead(Token& token, const QString& written)
    {
        bad(token, QCoreApplication::translate("RuleLanguage", "Write “%1” instead of “%2”.").arg(token.text, written));
    }

    void bad(Token& token, const QString& message)
    {
        token.kind = TokenKind::Bad;
        m_problems.append({token.position.line, token.position.column, message});
    }

    void advance(size_t count)
    {
        for (const char32_t c : m_rest.substr(0, count)) {
            if (c == '\n')
                m_position = {m_position.line + 1, 1};
            else
                ++m_position.column;
        }
        m_rest.remove_prefix(count);
    }

    std::u32string_view m_rest;
    TextPosition m_position;
    QVector<Problem>& m_problems;
};

} // namespace

std::vector<Token> readTokens(const QString& text, TextPosition start, QVector<Problem>& problems)
{
    const std::u32string characters = text.toStdU32String();
    return Lexer(characters, start, problems).read();
}

} // namespace kece::language
