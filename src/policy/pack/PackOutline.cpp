// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/PackOutline.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/User.h"
#include "domain/entities/Visit.h"
#include "domain/schema/ChoiceLabels.h"
#include "domain/schema/EntitySchema.h"
#include "policy/clocks/ComplaintRules.h"
#include "policy/language/Node.h"
#include "policy/pack/TomlDocument.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <optional>

namespace kece {

namespace {

struct Word {
    const char* key;
    const char* word;
};

constexpr Word kSections[] = {
    {"tiering", QT_TRANSLATE_NOOP("PackOutline", "Tiers")},
    {"classification", QT_TRANSLATE_NOOP("PackOutline", "Classification")},
    {"credit", QT_TRANSLATE_NOOP("PackOutline", "Credit grades")},
    {"review", QT_TRANSLATE_NOOP("PackOutline", "Review")},
    {"visits", QT_TRANSLATE_NOOP("PackOutline", "Visits")},
    {"complaints", QT_TRANSLATE_NOOP("PackOutline", "Complaints")},
    {"contracts", QT_TRANSLATE_NOOP("PackOutline", "Contracts")},
    {"approvals", QT_TRANSLATE_NOOP("PackOutline", "Approvals")},
    {"surveys", QT_TRANSLATE_NOOP("PackOutline", "Satisfaction")},
    {"calendar", QT_TRANSLATE_NOOP("PackOutline", "Routine duties")},
    {"numbering", QT_TRANSLATE_NOOP("PackOutline", "Numbers")},
};

/// Keys of a pack in the words of people; one that is not here is shown as it is written.
constexpr Word kKeys[] = {
    {"aging", QT_TRANSLATE_NOOP("PackOutline", "Credit period")},
    {"approvers", QT_TRANSLATE_NOOP("PackOutline", "Approved by")},
    {"authority", QT_TRANSLATE_NOOP("PackOutline", "Authority")},
    {"by", QT_TRANSLATE_NOOP("PackOutline", "By")},
    {"by_day", QT_TRANSLATE_NOOP("PackOutline", "By day")},
    {"cap", QT_TRANSLATE_NOOP("PackOutline", "At most")},
    {"catch_up", QT_TRANSLATE_NOOP("PackOutline", "Made up")},
    {"categories", QT_TRANSLATE_NOOP("PackOutline", "Categories")},
    {"causes", QT_TRANSLATE_NOOP("PackOutline", "Causes")},
    {"channels", QT_TRANSLATE_NOOP("PackOutline", "Channels")},
    {"confirmation", QT_TRANSLATE_NOOP("PackOutline", "Confirmation by the customer")},
    {"count", QT_TRANSLATE_NOOP("PackOutline", "At least")},
    {"counts_with", QT_TRANSLATE_NOOP("PackOutline", "Counts with")},
    {"coverage", QT_TRANSLATE_NOOP("PackOutline", "Coverage")},
    {"cycle", QT_TRANSLATE_NOOP("PackOutline", "Cycle")},
    {"decides", QT_TRANSLATE_NOOP("PackOutline", "Decides")},
    {"department_cap", QT_TRANSLATE_NOOP("PackOutline", "At most, of a department")},
    {"done", QT_TRANSLATE_NOOP("PackOutline", "Done with")},
    {"effective", QT_TRANSLATE_NOOP("PackOutline", "In effect by")},
    {"escalate_to", QT_TRANSLATE_NOOP("PackOutline", "When late, to")},
    {"form", QT_TRANSLATE_NOOP("PackOutline", "Form")},
    {"forms", QT_TRANSLATE_NOOP("PackOutline", "Forms")},
    {"hard", QT_TRANSLATE_NOOP("PackOutline", "Hard")},
    {"in_order", QT_TRANSLATE_NOOP("PackOutline", "In this order")},
    {"instead_of", QT_TRANSLATE_NOOP("PackOutline", "For those not chosen by")},
    {"least", QT_TRANSLATE_NOOP("PackOutline", "From")},
    {"limit", QT_TRANSLATE_NOOP("PackOutline", "Within")},
    {"manual", QT_TRANSLATE_NOOP("PackOutline", "Decided by people")},
    {"months", QT_TRANSLATE_NOOP("PackOutline", "Months")},
    {"pass", QT_TRANSLATE_NOOP("PackOutline", "Pass mark")},
    {"pattern", QT_TRANSLATE_NOOP("PackOutline", "Pattern")},
    {"performance", QT_TRANSLATE_NOOP("PackOutline", "Performance by")},
    {"period", QT_TRANSLATE_NOOP("PackOutline", "Period")},
    {"population", QT_TRANSLATE_NOOP("PackOutline", "Among")},
    {"price", QT_TRANSLATE_NOOP("PackOutline", "Price")},
    {"rank_by", QT_TRANSLATE_NOOP("PackOutline", "Ranked by")},
    {"rounding", QT_TRANSLATE_NOOP("PackOutline", "Rounding")},
    {"same_project", QT_TRANSLATE_NOOP("PackOutline", "Of the same project")},
    {"scope", QT_TRANSLATE_NOOP("PackOutline", "Scope")},
    {"share", QT_TRANSLATE_NOOP("PackOutline", "Share")},
    {"soft", QT_TRANSLATE_NOOP("PackOutline", "In general")},
    {"starts", QT_TRANSLATE_NOOP("PackOutline", "Runs from")},
    {"stops", QT_TRANSLATE_NOOP("PackOutline", "Until")},
    {"tiers", QT_TRANSLATE_NOOP("PackOutline", "Of tiers")},
    {"types", QT_TRANSLATE_NOOP("PackOutline", "Of types")},
    {"value", QT_TRANSLATE_NOOP("PackOutline", "Value")},
    {"weight", QT_TRANSLATE_NOOP("PackOutline", "Weight")},
    {"when", QT_TRANSLATE_NOOP("PackOutline", "Where")},
    {"who", QT_TRANSLATE_NOOP("PackOutline", "By whom")},
    {"within", QT_TRANSLATE_NOOP("PackOutline", "Within")},
};

/// Words that packs use for values, beside those of records.
constexpr Word kValues[] = {
    {"all", QT_TRANSLATE_NOOP("PackOutline", "all")},
    {"company", QT_TRANSLATE_NOOP("PackOutline", "the whole company")},
    {"day", QT_TRANSLATE_NOOP("PackOutline", "every working day")},
    {"department", QT_TRANSLATE_NOOP("PackOutline", "each department")},
    {"documents", QT_TRANSLATE_NOOP("PackOutline", "documents complete")},
    {"each", QT_TRANSLATE_NOOP("PackOutline", "each of them")},
    {"everybody", QT_TRANSLATE_NOOP("PackOutline", "everybody")},
    {"half up", QT_TRANSLATE_NOOP("PackOutline", "half up")},
    {"half year", QT_TRANSLATE_NOOP("PackOutline", "every half year")},
    {"handed_over", QT_TRANSLATE_NOOP("PackOutline", "handed over")},
    {"head", QT_TRANSLATE_NOOP("PackOutline", "the head")},
    {"month", QT_TRANSLATE_NOOP("PackOutline", "every month")},
    {"none", QT_TRANSLATE_NOOP("PackOutline", "none")},
    {"once", QT_TRANSLATE_NOOP("PackOutline", "once")},
    {"person", QT_TRANSLATE_NOOP("PackOutline", "a person")},
    {"product", QT_TRANSLATE_NOOP("PackOutline", "each product")},
    {"quarter", QT_TRANSLATE_NOOP("PackOutline", "every quarter")},
    {"rank", QT_TRANSLATE_NOOP("PackOutline", "rank")},
    {"received", QT_TRANSLATE_NOOP("PackOutline", "received")},
    {"replied", QT_TRANSLATE_NOOP("PackOutline", "replied")},
    {"resolved", QT_TRANSLATE_NOOP("PackOutline", "settled")},
    {"role", QT_TRANSLATE_NOOP("PackOutline", "role")},
    {"seal", QT_TRANSLATE_NOOP("PackOutline", "seal")},
    {"selective", QT_TRANSLATE_NOOP("PackOutline", "chosen ones")},
    {"shares", QT_TRANSLATE_NOOP("PackOutline", "shares add up to 100%")},
    {"signature", QT_TRANSLATE_NOOP("PackOutline", "signature")},
    {"unit", QT_TRANSLATE_NOOP("PackOutline", "unit")},
    {"within-range", QT_TRANSLATE_NOOP("PackOutline", "within the published range")},
    {"year", QT_TRANSLATE_NOOP("PackOutline", "every year")},
};

/// Values that are keys of a record's choices.
struct ChoiceKey {
    const char* key;
    const EntitySchema& (*schema)();
    QStringView field;
};
const ChoiceKey kChoices[] = {{"who", userSchema, u"rank"}, {"forms", visitSchema, u"form"}};

/// What stands in the columns of a line and is not said again.
constexpr const char* kShownApart[] = {"id", "name", "name_en", "article", "note", "reading", "text", "holds"};

QString say(const char* text)
{
    return QCoreApplication::translate("PackOutline", text);
}

QString wordOf(std::span<const Word> words, const QString& key)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word& word) { return key == QLatin1String(word.key); });
    return found == words.end() ? key : say(found->word);
}

/// The word for a value of a key, as people say it; one nobody knows is shown as it is written.
QString valueWord(const QString& key, const QString& value)
{
    if (key == QLatin1String("done")) {
        if (const Field* field = complaintSchema().field(value))
            return complaintSchema().label(*field);
    }
    if (key == QLatin1String("rank_by")) {
        if (const FactName* fact = findFact(QStringView(value).left(value.indexOf(' '))))
            return factLabel(*fact);
    }
    if (key == QLatin1String("limit")) {
        if (const auto limit = TimeLimit::fromText(value))
            return limit->words();
    }
    for (const ChoiceKey& choice : kChoices) {
        if (key == QLatin1String(choice.key))
            return choiceLabels(choice.schema(), choice.field, {value});
    }
    return wordOf(kValues, value);
}

bool isBlank(const TomlValue& value)
{
    return value.isText() && value.text == QLatin1String("unset");
}

class Outline
{
public:
    explicit Outline(const Pack& pack) : m_vocabulary(pack.values), m_complaintVocabulary(pack.values, complaintFacts()) {}

    QVector<OutlineLine> read(const TomlValue& root)
    {
        for (const TomlValue::Entry& entry : root.entries) {
            if (entry.key == QLatin1String("pack"))
                continue;
            const QVector<TomlValue> tables = entry.value.isTable() ? QVector<TomlValue>{entry.value} : entry.value.items;
            for (const TomlValue& table : tables)
                addSection(entry.key, table);
        }
        return std::move(m_lines);
    }

private:
    void addSection(const QString& key, const TomlValue& table)
    {
        m_section = key;
        OutlineLine line = lineOf(table, 0);
        line.text = line.text.isEmpty() ? sectionTitle(key) : say(QT_TRANSLATE_NOOP("PackOutline", "%1: %2")).arg(sectionTitle(key), line.text);
        m_lines << line;
        addParts(table, 1);
    }

    /// The tables within a table, each a line of its own.
    void addParts(const TomlValue& table, int level)
    {
        for (const TomlValue::Entry& entry : table.entries) {
            if (entry.value.isTable() && entry.key == QLatin1String("values"))
                addValues(entry.value, level);
            else if (entry.value.isTable() && !isShort(entry.value))
                addTable(entry.key, entry.value, level);
            for (const TomlValue& item : entry.value.items) {
                if (item.isTable())
                    addTable(entry.key, item, level);
            }
        }
    }

    void addTable(const QString& key, const TomlValue& table, int level)
    {
        OutlineLine line = lineOf(table, level);
        if (const TomlValue* condition = table.find(u"holds"); condition && condition->isText())
            line.detail = conditionWords(condition->text);
        if (line.text.isEmpty())
            line.text = wordOf(kKeys, key);
        m_lines << line;
        addParts(table, level + 1);
    }

    /// `name = { value = …, article = … }`
    void addValues(const TomlValue& values, int level)
    {
        for (const TomlValue::Entry& entry : values.entries) {
            OutlineLine line = entry.value.isTable() ? lineOf(entry.value, level) : OutlineLine{level, m_section};
            const TomlValue* value = entry.value.isTable() ? entry.value.find(u"value") : &entry.value;
            line.text = entry.key;
            line.detail = value ? words(QStringLiteral("value"), *value) : QString();
            line.position = entry.position;
            if (value && isBlank(*value))
                line.blanks = QStringList{entry.key};
            m_lines << line;
        }
    }

    OutlineLine lineOf(const TomlValue& table, int level) const
    {
        const auto textOf = [&](QLatin1String key) {
            const TomlValue* value = table.find(key);
            return value && value->isText() ? value->text : QString();
        };
        const bool english = QLocale().language() != QLocale::Chinese;
        OutlineLine line{level, m_section};
        line.article = textOf(QLatin1String("article"));
        line.text = english ? textOf(QLatin1String("name_en")) : QString();
        for (const char* key : {"name", "text", "id"}) {
            if (line.text.isEmpty())
                line.text = textOf(QLatin1String(key));
        }
        line.note = textOf(QLatin1String("note"));
        const TomlValue* reading = table.find(u"reading");
        line.isReading = reading && reading->flag;
        line.position = table.position;
        QStringList details;
        for (const TomlValue::Entry& entry : table.entries) {
            if (std::any_of(std::begin(kShownApart), std::end(kShownApart), [&](const char* key) { return entry.key == QLatin1String(key); }))
                continue;
            const QString said = words(entry.key, entry.value);
            if (said.isEmpty())
                continue;
            details << say(QT_TRANSLATE_NOOP("PackOutline", "%1: %2")).arg(wordOf(kKeys, entry.key), said);
            if (isBlank(entry.value))
                line.blanks << entry.key;
        }
        line.detail = details.join(say(QT_TRANSLATE_NOOP("PackOutline", "; ")));
        return line;
    }

    /// One that fits behind a key: { share = "15%", hard = true }.
    static bool isShort(const TomlValue& table)
    {
        return std::none_of(table.entries.begin(), table.entries.end(),
            [](const TomlValue::Entry& entry) { return entry.value.isTable() || entry.value.kind == TomlValue::Kind::Array; });
    }

    /// Empty for what gets lines of its own.
    QString words(const QString& key, const TomlValue& value) const
    {
        switch (value.kind) {
        case TomlValue::Kind::Text:
            if (isBlank(value))
                return say(QT_TRANSLATE_NOOP("PackOutline", "left blank"));
            return key == QLatin1String("when") ? conditionWords(value.text) : valueWord(key, value.text);
        case TomlValue::Kind::Number:
            return value.text;
        case TomlValue::Kind::Flag:
            return value.flag ? say(QT_TRANSLATE_NOOP("PackOutline", "yes")) : say(QT_TRANSLATE_NOOP("PackOutline", "no"));
        case TomlValue::Kind::Day:
            return value.day.toString(Qt::ISODate);
        case TomlValue::Kind::Array:
            return listWords(key, value);
        case TomlValue::Kind::Table:
            return isShort(value) && key != QLatin1String("values") ? tableWords(value) : QString();
        case TomlValue::Kind::Other:
            break;
        }
        return {};
    }

    QString listWords(const QString& key, const TomlValue& list) const
    {
        QStringList parts;
        for (const TomlValue& item : list.items) {
            if (!item.isTable())
                parts << words(key, item);
        }
        return parts.join(say(QT_TRANSLATE_NOOP("PackOutline", ", ")));
    }

    QString tableWords(const TomlValue& table) const
    {
        QStringList parts;
        for (const TomlValue::Entry& entry : table.entries) {
            const QString said = words(entry.key, entry.value);
            parts << (entry.key == QLatin1String("article") || entry.key == QLatin1String("share")
                    ? said
                    : say(QT_TRANSLATE_NOOP("PackOutline", "%1: %2")).arg(wordOf(kKeys, entry.key), said));
        }
        return parts.join(say(QT_TRANSLATE_NOOP("PackOutline", ", ")));
    }

    QString conditionWords(const QString& text) const
    {
        const Vocabulary& vocabulary = m_section == QLatin1String("complaints") ? m_complaintVocabulary : m_vocabulary;
        const ParsedExpression parsed = parseCondition(text, vocabulary);
        return parsed.expression.isEmpty() ? text : language::print(parsed.expression.root(), true);
    }

    Vocabulary m_vocabulary;
    Vocabulary m_complaintVocabulary;
    QString m_section;
    QVector<OutlineLine> m_lines;
};

} // namespace

QString sectionTitle(const QString& section)
{
    return wordOf(kSections, section);
}

QVector<OutlineLine> outlineOf(const Pack& pack)
{
    const TomlDocument document = readToml(pack.text);
    return document.root ? Outline(pack).read(*document.root) : QVector<OutlineLine>();
}

} // namespace kece
