// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Rational.h"
#include "policy/pack/CalendarReader.h"
#include "policy/pack/ComplaintsReader.h"
#include "policy/pack/ContractsReader.h"
#include "policy/pack/GradingReader.h"
#include "policy/pack/Pack.h"
#include "policy/pack/PackTable.h"
#include "policy/pack/SurveysReader.h"
#include "policy/pack/ValueReader.h"
#include "policy/pack/VisitsReader.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <tuple>

namespace kece {

using Need = PackTable::Need;

namespace {

/// Sections whose rules the program does not carry out yet: kept as they are.
const QStringList& keptSections()
{
    static const QStringList sections{
        "blacklist", "admission", "rights", "reception", "ownership", "approvals", "events", "care", "orders", "service", "forms", "roles"};
    return sections;
}

/// A whole number from 1.
bool isCount(const PolicyValue& value)
{
    const int count = value.kind == PolicyValue::Kind::Number ? value.number.toInt() : 0;
    return count > 0 && QString::number(count) == value.number;
}

class PackReader
{
public:
    PackReader(const QString& text, const TomlValue& root, QVector<Problem>& problems) : m_lines(text), m_root(root, problems), m_problems(problems)
    {
        m_pack.text = text;
    }

    QVector<Problem> notes() { return std::move(m_notes); }

    Pack read()
    {
        m_root.allowOnly(QStringList{"pack", "tiering", "review", "classification", "credit", "complaints", "visits", "surveys", "calendar",
                             "contracts", "numbering"}
            + keptSections());
        readHeader();
        readSections();
        readValues();
        readReview();
        if (const TomlValue* tiering = section("tiering"))
            m_pack.tiering = reader(GradingReader::Kind::Tiering, *tiering).read();
        readClassifications();
        if (const TomlValue* credit = section("credit"))
            m_pack.credit = reader(GradingReader::Kind::Credit, *credit).read();
        if (const TomlValue* complaints = section("complaints"))
            m_pack.complaints = ComplaintsReader(*complaints, m_pack, m_lines, m_problems).read();
        if (const TomlValue* visits = section("visits"))
            m_pack.visits = VisitsReader(*visits, m_pack, m_problems).read();
        if (const TomlValue* surveys = section("surveys"))
            m_pack.surveys = SurveysReader(*surveys, m_pack, m_problems).read();
        if (const TomlValue* calendar = section("calendar"))
            m_pack.calendar = CalendarReader(*calendar, m_pack, m_problems).read();
        if (const TomlValue* contracts = section("contracts"))
            m_pack.contracts = ContractsReader(*contracts, m_pack, m_problems).read();
        readNumbering();
        return std::move(m_pack);
    }

private:
    /// The table of a section; one that is no table was reported by readSections.
    const TomlValue* section(const char* name) const
    {
        const TomlValue* value = m_root.find(name);
        return value && value->isTable() ? value : nullptr;
    }

    GradingReader reader(GradingReader::Kind kind, const TomlValue& section) { return GradingReader(kind, section, m_pack, m_lines, m_problems); }

    void readHeader()
    {
        const TomlValue* header = m_root.find("pack");
        if (!header || !header->isTable())
            return m_root.report(TextPosition(), QCoreApplication::translate("Pack", "A pack begins with the section [pack]."));
        PackTable reader(*header, m_problems);
        reader.allowOnly({"id", "name", "name_en", "source", "version", "in_force_from", "note"});
        m_pack.id = reader.id();
        m_pack.name = reader.text("name", Need::Required);
        m_pack.nameEn = reader.text("name_en");
        m_pack.source = reader.text("source");
        m_pack.version = reader.text("version", Need::Required);
        reader.text("note");
        if (const TomlValue* from = reader.find("in_force_from")) {
            m_pack.inForceFrom = from->isText() ? policyValueOf(from->text).day : from->day;
            if (!m_pack.inForceFrom.isValid())
                reader.report(*from, QCoreApplication::translate("Pack", "“%1” needs a day, like 2026-01-31.").arg("in_force_from"));
        }
    }

    void readSections()
    {
        for (const TomlValue::Entry& entry : m_root.table().entries) {
            if (entry.key == "pack")
                continue;
            const bool isList = entry.value.kind == TomlValue::Kind::Array
                && std::all_of(entry.value.items.begin(), entry.value.items.end(), [](const TomlValue& item) { return item.isTable(); });
            const bool listAllowed = entry.key == "classification" || keptSections().contains(entry.key);
            const bool tableAllowed = entry.key != "classification";
            if ((entry.value.isTable() && tableAllowed) || (isList && listAllowed))
                addSection(entry);
            else if (tableAllowed)
                m_root.report(entry.position, QCoreApplication::translate("Pack", "“%1” is a section; begin it with [%1].").arg(entry.key));
            else
                m_root.report(
                    entry.position, QCoreApplication::translate("Pack", "“%1” is a list of sections; begin each with [[%1]].").arg(entry.key));
        }
    }

    void addSection(const TomlValue::Entry& entry)
    {
        m_pack.sections.append(entry.key);
        if (keptSections().contains(entry.key))
            m_notes.append({entry.position.line, entry.position.column,
                QCoreApplication::translate("Pack", "[%1] is kept with the pack and compared, but not carried out yet.").arg(entry.key)});
    }

    void readValues()
    {
        ValueReader values(m_pack, m_problems);
        for (const char* name : {"tiering", "credit", "complaints", "visits", "surveys", "calendar", "contracts"}) {
            if (const TomlValue* table = section(name)) {
                PackTable reader(*table, m_problems);
                values.readTable(reader);
            }
        }
        for (const TomlValue& table : classifications()) {
            PackTable reader(table, m_problems);
            values.readTable(reader);
        }
        readListed(values, "credit", "grade", {"limit", "aging"}, [this](const TomlValue::Entry& entry, const PolicyValue& value) {
            if (value.kind == PolicyValue::Kind::Text || value.kind == PolicyValue::Kind::Day)
                m_root.report(
                    entry.position, QCoreApplication::translate("Pack", "“%1” is a number, like 30 or \"50万\", or \"unset\".").arg(entry.key));
        });
        readListed(values, "complaints", "clock", {"limit"}, [this](const TomlValue::Entry& entry, const PolicyValue& value) {
            if (value.kind != PolicyValue::Kind::Unset && !TimeLimit::fromText(value.text))
                m_root.report(entry.position,
                    QCoreApplication::translate("Pack", "“%1” is a time, like \"48 hours\", \"3 days\", \"2 working days\", or \"unset\".")
                        .arg(entry.key));
        });
        readListed(values, "complaints", "repeat", {"count", "months"}, [this](const TomlValue::Entry& entry, const PolicyValue& value) {
            if (value.kind != PolicyValue::Kind::Unset && !isCount(value))
                m_root.report(entry.position, QCoreApplication::translate("Pack", "“%1” is a whole number from 1, or \"unset\".").arg(entry.key));
        });
        readListed(values, "numbering", "series", {"pattern"}, [this](const TomlValue::Entry& entry, const PolicyValue& value) {
            if (value.kind != PolicyValue::Kind::Unset && !NumberPattern::fromText(value.text))
                m_root.report(entry.position,
                    QCoreApplication::translate("Pack", "“%1” is written like \"{year:4}{month:2}{serial:4}\", or \"unset\".").arg(entry.key));
        });
        readListed(values, "contracts", "step", {"who", "authority"}, [this](const TomlValue::Entry& entry, const PolicyValue& value) {
            if (entry.key == "authority" && value.kind != PolicyValue::Kind::Unset && value.kind != PolicyValue::Kind::Number)
                m_root.report(
                    entry.position, QCoreApplication::translate("Pack", "“%1” is a number, like 30 or \"50万\", or \"unset\".").arg(entry.key));
        });
        readListed(values, "surveys", "round", {"period"}, [this](const TomlValue::Entry& entry, const PolicyValue& value) {
            if (value.kind != PolicyValue::Kind::Unset && !monthsOfPeriod(value.text))
                m_root.report(
                    entry.position, QCoreApplication::translate("Pack", "“%1” is month, quarter, half year, year or unset.").arg(entry.key));
        });
        readListed(values, "calendar", "duty", {"period"}, [this](const TomlValue::Entry& entry, const PolicyValue& value) {
            if (value.kind != PolicyValue::Kind::Unset && !DutyCycle::fromText(value.text))
                m_root.report(
                    entry.position, QCoreApplication::translate("Pack", "“%1” is day, month, quarter, half year, year or unset.").arg(entry.key));
        });
        readSurveyValues(values);
        readListed(values, "visits", "rule", {"count", "period"}, [this](const TomlValue::Entry& entry, const PolicyValue& value) {
            if (value.kind != PolicyValue::Kind::Unset && !(entry.key == "count" ? isCount(value) : monthsOfPeriod(value.text).has_value()))
                m_root.report(entry.position,
                    entry.key == "count" ? QCoreApplication::translate("Pack", "“%1” is a whole number from 1, or \"unset\".").arg(entry.key)
                                         : QCoreApplication::translate("Pack", "“%1” is month, quarter, half year, year or unset.").arg(entry.key));
        });
    }

    /// Weights of factors and of parts of the year, the mark, and the time for a case of dissatisfaction.
    void readSurveyValues(ValueReader& values)
    {
        const auto isAmount = [this](const TomlValue::Entry& entry, const PolicyValue& value) {
            const auto number = Rational::fromText(value.number);
            if (value.kind != PolicyValue::Kind::Unset && (!number || *number < Rational(0)))
                m_root.report(
                    entry.position, QCoreApplication::translate("Pack", "“%1” is a number from 0, like 0.2 or 20%, or \"unset\".").arg(entry.key));
        };
        readListed(values, "surveys", "factor", {"weight"}, isAmount);
        readListed(values, "surveys", "year", {"weight"}, isAmount);
        readListed(values, "surveys", "scale", {"pass"}, isAmount);
        readListed(values, "surveys", "follow_up", {"limit"}, [this](const TomlValue::Entry& entry, const PolicyValue& value) {
            if (value.kind != PolicyValue::Kind::Unset && !TimeLimit::fromText(value.text))
                m_root.report(entry.position,
                    QCoreApplication::translate("Pack", "“%1” is a time, like \"48 hours\", \"3 days\", \"2 working days\", or \"unset\".")
                        .arg(entry.key));
        });
    }

    using ValueCheck = std::function<void(const TomlValue::Entry&, const PolicyValue&)>;

    /// What stands in a section's list under these keys are values of the pack ("credit.a.limit"), so that blanks are listed and filled like all
    /// others.
    void readListed(ValueReader& values, const char* sectionName, const char* list, const QStringList& keys, const ValueCheck& check)
    {
        const TomlValue* owner = section(sectionName);
        const TomlValue* items = owner ? owner->find(QLatin1StringView(list)) : nullptr;
        if (!items)
            return;
        for (const TomlValue& item : items->items) {
            const TomlValue* id = item.find(u"id");
            for (const TomlValue::Entry& entry : item.entries) {
                if (!id || !id->isText() || !keys.contains(entry.key))
                    continue;
                const QString name = QStringLiteral("%1.%2.%3").arg(QLatin1String(sectionName), id->text.trimmed(), entry.key);
                values.readValue(name, entry.position, entry.value);
                check(entry, m_pack.values.value(name));
            }
        }
    }

    QVector<TomlValue> classifications() const
    {
        const TomlValue* list = m_root.find("classification");
        const bool good = list && list->kind == TomlValue::Kind::Array
            && std::all_of(list->items.begin(), list->items.end(), [](const TomlValue& item) { return item.isTable(); });
        return good ? list->items : QVector<TomlValue>();
    }

    void readClassifications()
    {
        for (const TomlValue& table : classifications()) {
            const Grading grading = reader(GradingReader::Kind::Classification, table).read();
            const bool twice = grading.id == "tiering" || grading.id == "credit"
                || std::any_of(m_pack.classifications.begin(), m_pack.classifications.end(),
                    [&](const Grading& other) { return !grading.id.isEmpty() && other.id == grading.id; });
            if (twice)
                m_root.report(*table.find(u"id"), QCoreApplication::translate("Pack", "The id “%1” is used twice.").arg(grading.id));
            m_pack.classifications.append(grading);
        }
    }

    void readNumbering()
    {
        const TomlValue* numbering = section("numbering");
        if (!numbering)
            return;
        PackTable reader(*numbering, m_problems);
        reader.allowOnly({"article", "note", "series"});
        reader.text("article", Need::Required);
        reader.text("note");
        const QVector<TomlValue>* tables = reader.tables("series", Need::Required);
        for (const TomlValue& table : tables ? *tables : QVector<TomlValue>()) {
            PackTable series(table, m_problems);
            series.allowOnly({"id", "article", "pattern", "note"});
            const QString kind = series.choice("id", {"complaints"});
            series.require("id");
            series.text("article", Need::Required);
            series.text("note");
            series.require("pattern");
            const auto pattern = NumberPattern::fromText(m_pack.values.value(QStringLiteral("numbering.%1.pattern").arg(kind)).text);
            if (pattern)
                m_pack.numbering.insert(kind, *pattern);
        }
    }

    void readReview()
    {
        const TomlValue* review = section("review");
        if (!review)
            return;
        PackTable reader(*review, m_problems);
        reader.allowOnly({"cycle", "article", "note"});
        static const QRegularExpression form("^([1-9][0-9]{0,2}) (month|year)s?$");
        m_pack.cycle = reader.text("cycle", Need::Required);
        if (!m_pack.cycle.isEmpty() && !form.match(m_pack.cycle).hasMatch())
            reader.report(*reader.find("cycle"), QCoreApplication::translate("Pack", "A cycle is a number of months or years, like \"6 months\"."));
        reader.text("article", Need::Required);
        reader.text("note");
    }

    TextLines m_lines;
    PackTable m_root;
    QVector<Problem>& m_problems;
    QVector<Problem> m_notes;
    Pack m_pack;
};

} // namespace

ReadPack readPack(const QString& text)
{
    TomlDocument document = readToml(text);
    ReadPack result;
    result.problems = document.problems;
    if (!document.root)
        return result;
    PackReader reader(text, *document.root, result.problems);
    Pack pack = reader.read();
    result.notes = reader.notes();
    std::stable_sort(result.problems.begin(), result.problems.end(),
        [](const Problem& a, const Problem& b) { return std::tie(a.line, a.column) < std::tie(b.line, b.column); });
    if (result.problems.isEmpty())
        result.pack = std::move(pack);
    return result;
}

} // namespace kece
