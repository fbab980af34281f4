// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/TomlDocument.h"

#include "policy/language/Rational.h"

#include <QCoreApplication>

#include <toml++/toml.h>

#include <algorithm>
#include <tuple>

namespace kece {

namespace {

constexpr qsizetype kLongest = 1'000'000;

TextPosition placeOf(const toml::source_position& position)
{
    return {int(position.line), int(position.column)};
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

class TreeBuilder
{
public:
    TreeBuilder(const QString& text, const TextLines& lines) : m_text(text), m_lines(lines) {}

    TomlValue build(const toml::node& node) const
    {
        TomlValue value;
        value.position = placeOf(node.source().begin);
        value.end = placeOf(node.source().end);
        switch (node.type()) {
        case toml::node_type::table:
            value.kind = TomlValue::Kind::Table;
            addEntries(*node.as_table(), value);
            break;
        case toml::node_type::array:
            value.kind = TomlValue::Kind::Array;
            for (const toml::node& item : *node.as_array())
                value.items.append(build(item));
            break;
        case toml::node_type::string:
            value.kind = TomlValue::Kind::Text;
            value.text = fromUtf8(node.as_string()->get());
            break;
        case toml::node_type::integer:
            value.kind = TomlValue::Kind::Number;
            value.text = QString::number(node.as_integer()->get());
            break;
        case toml::node_type::floating_point:
            value.kind = TomlValue::Kind::Number;
            value.text = writtenNumber(value);
            break;
        case toml::node_type::boolean:
            value.kind = TomlValue::Kind::Flag;
            value.flag = node.as_boolean()->get();
            break;
        case toml::node_type::date: {
            const toml::date& day = node.as_date()->get();
            value.kind = TomlValue::Kind::Day;
            value.day = QDate(day.year, day.month, day.day);
            break;
        }
        default:
            break;
        }
        return value;
    }

private:
    void addEntries(const toml::table& table, TomlValue& value) const
    {
        for (auto&& [key, node] : table)
            value.entries.append({fromUtf8(key.str()), placeOf(key.source().begin), build(node)});
        std::stable_sort(value.entries.begin(), value.entries.end(), [](const TomlValue::Entry& a, const TomlValue::Entry& b) {
            return std::tie(a.position.line, a.position.column) < std::tie(b.position.line, b.position.column);
        });
    }

    QString writtenNumber(const TomlValue& value) const
    {
        const qsizetype from = m_lines.offset(value.position);
        QString written = m_text.mid(from, m_lines.offset(value.end) - from).trimmed();
        if (written.startsWith(u'+'))
            written.remove(0, 1);
        const std::optional<Rational> number = Rational::fromText(written);
        return number ? number->text() : QString();
    }

    const QString& m_text;
    const TextLines& m_lines;
};

} // namespace

const TomlValue* TomlValue::find(QAnyStringView key) const
{
    for (const Entry& entry : entries) {
        if (QAnyStringView(entry.key) == key)
            return &entry.value;
    }
    return nullptr;
}

TomlDocument readToml(const QString& text)
{
    TomlDocument document;
    if (text.size() > kLongest) {
        document.problems.append({1, 1, QCoreApplication::translate("Pack", "This file is too large for a policy pack.")});
        return document;
    }
    const QByteArray utf8 = text.toUtf8();
    try {
        const toml::table table = toml::parse(std::string_view(utf8.constData(), size_t(utf8.size())));
        document.root = TreeBuilder(text, TextLines(text)).build(table);
    } catch (const toml::parse_error& mistake) {
        const TextPosition place = placeOf(mistake.source().begin);
        document.problems.append(
            {place.line, place.column, QCoreApplication::translate("Pack", "This is not TOML: %1.").arg(fromUtf8(mistake.description()))});
    } catch (const std::exception& failure) {
        document.problems.append({1, 1, QCoreApplication::translate("Pack", "This is not TOML: %1.").arg(QString::fromUtf8(failure.what()))});
    }
    return document;
}

TextLines::TextLines(const QString& text) : m_text(text), m_starts{0}
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\n')
            m_starts.append(i + 1);
    }
}

qsizetype TextLines::offset(TextPosition position) const
{
    const qsizetype line = std::clamp<qsizetype>(position.line - 1, 0, m_starts.size() - 1);
    qsizetype at = m_starts[line];
    for (int column = 1; column < position.column && at < m_text.size() && m_text[at] != u'\n'; ++column)
        at += m_text[at].isHighSurrogate() && at + 1 < m_text.size() ? 2 : 1;
    return at;
}

TextPosition TextLines::inside(const TomlValue& text, TextPosition place) const
{
    const QStringView raw = QStringView(m_text).sliced(offset(text.position));
    const bool literal = raw.startsWith(u'\'');
    const bool severalLines = raw.startsWith(u"\"\"\"") || raw.startsWith(u"'''");
    TextPosition here = text.position;
    qsizetype at = 0;
    const auto step = [&] {
        if (raw[at] == u'\n')
            here = {here.line + 1, 1};
        else if (!raw[at].isLowSurrogate())
            ++here.column;
        ++at;
    };
    const auto skip = [&](qsizetype count) {
        while (count-- > 0 && at < raw.size())
            step();
    };
    const auto skipLineEnd = [&] {
        if (at < raw.size() && raw[at] == u'\r')
            step();
        if (at < raw.size() && raw[at] == u'\n')
            step();
    };

    skip(severalLines ? 3 : 1);
    if (severalLines)
        skipLineEnd();
    TextPosition reached;
    const auto isBlank = [&] { return at < raw.size() && (raw[at] == u' ' || raw[at] == u'\t' || raw[at] == u'\n' || raw[at] == u'\r'); };
    for (;;) {
        const bool escape = !literal && at + 1 < raw.size() && raw[at] == u'\\';
        if (escape && raw[at + 1].isSpace()) { // a backslash at the end of a line joins it with the next
            step();
            while (isBlank())
                step();
            continue;
        }
        if (at >= raw.size() || reached.line > place.line || (reached.line == place.line && reached.column >= place.column))
            return here;
        const QChar sign = escape ? raw[at + 1] : raw[at];
        if (escape ? sign == u'n' : sign == u'\n')
            reached = {reached.line + 1, 1};
        else if (sign != u'\r' || escape)
            ++reached.column;
        skip(!escape ? 1 + raw[at].isHighSurrogate() : sign == u'u' ? 6 : sign == u'U' ? 10 : 2);
    }
}

} // namespace kece
