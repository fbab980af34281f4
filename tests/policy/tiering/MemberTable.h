// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts/FactTable.h"
#include "policy/pack/Pack.h"
#include "policy/tiering/DerivedFacts.h"
#include "policy/tiering/GradeMembers.h"

#include <map>

namespace kece::testing {

/// A member as a test states it; figures that are not stated are zero, or unknown where a fact can be. Money in fen.
struct TestMember {
    qint64 customer = 0;
    qint64 department = 0;
    qint64 product = 0;
    QString code;
    std::map<BaseFact, int64_t> numbers;
    std::map<TextFact, QString> texts;
    std::map<QString, QString> attributes;
    bool blacklisted = false;
};

/// The fact table of members as storage would give it: in order of department, product and customer, every column filled.
FactTable tableOf(std::vector<TestMember> members, QDate asOf, bool byProduct = false);

/// The pack in the text; a failed test where it has problems.
Pack packOf(const QString& text);
/// `[pack]` and `[tiering]` around the tiers given.
Pack tieringPack(const QString& tiering);

/// A grading with everything it needs, kept together.
struct GradedCase {
    GradedCase(Pack pack, FactTable table, QVector<HandDecision> decisions = {});
    /// The tier's id of a customer, "-" unclassified, "" not in the population.
    QString tierOf(qint64 customer, qint64 department = 0, qint64 product = 0) const;
    QString cappedBy(qint64 customer, qint64 department = 0, qint64 product = 0) const;
    size_t rowOf(qint64 customer, qint64 department = 0, qint64 product = 0) const;
    int warnings(GradingWarning::Kind kind) const;

    Pack pack;
    Grading grading;
    FactTable table;
    QVector<HandDecision> decisions;
    FactColumns columns;
    GradedMembers graded;

    GradingQuestion question() const { return {grading, table, columns, decisions, {}}; }
};

} // namespace kece::testing
