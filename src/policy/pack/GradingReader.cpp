// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/GradingReader.h"

#include "policy/language/Rational.h"
#include "policy/language/Vocabulary.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

using Need = PackTable::Need;

namespace {

QStringList rankableFacts()
{
    QStringList names;
    for (const FactName& fact : allFacts()) {
        if (fact.type == ValueType::Number || fact.type == ValueType::Day)
            names.append(QLatin1StringView(fact.name));
    }
    return names;
}

} // namespace

GradingReader::GradingReader(Kind kind, const TomlValue& section, const Pack& pack, const TextLines& lines, QVector<Problem>& problems)
    : m_kind(kind), m_section(section, problems), m_pack(pack), m_lines(lines), m_problems(problems)
{}

const char* GradingReader::listKey() const
{
    return m_kind == Kind::Tiering ? "tier" : m_kind == Kind::Classification ? "class" : "grade";
}

Grading GradingReader::read()
{
    QStringList keys{"name", "name_en", "article", "note", "population", "rank_by", "approval", "values", listKey()};
    if (m_kind == Kind::Tiering)
        keys.append("scope");
    if (m_kind == Kind::Classification)
        keys.append("id");
    if (m_kind == Kind::Credit)
        keys.append("approvers");
    m_section.allowOnly(keys);

    Grading grading;
    grading.id = m_kind == Kind::Tiering ? "tiering" : m_kind == Kind::Credit ? "credit" : m_section.id();
    grading.name = m_section.text("name", m_kind == Kind::Classification ? Need::Required : Need::Optional);
    grading.nameEn = m_section.text("name_en");
    if (grading.name.isEmpty()) {
        grading.name = m_pack.name;
        grading.nameEn = m_pack.nameEn;
    }
    grading.article = m_section.text("article");
    m_section.text("note");
    grading.needsApproval = m_section.flag("approval");
    if (m_kind == Kind::Credit)
        m_section.texts("approvers");
    readScope(grading);
    readRanking(grading);
    readTiers(grading);
    return grading;
}

void GradingReader::readScope(Grading& grading)
{
    const bool tiering = m_kind == Kind::Tiering;
    const QString population = m_section.choice("population", tiering ? QStringList{"department", "company"} : QStringList{"company", "department"});
    grading.companyPopulation = population == "company";
    grading.byDepartment = tiering || !grading.companyPopulation;
    const QStringList scope = m_section.texts("scope");
    grading.byProduct = scope == QStringList{"department", "product"};
    if (!scope.isEmpty() && !grading.byProduct && scope != QStringList{"department"})
        m_section.report(
            *m_section.find("scope"), QCoreApplication::translate("Pack", "“scope” is [\"department\"] or [\"department\", \"product\"]."));
}

void GradingReader::readRanking(Grading& grading)
{
    for (const QString& key : m_section.texts("rank_by")) {
        const TomlValue& list = *m_section.find("rank_by");
        const qsizetype index = std::find_if(list.items.begin(), list.items.end(), [&](const TomlValue& item) { return item.text == key; })
            - list.items.begin();
        const TomlValue& item = list.items[index];
        const QStringList words = key.simplified().split(u' ', Qt::SkipEmptyParts);
        const QStringList known = rankableFacts();
        if (words.isEmpty() || words.size() > 2 || (words.size() == 2 && words[1] != "asc" && words[1] != "desc"))
            m_section.report(item, QCoreApplication::translate("Pack", "A ranking is a fact and asc or desc, like \"amount_12m desc\"."));
        else if (!known.contains(words[0]))
            m_section.report(item,
                QCoreApplication::translate("Pack", "No number or day that could rank is called “%1”. %2")
                    .arg(words[0], suggestion(words[0], known)));
        else
            grading.rankBy.append({words[0], words.value(1) != "asc"});
    }
}

void GradingReader::readTiers(Grading& grading)
{
    const QVector<TomlValue>* tables = m_section.tables(listKey(), Need::Required);
    if (!tables)
        return;
    for (const TomlValue& table : *tables) {
        const Tier tier = readTier(table, grading, &table == &tables->back());
        const bool twice = std::any_of(
            grading.tiers.begin(), grading.tiers.end(), [&](const Tier& other) { return !tier.id.isEmpty() && other.id == tier.id; });
        if (twice)
            m_section.report(*table.find(u"id"), QCoreApplication::translate("Pack", "The id “%1” is used twice.").arg(tier.id));
        grading.tiers.append(tier);
    }
}

Tier GradingReader::readTier(const TomlValue& table, const Grading& grading, bool last)
{
    PackTable reader(table, m_problems);
    QStringList keys{"id", "name", "name_en", "article", "when", "cap", "manual", "note", "reading"};
    if (m_kind == Kind::Tiering)
        keys.append("department_cap");
    if (m_kind == Kind::Credit)
        keys.append({"limit", "aging"});
    reader.allowOnly(keys);

    Tier tier;
    tier.id = reader.id();
    tier.name = reader.text("name", Need::Required);
    tier.nameEn = reader.text("name_en");
    tier.article = reader.text("article", Need::Required);
    tier.manual = reader.flag("manual");
    tier.isReading = reader.flag("reading");
    tier.note = reader.text("note");
    readConditions(reader, tier, last);
    tier.cap = readCap(reader, "cap", tier.article);
    tier.departmentCap = readCap(reader, "department_cap", tier.article);
    if (tier.departmentCap && !grading.byProduct)
        reader.report(*reader.find("department_cap"),
            QCoreApplication::translate("Pack", "“department_cap” has a meaning only with scope = [\"department\", \"product\"]; write “cap”."));
    return tier;
}

void GradingReader::readConditions(PackTable& reader, Tier& tier, bool last)
{
    const TomlValue* when = reader.find("when");
    if (when && tier.manual)
        return reader.report(
            *when, QCoreApplication::translate("Pack", "A manual tier is given by hand only and has no condition; leave out “when” or “manual”."));
    if (!when && !tier.manual && !last)
        return reader.report(
            reader.table(), QCoreApplication::translate("Pack", "Only the last may be without a condition; write “when” or manual = true."));
    if (!when)
        return;
    if (when->isText()) {
        tier.conditions.append({tier.article, {}, readExpression(*when), tier.isReading});
        return;
    }
    const bool isList = when->kind == TomlValue::Kind::Array && !when->items.isEmpty()
        && std::all_of(when->items.begin(), when->items.end(), [](const TomlValue& item) { return item.isTable(); });
    if (!isList)
        return reader.report(
            *when, QCoreApplication::translate("Pack", "“when” needs a condition in quotation marks, or a list of { article, text, holds }."));
    for (const TomlValue& line : when->items)
        tier.conditions.append(readLine(line, tier));
}

ConditionLine GradingReader::readLine(const TomlValue& table, const Tier& tier)
{
    PackTable reader(table, m_problems);
    reader.allowOnly({"article", "text", "holds", "reading"});
    ConditionLine line;
    line.article = reader.text("article", Need::Required);
    line.text = reader.text("text");
    line.isReading = reader.flag("reading") || tier.isReading;
    reader.text("holds", Need::Required);
    if (const TomlValue* holds = reader.find("holds"); holds && holds->isText() && !holds->text.trimmed().isEmpty())
        line.holds = readExpression(*holds);
    return line;
}

Expression GradingReader::readExpression(const TomlValue& text)
{
    return m_section.condition(text, m_lines, Vocabulary(m_pack.values));
}

std::optional<Cap> GradingReader::readCap(PackTable& reader, const char* key, const QString& article)
{
    const TomlValue* table = reader.find(key);
    if (!table)
        return std::nullopt;
    if (!table->isTable()) {
        reader.report(*table, QCoreApplication::translate("Pack", "A cap is written like { share = \"15%\", hard = true }."));
        return std::nullopt;
    }
    PackTable capReader(*table, m_problems);
    capReader.allowOnly({"share", "hard", "article"});
    Cap cap;
    cap.article = capReader.text("article");
    if (cap.article.isEmpty())
        cap.article = article;
    cap.hard = !capReader.find("hard") || capReader.flag("hard");
    readShare(capReader, cap);
    return cap;
}

void GradingReader::readShare(PackTable& reader, Cap& cap)
{
    const TomlValue* value = reader.find("share");
    if (!value)
        return reader.report(reader.table(), QCoreApplication::translate("Pack", "The key “%1” is missing here.").arg("share"));
    const bool written = value->isText() || value->kind == TomlValue::Kind::Number;
    const std::optional<Rational> share = written ? Rational::fromText(value->text.trimmed()) : std::nullopt;
    constexpr Rational::Wide largest = 1'000'000'000'000;
    if (!share || *share <= Rational() || *share > Rational(1) || share->denominator() > largest)
        return reader.report(*value, QCoreApplication::translate("Pack", "A share is more than 0 and at most 100%, like \"15%\"."));
    cap.numerator = qint64(share->numerator());
    cap.denominator = qint64(share->denominator());
}

} // namespace kece
