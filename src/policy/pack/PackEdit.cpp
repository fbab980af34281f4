// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Rational.h"
#include "policy/pack/Pack.h"
#include "policy/pack/TomlDocument.h"
#include "policy/pack/ValueReader.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

QString quoted(QString text)
{
    text.replace(u'\\', "\\\\").replace(u'"', "\\\"").replace(u'\n', "\\n").replace(u'\r', "\\r").replace(u'\t', "\\t");
    return u'"' + text + u'"';
}

/// The value as TOML: plain digits and days as they are, `50万` and all text in quotation marks.
QString tomlText(const QString& typed)
{
    const PolicyValue value = policyValueOf(typed);
    if (value.kind == PolicyValue::Kind::Day)
        return typed;
    const bool plainDigits = value.kind == PolicyValue::Kind::Number
        && std::all_of(typed.begin(), typed.end(), [](QChar c) { return c.isDigit() || c == u'.' || c == u'-' || c == u'_'; });
    return plainDigits ? value.number : quoted(typed);
}

struct Replacement {
    qsizetype from = 0;
    qsizetype length = 0;
    QString text;
};

class PackEdit
{
public:
    PackEdit(const Pack& pack, const TomlValue& root) : m_pack(pack), m_root(root), m_lines(pack.text) {}

    void replace(const TomlValue& value, const QString& text)
    {
        const qsizetype from = m_lines.offset(value.position);
        m_replacements.append({from, m_lines.offset(value.end) - from, text});
    }

    /// The value itself, also where it is written with its article.
    const TomlValue* findValue(const QString& name) const
    {
        const TomlValue* found = nullptr;
        for (const char* section : {"tiering", "credit"})
            found = found ? found : findIn(m_root.find(QLatin1StringView(section)), name);
        if (const TomlValue* classifications = m_root.find(u"classification")) {
            for (const TomlValue& classification : classifications->items)
                found = found ? found : findIn(&classification, name);
        }
        found = found ? found : findListed(name);
        return found && found->isTable() ? found->find(u"value") : found;
    }

    QString apply()
    {
        std::sort(m_replacements.begin(), m_replacements.end(), [](const Replacement& a, const Replacement& b) { return a.from > b.from; });
        QString text = m_pack.text;
        for (const Replacement& replacement : m_replacements)
            text.replace(replacement.from, replacement.length, replacement.text);
        return text;
    }

private:
    static const TomlValue* findIn(const TomlValue* section, const QString& name)
    {
        const TomlValue* values = section ? section->find(u"values") : nullptr;
        return values ? values->find(name) : nullptr;
    }

    /// "credit.a.limit", "complaints.result.limit": section, id of one of its list, key.
    const TomlValue* findListed(const QString& name) const
    {
        const QStringList parts = name.split(u'.');
        const TomlValue* section = parts.size() == 3 ? m_root.find(parts[0]) : nullptr;
        if (!section)
            return nullptr;
        for (const TomlValue::Entry& list : section->entries) {
            for (const TomlValue& item : list.value.items) {
                const TomlValue* id = item.find(u"id");
                if (id && id->text.trimmed() == parts[1] && item.find(parts[2]))
                    return item.find(parts[2]);
            }
        }
        return nullptr;
    }

    const Pack& m_pack;
    const TomlValue& m_root;
    TextLines m_lines;
    QVector<Replacement> m_replacements;
};

Error noSuchValue(const Pack& pack, const QString& name)
{
    const QStringList names = pack.values.keys();
    if (names.isEmpty())
        return Error::invalid(QCoreApplication::translate("Pack", "The pack “%1” has no values to set.").arg(pack.id), name);
    return Error::invalid(
        QCoreApplication::translate("Pack", "The pack “%1” has no value “%2”. %3").arg(pack.id, name, suggestion(name, names)), name);
}

/// The text with these values, not looked into yet.
Result<QString> edited(const Pack& pack, const TomlValue& root, const QMap<QString, QString>& values, const QString& newVersion)
{
    PackEdit edit(pack, root);
    for (auto it = values.begin(); it != values.end(); ++it) {
        const TomlValue* value = pack.values.contains(it.key()) ? edit.findValue(it.key()) : nullptr;
        if (!value)
            return noSuchValue(pack, it.key());
        const QString typed = it.value().trimmed();
        if (typed.isEmpty())
            return Error::invalid(
                QCoreApplication::translate("Pack", "“%1” needs a value: a number, a text, a day like 2026-01-31, or unset.").arg(it.key()),
                it.key());
        edit.replace(*value, tomlText(typed));
    }
    edit.replace(*root.find(u"pack")->find(u"version"), quoted(newVersion.trimmed()));
    return edit.apply();
}

struct ExpectedKind {
    QString sample;
    QString words; ///< %1 the value's name, %2 what was given
};

/// Which of the values does not fit, and what its rules read it as: found by putting one of each kind in its place.
Error unfit(const Pack& pack, const TomlValue& root, const QMap<QString, QString>& values, const QString& newVersion, const Problem& first)
{
    const ExpectedKind kinds[] = {
        {"1", QCoreApplication::translate("Pack", "The rules read “%1” as a number, like 300, 50万 or 15%; “%2” is none.")},
        {"2026-01-31", QCoreApplication::translate("Pack", "The rules read “%1” as a day, like 2026-01-31; “%2” is none.")},
        {"x", QCoreApplication::translate("Pack", "The rules compare “%1” with texts; “%2” is none.")},
    };
    const auto fits = [&](const QString& name, const QString& value) {
        const Result<QString> text = edited(pack, root, {{name, value}}, newVersion);
        return text && readPack(*text).pack;
    };
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (fits(it.key(), it.value()))
            continue;
        for (const ExpectedKind& kind : kinds) {
            if (fits(it.key(), kind.sample))
                return Error::invalid(kind.words.arg(it.key(), it.value().trimmed()), it.key());
        }
    }
    return Error::invalid(first.message, values.size() == 1 ? values.firstKey() : QString());
}

} // namespace

Result<QString> withValues(const Pack& pack, const QMap<QString, QString>& values, const QString& newVersion)
{
    const TomlDocument document = readToml(pack.text);
    if (!document.root)
        return Error::internal(QCoreApplication::translate("Pack", "The stored text of the pack “%1” cannot be read.").arg(pack.id));
    if (newVersion.trimmed().isEmpty())
        return Error::invalid(QCoreApplication::translate("Pack", "A new version needs a name, like \"2\"."), "version");
    KECE_TRY(const QString text, edited(pack, *document.root, values, newVersion));
    if (const ReadPack check = readPack(text); !check.pack)
        return unfit(pack, *document.root, values, newVersion, check.problems.front());
    return text;
}

} // namespace kece
