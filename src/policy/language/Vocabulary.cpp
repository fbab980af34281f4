// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Vocabulary.h"

#include "policy/language/NearestName.h"

#include <QCoreApplication>

namespace kece {

namespace {

constexpr FactName kFacts[] = {
    {"amount_12m", ValueType::Number, Unit::Yuan, QT_TRANSLATE_NOOP("Fact", "Amount, 12 months")},
    {"amount_prev_12m", ValueType::Number, Unit::Yuan, QT_TRANSLATE_NOOP("Fact", "Amount, 12 months before")},
    {"amount_total", ValueType::Number, Unit::Yuan, QT_TRANSLATE_NOOP("Fact", "Amount, total")},
    {"amount_ytd", ValueType::Number, Unit::Yuan, QT_TRANSLATE_NOOP("Fact", "Amount, year to date")},
    {"order_count_12m", ValueType::Number, Unit::Count, QT_TRANSLATE_NOOP("Fact", "Orders, 12 months")},
    {"order_count_total", ValueType::Number, Unit::Count, QT_TRANSLATE_NOOP("Fact", "Orders, total")},
    {"profit_12m", ValueType::Number, Unit::Yuan, QT_TRANSLATE_NOOP("Fact", "Profit, 12 months")},
    {"profit_share_12m", ValueType::Number, Unit::Share, QT_TRANSLATE_NOOP("Fact", "Share of profit, 12 months")},
    {"profit_rank_share_12m", ValueType::Number, Unit::Share, QT_TRANSLATE_NOOP("Fact", "Share of profit of those ranked before")},
    {"first_order_on", ValueType::Day, Unit::None, QT_TRANSLATE_NOOP("Fact", "First order")},
    {"last_order_on", ValueType::Day, Unit::None, QT_TRANSLATE_NOOP("Fact", "Last order")},
    {"days_since_last_order", ValueType::Number, Unit::Days, QT_TRANSLATE_NOOP("Fact", "Days since last order")},
    {"months_since_start", ValueType::Number, Unit::Months, QT_TRANSLATE_NOOP("Fact", "Months since start")},
    {"growth_12m", ValueType::Number, Unit::Share, QT_TRANSLATE_NOOP("Fact", "Growth, 12 months")},
    {"overdue_count_12m", ValueType::Number, Unit::Count, QT_TRANSLATE_NOOP("Fact", "Overdue payments, 12 months")},
    {"overdue_days_max_12m", ValueType::Number, Unit::Days, QT_TRANSLATE_NOOP("Fact", "Longest overdue, 12 months")},
    {"overdue_amount", ValueType::Number, Unit::Yuan, QT_TRANSLATE_NOOP("Fact", "Overdue amount")},
    {"contract_count", ValueType::Number, Unit::Count, QT_TRANSLATE_NOOP("Fact", "Contracts")},
    {"contract_amount_12m", ValueType::Number, Unit::Yuan, QT_TRANSLATE_NOOP("Fact", "Contract amount, 12 months")},
    {"contract_breach_count_12m", ValueType::Number, Unit::Count, QT_TRANSLATE_NOOP("Fact", "Breaches of contract, 12 months")},
    {"complaint_count_12m", ValueType::Number, Unit::Count, QT_TRANSLATE_NOOP("Fact", "Complaints, 12 months")},
    {"justified_complaint_count_12m", ValueType::Number, Unit::Count, QT_TRANSLATE_NOOP("Fact", "Justified complaints, 12 months")},
    {"claim_amount_12m", ValueType::Number, Unit::Yuan, QT_TRANSLATE_NOOP("Fact", "Claims, 12 months")},
    {"visit_count_12m", ValueType::Number, Unit::Count, QT_TRANSLATE_NOOP("Fact", "Visits, 12 months")},
    {"days_since_last_visit", ValueType::Number, Unit::Days, QT_TRANSLATE_NOOP("Fact", "Days since last visit")},
    {"satisfaction", ValueType::Number, Unit::Score, QT_TRANSLATE_NOOP("Fact", "Satisfaction, latest")},
    {"satisfaction_avg_12m", ValueType::Number, Unit::Score, QT_TRANSLATE_NOOP("Fact", "Satisfaction, average of 12 months")},
    {"credit_grade", ValueType::Text, Unit::None, QT_TRANSLATE_NOOP("Fact", "Credit grade")},
    {"blacklisted", ValueType::Flag, Unit::None, QT_TRANSLATE_NOOP("Fact", "Blacklisted")},
    {"tier", ValueType::Text, Unit::None, QT_TRANSLATE_NOOP("Fact", "Tier")},
    {"months_in_tier", ValueType::Number, Unit::Months, QT_TRANSLATE_NOOP("Fact", "Months in tier")},
    {"kind", ValueType::Text, Unit::None, QT_TRANSLATE_NOOP("Fact", "Kind of customer")},
    {"industry", ValueType::Text, Unit::None, QT_TRANSLATE_NOOP("Fact", "Industry")},
    {"department", ValueType::Text, Unit::None, QT_TRANSLATE_NOOP("Fact", "Department")},
    {"region", ValueType::Text, Unit::None, QT_TRANSLATE_NOOP("Fact", "Region")},
    {"acquisition", ValueType::Text, Unit::None, QT_TRANSLATE_NOOP("Fact", "Way of acquisition")},
};

ValueType typeOf(const PolicyValue& value)
{
    switch (value.kind) {
    case PolicyValue::Kind::Number:
        return ValueType::Number;
    case PolicyValue::Kind::Text:
        return ValueType::Text;
    case PolicyValue::Kind::Day:
        return ValueType::Day;
    case PolicyValue::Kind::Unset:
        break;
    }
    return ValueType::Open;
}

} // namespace

std::span<const FactName> allFacts()
{
    return kFacts;
}

const FactName* findFact(QStringView name, std::span<const FactName> facts)
{
    for (const FactName& fact : facts) {
        if (name == QLatin1StringView(fact.name))
            return &fact;
    }
    return nullptr;
}

QString factLabel(const FactName& fact)
{
    return QCoreApplication::translate("Fact", fact.label);
}

Vocabulary::Vocabulary(const QMap<QString, PolicyValue>& values, std::span<const FactName> facts) : m_facts(facts)
{
    for (auto it = values.begin(); it != values.end(); ++it)
        m_values.insert(it.key(), typeOf(it.value()));
}

QString Vocabulary::nearest(const QString& name) const
{
    QStringList known = m_values.keys();
    for (const FactName& fact : m_facts)
        known.append(QLatin1StringView(fact.name));
    known.append({"and", "or", "not", "in", "between", "true", "false", "date", "attr"});
    return nearestName(name, known);
}

} // namespace kece
