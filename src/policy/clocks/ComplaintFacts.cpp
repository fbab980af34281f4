// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/clocks/ComplaintFacts.h"

#include "policy/clocks/ComplaintRules.h"

namespace kece {

namespace {

constexpr FactName kFacts[] = {
    {"claim", ValueType::Flag, Unit::None, QT_TRANSLATE_NOOP("Fact", "With a claim")},
    {"claim_amount", ValueType::Number, Unit::Yuan, QT_TRANSLATE_NOOP("Fact", "Claim")},
    {"category", ValueType::Text, Unit::None, QT_TRANSLATE_NOOP("Fact", "Category")},
    {"channel", ValueType::Text, Unit::None, QT_TRANSLATE_NOOP("Fact", "Channel")},
    {"justified", ValueType::Text, Unit::None, QT_TRANSLATE_NOOP("Fact", "Justified")},
    {"on_the_spot", ValueType::Flag, Unit::None, QT_TRANSLATE_NOOP("Fact", "Settled on the spot")},
    {"fault", ValueType::Text, Unit::None, QT_TRANSLATE_NOOP("Fact", "At fault")},
    {"route", ValueType::Text, Unit::None, QT_TRANSLATE_NOOP("Fact", "Way of handling")},
    {"report_to", ValueType::Text, Unit::None, QT_TRANSLATE_NOOP("Fact", "Report to")},
};

template<class Value>
TextColumn texts(std::span<const Complaint> complaints, Value value)
{
    TextColumn column;
    QHash<QString, int32_t> known;
    for (const Complaint& complaint : complaints) {
        const QString text = complaint.*value;
        if (text.isEmpty()) {
            column.index.push_back(-1);
            continue;
        }
        const auto found = known.constFind(text);
        if (found == known.constEnd()) {
            known.insert(text, int32_t(column.words.size()));
            column.index.push_back(int32_t(column.words.size()));
            column.words << text;
        } else {
            column.index.push_back(*found);
        }
    }
    return column;
}

} // namespace

std::span<const FactName> complaintFacts()
{
    return kFacts;
}

FactColumns complaintColumns(std::span<const Complaint> complaints, const QMap<QString, PolicyValue>& values)
{
    FactColumns columns;
    columns.rows = complaints.size();
    columns.values = values;
    NumberColumn& claim = columns.numbers["claim"];
    NumberColumn& amount = columns.numbers["claim_amount"];
    amount.denominator = 100;
    NumberColumn& onTheSpot = columns.numbers["on_the_spot"];
    for (const Complaint& complaint : complaints) {
        onTheSpot.numerators.push_back(complaint.firstStep == QLatin1String("settled") ? 1 : 0);
        claim.numerators.push_back(complaint.claimAmount ? 1 : 0);
        amount.numerators.push_back(complaint.claimAmount.value_or(0));
    }
    columns.texts.insert("category", texts(complaints, &Complaint::category));
    columns.texts.insert("channel", texts(complaints, &Complaint::channel));
    columns.texts.insert("justified", texts(complaints, &Complaint::justified));
    columns.texts.insert("fault", texts(complaints, &Complaint::fault));
    columns.texts.insert("route", texts(complaints, &Complaint::route));
    columns.texts.insert("report_to", texts(complaints, &Complaint::reportTo));
    return columns;
}

} // namespace kece
