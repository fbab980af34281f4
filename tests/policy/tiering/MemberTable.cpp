// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/MemberTable.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace kece::testing {

namespace {

bool isZeroWithoutData(BaseFact fact)
{
    switch (fact) {
    case BaseFact::Profit12m:
    case BaseFact::FirstOrderOn:
    case BaseFact::LastOrderOn:
    case BaseFact::LastVisitOn:
    case BaseFact::SatisfactionLatest:
    case BaseFact::OpenedOn:
    case BaseFact::StartedOn:
    case BaseFact::TierSince:
        return false;
    default:
        return true;
    }
}

void append(TextColumn& column, const QString& text)
{
    if (text.isEmpty()) {
        column.index.push_back(-1);
        return;
    }
    qsizetype word = column.words.indexOf(text);
    if (word < 0) {
        word = column.words.size();
        column.words.append(text);
    }
    column.index.push_back(int32_t(word));
}

} // namespace

FactTable tableOf(std::vector<TestMember> members, QDate asOf, bool byProduct)
{
    std::sort(members.begin(), members.end(), [](const TestMember& a, const TestMember& b) {
        return std::tie(a.department, a.product, a.customer) < std::tie(b.department, b.product, b.customer);
    });
    FactTable table;
    table.asOf = asOf;
    table.byProduct = byProduct;
    std::set<QString> attributes;
    for (const TestMember& member : members) {
        for (const auto& [name, value] : member.attributes)
            attributes.insert(name);
    }
    for (const TestMember& member : members) {
        table.customer.push_back(member.customer);
        table.department.push_back(member.department);
        if (byProduct)
            table.product.push_back(member.product);
        table.blacklisted.push_back(member.blacklisted);
        for (size_t i = 0; i < table.numbers.size(); ++i) {
            const auto stated = member.numbers.find(BaseFact(i));
            table.numbers[i].push_back(stated != member.numbers.end() ? stated->second : isZeroWithoutData(BaseFact(i)) ? 0 : kUnknown);
        }
        for (size_t i = 0; i < table.texts.size(); ++i) {
            const auto stated = member.texts.find(TextFact(i));
            const bool isCode = TextFact(i) == TextFact::Code;
            append(table.texts[i], stated != member.texts.end() ? stated->second : isCode ? member.code : QString());
        }
        for (const QString& name : attributes) {
            const auto stated = member.attributes.find(name);
            append(table.attributes[name], stated != member.attributes.end() ? stated->second : QString());
        }
    }
    return table;
}

Pack packOf(const QString& text)
{
    const ReadPack read = readPack(text);
    for (const Problem& problem : read.problems)
        ADD_FAILURE() << problem.line << ":" << problem.column << " " << problem.message.toStdString();
    return read.pack.value_or(Pack());
}

Pack tieringPack(const QString& tiering)
{
    return packOf("[pack]\nid = \"test\"\nname = \"试\"\nsource = \"test\"\nversion = \"1\"\n[tiering]\n" + tiering);
}

GradedCase::GradedCase(Pack pack_, FactTable table_, QVector<HandDecision> decisions_)
    : pack(std::move(pack_)), grading(pack.tiering.value_or(Grading())), table(std::move(table_)), decisions(std::move(decisions_))
{
    auto derived = deriveFacts(pack, grading, table, {});
    EXPECT_TRUE(derived.ok());
    columns = std::move(derived).value();
    auto result = gradeMembers(question());
    EXPECT_TRUE(result.ok());
    graded = std::move(result).value();
}

size_t GradedCase::rowOf(qint64 customer, qint64 department, qint64 product) const
{
    for (size_t row = 0; row < table.size(); ++row) {
        if (table.customer[row] == customer && table.department[row] == department && (!table.byProduct || table.product[row] == product))
            return row;
    }
    ADD_FAILURE() << "no member " << customer;
    return 0;
}

QString GradedCase::tierOf(qint64 customer, qint64 department, qint64 product) const
{
    const int tier = graded.tier[rowOf(customer, department, product)];
    return tier == kOutside ? QString() : tier == kUnclassified ? QString("-") : grading.tiers[tier].id;
}

QString GradedCase::cappedBy(qint64 customer, qint64 department, qint64 product) const
{
    const int tier = graded.cappedBy[rowOf(customer, department, product)];
    return tier < 0 ? QString() : grading.tiers[tier].id;
}

int GradedCase::warnings(GradingWarning::Kind kind) const
{
    return int(std::count_if(graded.warnings.begin(), graded.warnings.end(), [&](const GradingWarning& warning) { return warning.kind == kind; }));
}

} // namespace kece::testing
